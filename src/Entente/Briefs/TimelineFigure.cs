using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Briefs;

/// <summary>What happened when: one mark an incident, cooperation above the line, conflict below; marks of one time are stacked.</summary>
static class TimelineFigure
{
    const int Width = 600;

    const double Left = 20;

    const double Right = Width - 14;

    const int MostMarks = 80;

    const int Columns = 70;

    const double Radius = 3.6;

    public static BriefFigure? Draw(Draft draft)
    {
        var marks = draft.Evidence.Incidents
            .Where(told => told.IsDeed && told.Turn is not Incidents.Turn.Neither && told.Incident.Weight > 0)
            .OrderByDescending(told => told.Incident.Publishers)
            .ThenByDescending(told => told.Incident.Weight)
            .ThenBy(told => told.Incident.Id, StringComparer.Ordinal)
            .Take(MostMarks)
            .OrderBy(told => told.Day)
            .ThenBy(told => told.Incident.Id, StringComparer.Ordinal)
            .Select(told => (Told: told, Cite: draft.Cite(told)))
            .ToList();
        if (marks.Count == 0)
        {
            return null;
        }

        var (first, last) = (marks[0].Told.Day, marks[^1].Told.Day);
        var span = Math.Max(1, last.DayNumber - first.DayNumber);
        double X(DateOnly day) => Left + Radius + ((Right - Left - (2 * Radius)) * (day.DayNumber - first.DayNumber) / span);
        int Column(DateOnly day) => (day.DayNumber - first.DayNumber) * (Columns - 1) / span;
        var lanes = marks.CountBy(mark => (mark.Told.Turn, Column(mark.Told.Day))).ToList();
        var up = Highest(lanes, Incidents.Turn.Cooperative);
        var down = Highest(lanes, Incidents.Turn.Conflictual);
        var line = 34 + (up * 2 * Radius) + 6;
        var height = (int)Math.Ceiling(line + 12 + (down * 2 * Radius) + 24);
        var title = $"Timeline of incidents between {draft.A} and {draft.B}";
        var description = string.Create(
            CultureInfo.InvariantCulture,
            $"{marks.Count(mark => mark.Told.Turn is Incidents.Turn.Cooperative)} of cooperation and {marks.Count(mark => mark.Told.Turn is Incidents.Turn.Conflictual)} of conflict, from {first:MMMM yyyy} to {last:MMMM yyyy}. The table lists every mark.");
        var drawing = new SvgDrawing(Width, height, title, description);
        drawing.Key(Left, SvgDrawing.Cooperative, "cooperation, above the line");
        drawing.Key(Left + 230, SvgDrawing.Conflictual, "conflict, below it");
        drawing.Line(Left, line, Right, line, SvgDrawing.Ink);
        foreach (var (day, label) in Ticks(first, last))
        {
            drawing.Line(X(day), line - 4, X(day), line + 4, SvgDrawing.Ink);
            drawing.Text(X(day), height - 6, label, X(day) < 60 ? "start" : X(day) > Width - 60 ? "end" : "middle");
        }

        var stacked = new Dictionary<(Incidents.Turn, int), int>();
        foreach (var (told, cite) in marks)
        {
            var place = (told.Turn, Column(told.Day));
            var at = stacked[place] = stacked.GetValueOrDefault(place) + 1;
            var together = told.Turn is Incidents.Turn.Cooperative;
            var y = together ? line - 4 - ((at - 0.5) * 2 * Radius) : line + 4 + ((at - 0.5) * 2 * Radius);
            drawing.Circle(X(told.Day), y, Radius, together ? SvgDrawing.Cooperative : SvgDrawing.Conflictual, string.Create(CultureInfo.InvariantCulture, $"{told.Day:d MMMM yyyy}: {told.Best.Quotation}"), cite);
        }

        return new()
        {
            Title = title,
            Description = description,
            Svg = drawing.Finish(),
            Columns = ["Day", "Kind", "Publishers", "Told by", "Evidence"],
            Rows =
            [
                .. marks.Select(mark => (ImmutableArray<string>)
                [
                    mark.Told.Day.ToString("O", CultureInfo.InvariantCulture),
                    mark.Told.Turn is Incidents.Turn.Cooperative ? "cooperation" : "conflict",
                    mark.Told.Incident.Publishers.ToString(CultureInfo.InvariantCulture),
                    mark.Told.Best.Publisher ?? "not named",
                    string.Create(CultureInfo.InvariantCulture, $"[{mark.Cite}]"),
                ]),
            ],
        };
    }

    static int Highest(List<KeyValuePair<(Incidents.Turn Turn, int Column), int>> lanes, Incidents.Turn turn) =>
        lanes.Where(lane => lane.Key.Turn == turn).Select(lane => lane.Value).DefaultIfEmpty(1).Max();

    /// <summary>Years, or months where all falls within two.</summary>
    static IEnumerable<(DateOnly Day, string Label)> Ticks(DateOnly first, DateOnly last)
    {
        var months = (12 * (last.Year - first.Year)) + last.Month - first.Month;
        if (months <= 24)
        {
            var every = 1 + (months / 6);
            for (var day = new DateOnly(first.Year, first.Month, 1); day <= last; day = day.AddMonths(every))
            {
                yield return (day < first ? first : day, day.ToString("MMM yyyy", CultureInfo.InvariantCulture));
            }
        }
        else
        {
            var every = 1 + ((last.Year - first.Year) / 10);
            for (var year = first.Year; year <= last.Year; year += every)
            {
                var day = new DateOnly(year, 1, 1);
                yield return (day < first ? first : day, year.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
