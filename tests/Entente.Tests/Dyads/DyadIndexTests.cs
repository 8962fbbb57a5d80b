using Entente.Claims;
using Entente.Dyads;
using Entente.Incidents;
using Entente.Tests.Incidents;

namespace Entente.Tests.Dyads;

public sealed class DyadIndexTests
{
    static readonly DateOnly s_start = new(2022, 1, 3);

    [Theory]
    [InlineData(1, -0.5772156649015329, 1.6449340668482264)]
    [InlineData(2.5, 0.7031566406452432, 0.4903577561002348)]
    [InlineData(20, 2.970523992242149, 0.05127082293520412)]
    public void The_derivatives_of_the_gamma_function_are_those_of_the_tables(double x, double digamma, double trigamma)
    {
        Assert.Equal(digamma, Gamma.Digamma(x), 1e-9);
        Assert.Equal(trigamma, Gamma.Trigamma(x), 1e-9);
        Assert.Equal(Gamma.Log(x) + Math.Log(x), Gamma.Log(x + 1), 1e-9);
    }

    [Fact]
    public void A_pair_with_a_handful_of_incidents_has_insufficient_evidence()
    {
        var index = World(seed: 1, months: 11, (week, _) => week == 20 ? 2 : 0);

        var series = index.Series(Dyad.Of("RUS", "MMR"));

        Assert.False(series.IsSufficient);
        Assert.Equal(2, series.Periods.Sum(period => period.Incidents.Length));
        Assert.Equal(11, series.Periods.Length);
    }

    [Fact]
    public void A_pair_that_meets_more_from_a_week_on_turns_there_and_only_there()
    {
        var index = World(seed: 2, months: 24, (week, random) => Draw(random, week < 60 ? 0.5 : 4));

        var turn = index.Series(Dyad.Of("RUS", "MMR")).TurningPoints.Single();

        Assert.InRange(turn.Day, s_start.AddDays(57 * 7), s_start.AddDays(63 * 7));
        Assert.InRange(turn.Noticed, turn.Day, turn.Day.AddDays(28));
        Assert.True(turn.Change > 1);
    }

    [Fact]
    public void More_press_for_everybody_is_no_turn_and_no_rise()
    {
        var index = World(seed: 3, months: 24, (week, random) => Draw(random, week < 52 ? 1 : 4), growth: week => week < 52 ? 1 : 4);

        var series = index.Series(Dyad.Of("RUS", "MMR"));

        var growth = s_start.AddDays(52 * 7);
        Assert.DoesNotContain(series.TurningPoints, turn => Math.Abs(turn.Day.DayNumber - growth.DayNumber) < 90);
        Assert.InRange((series.Periods[^1].Engagement - series.Periods[10].Engagement).Mean, -0.7, 0.7);
    }

    [Fact]
    public void The_months_of_the_index_hold_every_incident_that_counts()
    {
        var index = World(seed: 4, months: 12, (_, random) => Draw(random, 1));

        Assert.All(index.Dyads, dyad => Assert.All(index.Series(dyad).Periods, period =>
            Assert.Equal(period.Incidents.Sum(incident => incident.Weight), period.Cooperation + period.Conflict, 1e-9)));
    }

    /// <summary>Twelve pairs that have to do with each other as always, and Russia and Myanmar as <paramref name="meetings"/> says.</summary>
    static DyadIndex World(int seed, int months, Func<int, Random, int> meetings, Func<int, double>? growth = null)
    {
        var random = new Random(seed);
        string[] sides = ["RUS", "MMR", "CHN", "IND", "JPN", "THA"];
        var reports = new List<Report>();
        for (var week = 0; week < months * 52 / 12; week++)
        {
            Put("RUS", "MMR", meetings(week, random), week);
            foreach (var (a, b) in from a in sides from b in sides where string.CompareOrdinal(a, b) < 0 && (a, b) != ("MMR", "RUS") select (a, b))
            {
                Put(a, b, Draw(random, growth?.Invoke(week) ?? 1), week);
            }
        }

        return DyadIndex.Of(Deduplicator.Merge(reports));

        void Put(string a, string b, int count, int week)
        {
            for (var i = 0; i < count; i++)
            {
                var plover = random.Next(3) == 0 ? PloverCategory.Accuse : PloverCategory.Aid;
                reports.Add(Reports.Of(a, b, s_start.AddDays((week * 7) + random.Next(7)), $"{random.Next()} {random.Next()}", plover));
            }
        }
    }

    /// <summary>A Poisson number, by Knuth's product of uniforms.</summary>
    static int Draw(Random random, double mean)
    {
        var (count, product) = (0, random.NextDouble());
        for (; product > Math.Exp(-mean); count++)
        {
            product *= random.NextDouble();
        }

        return count;
    }
}
