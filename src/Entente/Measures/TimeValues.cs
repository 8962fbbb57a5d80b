using System.Globalization;

namespace Entente.Measures;

/// <summary>TIMEX3 values of amounts.</summary>
static class TimeValues
{
    /// <summary>P2W, PT3H, P1DE, PXM.</summary>
    public static string Duration(string unit, double count)
    {
        if (char.IsAsciiDigit(unit[0]))
        {
            (unit, count) = (unit[1..], count * (unit[0] - '0'));
        }

        var isClock = unit is ['T', ..];
        var number = double.IsNaN(count) ? "X" : count.ToString("0.##", CultureInfo.InvariantCulture);
        return $"P{(isClock ? "T" : "")}{number}{(isClock ? unit[1..] : unit)}";
    }
}
