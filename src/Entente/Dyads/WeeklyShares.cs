using System.Collections.Immutable;
using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>How much the press made of each pair, week by week, against all that it reported: where turning points are sought.</summary>
/// <remarks>
/// Not against the pair's own exposure: where two sides are in the news for each other, what happens between them raises
/// their exposure as much as their count, and the turn would be divided away.
/// </remarks>
sealed class WeeklyShares(int first, double[] all, double clumping, double dispersion)
{
    readonly double _total = all.Sum();

    public int First => first;

    /// <summary>What was made of all pairs together, week by week.</summary>
    public double[] All => all;

    /// <summary>How much what is made of a pair clumps.</summary>
    public double Clumping => clumping;

    /// <summary>How much the weights of a pair's cooperative, or conflictual, incidents clump.</summary>
    public double Dispersion => dispersion;

    public ImmutableArray<TurningPoint> TurningPoints(IReadOnlyCollection<Incident> incidents, TurningPointOptions options)
    {
        var share = incidents.Sum(incident => incident.Salience) / _total;
        var seen = new double[all.Length];
        foreach (var incident in incidents)
        {
            seen[WeekOf(incident.First) - first] += incident.Salience / clumping;
        }

        double[] chance = [.. all.Select(week => week * share / clumping)];
        return
        [
            .. Dyads.TurningPoints.Find(seen, chance, options).Select(turn =>
                new TurningPoint(Monday(turn.At), Monday(turn.Noticed), turn.Change, turn.Until is { } until ? Monday(until) : null)),
        ];
    }

    /// <summary>The first day of year 1 was a Monday.</summary>
    public static int WeekOf(DateOnly day) => day.DayNumber / 7;

    DateOnly Monday(int week) => DateOnly.FromDayNumber((first + week) * 7);
}
