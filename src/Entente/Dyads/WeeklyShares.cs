using System.Collections.Immutable;
using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>How much the press made of each pair, week by week, against all that it reported: where turning points are sought.</summary>
/// <remarks>
/// Not against the pair's own exposure: where two sides are in the news for each other, what happens between them raises
/// their exposure as much as their count, and the turn would be divided away.
/// </remarks>
sealed class WeeklyShares
{
    /// <summary>Pairs with less tell too little of how much weeks differ by chance.</summary>
    const double EnoughToMeasure = 20;

    readonly double[] _all;
    readonly int _first;
    readonly double _total;
    readonly double _clumping;

    public WeeklyShares(IReadOnlyCollection<Incident> incidents)
    {
        var weeks = incidents.Select(incident => WeekOf(incident.First)).ToArray();
        _first = weeks.Length == 0 ? 0 : weeks.Min();
        _all = new double[weeks.Length == 0 ? 0 : weeks.Max() - _first + 1];
        foreach (var incident in incidents)
        {
            _all[WeekOf(incident.First) - _first] += incident.Salience;
        }

        _total = _all.Sum();
        _clumping = Clumping.Median(incidents.GroupBy(Dyad.Of).Select(pair => Seen(pair, incident => incident.Salience)).Where(Suffices));
        Dispersion = Clumping.Median(
            incidents.GroupBy(incident => (Dyad.Of(incident), incident.Turn)).Select(pair => Seen(pair, incident => incident.Weight)).Where(Suffices));
    }

    /// <summary>How much the weights of a pair's cooperative, or conflictual, incidents clump.</summary>
    public double Dispersion { get; }

    public ImmutableArray<TurningPoint> TurningPoints(IReadOnlyCollection<Incident> incidents, TurningPointOptions options)
    {
        var share = incidents.Sum(incident => incident.Salience) / _total;
        double[] seen = [.. Seen(incidents, incident => incident.Salience).Select(week => week / _clumping)];
        double[] chance = [.. _all.Select(week => week * share / _clumping)];
        return
        [
            .. Dyads.TurningPoints.Find(seen, chance, options).Select(turn =>
                new TurningPoint(Monday(turn.At), Monday(turn.Noticed), turn.Change, turn.Until is { } until ? Monday(until) : null)),
        ];
    }

    static bool Suffices(double[] weeks) => weeks.Sum() >= EnoughToMeasure;

    double[] Seen(IEnumerable<Incident> incidents, Func<Incident, double> measure)
    {
        var seen = new double[_all.Length];
        foreach (var incident in incidents)
        {
            seen[WeekOf(incident.First) - _first] += measure(incident);
        }

        return seen;
    }

    DateOnly Monday(int week) => DateOnly.FromDayNumber((_first + week) * 7);

    /// <summary>The first day of year 1 was a Monday.</summary>
    static int WeekOf(DateOnly day) => day.DayNumber / 7;
}
