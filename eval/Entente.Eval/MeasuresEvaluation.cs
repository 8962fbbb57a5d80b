using System.Collections.Immutable;
using System.Text.Json;
using Entente.Articles;

namespace Entente.Eval;

/// <summary>The times and quantities of one labelled commentary, and words that only look like them.</summary>
/// <remarks>Vague times ("recently") need not be found and are no false alarm.</remarks>
public sealed class MeasuresEvaluation : IEvaluation
{
    public string Task => "measures";

    public string Gold => "seed/gold_dev.json";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        using var seed = SeedText.Read(knowledge, gold);
        var (times, vague) = (Labels(seed, "timexes", time => !time.GetProperty("vague").GetBoolean()), Labels(seed, "timexes", time => time.GetProperty("vague").GetBoolean()));
        var saidTimes = seed.Analysis.Times
            .Select(time => (Span: seed.Places.InRaw(time.Span), time.Value))
            .Where(time => time.Span is { } span && !vague.Exists(label => label.Span.Overlaps(span)))
            .ToList();
        var metTimes = SpanPairs.Of([.. times.Select(time => time.Span)], [.. saidTimes.Select(time => time.Span!.Value)]);

        var quantities = Labels(seed, "quantities", _ => true);
        var saidQuantities = seed.Analysis.Quantities
            .Select(quantity => (Span: seed.Places.InRaw(quantity.Span), quantity.Value))
            .Where(quantity => quantity.Span is not null)
            .ToList();
        var metQuantities = SpanPairs.Of([.. quantities.Select(quantity => quantity.Span)], [.. saidQuantities.Select(quantity => quantity.Span!.Value)]);

        var traps = Labels(seed, "not_timexes", _ => true).Count(trap => saidTimes.Exists(time => time.Span!.Value.Overlaps(trap.Span)))
            + Labels(seed, "not_quantities", _ => true).Count(trap => saidQuantities.Exists(quantity => quantity.Span!.Value.Overlaps(trap.Span)));
        var all = seed.Labels.GetProperty("not_timexes").GetArrayLength() + seed.Labels.GetProperty("not_quantities").GetArrayLength();
        return
        [
            new("times, value F1", SpanPairs.F1(metTimes.Count(pair => ValueOf(times[pair.Label].Label) == saidTimes[pair.Found].Value), saidTimes.Count, times.Count), times.Count),
            new(
                "quantities, value recall",
                100.0 * metQuantities.Count(pair => quantities[pair.Label].Label.GetProperty("value").GetDouble() == saidQuantities[pair.Found].Value) / quantities.Count,
                quantities.Count),
            new("words that only look so, left alone", 100.0 * (all - traps) / all, all),
        ];
    }

    static List<(TextSpan Span, JsonElement Label)> Labels(SeedText seed, string name, Func<JsonElement, bool> wanted) =>
        [.. seed.Labels.GetProperty(name).EnumerateArray().Where(wanted).Select(label => (seed.SpanOf(label.GetProperty("span")), label))];

    static string? ValueOf(JsonElement label) => label.GetProperty("value").GetString();
}
