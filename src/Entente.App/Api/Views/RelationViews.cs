using System.Collections.Immutable;
using Entente.App.Wire;
using Entente.Dyads;
using Entente.Incidents;

namespace Entente.App.Api.Views;

/// <summary>One happening or standing fact, with every report of it.</summary>
sealed record IncidentView(
    string Id, string Source, string Target, string Act, string Turn, DateOnly First, DateOnly Last, ImmutableArray<string> Dimensions, int Publishers, double Weight, ImmutableArray<ReportView> Reports)
{
    public static IncidentView Of(Incident incident)
    {
        var merges = incident.Merges.ToLookup(merge => merge.ClaimKey);
        return new(
            incident.Id, incident.Source, incident.Target, incident.Family.Plover is { } plover ? WireNames.Of(plover) : WireNames.Of(incident.Family.Kind), WireNames.Of(incident.Turn),
            incident.First, incident.Last, incident.Dimensions, incident.Publishers, Math.Round(incident.Weight, 3),
            [.. incident.Reports.Select(report => new ReportView(
                report.ClaimKey, report.ArticleKey, report.Publisher, report.Day, merges[report.ClaimKey].Select(merge => WireNames.Of(merge.Reason)).FirstOrDefault()))]);
    }
}

/// <summary>A claim that reports an incident.</summary>
/// <param name="Claim">Its id.</param>
/// <param name="Article">The id of its article.</param>
/// <param name="Publisher">Who tells it.</param>
/// <param name="Day">That the claim is filed under.</param>
/// <param name="Why">Why it is taken for the same happening; null for the first report.</param>
sealed record ReportView(string Claim, string Article, string? Publisher, DateOnly Day, string? Why);

/// <summary>A number in doublings with the band that holds it with 80 % probability.</summary>
sealed record EstimateView(double Mean, double Low, double High, bool Sufficient)
{
    public static EstimateView Of(Estimate estimate) => new(Math.Round(estimate.Mean, 3), Math.Round(estimate.Low, 3), Math.Round(estimate.High, 3), estimate.IsSufficient);
}

/// <summary>One month of a pair's index.</summary>
sealed record MonthView(DateOnly Month, double Cooperation, double Conflict, double Expected, EstimateView Engagement, EstimateView Balance, ImmutableArray<string> Incidents);

/// <summary>From when on a pair is more, or less, in the news than before.</summary>
sealed record TurnView(DateOnly Day, DateOnly Noticed, double Change, DateOnly? Until);

/// <summary>A pair's index, month by month.</summary>
sealed record SeriesView(string A, string B, string? Dimension, ImmutableArray<MonthView> Months, ImmutableArray<TurnView> Turns)
{
    public static SeriesView Of(DyadSeries series, DateOnly? since, DateOnly? until)
    {
        return new(
            series.Dyad.A, series.Dyad.B, series.Dimension,
            [
                .. series.Periods.Where(period => IsWithin(period.Month)).Select(period => new MonthView(
                    period.Month, Math.Round(period.Cooperation, 3), Math.Round(period.Conflict, 3), Math.Round(period.Expected, 3),
                    EstimateView.Of(period.Engagement), EstimateView.Of(period.Balance), [.. period.Incidents.Select(incident => incident.Id)])),
            ],
            [.. series.TurningPoints.Where(turn => IsWithin(turn.Day)).Select(turn => new TurnView(turn.Day, turn.Noticed, Math.Round(turn.Change, 3), turn.Until))]);

        bool IsWithin(DateOnly day) => day >= (since ?? DateOnly.MinValue) && day <= (until ?? DateOnly.MaxValue);
    }
}

/// <summary>Claims of a year about a pair, whoever acts.</summary>
sealed record PairView(string A, string B, string NameOfA, string NameOfB, int Cooperative, int Conflictual, int All);
