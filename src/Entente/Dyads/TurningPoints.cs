using System.Collections.Immutable;

namespace Entente.Dyads;

/// <summary>A week from which on a pair is in the news more, or less, than before.</summary>
/// <param name="Day">The first day of that week.</param>
/// <param name="Noticed">The first day of the week whose counts first showed it.</param>
/// <param name="Change">In doublings of the pair's share of all that is reported.</param>
/// <param name="Until">The first day of the week in which it was again as before; null where it lasts.</param>
public sealed record TurningPoint(DateOnly Day, DateOnly Noticed, double Change, DateOnly? Until = null);

/// <summary>Tells episodes from stretches: what leaves the usual, until it comes back, is one turn.</summary>
/// <remarks>
/// A crisis flares up, eases and ends in several stretches; a reader wants to know when it began and whether it is over,
/// not each of its steps.
/// </remarks>
static class TurningPoints
{
    /// <summary>Turns in order, with the periods in which they began, showed and ended.</summary>
    public static ImmutableArray<(int At, int Noticed, double Change, int? Until)> Find(double[] seen, double[] expected, TurningPointOptions options)
    {
        if (seen.Length == 0)
        {
            return [];
        }

        var turns = ImmutableArray.CreateBuilder<(int, int, double, int?)>();
        var stretches = Segmentation.Of(seen, expected, options.Rarity, options.Shortest);
        var (usual, farthest, isAway) = (stretches[0].Level, 0.0, false);
        for (var i = 1; i < stretches.Length; i++)
        {
            var (stretch, before) = (stretches[i], stretches[i - 1].Level);
            var sign = Math.Sign(farthest - usual);
            if (isAway && Math.Abs(stretch.Level - usual) < options.Smallest)
            {
                turns[^1] = turns[^1] with { Item4 = stretch.Start };
                isAway = false;
            }
            else if (isAway && sign * (stretch.Level - usual) > 0 && sign * (stretch.Level - farthest) < options.Smallest)
            {
                farthest = sign * Math.Max(sign * farthest, sign * stretch.Level);
            }
            else if (Math.Abs(stretch.Level - before) >= options.Smallest)
            {
                turns.Add((stretch.Start, stretch.Noticed, stretch.Level - before, null));
                (usual, farthest, isAway) = (before, stretch.Level, true);
            }
        }

        return turns.DrainToImmutable();
    }
}

/// <summary>What is called a turn.</summary>
public sealed record TurningPointOptions
{
    /// <summary>A change is taken for so many times less likely than none at each step. Raising it brings fewer alarms, later.</summary>
    public double Rarity { get; init; } = 40;

    /// <summary>In doublings; smaller changes are no turns.</summary>
    public double Smallest { get; init; } = 2;

    /// <summary>In periods; how long a rate must hold, before and after.</summary>
    public int Shortest { get; init; } = 1;
}
