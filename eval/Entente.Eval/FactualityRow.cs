using System.Collections.Immutable;
using System.Text.Json;
using Entente.Articles;

namespace Entente.Eval;

/// <summary>One sentence of UDS-IH2 (CC BY-SA 4.0) with its predicates and how far people took each to have happened, -3 to 3.</summary>
public sealed record FactualityRow(string Text, ImmutableArray<(TextSpan Span, double Value)> Targets)
{
    public static IEnumerable<FactualityRow> Read(string path) =>
        from row in GoldRows.Read(path)
        let text = row.GetProperty("text").GetString()!
        let units = GoldRows.Units(text)
        select new FactualityRow(text, [.. row.GetProperty("targets").EnumerateArray().Select(target => Target(target, units))]);

    static (TextSpan Span, double Value) Target(JsonElement target, int[] units) =>
        (new(units[target.GetProperty("start").GetInt32()], units[target.GetProperty("end").GetInt32()]), target.GetProperty("value").GetDouble());
}
