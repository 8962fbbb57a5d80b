using System.Collections.Immutable;
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

    [Fact]
    public void What_has_lasted_since_a_deed_has_lasted_since_the_time_of_the_deed()
    {
        var claim = All("Mali has descended into chaos ever since the coup led by the army two years ago.").First(claim => claim.Kind == ClaimKind.Trend);

        Assert.Equal((new DateOnly(2023, 1, 1), new DateOnly(2025, 4, 22)), (claim.Interval.From, claim.Interval.To));
    }

    [Fact]
    public void A_time_right_behind_a_deed_is_that_of_the_deed()
    {
        var claim = Single("The putsch led by the Malian army four years ago shocked France.");

        Assert.Equal((new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31)), (claim.Interval.From, claim.Interval.To));
    }

    [Fact]
    public void The_time_of_a_participle_is_not_that_of_the_clause_around_it()
    {
        var claim = Single("Kenya praised Uganda for the tanks delivered to Rwanda on January 10th.");

        Assert.NotEqual(new DateOnly(2025, 1, 10), claim.Interval.From);
    }

    [Fact]
    public void A_deed_that_a_participle_sets_has_the_time_of_the_participle()
    {
        var claim = Single("The attack by Chad on Sudan carried out on January 10th is known.");

        Assert.Equal(new DateOnly(2025, 1, 10), claim.Interval.From);
    }

    static ImmutableArray<Claim> All(string text) =>
        new Engine(Knowledge.BuiltIn).Analyze(Article.FromText("x", text, new DateOnly(2025, 4, 22))).Claims;

    static Claim Single(string text) =>
        new Engine(Knowledge.BuiltIn).Analyze(Article.FromText("x", text, new DateOnly(2025, 4, 22))).Claims.First(claim => claim.Event is not null);
}
