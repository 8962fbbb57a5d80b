using System.Collections.Immutable;
using System.Text.Json;

namespace Entente.Eval;

/// <summary>Whether pronouns, short names and descriptions of the labelled article lead to whom they take up.</summary>
public sealed class CoreferenceEvaluation : IEvaluation
{
    public string Task => "coreference";

    public string Gold => "seed/gold_dev.json";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var seed = SeedGold.Read(knowledge, gold);
        var rows = seed.Root.GetProperty("coreference").EnumerateArray().ToArray();
        return [new("links", 100.0 * rows.Count(row => IsRight(seed, row)) / rows.Length, rows.Length)];
    }

    /// <summary>The mention that shares most letters with the span must mean the labelled actor.</summary>
    internal static bool IsRight(SeedGold seed, JsonElement row)
    {
        var span = seed.SpanOf(row.GetProperty("span"));
        var best = seed.In(span).MaxBy(m => Math.Min(m.Span.End, span.End) - Math.Max(m.Span.Start, span.Start));
        return best is not null && seed.Means(best, row.GetProperty("actor").GetString()!);
    }
}
