using Entente.App.Cli;

namespace Entente.App.Tests.Cli;

public sealed class DoctorCommandTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("entente-doctor-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_fresh_place_is_well_and_says_how_to_begin()
    {
        var run = await CommandRun.Of(["doctor", "--store", "none.db"], folder: _folder);

        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.Contains("entente read", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("All is well.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_named_with_its_fault()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "broken.db"), new string('x', 5_000), TestContext.Current.CancellationToken);

        var run = await CommandRun.Of(["doctor", "--store", "broken.db"], folder: _folder);

        Assert.Equal(ExitCodes.SomeFailed, run.Code);
        Assert.Contains("broken.db", run.Out, StringComparison.Ordinal);
    }
}
