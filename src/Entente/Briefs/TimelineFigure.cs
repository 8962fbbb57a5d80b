using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Briefs;

/// <summary>What happened when: one mark an incident, cooperation above the line, conflict below; marks of one time are stacked. Drawn from the marks alone.</summary>
public static class TimelineFigure
{
    const int Width = 600;

    const double Left = 20;

    const double Right = Width - 14;

    const int MostMarks = 80;

    const int Columns = 70;

    const double Radius = 3.6;

    internal static BriefFigure? Draw(Draft draft) => Draw(
        draft.A,
        draft.B,
        draft.Evidence.Incidents
            .Where(told => told.IsDeed && told.Turn is not Incidents.Turn.Neither && told.Incident.Weight > 0)
            .OrderByDescending(told => told.Incident.Publishers)
            .ThenByDescending(told => told.Incident.Weight)
            .ThenBy(told => told.Incident.Id, StringComparer.Ordinal)
            .Take(MostMarks)
            .OrderBy(told => told.Day)
            .ThenBy(told => told.Incident.Id, StringComparer.Ordinal)
            .Select(told => new TimelineMark(
                told.Day, told.Turn is Incidents.Turn.Cooperative, told.Incident.Publishers, told.Best.Publisher ?? "not named", told.Best.Quotation, draft.Cite(told))));

    /// <summary>Null where there is no mark.</summary>
    public static BriefFigure? Draw(string a, string b, IEnumerable<TimelineMark> incidents)
    {
        var marks = incidents.OrderBy(mark => mark.Day).ToList();
        if (marks.Count == 0)
        {
            return null;
        }

        var (first, last) = (marks[0].Day, marks[^1].Day);
        var span = Math.Max(1, last.DayNumber - first.DayNumber);
        double X(DateOnly day) => Left + Radius + ((Right - Left - (2 * Radius)) * (day.DayNumber - first.DayNumber) / span);
        int Highest(bool isCooperation)
        {
            var lanes = new int[Columns];
            foreach (var mark in marks.Where(mark => mark.IsCooperation == isCooperation))
            {
                lanes[Column(mark.Day)]++;
            }

            return Math.Max(1, lanes.Max());
        }

        int Column(DateOnly day) => (day.DayNumber - first.DayNumber) * (Columns - 1) / span;
        var (up, down) = (Highest(true), Highest(false));
        var line = 34 + (up * 2 * Radius) + 6;
        var height = (int)Math.Ceiling(line + 12 + (down * 2 * Radius) + 24);
        var title = $"Timeline of incidents between {a} and {b}";
        var description = string.Create(
            CultureInfo.InvariantCulture,
            $"{marks.Count(mark => mark.IsCooperation)} of cooperation and {marks.Count(mark => !mark.IsCooperation)} of conflict, from {first:MMMM yyyy} to {last:MMMM yyyy}. The table lists every mark.");
        var drawing = new SvgDrawing(Width, height, title, description);
        drawing.Key(Left, SvgDrawing.Cooperative, "cooperation, above the line");
        drawing.Key(Left + 230, SvgDrawing.Conflictual, "conflict, below it");
        drawing.Line(Left, line, Right, line, SvgDrawing.Ink);
        foreach (var (day, label) in Ticks(first, last))
        {
            drawing.Line(X(day), line - 4, X(day), line + 4, SvgDrawing.Ink);
            drawing.Text(X(day), height - 6, label, X(day) < 60 ? "start" : X(day) > Width - 60 ? "end" : "middle");
        }

        var (above, below) = (new int[Columns], new int[Columns]);
        foreach (var mark in marks)
        {
            var at = ++(mark.IsCooperation ? above : below)[Column(mark.Day)];
            var y = mark.IsCooperation ? line - 4 - ((at - 0.5) * 2 * Radius) : line + 4 + ((at - 0.5) * 2 * Radius);
            drawing.Circle(
                X(mark.Day), y, Radius, mark.IsCooperation ? SvgDrawing.Cooperative : SvgDrawing.Conflictual, string.Create(CultureInfo.InvariantCulture, $"{mark.Day:d MMMM yyyy}: {mark.Words}"), mark.Cite);
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
                    mark.Day.ToString("O", CultureInfo.InvariantCulture),
                    mark.IsCooperation ? "cooperation" : "conflict",
                    mark.Publishers.ToString(CultureInfo.InvariantCulture),
                    mark.ToldBy,
                    mark.Cite is { } cite ? string.Create(CultureInfo.InvariantCulture, $"[{cite}]") : "",
                ]),
            ],
        };
    }

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

/// <summary>An incident as a timeline shows it.</summary>
/// <param name="Day">Its first day.</param>
/// <param name="IsCooperation">Above the line; else conflict, below it.</param>
/// <param name="Publishers">How many tell it.</param>
/// <param name="ToldBy">Whose words are shown.</param>
/// <param name="Words">What is shown of it where the pointer rests.</param>
/// <param name="Cite">The number of the passage that the mark leads to; null where the page has none.</param>
public sealed record TimelineMark(DateOnly Day, bool IsCooperation, int Publishers, string ToldBy, string Words, int? Cite = null);
