using System.Globalization;
using Entente.Drivers;

namespace Entente.Briefs;

/// <summary>How many independent publishers name each kind of driver, for and against.</summary>
static class DriversFigure
{
    const int Width = 680;

    const int RowHeight = 24;

    const int MostRows = 12;

    public static BriefFigure? Draw(Draft draft)
    {
        var rows = draft.Weighing.For.Concat(draft.Weighing.Against)
            .GroupBy(driver => (Closer: driver.Ranked.Direction is DriverDirection.PushesCloser, driver.Ranked.Category))
            .Select(group => (
                group.Key.Closer,
                Name: draft.Wording.Phrase("driver", group.Key.Category),
                Reports: group.Sum(driver => driver.Reports.Length),
                Voices: group.SelectMany(driver => driver.Reports).Select(report => draft.Evidence.VoiceOf(report.ArticleKey)).Distinct().Count()))
            .OrderByDescending(row => row.Closer)
            .ThenByDescending(row => row.Voices)
            .ThenByDescending(row => row.Reports)
            .ThenBy(row => row.Name, StringComparer.Ordinal)
            .ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var shown = rows.Where(row => row.Closer).Take(MostRows / 2).Concat(rows.Where(row => !row.Closer).Take(MostRows / 2)).ToList();
        const string Title = "Kinds of drivers by the number of independent publishers that name them";
        var description = $"Most publishers name {rows.MaxBy(row => row.Voices).Name}. The table below has every value.";
        var drawing = new SvgDrawing(Width, 30 + (shown.Count * RowHeight), Title, description);
        drawing.Rectangle(300, 4, 12, 12, SvgDrawing.Cooperative, "brings together");
        drawing.Text(316, 15, "brings together");
        drawing.Rectangle(440, 4, 12, 12, SvgDrawing.Conflictual, "holds back or apart");
        drawing.Text(456, 15, "holds back or apart");
        var most = shown.Max(row => row.Voices);
        for (var i = 0; i < shown.Count; i++)
        {
            var y = 26 + (i * RowHeight);
            var length = (Width - 350.0) * shown[i].Voices / most;
            drawing.Text(290, y + 13, shown[i].Name, "end");
            drawing.Rectangle(300, y, length, RowHeight - 8, shown[i].Closer ? SvgDrawing.Cooperative : SvgDrawing.Conflictual, $"{shown[i].Name}: {shown[i].Voices}");
            drawing.Text(306 + length, y + 13, Number(shown[i].Voices));
        }

        return new()
        {
            Title = Title,
            Description = description,
            Svg = drawing.Finish(),
            Columns = ["Kind", "Direction", "Publishers", "Reports"],
            Rows = [.. rows.Select(row => (System.Collections.Immutable.ImmutableArray<string>)[row.Name, row.Closer ? "brings together" : "holds back or apart", Number(row.Voices), Number(row.Reports)])],
        };
    }

    static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
