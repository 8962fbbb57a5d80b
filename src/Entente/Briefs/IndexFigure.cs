using System.Collections.Immutable;
using System.Globalization;
using Entente.Dyads;

namespace Entente.Briefs;

/// <summary>Engagement and balance month by month, each with its 80 % band; months without an answer stay empty.</summary>
public static class IndexFigure
{
    const int Width = 600;

    const int Height = 330;

    const double Left = 44;

    const double Right = Width - 12;

    /// <summary>Months before the pair's first incident that are shown.</summary>
    const int LeadIn = 2;

    /// <summary>Each month's mark leads to what weighs most of its incidents.</summary>
    internal static BriefFigure? Draw(Draft draft)
    {
        var told = draft.Evidence.Incidents.ToDictionary(each => each.Incident.Id);
        return Draw(draft.Evidence.Series, draft.A, draft.B, period => period.Incidents
            .Select(incident => told.GetValueOrDefault(incident.Id))
            .OfType<ToldIncident>()
            .MaxBy(each => each.Incident.Weight) is { } weightiest ? draft.Cite(weightiest) : null);
    }

    /// <summary>Null where fewer than three months have an answer.</summary>
    public static BriefFigure? Draw(DyadSeries series, string a, string b)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Draw(series, a, b, _ => null);
    }

    static BriefFigure? Draw(DyadSeries series, string a, string b, Func<DyadPeriod, int?> citeOf)
    {
        var periods = series.Periods.SkipWhile(period => period.Incidents.IsEmpty).ToList();
        periods = [.. series.Periods.Skip(Math.Max(0, series.Periods.Length - periods.Count - LeadIn))];
        if (periods.Count < 3 || periods.Count(period => period.IsSufficient) < 3)
        {
            return null;
        }

        var cites = periods.ToDictionary(period => period.Month, citeOf);
        var title = $"How much {a} and {b} have to do with each other, and how well, by month";
        var description = Describe(periods, series);
        var drawing = new SvgDrawing(Width, Height, title, description);
        double X(DateOnly month) => Left + ((Right - Left) * (MonthsSince(periods[0].Month, month) + 0.5) / periods.Count);
        Panel(drawing, periods, X, "Engagement: cooperation against chance, in doublings", 26, period => period.Engagement, SvgDrawing.Cooperative, cites);
        Panel(drawing, periods, X, "Balance: cooperation against conflict, in doublings", 176, period => period.Balance, SvgDrawing.Balance, cites);
        foreach (var turn in series.TurningPoints)
        {
            var x = X(turn.Day);
            drawing.Dashed(x, 30, x, Height - 28);
            drawing.Text(x + 4, 162, turn.Change > 0 ? "more in the news" : "less in the news");
        }

        var every = 1 + (periods.Count / 8);
        for (var i = 0; i < periods.Count; i += every)
        {
            // a name at the edge ends there
            var isLast = X(periods[i].Month) > Right - 24;
            drawing.Text(isLast ? Right + 4 : X(periods[i].Month), Height - 8, periods[i].Month.ToString("MMM yy", CultureInfo.InvariantCulture), isLast ? "end" : "middle");
        }

        return new()
        {
            Title = title,
            Description = description,
            Svg = drawing.Finish(),
            Columns = ["Month", "Cooperation", "Conflict", "Engagement (80 % band)", "Balance (80 % band)", "Evidence"],
            Rows = [.. periods.Where(period => period.IsSufficient || !period.Incidents.IsEmpty).Select(period => (ImmutableArray<string>)
            [
                period.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), Number(period.Cooperation), Number(period.Conflict), Band(period.Engagement), Band(period.Balance),
                cites[period.Month] is { } cite ? string.Create(CultureInfo.InvariantCulture, $"[{cite}]") : "",
            ])],
        };
    }

    static void Panel(SvgDrawing drawing, List<DyadPeriod> periods, Func<DateOnly, double> x, string heading, double top, Func<DyadPeriod, Estimate> value, string colour, Dictionary<DateOnly, int?> cites)
    {
        const double Height = 112;
        var known = periods.Where(period => value(period).IsSufficient).ToList();
        var low = Math.Min(-1, Math.Floor(known.Count == 0 ? -1 : known.Min(period => value(period).Low)));
        var high = Math.Max(1, Math.Ceiling(known.Count == 0 ? 1 : known.Max(period => value(period).High)));
        double Y(double number) => top + 10 + (Height * (high - number) / (high - low));
        drawing.Text(4, top, heading);
        var step = high - low > 6 ? 2 : 1;
        for (var tick = low; tick <= high; tick += step)
        {
            drawing.Line(Left, Y(tick), Right, Y(tick), tick == 0 ? SvgDrawing.Ink : SvgDrawing.Faint);
            drawing.Text(Left - 6, Y(tick) + 4, tick.ToString("+0;−0;0", CultureInfo.InvariantCulture), "end");
        }

        if (known.Count == 0)
        {
            drawing.Text((Left + Right) / 2, Y(0) - 6, "insufficient evidence", "middle");
        }

        foreach (var run in Runs(periods, period => value(period).IsSufficient))
        {
            var half = 0.3 * (Right - Left) / periods.Count;
            if (run is [var only])
            {
                drawing.Polygon([new(x(only.Month) - half, Y(value(only).High)), new(x(only.Month) + half, Y(value(only).High)), new(x(only.Month) + half, Y(value(only).Low)), new(x(only.Month) - half, Y(value(only).Low))], colour);
            }

            drawing.Polygon(run.Select(period => new DrawnPoint(x(period.Month), Y(value(period).High))).Concat(run.AsEnumerable().Reverse().Select(period => new DrawnPoint(x(period.Month), Y(value(period).Low)))), colour);
            drawing.Polyline(run.Select(period => new DrawnPoint(x(period.Month), Y(value(period).Mean))), colour);
            foreach (var period in run)
            {
                drawing.Circle(x(period.Month), Y(value(period).Mean), 3, colour, string.Create(CultureInfo.InvariantCulture, $"{period.Month:MMMM yyyy}: {Band(value(period))}"), cites[period.Month]);
            }
        }
    }

    /// <summary>Stretches of months that have an answer; a line is not drawn over those that have none.</summary>
    static IEnumerable<List<DyadPeriod>> Runs(List<DyadPeriod> periods, Func<DyadPeriod, bool> isKnown)
    {
        var run = new List<DyadPeriod>();
        foreach (var period in periods)
        {
            if (isKnown(period))
            {
                run.Add(period);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    static string Describe(List<DyadPeriod> periods, DyadSeries series)
    {
        var last = periods.Last(period => period.IsSufficient);
        var balance = last.Balance.IsSufficient ? $"balance {Band(last.Balance)}" : "balance not known well enough";
        var turns = series.TurningPoints.Length == 0 ? "No turning point was found." : $"Turning points: {string.Join(", ", series.TurningPoints.Select(turn => turn.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)))}.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Last value, {last.Month:MMMM yyyy}: engagement {Band(last.Engagement)}, {balance}. Above zero is more than chance or the usual mix; one step is a doubling; the shaded band holds the value with 80 % probability. {turns}");
    }

    static string Band(Estimate estimate) => estimate.IsSufficient
        ? string.Create(CultureInfo.InvariantCulture, $"{estimate.Mean:+0.0;−0.0;0.0} ({estimate.Low:+0.0;−0.0;0.0} to {estimate.High:+0.0;−0.0;0.0})")
        : "insufficient evidence";

    static string Number(double weight) => weight.ToString("0.0", CultureInfo.InvariantCulture);

    static double MonthsSince(DateOnly first, DateOnly day) => (12 * (day.Year - first.Year)) + day.Month - first.Month + ((day.Day - 1) / 31.0);
}
