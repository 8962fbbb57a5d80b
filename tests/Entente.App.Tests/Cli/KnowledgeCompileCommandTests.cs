using Entente.App.Cli;

namespace Entente.App.Tests.Cli;

public sealed class KnowledgeCompileCommandTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("entente-compile-").FullName;

    string Compiled => Path.Join(_folder, "mine", "entente.knowledge");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_folder_of_ones_own_is_compiled_and_opened_from_the_file()
    {
        Write("@ RAB organisation\nname Riverine Accord Bureau\nsrc M\n");

        var run = await CommandRun.Of(["knowledge", "compile", "--knowledge", "mine"], "", _folder);
        var first = await File.ReadAllBytesAsync(Compiled, TestContext.Current.CancellationToken);
        await CommandRun.Of(["knowledge", "compile", "--knowledge", "mine"], "", _folder);

        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.Equal(first, await File.ReadAllBytesAsync(Compiled, TestContext.Current.CancellationToken));
        Assert.StartsWith("Riverine Accord Bureau (RAB)", (await Actors("Riverine Accord Bureau")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_changed_since_is_read_from_its_text()
    {
        Write("@ RAB organisation\nname Riverine Accord Bureau\nsrc M\n");
        await CommandRun.Of(["knowledge", "compile", "--knowledge", "mine"], "", _folder);

        Write("@ RAB organisation\nname Bureau of the Riverine Accord\nsrc M\n");

        Assert.StartsWith("Bureau of the Riverine Accord (RAB)", (await Actors("RAB")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_named_with_the_way_out()
    {
        Write("@ RAB organisation\nname Riverine Accord Bureau\nsrc M\n");
        await File.WriteAllTextAsync(Compiled, "no knowledge at all", TestContext.Current.CancellationToken);

        var run = await Actors("RAB");

        Assert.Equal(ExitCodes.WrongUse, run.Code);
        Assert.StartsWith("ENT2060", run.Error, StringComparison.Ordinal);
    }

    Task<CommandRun> Actors(string name) => CommandRun.Of(["actors", name, "--knowledge", "mine"], "", _folder);

    void Write(string text)
    {
        var path = Path.Join(_folder, "mine", "actors", "own.kb");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
