using Entente.App.Cli;

namespace Entente.App.Tests.Cli;

public sealed class CommandLineTests
{
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
    public async Task Help_names_every_command_and_every_command_has_an_example()
    {
        var help = await CommandRun.Of(["--help"]);
        var commands = CommandLine.Root(new() { In = Stream.Null, OutStream = Stream.Null, Out = TextWriter.Null, Error = TextWriter.Null }).Subcommands;

        Assert.Equal(ExitCodes.Done, help.Code);
        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Contains(command.Name, help.Out, StringComparison.Ordinal));
        Assert.All(commands, command => Assert.Contains($"entente {command.Name}", command.Description, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_command_has_a_row_in_the_page_of_the_command_line()
    {
        var page = File.ReadAllText(Repository.PathTo("docs/cli.md"));
        var commands = CommandLine.Root(new() { In = Stream.Null, OutStream = Stream.Null, Out = TextWriter.Null, Error = TextWriter.Null }).Subcommands;

        Assert.All(commands, command => Assert.Matches($@"(?m)^\| .*`(entente )?{command.Name}\b", page));
    }
}
