namespace Entente.Dyads;

/// <summary>A number on the scale of doublings (log2) with how sure it is.</summary>
/// <param name="Mean">The best guess.</param>
/// <param name="Variance">Of the guess.</param>
public readonly record struct Estimate(double Mean, double Variance)
{
    /// <summary>Half of what a normal distribution's middle 80 % spans, in standard deviations.</summary>
    const double Middle80 = 1.2815515655446004;

    /// <summary>Wider bands than this say too little to be called an answer: four times more or less likely.</summary>
    public const double WidestBand = 2;

    public double Low => Mean - (Middle80 * Math.Sqrt(Variance));

    public double High => Mean + (Middle80 * Math.Sqrt(Variance));

    public bool IsSufficient => High - Low <= WidestBand;

    public static Estimate operator -(Estimate one, Estimate other) => new(one.Mean - other.Mean, one.Variance + other.Variance);

    /// <summary>How likely the number is above nought.</summary>
    public double AboveZero() => Normal(Mean / Math.Sqrt(Variance));

    /// <summary>Abramowitz and Stegun 26.2.17; off by less than 7.5e-8.</summary>
    static double Normal(double x)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        var tail = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI)
            * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return x >= 0 ? 1 - tail : tail;
    }
}

/// <summary>A rate of incidents against the rate that chance would give: a Gamma posterior that forgets.</summary>
/// <param name="Shape">Incidents seen, the older counting less, and the prior's half.</param>
/// <param name="Exposure">Incidents expected by chance, likewise.</param>
public readonly record struct Rate(double Shape, double Exposure)
{
    /// <summary>The prior: half an incident seen where half a one was expected (Jeffreys' shape). It never fades, so that silence widens the band but not without end.</summary>
    public static Rate Prior { get; } = new(0.5, 0.5);

    public Rate Next(double seen, double expected, double memory) => new(
        (memory * (Shape - Prior.Shape)) + Prior.Shape + seen,
        (memory * (Exposure - Prior.Exposure)) + Prior.Exposure + expected);

    /// <summary>Logarithm of how likely so many incidents are where so many were expected (negative binomial), up to what all rates share.</summary>
    public double Foretells(double seen, double expected) => expected <= 0
        ? 0
        : Gamma.Log(Shape + seen) - Gamma.Log(Shape) + (Shape * Math.Log(Exposure / (Exposure + expected))) + (seen * Math.Log(expected / (Exposure + expected)));

    public Estimate Log2() => new((Gamma.Digamma(Shape) - Math.Log(Exposure)) / Math.Log(2), Gamma.Trigamma(Shape) / (Math.Log(2) * Math.Log(2)));
}
