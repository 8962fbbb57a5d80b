namespace Entente.Dyads;

/// <summary>How much counts differ from week to week beyond chance: variance over mean, 1 for Poisson counts.</summary>
static class Clumping
{
    /// <summary>The median over the series; at least 1, and 1 where there are none.</summary>
    public static double Median(IEnumerable<double[]> series)
    {
        var ratios = series.Where(counts => counts.Length > 1).Select(Of).Order().ToArray();
        return ratios.Length == 0 ? 1 : Math.Max(1, ratios[ratios.Length / 2]);
    }

    /// <summary>From the differences of neighbours (von Neumann 1941), so that a turn of the rate itself is not taken for clumping.</summary>
    public static double Of(double[] counts)
    {
        var squares = 0.0;
        for (var i = 1; i < counts.Length; i++)
        {
            squares += (counts[i] - counts[i - 1]) * (counts[i] - counts[i - 1]);
        }

        return squares / 2 / (counts.Length - 1) / counts.Average();
    }
}
