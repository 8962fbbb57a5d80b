using System.Globalization;
using Entente.Measures;

namespace Entente.Tests.Specs;

/// <summary>One time expression a line: type, value, days, basis, words.</summary>
static class TimesLines
{
    public static string Lines(Analysis analysis) => string.Concat(
        from time in analysis.Times
        let words = analysis.Article.Text[time.Span.Start..time.Span.End]
        select $"{time.Type.ToString().ToUpperInvariant()} {time.Value ?? "-"} {Days(time.Interval)} {time.Basis.ToString().ToLowerInvariant()} \"{words}\"\n");

    static string Days(Interval interval) => interval.IsUnknown ? "-" : interval.From == interval.To ? Day(interval.From) : $"{Day(interval.From)}..{Day(interval.To)}";

    static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
