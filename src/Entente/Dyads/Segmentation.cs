using System.Collections.Immutable;

namespace Entente.Dyads;

/// <summary>A run of periods with one rate.</summary>
/// <param name="Start">Its first period.</param>
/// <param name="Noticed">The period whose count first showed that a new rate had begun.</param>
/// <param name="Level">The rate against what was expected, in doublings.</param>
readonly record struct Stretch(int Start, int Noticed, double Level);

/// <summary>Cuts a series of counts where its rate changes: at each step the likeliest cutting of the past into stretches of one rate each.</summary>
/// <remarks>
/// A stretch's likelihood is that of Poisson counts with a Gamma prior integrated out (Adams and MacKay 2007), here with the
/// best cutting kept instead of the sum over all, so that a change has one day and the delay until it shows is known.
/// </remarks>
static class Segmentation
{
    /// <summary>The stretches in order; the first starts at nought. A change costs log(<paramref name="rarity"/>).</summary>
    public static ImmutableArray<Stretch> Of(double[] seen, double[] expected, double rarity, int shortest)
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
        var cost = Math.Log(rarity);
        for (var end = 1; end <= count; end++)
        {
            best[end] = double.NegativeInfinity;
            for (var start = 0; start < end; start++)
            {
                if (start > 0 && (start < shortest || end - start < shortest))
                {
                    continue;
                }

                var score = best[start] + Likelihood(start, end) - (start > 0 ? cost : 0);
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

        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        for (int end = count, start = cut[count]; end > 0; end = start, start = cut[start])
        {
            stretches.Add(new(start, start == 0 ? 0 : noticed[start], Level(start, end)));
        }

        stretches.Reverse();
        return stretches.DrainToImmutable();

        // The prior is that of the index: one incident seen where one was expected.
        double Likelihood(int start, int end)
        {
            var (shape, rate) = (1 + seenTo[end] - seenTo[start], 1 + expectedTo[end] - expectedTo[start]);
            return constantTo[end] - constantTo[start] + Gamma.Log(shape) - (shape * Math.Log(rate));
        }

        double Level(int start, int end) => Math.Log2((1 + seenTo[end] - seenTo[start]) / (1 + expectedTo[end] - expectedTo[start]));
    }
}
