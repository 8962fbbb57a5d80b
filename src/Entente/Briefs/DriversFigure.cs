using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Briefs;

/// <summary>How many publishers name each kind of driver, drawn from the counts alone.</summary>
public static class DriversFigure
{
    const int Width = 600;

    const int RowHeight = 26;

    const double Names = 270;

    const int MostRows = 12;

    internal static BriefFigure? Draw(Draft draft) => Draw(
        draft.A,
        draft.B,
        draft.Weighing.For.Concat(draft.Weighing.Against)
            .GroupBy(theme => new Row(theme.IsCloser, draft.NameOf(theme)))
            .Select(group => new DriverCount(
                group.Key.Name,
                group.Key.IsCloser,
                group.SelectMany(theme => theme.Reports).Select(report => draft.Evidence.VoiceOf(report.ArticleKey)).Distinct().Count(),
                group.SelectMany(theme => theme.Reports).Select(report => report.Key).Distinct().Count())));

    /// <summary>Null where there is nothing to show.</summary>
    public static BriefFigure? Draw(string a, string b, IEnumerable<DriverCount> counts)
    {
        var rows = counts
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
        var title = $"What drives {a} and {b} together and apart, by the number of publishers that name it";
        var most = rows.MaxBy(row => row.Publishers)!;
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

    /// <summary>What is counted together.</summary>
    sealed record Row(bool IsCloser, string Name);
}

/// <summary>A kind of driver as a figure shows it.</summary>
/// <param name="Name">As prose names it.</param>
/// <param name="IsCloser">Whether it brings the two together; else it holds them back or apart.</param>
/// <param name="Publishers">How many name it.</param>
/// <param name="Passages">In how many passages.</param>
public sealed record DriverCount(string Name, bool IsCloser, int Publishers, int Passages);
