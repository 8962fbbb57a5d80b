namespace Entente.Dyads;

/// <summary>The gamma function's logarithm and its derivatives, by recurrence and asymptotic series (Abramowitz and Stegun 6.1.41, 6.3.18, 6.4.12).</summary>
static class Gamma
{
    /// <summary>From here on the series are exact to double precision but for the last digits.</summary>
    const double Large = 10;

    public static double Log(double x)
    {
        var shift = 0.0;
        for (; x < Large; x++)
        {
            shift += Math.Log(x);
        }

        var square = 1 / (x * x);
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI))
            + ((1.0 / 12 - (square * (1.0 / 360 - (square * (1.0 / 1260 - (square / 1680)))))) / x) - shift;
    }

    public static double Digamma(double x)
    {
        var shift = 0.0;
        for (; x < Large; x++)
        {
            shift += 1 / x;
        }

        var square = 1 / (x * x);
        return Math.Log(x) - (0.5 / x) - (square * (1.0 / 12 - (square * (1.0 / 120 - (square * (1.0 / 252 - (square / 240))))))) - shift;
    }

    public static double Trigamma(double x)
    {
        var shift = 0.0;
        for (; x < Large; x++)
        {
            shift += 1 / (x * x);
        }

        var square = 1 / (x * x);
        return (1 / x) + (square / 2) + (square / x * (1.0 / 6 - (square * (1.0 / 30 - (square * (1.0 / 42 - (square / 30))))))) + shift;
    }
}
