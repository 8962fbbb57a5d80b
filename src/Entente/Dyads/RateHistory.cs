using System.Collections.Immutable;

namespace Entente.Dyads;

/// <summary>One way of forgetting and what it makes of a series.</summary>
/// <param name="Weight">How much it is believed; all together 1.</param>
/// <param name="Memory">How much of the evidence of one month still counts in the next.</param>
/// <param name="Rates">Month by month.</param>
sealed record Forgetting(double Weight, double Memory, ImmutableArray<Rate> Rates);

/// <summary>A rate month by month under several speeds of forgetting, each believed as far as it foretold the months of this very series.</summary>
/// <remarks>
/// A pair in calm waters deserves a long memory and a narrow band, one in turmoil a short memory (Smith and Miller 1986 for one
/// speed; the weights are those of Bayesian model averaging). The weights are of the series as a whole, so that every month's
/// number stays a sum over incidents, and a change of it can be taken apart exactly.
/// </remarks>
sealed class RateHistory
{
    /// <summary>The last speed is taken for so many times likelier than any other beforehand: most pairs do not change from month to month.</summary>
    const double Steady = 8;

    RateHistory(ImmutableArray<Forgetting> speeds) => Speeds = speeds;

    public ImmutableArray<Forgetting> Speeds { get; }

    public static RateHistory Of(ReadOnlySpan<double> seen, ReadOnlySpan<double> expected, ImmutableArray<double> memories)
    {
        var (histories, likelihoods) = (new ImmutableArray<Rate>[memories.Length], new double[memories.Length]);
        for (var i = 0; i < memories.Length; i++)
        {
            var rate = Rate.Prior;
            var rates = ImmutableArray.CreateBuilder<Rate>(seen.Length);
            for (var month = 0; month < seen.Length; month++)
            {
                var before = rate.Next(0, 0, memories[i]);
                likelihoods[i] += before.Foretells(seen[month], expected[month]);
                rate = rate.Next(seen[month], expected[month], memories[i]);
                rates.Add(rate);
            }

            histories[i] = rates.MoveToImmutable();
        }

        likelihoods[^1] += Math.Log(Steady);
        var best = likelihoods.Max();
        var total = likelihoods.Sum(likelihood => Math.Exp(likelihood - best));
        return new([.. memories.Select((memory, i) => new Forgetting(Math.Exp(likelihoods[i] - best) / total, memory, histories[i]))]);
    }

    public Estimate At(int month)
    {
        var (mean, square) = (0.0, 0.0);
        foreach (var speed in Speeds)
        {
            var estimate = speed.Rates[month].Log2();
            mean += speed.Weight * estimate.Mean;
            square += speed.Weight * (estimate.Variance + (estimate.Mean * estimate.Mean));
        }

        return new(mean, square - (mean * mean));
    }
}
