using Entente.App.Cli;

namespace Entente.App.Tests.Cli;

public sealed class ActorsCommandTests
{
    [Theory]
    [InlineData("Burma", "Myanmar (MMR), country")]
    [InlineData("Vladimir Putin", "Vladimir Putin (RUS/vladimir-putin), person of RUS")]
    public async Task A_name_leads_to_its_actor(string name, string head) => Assert.Equal(head, (await CommandRun.Of(["actors", name])).Lines[0]);

    [Fact]
    public async Task The_role_is_the_one_of_the_day_that_is_asked_about()
    {
        Assert.Contains((await CommandRun.Of(["actors", "Vladimir Putin", "--on", "2009-06-01"])).Lines, line => line == "on 2009-06-01: RUSGOV, Premier");
        Assert.Contains((await CommandRun.Of(["actors", "Vladimir Putin", "--on", "2015-06-01"])).Lines, line => line == "on 2015-06-01: RUSGOV, President");
    }

    [Fact]
    public async Task Every_line_has_a_source_and_a_place()
    {
        var run = await CommandRun.Of(["actors", "Myanmar"]);

        Assert.All(run.Lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal)), line => Assert.Matches(@"\[[^;]+; actors/[^:]+\.kb:\d+\]$", line));
        Assert.Contains(run.Lines, line => line.StartsWith("member of ASEAN", StringComparison.Ordinal));
        Assert.DoesNotContain("no source", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_codes_of_a_state_are_told_with_their_days_and_sources()
    {
        var run = await CommandRun.Of(["actors", "Russia"]);

        Assert.Contains(run.Lines, line => line.StartsWith("  code cow 365 1816-01-01..  [C; actors/RUS/made.kb:", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("  code cameo RUS  [P; ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("  code iso3 SUN ..1992-08-30  [M", StringComparison.Ordinal));
        Assert.Contains("source C: Correlates of War", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Su-30", "family: aircraft, RUS (knowledge/actors/designators.tsv)")]
    [InlineData("HIMARS", "  maker USA  [")]
    [InlineData("wheat", "wheat (COMMODITY/wheat), commodity")]
    public async Task A_thing_is_told_by_what_it_is(string name, string line) => Assert.Contains(line, (await CommandRun.Of(["actors", name])).Out, StringComparison.Ordinal);

    [Fact]
    public async Task An_unknown_name_is_told_with_those_near_to_it()
    {
        var run = await CommandRun.Of(["actors", "Myanmarr"]);

        Assert.Equal(ExitCodes.WrongUse, run.Code);
        Assert.Contains("Myanmar", run.Error, StringComparison.Ordinal);
    }
}
