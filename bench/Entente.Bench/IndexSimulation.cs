using Entente.Dyads;

namespace Entente.Bench;

/// <summary>The index on series of which the truth is known: how often its band holds it, how often it cries wolf, how soon it sees a turn.</summary>
/// <remarks>
/// Counts are negative binomial with the variance to mean that was measured on a year of press; the seed is fixed. The engine
/// is told that ratio, or for turning points how it grows with the mean, as it measures it itself on real press.
/// </remarks>
static class IndexSimulation
{
    const double Clumping = 2.2;

    static readonly TaylorLaw s_law = new(2.5, 0.5);

    const int Months = 60;

    const int Weeks = 260;

    const int Runs = 2_000;

    public static int Run()
    {
        Console.WriteLine("80 % band, months 13 to 60: how often it held the truth, by expected incidents a month and how far the truth moves a month");
        double[] steps = [0, 0.05, 0.1, 0.2];
        var all = new List<double>();
        foreach (var expected in (double[])[1, 3, 10, 30])
        {
            double[] held = [.. steps.Select(step => Coverage(expected, step))];
            all.AddRange(held);
            var cells = steps.Zip(held).Select(cell => FormattableString.Invariant($"{cell.First:0.00} doublings {cell.Second:0.0} %"));
            Print(FormattableString.Invariant($"  {expected} a month"), string.Join(", ", cells) + FormattableString.Invariant($"; mean {held.Average():0.0} %"));
        }

        Print("  all", FormattableString.Invariant($"{all.Average():0.0} %"));
        foreach (var rarity in (double[])[5, 10, 20, 40, 80])
        {
            Console.WriteLine(FormattableString.Invariant($"turning points, rarity {rarity}"));
            foreach (var mean in (double[])[0.5, 2, 8])
            {
                var delays = ((double[])[4, 8, 16]).Select(rise => Delay(mean, rise, rarity)).Select(delay => FormattableString.Invariant($"{delay.Found:0} % {delay.Median,2} w"));
                Print($"  {mean:0.0} a week", $"{FalseAlarms(mean, rarity):0.00} false alarms a year; risen 4, 8, 16 times: {string.Join(", ", delays)}");
            }
        }

        return 0;
    }

    static void Print(string what, string figures) => Console.WriteLine($"{what,-40} {figures}");

    static double Coverage(double expected, double step)
    {
        var random = new Random(1);
        var (held, asked) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var (truth, place) = (new double[Months], Normal(random));
            var (seen, chance) = (new double[Months], new double[Months]);
            for (var month = 0; month < Months; month++)
            {
                place += step * Normal(random);
                (truth[month], seen[month], chance[month]) = (place, Count(random, expected * Math.Pow(2, place), Clumping) / Clumping, expected / Clumping);
            }

            var rates = RateHistory.Of(seen, chance, new DyadIndexOptions().Memories);
            for (var month = 12; month < Months; month++)
            {
                var estimate = rates.At(month);
                if (estimate.IsSufficient)
                {
                    asked++;
                    held += estimate.Low <= truth[month] && truth[month] <= estimate.High ? 1 : 0;
                }
            }
        }

        return 100.0 * held / Math.Max(1, asked);
    }

    static double FalseAlarms(double mean, double rarity)
    {
        var random = new Random(2);
        var alarms = 0;
        for (var run = 0; run < Runs / 10; run++)
        {
            alarms += Turns(random, _ => mean, rarity).Length;
        }

        return alarms / (Runs / 10 * Weeks / 52.0);
    }

    /// <summary>Weeks from a rise for good until it shows, in a series watched as it grows.</summary>
    static (double Found, int Median) Delay(double mean, double rise, double rarity)
    {
        const int Start = 130;
        var random = new Random(3);
        var delays = new List<int>();
        for (var run = 0; run < Runs / 10; run++)
        {
            foreach (var turn in Turns(random, week => week < Start ? mean : mean * rise, rarity).Where(turn => turn.Change > 0 && Math.Abs(turn.At - Start) <= 4).Take(1))
            {
                delays.Add(Math.Max(0, turn.Noticed - Start));
            }
        }

        delays.Sort();
        return (100.0 * delays.Count / (Runs / 10), delays.Count == 0 ? 0 : delays[delays.Count / 2]);
    }

    static System.Collections.Immutable.ImmutableArray<(int At, int Noticed, double Change, int? Until)> Turns(Random random, Func<int, double> mean, double rarity)
    {
        var seen = Enumerable.Range(0, Weeks).Select(week => (double)Count(random, mean(week), s_law.At(mean(week)))).ToArray();
        var usual = seen.Average();
        var ratio = s_law.At(usual);
        return TurningPoints.Find([.. seen.Select(count => count / ratio)], [.. seen.Select(_ => usual / ratio)], new() { Rarity = rarity });
    }

    /// <summary>Negative binomial with this mean and the clumping: a Poisson count of a Gamma rate.</summary>
    static int Count(Random random, double mean, double clumping)
    {
        var scale = clumping - 1;
        var rate = mean <= 0 ? 0 : GammaNumber(random, mean / scale) * scale;
        var count = 0;
        for (var left = rate - Exponential(random); left > 0; left -= Exponential(random))
        {
            count++;
        }

        return count;
    }

    /// <summary>Marsaglia and Tsang 2000; a shape below one is raised by one and the number scaled back.</summary>
    static double GammaNumber(Random random, double shape)
    {
        if (shape < 1)
        {
            return GammaNumber(random, shape + 1) * Math.Pow(random.NextDouble(), 1 / shape);
        }

        var (d, c) = (shape - (1.0 / 3), 1 / Math.Sqrt(9 * (shape - (1.0 / 3))));
        while (true)
        {
            var x = Normal(random);
            var v = Math.Pow(1 + (c * x), 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v;
            }
        }
    }

    static double Exponential(Random random) => -Math.Log(1 - random.NextDouble());

    static double Normal(Random random) =>
        Math.Sqrt(2 * Exponential(random)) * Math.Cos(2 * Math.PI * random.NextDouble());
}
