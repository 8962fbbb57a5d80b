using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Briefs;

/// <summary>How many publishers name each kind of driver.</summary>
static class DriversFigure
{
    const int Width = 600;

    const int RowHeight = 26;

    const double Names = 270;

    const int MostRows = 12;

    public static BriefFigure? Draw(Draft draft)
    {
        var rows = draft.Weighing.For.Concat(draft.Weighing.Against)
            .GroupBy(theme => (theme.IsCloser, Name: draft.NameOf(theme)))
            .Select(group => new Row(
                group.Key.IsCloser,
                group.Key.Name,
                group.SelectMany(theme => theme.Reports).Select(report => report.Key).Distinct().Count(),
                group.SelectMany(theme => theme.Reports).Select(report => draft.Evidence.VoiceOf(report.ArticleKey)).Distinct().Count()))
            .OrderByDescending(row => row.IsCloser)
            .ThenByDescending(row => row.Publishers)
            .ThenByDescending(row => row.Passages)
            .ThenBy(row => row.Name, StringComparer.Ordinal)
            .ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var shown = rows.Where(row => row.IsCloser).Take(MostRows / 2).Concat(rows.Where(row => !row.IsCloser).Take(MostRows / 2)).ToList();
        var title = $"What drives {draft.A} and {draft.B} together and apart, by the number of publishers that name it";
        var most = rows.MaxBy(row => row.Publishers);
        var description = string.Create(CultureInfo.InvariantCulture, $"Named by most: {most.Name}, by {most.Publishers}. The table has every value.");
        var drawing = new SvgDrawing(Width, 34 + (shown.Count * RowHeight), title, description);
        drawing.Key(20, SvgDrawing.Cooperative, "brings together");
        drawing.Key(180, SvgDrawing.Conflictual, "holds back or apart");
        for (var i = 0; i < shown.Count; i++)
        {
            var (row, y) = (shown[i], 32 + (i * RowHeight));
            var length = (Width - Names - 40) * row.Publishers / Math.Max(4, most.Publishers);
            drawing.Text(Names - 8, y + 13, row.Name, "end");
            drawing.Rectangle(Names, y, length, RowHeight - 9, row.IsCloser ? SvgDrawing.Cooperative : SvgDrawing.Conflictual, $"{row.Name}: {row.Publishers}");
            drawing.Text(Names + 6 + length, y + 13, Number(row.Publishers));
        }

        return new()
        {
            Title = title,
            Description = description,
            Svg = drawing.Finish(),
            Columns = ["Kind", "Direction", "Publishers", "Passages"],
            Rows = [.. rows.Select(row => (ImmutableArray<string>)[row.Name, row.IsCloser ? "brings together" : "holds back or apart", Number(row.Publishers), Number(row.Passages)])],
        };
    }

    static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    readonly record struct Row(bool IsCloser, string Name, int Passages, int Publishers);
}
