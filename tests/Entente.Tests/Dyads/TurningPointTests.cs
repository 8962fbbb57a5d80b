using CsCheck;
using Entente.Dyads;

namespace Entente.Tests.Dyads;

public sealed class TurningPointTests
{
    static readonly TurningPointOptions s_options = new();

    [Fact]
    public void A_crisis_that_eases_and_ends_is_one_turn_with_its_end()
    {
        double[] seen = [.. Run(20, 1), .. Run(3, 40), .. Run(4, 10), .. Run(20, 1)];

        var turn = Assert.Single(TurningPoints.Find(seen, Run(seen.Length, 4), s_options));

        Assert.Equal((20, 27), (turn.At, turn.Until));
        Assert.True(turn.Change > 3);
    }

    [Fact]
    public void A_crisis_that_flares_up_again_much_higher_is_a_second_turn()
    {
        double[] seen = [.. Run(20, 1), .. Run(10, 8), .. Run(10, 80)];

        Assert.Equal([20, 30], TurningPoints.Find(seen, Run(seen.Length, 4), s_options).Select(turn => turn.At));
    }

    [Fact]
    public void A_change_smaller_than_what_is_called_a_turn_is_none() =>
        Assert.Empty(TurningPoints.Find([.. Run(30, 20), .. Run(30, 45)], Run(60, 30), s_options));

    [Fact]
    public void Silence_after_much_is_a_turn_downwards()
    {
        var turn = Assert.Single(TurningPoints.Find([.. Run(30, 20), .. Run(30, 0)], Run(60, 10), s_options));

        Assert.Equal(30, turn.At);
        Assert.True(turn.Change < 0);
    }

    [Fact]
    public void Turns_are_in_order_and_end_after_they_began() =>
        Gen.Double[0, 30].Array[1, 60].Sample(seen =>
        {
            var last = -1;
            foreach (var turn in TurningPoints.Find(seen, Run(seen.Length, Math.Max(0.1, seen.Average())), s_options))
            {
                Assert.InRange(turn.At, last + 1, seen.Length - 1);
                Assert.InRange(turn.Noticed, turn.At, seen.Length - 1);
                Assert.True(Math.Abs(turn.Change) >= s_options.Smallest && (turn.Until is null || turn.Until > turn.At));
                last = turn.At;
            }
        });

    static double[] Run(int length, double value) => [.. Enumerable.Repeat(value, length)];
}
