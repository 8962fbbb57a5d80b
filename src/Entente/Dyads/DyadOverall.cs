using System.Collections.Immutable;

namespace Entente.Dyads;

/// <summary>A month over all dimensions of which something is known: their mean, each by its published weight and its precision.</summary>
/// <remarks>An act of two dimensions counts in both; the variance takes them for independent.</remarks>
public sealed record DyadOverall
{
    /// <summary>The month's first day.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Null for insufficient evidence.</summary>
    public required Estimate? Engagement { get; init; }

    /// <summary>Null for insufficient evidence.</summary>
    public required Estimate? Balance { get; init; }

    /// <summary>How much each dimension has in the engagement, the most first; all together 1.</summary>
    public required ImmutableArray<(string Dimension, double Share)> Shares { get; init; }

    internal static DyadOverall Of(DateOnly month, ImmutableArray<(string Dimension, double Weight, Estimate Engagement, Estimate Balance)> dimensions)
    {
        var known = dimensions.Where(one => one.Engagement.IsSufficient && one.Weight > 0).ToArray();
        var total = known.Sum(one => one.Weight / one.Engagement.Variance);
        return new()
        {
            Month = month,
            Engagement = Mean(known.Select(one => (one.Weight, one.Engagement))),
            Balance = Mean(dimensions.Where(one => one.Balance.IsSufficient && one.Weight > 0).Select(one => (one.Weight, one.Balance))),
            Shares =
            [
                .. known.Select(one => (one.Dimension, Share: one.Weight / one.Engagement.Variance / total))
                    .OrderByDescending(one => one.Share).ThenBy(one => one.Dimension, StringComparer.Ordinal),
            ],
        };
    }

    static Estimate? Mean(IEnumerable<(double Weight, Estimate Estimate)> estimates)
    {
        var (total, mean, variance) = (0.0, 0.0, 0.0);
        foreach (var (weight, estimate) in estimates)
        {
            var share = weight / estimate.Variance;
            total += share;
            mean += share * estimate.Mean;
            variance += share * share * estimate.Variance;
        }

        return total > 0 && new Estimate(mean / total, variance / (total * total)) is { IsSufficient: true } known ? known : null;
    }
}
