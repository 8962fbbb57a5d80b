using Entente.App.Cli;

namespace Entente.App.Tests.Cli;

public sealed class KnowledgeAddCommandTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("entente-add-").FullName;

    string File => Path.Join(_folder, ".entente", "knowledge", "actors", "MMR", "own.kb");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_actor_added_by_arguments_is_found_by_the_next_command_with_its_source()
    {
        var added = await Add("MMR/daw-example", "person", "--name", "Daw Quillon Example", "--fact", "hold MMRGOV Deputy Minister of Rivers 2024-02..", "--source", "Riverine Gazette, 3 March 2024");
        var shown = await CommandRun.Of(["actors", "Daw Quillon Example", "--on", "2024-06-01"], "", _folder);

        Assert.Equal(ExitCodes.Done, added.Code);
        Assert.Contains("on 2024-06-01: MMRGOV, Deputy Minister of Rivers", shown.Lines);
        Assert.Contains("source own1: Riverine Gazette, 3 March 2024", shown.Out, StringComparison.Ordinal);
        Assert.Contains("found by: name Daw Quillon Example, knowledge/actors/MMR/own.kb, line 2", shown.Lines);
    }

    [Fact]
    public async Task Without_an_id_every_part_is_asked_for()
    {
        var run = await CommandRun.Of(["knowledge", "add"], "MMR/u-example\nperson\nU Vantor Example\nsex m\n\nM\n", _folder);

        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.Matches("^@ MMR/u-example person\nname U Vantor Example\nsex m\nsrc M [0-9-]{10}\n\n$", await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_known_keeps_its_kind_and_gains_the_facts()
    {
        await Add("MMR/u-example", "person", "--name", "U Vantor Example", "--source", "M");
        var more = await Add("MMR/u-example", "--fact", "known Vantor", "--source", "M");

        Assert.Equal(ExitCodes.Done, more.Code);
        Assert.StartsWith("U Vantor Example (MMR/u-example), person of MMR", (await CommandRun.Of(["actors", "Vantor"], "", _folder)).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ENT2051", "MMR", "MMX/u-example", "person", "--name", "U Vantor Example", "--source", "M")]
    [InlineData("ENT2020", "MMR", "MMR/u-example", "person", "--name", "U Vantor Example", "--fact", "hold MMQGOV Minister", "--source", "M")]
    [InlineData("ENT2016", "KEN", "RAB", "organisation", "--name", "Riverine Accord Bureau", "--fact", "member KEX", "--source", "M")]
    [InlineData("ENT2052", "leave the kind out", "MMR", "person", "--fact", "short Vantor", "--source", "M")]
    [InlineData("ENT2053", "--source", "MMR/u-example", "person", "--name", "U Vantor Example")]
    public async Task What_is_wrong_is_refused_with_a_way_out_and_nothing_is_written(string code, string hint, params string[] args)
    {
        var run = await Add(args);

        Assert.Equal(ExitCodes.WrongUse, run.Code);
        Assert.StartsWith(code, run.Error, StringComparison.Ordinal);
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Join(_folder, ".entente"), "*", SearchOption.AllDirectories));
    }

    Task<CommandRun> Add(params string[] args) => CommandRun.Of(["knowledge", "add", .. args], "", _folder);
}
