using System.Collections.Immutable;
using Entente.Articles;
using Entente.Drivers;

namespace Entente.Eval;

/// <summary>The drivers of one labelled commentary: by their words, which way they push, and the share of the outspoken ones that is found.</summary>
/// <remarks>Counts as score_seed.py does. Direction has two sides: closer, and all that holds back, pushes apart or threatens.</remarks>
public sealed class DriversEvaluation : IEvaluation
{
    public string Task => "drivers";

    public string Gold => "seed/gold_dev.json";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        using var seed = SeedText.Read(knowledge, gold);
        var labels = seed.Labels.GetProperty("drivers").EnumerateArray()
            .Select(driver => (
                Span: seed.SpanOf(driver.GetProperty("quote")),
                Closer: driver.GetProperty("direction").GetString() == "pushes_closer",
                Explicit: driver.GetProperty("explicit").GetBoolean()))
            .ToList();
        var found = seed.Analysis.Drivers
            .Select(driver => (Span: seed.Places.InRaw(driver.Evidence.Span), Closer: driver.Direction is DriverDirection.PushesCloser))
            .Where(driver => driver.Span is not null)
            .Select(driver => (Span: driver.Span!.Value, driver.Closer))
            .ToList();

        var pairs = SpanPairs.Of([.. labels.Select(label => label.Span)], [.. found.Select(driver => driver.Span)]);
        var causes = CausalClaims(seed);
        var spoken = labels.Count(label => label.Explicit);
        return
        [
            new("span F1", SpanPairs.F1(pairs.Count, found.Count, labels.Count), labels.Count),
            new("direction right", Share(pairs.Count(pair => labels[pair.Label].Closer == found[pair.Found].Closer), pairs.Count), pairs.Count),
            new("explicit recall", Share(pairs.Count(pair => labels[pair.Label].Explicit), spoken), spoken),
            causes,
        ];
    }

    /// <summary>Explicit causal claims of the article, met where both the cause and the effect overlap.</summary>
    static Figure CausalClaims(SeedText seed)
    {
        var found = seed.Analysis.Causes
            .Select(cause => (Cause: InRaw(seed, cause.Cause), Effect: InRaw(seed, cause.Effect)))
            .Where(cause => cause is { Cause: not null, Effect: not null })
            .ToList();
        var labels = seed.Labels.GetProperty("causal_claims").EnumerateArray()
            .Where(claim => claim.GetProperty("explicit").GetBoolean())
            .Select(claim => (Cause: seed.SpanOf(claim.GetProperty("cause")), Effect: seed.SpanOf(claim.GetProperty("effect"))))
            .ToList();
        var met = labels.Count(label => found.Exists(cause => cause.Cause!.Value.Overlaps(label.Cause) && cause.Effect!.Value.Overlaps(label.Effect)));
        return new("explicit causal claims, recall", Share(met, labels.Count), labels.Count);
    }

    static TextSpan? InRaw(SeedText seed, TextSpan? span) => span is { } stretch ? seed.Places.InRaw(stretch) : null;

    static double Share(int right, int of) => of == 0 ? 0 : 100.0 * right / of;
}
