namespace Entente.Dyads;

/// <summary>How much weekly counts differ beyond chance, by how many there are: variance over mean is a power of the mean (Taylor 1961).</summary>
/// <remarks>
/// Pairs that the press writes about much come in waves, those it writes about little in ones and twos. With one ratio for all,
/// waves pass for turns and a quiet pair must shout to be heard.
/// </remarks>
/// <param name="AtOne">The ratio where one is told a week.</param>
/// <param name="Power">How fast it grows with the mean.</param>
readonly record struct TaylorLaw(double AtOne, double Power)
{
    /// <summary>A line through fewer points than this follows chance.</summary>
    const int Fewest = 10;

    /// <summary>Least squares over the logarithms of series of one length; that of Poisson counts where there are too few to draw a line.</summary>
    public static TaylorLaw Of(IReadOnlyCollection<double[]> series)
    {
        var points = series.Where(counts => counts.Length > 1)
            .Select(counts => (Mean: Math.Log(counts.Average()), Ratio: Clumping.Of(counts)))
            .Where(point => point.Ratio > 0)
            .Select(point => (point.Mean, Ratio: Math.Log(point.Ratio)))
            .ToArray();
        if (points.Length == 0)
        {
            return new(1, 0);
        }

        var (mean, ratio) = (points.Average(point => point.Mean), points.Average(point => point.Ratio));
        var spread = points.Sum(point => (point.Mean - mean) * (point.Mean - mean));
        var power = points.Length < Fewest || spread == 0 ? 0 : points.Sum(point => (point.Mean - mean) * (point.Ratio - ratio)) / spread;
        return new(Math.Exp(ratio - (power * mean)), power);
    }

    /// <summary>At least 1, the ratio of Poisson counts.</summary>
    public double At(double mean) => mean <= 0 ? 1 : Math.Max(1, AtOne * Math.Pow(mean, Power));
}
