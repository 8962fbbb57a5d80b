using System.Collections.Immutable;

namespace Entente.Dyads;

/// <summary>A week from which on a pair is in the news more, or less, than before.</summary>
/// <param name="Day">The first day of that week.</param>
/// <param name="Noticed">The first day of the week whose counts first showed it.</param>
/// <param name="Change">In doublings of the pair's share of all incidents.</param>
public readonly record struct TurningPoint(DateOnly Day, DateOnly Noticed, double Change);

/// <summary>Finds where a rate changes: at each step the likeliest cutting of the past into stretches of one rate each.</summary>
/// <remarks>
/// A stretch's likelihood is that of Poisson counts with a Gamma prior integrated out (Adams and MacKay 2007), here with the
/// best cutting kept instead of the sum over all, so that a change has one day and the delay until it shows is known.
/// </remarks>
static class TurningPoints
{
    /// <summary>Changes in the order of <c>At</c>; indices of periods.</summary>
    public static ImmutableArray<(int At, int Noticed, double Change)> Find(double[] seen, double[] expected, TurningPointOptions options)
    {
        var count = seen.Length;
        var (seenTo, expectedTo, constantTo) = (new double[count + 1], new double[count + 1], new double[count + 1]);
        for (var i = 0; i < count; i++)
        {
            seenTo[i + 1] = seenTo[i] + seen[i];
            expectedTo[i + 1] = expectedTo[i] + expected[i];
            constantTo[i + 1] = constantTo[i] + (expected[i] > 0 ? seen[i] * Math.Log(expected[i]) : 0);
        }

        var best = new double[count + 1];
        var cut = new int[count + 1];
        var noticed = new Dictionary<int, int>();
        var cost = Math.Log(options.Rarity);
        for (var end = 1; end <= count; end++)
        {
            best[end] = double.NegativeInfinity;
            for (var start = 0; start < end; start++)
            {
                if (start > 0 && (start < options.Shortest || end - start < options.Shortest))
                {
                    continue;
                }

                var score = best[start] + Stretch(start, end) - (start > 0 ? cost : 0);
                if (score > best[end])
                {
                    (best[end], cut[end]) = (score, start);
                }
            }

            for (var at = cut[end]; at > 0; at = cut[at])
            {
                noticed.TryAdd(at, end - 1);
            }
        }

        var points = ImmutableArray.CreateBuilder<(int, int, double)>();
        for (var (at, end) = (cut[count], count); at > 0; (at, end) = (cut[at], at))
        {
            var change = Level(at, end) - Level(cut[at], at);
            if (Math.Abs(change) >= options.Smallest)
            {
                points.Add((at, noticed[at], change));
            }
        }

        points.Reverse();
        return points.DrainToImmutable();

        // The prior is that of the index: one incident seen where one was expected.
        double Stretch(int start, int end)
        {
            var (shape, rate) = (1 + seenTo[end] - seenTo[start], 1 + expectedTo[end] - expectedTo[start]);
            return constantTo[end] - constantTo[start] + Gamma.Log(shape) - (shape * Math.Log(rate));
        }

        double Level(int start, int end) => Math.Log2((1 + seenTo[end] - seenTo[start]) / (1 + expectedTo[end] - expectedTo[start]));
    }
}

/// <summary>What is called a turn.</summary>
public sealed record TurningPointOptions
{
    /// <summary>A change is taken for so many times less likely than none at each step. Raising it brings fewer alarms, later.</summary>
    public double Rarity { get; init; } = 200;

    /// <summary>In doublings; smaller changes are no turns.</summary>
    public double Smallest { get; init; } = 1;

    /// <summary>In periods; how long a rate must hold, before and after.</summary>
    public int Shortest { get; init; } = 2;
}
