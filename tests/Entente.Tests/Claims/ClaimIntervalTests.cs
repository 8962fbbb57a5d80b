using Entente.Articles;
using Entente.Claims;

namespace Entente.Tests.Claims;

public sealed class ClaimIntervalTests
{
    [Fact]
    public void What_is_told_as_done_this_month_was_done_by_the_day_of_printing()
    {
        var claim = Single("Kenya and Uganda signed an agreement on railways in April 2025.");

        Assert.Equal((new DateOnly(2025, 4, 1), new DateOnly(2025, 4, 22)), (claim.Interval.From, claim.Interval.To));
    }

    [Fact]
    public void What_is_planned_for_this_month_keeps_the_whole_month()
    {
        var claim = Single("Kenya and Uganda will sign an agreement on railways in April 2025.");

        Assert.Equal(new DateOnly(2025, 4, 30), claim.Interval.To);
    }

    static Claim Single(string text) =>
        new Engine(Knowledge.BuiltIn).Analyze(Article.FromText("x", text, new DateOnly(2025, 4, 22))).Claims.First(claim => claim.Event is not null);
}
