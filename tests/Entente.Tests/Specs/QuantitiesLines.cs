using System.Globalization;
using Entente.Measures;

namespace Entente.Tests.Specs;

/// <summary>One quantity a line: bound, value (or the two ends of a range), unit, what is counted, words.</summary>
static class QuantitiesLines
{
    public static string Lines(Analysis analysis) => string.Concat(
        from quantity in analysis.Quantities
        let words = analysis.Article.Text[quantity.Span.Start..quantity.Span.End]
        let bound = quantity.Bound switch { QuantityBound.AtLeast => ">=", QuantityBound.AtMost => "<=", _ => quantity.Approximate ? "~" : "=" }
        select $"{bound} {Number(quantity.Value)}{(quantity.Upper is { } upper ? ".." + Number(upper) : "")} {quantity.Unit ?? "-"} of \"{quantity.Of ?? ""}\" \"{words}\"\n");

    static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
