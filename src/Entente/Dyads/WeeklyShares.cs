using System.Collections.Immutable;

namespace Entente.Dyads;

/// <summary>How much the press made of each pair, week by week, against all that it reported: where turning points are sought.</summary>
/// <remarks>
/// Not against the pair's own exposure: where two sides are in the news for each other, what happens between them raises
/// their exposure as much as their count, and the turn would be divided away.
/// </remarks>
sealed class WeeklyShares(int first, double[] all, TaylorLaw clumping, double dispersion)
{
    readonly double _total = all.Sum();

    public int First => first;

    /// <summary>What was made of all pairs together, week by week.</summary>
    public double[] All => all;

    /// <summary>How much what is made of a pair clumps.</summary>
    public TaylorLaw Clumping => clumping;

    /// <summary>How much the weights of a pair's cooperative, or conflictual, incidents clump.</summary>
    public double Dispersion => dispersion;

    public ImmutableArray<TurningPoint> TurningPoints(IEnumerable<Telling> tellings, TurningPointOptions options)
    {
        var seen = new double[all.Length];
        foreach (var telling in tellings.Where(telling => telling.Week >= first && telling.Week < first + all.Length))
        {
            seen[telling.Week - first] += telling.Weight;
        }

        var sum = seen.Sum();
        if (sum == 0)
        {
            return [];
        }

        var ratio = clumping.At(sum / seen.Length);
        var share = sum / _total / ratio;
        double[] chance = [.. all.Select(week => week * share)];
        seen = [.. seen.Select(count => count / ratio)];
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
