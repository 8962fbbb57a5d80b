using Entente.App.Cli;

namespace Entente.App.Tests.Cli;

public sealed class KnowledgeSourceTests : IDisposable
{
    const string Line = """{"id":"x","text":"Kenya thanked the Riverine Accord Bureau.","date":"2025-03-05"}""";
    readonly string _folder = Directory.CreateTempSubdirectory("entente-own-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_folder_named_on_the_command_line_is_known_to_every_command()
    {
        Write("mine", "@ RAB organisation\nname Riverine Accord Bureau\nsrc M\n");

        var run = await CommandRun.Of(["analyze", "--as", "sentence", "--knowledge", "mine"], Line, _folder);

        Assert.Contains("\"actor\":\"RAB\"", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\"actor\":\"RAB\"", (await CommandRun.Of(["analyze", "--as", "sentence"], Line, _folder)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_the_working_folder_needs_no_option()
    {
        Write(Path.Join(".entente", "knowledge"), "@ RAB organisation\nname Riverine Accord Bureau\nsrc M\n");

        Assert.Contains("\"actor\":\"RAB\"", (await CommandRun.Of(["analyze", "--as", "sentence"], Line, _folder)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradictory_file_stops_the_start_with_file_line_and_remedy()
    {
        Write("mine", "@ RAB organisation\nname Riverine Accord Bureau 2024..2021\nsrc M\n");

        var run = await CommandRun.Of(["analyze", "--knowledge", "mine"], Line, _folder);

        Assert.Equal(ExitCodes.WrongUse, run.Code);
        Assert.StartsWith("ENT2012: knowledge/actors/own.kb, line 2: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("the later day last", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_folder_must_be_there() => Assert.Contains("ENT2050", (await CommandRun.Of(["analyze", "--knowledge", "nowhere"], Line, _folder)).Error, StringComparison.Ordinal);

    [Fact]
    public void A_program_that_runs_on_takes_up_what_is_written_meanwhile()
    {
        Write("mine", "@ RAB organisation\nname Riverine Accord Bureau\nsrc M\n");
        var terminal = Terminal.System with { Folder = _folder };
        terminal.Knowledge.Choose("mine", terminal);
        var before = terminal.Knowledge.Current;

        Write("mine", "@ RAB organisation\nname Riverine Accord Bureau\nname Bureau of the Riverine Accord\nsrc M\n");

        Assert.Empty(before.Actors.Resolve("Bureau of the Riverine Accord"));
        Assert.NotEmpty(terminal.Knowledge.Current.Actors.Resolve("Bureau of the Riverine Accord"));
        Assert.Same(terminal.Knowledge.Current, terminal.Knowledge.Current);
    }

    void Write(string folder, string text)
    {
        var actors = Directory.CreateDirectory(Path.Join(_folder, folder, "actors")).FullName;
        File.WriteAllText(Path.Join(actors, "own.kb"), text);
    }
}
