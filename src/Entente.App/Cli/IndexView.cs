using System.Collections.Immutable;
using Entente.Claims;
using Entente.Dyads;

namespace Entente.App.Cli;

/// <summary>All that is shown of the index of one pair.</summary>
/// <param name="Series">Its months.</param>
/// <param name="Overall">By month, over the dimensions; empty where one dimension is asked for.</param>
/// <param name="Sources">By month, when any one source is left out; empty in lists of many pairs.</param>
/// <param name="Intensities">By month; without those that have too few acts.</param>
sealed record IndexView(
    DyadSeries Series,
    ImmutableDictionary<DateOnly, DyadOverall> Overall,
    ImmutableDictionary<DateOnly, SourceBand> Sources,
    ImmutableDictionary<DateOnly, Intensity> Intensities)
{
    public static IndexView Of(DyadIndex index, Dyad dyad, string? dimension, (DateOnly? Since, DateOnly? Until) days, bool bySource)
    {
        var ontology = Knowledge.BuiltIn.Ontology;
        var series = Within(index.Series(dyad, dimension), days);
        return new(
            series,
            dimension is null ? index.Overall(dyad, ontology.Dimensions).ToImmutableDictionary(overall => overall.Month) : ImmutableDictionary<DateOnly, DyadOverall>.Empty,
            bySource ? index.WithoutOneSource(dyad, dimension).ToImmutableDictionary(band => band.Month) : ImmutableDictionary<DateOnly, SourceBand>.Empty,
            IntensitiesOf(series, ontology.Intensities));
    }

    static ImmutableDictionary<DateOnly, Intensity> IntensitiesOf(DyadSeries series, Intensities scores) =>
        series.Periods.Select(period => (period.Month, Intensity: Intensity.Of(period.Incidents, scores)))
            .Where(month => month.Intensity is not null).ToImmutableDictionary(month => month.Month, month => month.Intensity!.Value);

    static DyadSeries Within(DyadSeries series, (DateOnly? Since, DateOnly? Until) days) => series with
    {
        Periods = [.. series.Periods.Where(period => period.Month >= (days.Since ?? DateOnly.MinValue) && period.Month <= (days.Until ?? DateOnly.MaxValue))],
        TurningPoints = [.. series.TurningPoints.Where(turn => turn.Day >= (days.Since ?? DateOnly.MinValue) && turn.Day <= (days.Until ?? DateOnly.MaxValue))],
    };
}
