using Entente.App.Workers;
using Entente.Storage;

namespace Entente.App.Tests.Stores;

/// <summary>What Ctrl-C does to a reading.</summary>
public sealed class StoppedReadingTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(25)]
    [InlineData(39)]
    public async Task What_was_told_as_stored_is_there_after_a_stop_and_going_on_ends_as_if_there_had_been_none(int stopped)
    {
        var files = Files(40, empty: stopped);
        var told = await Read("stopped.db", files, stopAtFault: true);
        var kept = Stored("stopped.db");

        await Read("stopped.db", files);
        await Read("undisturbed.db", files);

        Assert.InRange(kept, told, 39);
        Assert.Equal(39, Stored("stopped.db"));
        Assert.Equal(Export("undisturbed.db"), Export("stopped.db"));
    }

    /// <summary>How many articles the run told as stored.</summary>
    async Task<int> Read(string name, (string, string)[] files, bool stopAtFault = false)
    {
        using var store = ClaimStores.Open(_folder.PathTo(name));
        using var stop = new CancellationTokenSource();
        var progress = new ReadProgress();
        var run = new ReadRun(store, new(Knowledge.BuiltIn), new() { Retry = false }, progress)
        {
            Report = _ =>
            {
                if (stopAtFault)
                {
                    stop.Cancel();
                }
            },
        };
        try
        {
            await run.Run(files, stop.Token);
        }
        catch (OperationCanceledException) when (stopAtFault)
        {
            return progress.Articles;
        }

        return progress.Articles;
    }

    /// <summary>An article each, and in one of them nothing: a fault, at which the reading is stopped.</summary>
    (string, string)[] Files(int count, int empty) => [.. Enumerable.Range(0, count)
        .Select(i => _folder.Write($"in/{i:00}.txt", i == empty ? "" : $"Russia sent {i} advisers to Myanmar because both sides wanted it, the two ministries said."))
        .Select(path => (path, path))];

    int Stored(string name)
    {
        using var store = ClaimStores.Open(_folder.PathTo(name));
        return store.Corpus().Articles;
    }

    string Export(string name)
    {
        using var store = ClaimStores.Open(_folder.PathTo(name));
        using var output = new StringWriter();
        store.Export(output);
        return output.ToString();
    }
}
