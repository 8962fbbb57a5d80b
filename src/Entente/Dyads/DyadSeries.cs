using System.Collections.Immutable;

namespace Entente.Dyads;

/// <summary>The index of one pair, month by month.</summary>
public sealed record DyadSeries
{
    public required Dyad Dyad { get; init; }

    public string? Dimension { get; init; }

    /// <summary>One a month without gaps.</summary>
    public required ImmutableArray<DyadPeriod> Periods { get; init; }

    public required ImmutableArray<TurningPoint> TurningPoints { get; init; }

    public DyadPeriod? Last => Periods.IsEmpty ? null : Periods[^1];

    /// <summary>Whether the last month's band is narrow enough to be called an answer.</summary>
    public bool IsSufficient => Last is { IsSufficient: true };

    /// <summary>How likely cooperation is now more, against chance, than a year ago; null where there is no year or no evidence.</summary>
    public double? CloserThanAYearAgo =>
        Periods.Length > 12 && Periods[^1].IsSufficient && Periods[^13].IsSufficient
            ? (Periods[^1].Engagement - Periods[^13].Engagement).AboveZero()
            : null;
}
