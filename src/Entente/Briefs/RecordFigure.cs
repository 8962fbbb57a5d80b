using System.Globalization;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>Cooperation above the line and conflict below it, by quarter, or by year where the record is long.</summary>
static class RecordFigure
{
    const int Width = 680;

    const int Height = 240;

    const int MostQuarters = 16;

    public static BriefFigure? Draw(Draft draft)
    {
        var days = draft.Weighing.Cooperative.Concat(draft.Weighing.Conflictual).Select(claim => claim.Published).OfType<DateOnly>().ToList();
        if (days.Count == 0)
        {
            return null;
        }

        var quarterly = Quarter(days.Max()) - Quarter(days.Min()) < MostQuarters;
        int PeriodOf(DateOnly day) => quarterly ? Quarter(day) : day.Year;
        string NameOf(int period) => quarterly
            ? string.Create(CultureInfo.InvariantCulture, $"{period / 4} Q{(period % 4) + 1}")
            : period.ToString(CultureInfo.InvariantCulture);
        var cooperative = Counts(draft.Weighing.Cooperative, PeriodOf);
        var conflictual = Counts(draft.Weighing.Conflictual, PeriodOf);
        var periods = Enumerable.Range(PeriodOf(days.Min()), PeriodOf(days.Max()) - PeriodOf(days.Min()) + 1).ToList();
        var rows = periods.Select(period => (
            Name: NameOf(period), Together: cooperative.GetValueOrDefault(period), Against: conflictual.GetValueOrDefault(period))).ToList();
        var title = $"Reports of cooperation and conflict between {draft.A} and {draft.B}, by {(quarterly ? "quarter" : "year")} of publication";
        var top = rows.MaxBy(row => row.Together);
        var description = $"Most cooperation is reported in {top.Name}. The table below has every value.";

        var drawing = new SvgDrawing(Width, Height, title, description);
        var most = Math.Max(1, Math.Max(rows.Max(row => row.Together), rows.Max(row => row.Against)));
        var step = (Width - 60.0) / rows.Count;
        var unit = (Height - 80.0) / 2 / most;
        const double Zero = 30 + ((Height - 80.0) / 2);
        drawing.Rectangle(50, 4, 12, 12, SvgDrawing.Cooperative, "cooperation");
        drawing.Text(66, 15, "cooperation (up)");
        drawing.Rectangle(200, 4, 12, 12, SvgDrawing.Conflictual, "conflict");
        drawing.Text(216, 15, "conflict (down)");
        for (var i = 0; i < rows.Count; i++)
        {
            var x = 50 + (i * step);
            var row = rows[i];
            if (row.Together > 0)
            {
                drawing.Rectangle(x + (step * 0.15), Zero - (row.Together * unit), step * 0.7, row.Together * unit, SvgDrawing.Cooperative, $"{row.Name}: {row.Together} of cooperation");
            }

            if (row.Against > 0)
            {
                drawing.Rectangle(x + (step * 0.15), Zero, step * 0.7, row.Against * unit, SvgDrawing.Conflictual, $"{row.Name}: {row.Against} of conflict");
            }

            if (i % (1 + (rows.Count / 9)) == 0)
            {
                drawing.Text(x + (step / 2), Height - 14, row.Name, "middle");
            }
        }

        drawing.Line(50, Zero, Width - 10, Zero, SvgDrawing.Ink);
        drawing.Text(44, 30 + 10, most.ToString(CultureInfo.InvariantCulture), "end");
        drawing.Text(44, Zero + 4, "0", "end");
        return new()
        {
            Title = title,
            Description = description,
            Svg = drawing.Finish(),
            Columns = [quarterly ? "Quarter" : "Year", "Cooperation", "Conflict"],
            Rows = [.. rows.Select(row => (System.Collections.Immutable.ImmutableArray<string>)[row.Name, Number(row.Together), Number(row.Against)])],
        };
    }

    static Dictionary<int, int> Counts(IEnumerable<StoredClaim> claims, Func<DateOnly, int> periodOf) =>
        claims.Where(claim => claim.Published is not null).CountBy(claim => periodOf(claim.Published!.Value)).ToDictionary();

    static int Quarter(DateOnly day) => (day.Year * 4) + ((day.Month - 1) / 3);

    static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
