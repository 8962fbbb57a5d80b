using System.Globalization;
using Entente.Dyads;
using Entente.Exports;

namespace Entente.App.Cli;

/// <summary>An index as rows of a table: a month a row for one pair, a pair a row for many.</summary>
static class IndexRows
{
    public static (string Name, CellType Type)[] TypedColumns =>
    [
        .. Columns.Select(column => (column, column switch
        {
            "a" or "b" or "dimension" or "foremostSource" => CellType.Text,
            "month" => CellType.Day,
            "sufficient" => CellType.Truth,
            "incidents" => CellType.List,
            _ => CellType.Number,
        })),
    ];

    public static string[] Columns { get; } =
    [
        "a", "b", "month", "dimension", "cooperation", "conflict", "expected", "engagement", "engagementLow", "engagementHigh",
        "balance", "balanceLow", "balanceHigh", "sufficient", "overallEngagement", "overallEngagementLow", "overallEngagementHigh",
        "overallBalance", "overallBalanceLow", "overallBalanceHigh", "intensity", "intensityLow", "intensityHigh",
        "withoutOneSourceLow", "withoutOneSourceHigh", "foremostSource", "incidents",
    ];

    public static string[] ShortColumns { get; } = ["a", "b", "incidents", "engagement", "balance", "turns"];

    public static IEnumerable<object?[]> Of(IndexView view)
    {
        foreach (var period in view.Series.Periods)
        {
            var overall = view.Overall.GetValueOrDefault(period.Month);
            Intensity? intensity = view.Intensities.TryGetValue(period.Month, out var scored) ? scored : null;
            SourceBand? source = view.Sources.TryGetValue(period.Month, out var band) ? band : null;
            yield return
            [
                period.Dyad.A, period.Dyad.B, period.Month, period.Dimension, period.Cooperation, period.Conflict, period.Expected,
                period.Engagement.Mean, period.Engagement.Low, period.Engagement.High, period.Balance.Mean, period.Balance.Low, period.Balance.High,
                period.IsSufficient, overall?.Engagement?.Mean, overall?.Engagement?.Low, overall?.Engagement?.High,
                overall?.Balance?.Mean, overall?.Balance?.Low, overall?.Balance?.High, intensity?.Mean, intensity?.Low, intensity?.High,
                source?.Low, source?.High, source?.Foremost, period.Incidents.Select(incident => incident.Id),
            ];
        }
    }

    public static object?[] Short(IndexView view)
    {
        var series = view.Series;
        return
        [
            series.Dyad.A, series.Dyad.B, series.Periods.Sum(period => period.Incidents.Length),
            series.Last is { IsSufficient: true } last ? IndexChart.Band(last.Engagement) : "insufficient evidence",
            series.Last is { IsSufficient: true, Balance: { IsSufficient: true } balance } ? IndexChart.Band(balance) : "insufficient evidence",
            string.Join(' ', series.TurningPoints.Select(turn => string.Create(CultureInfo.InvariantCulture, $"{turn.Day:yyyy-MM-dd}{(turn.Change > 0 ? '+' : '-')}"))),
        ];
    }
}
