using Entente.App.Cli;

namespace Entente.App.Tests.Cli;

public sealed class CommandLineTests
{
    static readonly string[] s_commands =
    [
        .. CommandLine.Root(new() { In = Stream.Null, OutStream = Stream.Null, Out = TextWriter.Null, Error = TextWriter.Null })
            .Subcommands.Select(command => command.Name),
    ];

    public static IEnumerable<TheoryDataRow<string>> Commands => s_commands.Select(command => new TheoryDataRow<string>(command));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("analyze", "--as", "poem")]
    [InlineData("analyze", "--threads", "0")]
    [InlineData("analyze", "--no-such-option")]
    public async Task What_it_does_not_understand_is_wrong_use_with_a_word_on_standard_error(params string[] args)
    {
        var run = await CommandRun.Of(args);

        Assert.Equal(ExitCodes.WrongUse, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Help_names_every_command_in_a_line()
    {
        var help = await CommandRun.Of(["--help"]);

        Assert.Equal(ExitCodes.Done, help.Code);
        Assert.All(s_commands, command => Assert.Matches($@"(?m)^  (\w+, )*{command}\b", help.Out));
        Assert.DoesNotContain("Example", help.Out, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Commands))]
    public async Task The_help_of_a_command_has_an_example(string command)
    {
        var help = await CommandRun.Of([command, "--help"]);

        Assert.Equal(ExitCodes.Done, help.Code);
        Assert.Contains("Example", help.Out, StringComparison.Ordinal);
        Assert.Contains($"entente {command}", help.Out[help.Out.LastIndexOf("Example", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Commands))]
    public void A_command_has_a_row_in_the_page_of_the_command_line(string command) =>
        Assert.Matches($@"(?m)^\| .*`(entente )?{command}\b", File.ReadAllText(Repository.PathTo("docs/cli.md")));
}
