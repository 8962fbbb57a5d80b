using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Briefs;

/// <summary>Cooperation above the line and conflict below it, by quarter, or by year where the record is long: drawn from the days alone where the index has no answer.</summary>
public static class RecordFigure
{
    const int Width = 600;

    /// <summary>For the bars of both sides together.</summary>
    const double Bars = 150;

    const double Top = 34;

    const int MostQuarters = 16;

    const double Left = 44;

    internal static BriefFigure? Draw(Draft draft) => Draw(
        draft.A, draft.B, [.. draft.Weighing.Cooperative.Select(told => told.Day)], [.. draft.Weighing.Conflictual.Select(told => told.Day)]);

    /// <summary>Null where nothing happened.</summary>
    public static BriefFigure? Draw(string a, string b, ImmutableArray<DateOnly> cooperation, ImmutableArray<DateOnly> conflict)
    {
        ImmutableArray<DateOnly> days = [.. cooperation, .. conflict];
        if (days.IsEmpty)
        {
            return null;
        }

        var quarterly = Quarter(days.Max()) - Quarter(days.Min()) < MostQuarters;
        int PeriodOf(DateOnly day) => quarterly ? Quarter(day) : day.Year;
        var cooperative = cooperation.CountBy(PeriodOf).ToDictionary();
        var conflictual = conflict.CountBy(PeriodOf).ToDictionary();
        var first = PeriodOf(days.Min());
        var rows = Enumerable.Range(first, PeriodOf(days.Max()) - first + 1)
            .Select(period => new Bar(NameOf(period, quarterly), cooperative.GetValueOrDefault(period), conflictual.GetValueOrDefault(period)))
            .ToList();
        var title = $"Incidents between {a} and {b}, by {(quarterly ? "quarter" : "year")}";
        var description = Describe(rows);
        return new()
        {
            Title = title,
            Description = description,
            Svg = Shapes(rows, title, description).Finish(),
            Columns = [quarterly ? "Quarter" : "Year", "Cooperation", "Conflict"],
            Rows = [.. rows.Select(row => (ImmutableArray<string>)[row.Name, Number(row.Together), Number(row.Against)])],
        };
    }

    static SvgDrawing Shapes(List<Bar> rows, string title, string description)
    {
        var (up, down) = (rows.Max(row => row.Together), rows.Max(row => row.Against));
        var step = Math.Min(70, (Width - Left - 10) / rows.Count);
        var unit = Math.Min(30, Bars / Math.Max(1, up + down));
        var zero = Top + (up * unit);
        var height = (int)Math.Ceiling(zero + (down * unit) + 30);
        var drawing = new SvgDrawing(Width, height, title, description);
        drawing.Key(Left, SvgDrawing.Cooperative, "cooperation, upwards");
        drawing.Key(Left + 190, SvgDrawing.Conflictual, "conflict, downwards");
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, x) = (rows[i], Left + (i * step));
            if (row.Together > 0)
            {
                drawing.Rectangle(x + (step * 0.15), zero - (row.Together * unit), step * 0.7, row.Together * unit, SvgDrawing.Cooperative, $"{row.Name}: {row.Together} of cooperation");
            }

            if (row.Against > 0)
            {
                drawing.Rectangle(x + (step * 0.15), zero, step * 0.7, row.Against * unit, SvgDrawing.Conflictual, $"{row.Name}: {row.Against} of conflict");
            }

            if (i % (1 + (rows.Count / 9)) == 0)
            {
                drawing.Text(x + (step / 2), height - 8, row.Name, "middle");
            }
        }

        drawing.Line(Left, zero, Width - 10, zero, SvgDrawing.Ink);
        if (up > 0)
        {
            drawing.Text(Left - 6, Top + 10, Number(up), "end");
        }

        if (down > 0)
        {
            drawing.Text(Left - 6, zero + (down * unit), Number(down), "end");
        }

        drawing.Text(Left - 6, zero + 4, "0", "end");
        return drawing;
    }

    static string Describe(List<Bar> rows)
    {
        var (together, against) = (rows.MaxBy(row => row.Together), rows.MaxBy(row => row.Against));
        var words = new List<string>();
        if (together.Together > 0)
        {
            words.Add($"Most cooperation falls in {together.Name}, with {Number(together.Together)}.");
        }

        if (against.Against > 0)
        {
            words.Add($"Most conflict falls in {against.Name}, with {Number(against.Against)}.");
        }

        return $"{string.Join(' ', words)} The table has every value.";
    }

    static string NameOf(int period, bool quarterly) => quarterly
        ? string.Create(CultureInfo.InvariantCulture, $"{period / 4} Q{(period % 4) + 1}")
        : period.ToString(CultureInfo.InvariantCulture);

    static int Quarter(DateOnly day) => (day.Year * 4) + ((day.Month - 1) / 3);

    static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    readonly record struct Bar(string Name, int Together, int Against);
}
