using System.Globalization;
using Entente.App.Cli;
using Entente.App.Serving;
using Entente.App.Tests.Stores;
using Entente.Incidents;
using Entente.Storage;
using Microsoft.AspNetCore.Builder;

namespace Entente.App.Tests.Serving;

/// <summary>A server on a free port of this machine with a store of its own; gone with the test.</summary>
sealed class RunningServer : IAsyncDisposable
{
    readonly TemporaryFolder _folder;
    readonly Workspace _workspace;
    readonly WebApplication _app;

    RunningServer(TemporaryFolder folder, Workspace workspace, WebApplication app)
    {
        (_folder, _workspace, _app) = (folder, workspace, app);
        Client = new() { BaseAddress = new(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    public DecidedStore Store => _workspace.Store;

    public string Folder => _folder.Path;

    public static async Task<RunningServer> Start(IReadOnlyList<StoredAnalysis> analyses, Func<ServeOptions, ServeOptions>? options = null, Func<TokenBook, TokenBook>? tokens = null)
    {
        var folder = new TemporaryFolder();
        var store = ClaimStores.Open(folder.PathTo("test.db"));
        store.Begin("press.txt", "1", 1);
        store.Append("press.txt", analyses, []);
        store.Finish("press.txt", SourceStatus.Read, []);
        tokens?.Invoke(TokenBook.Empty).Write(folder.Path);
        var workspace = new Workspace(new(store), new KnowledgeSource(), new StoppedClock());
        var usual = new ServeOptions { Folder = folder.Path, Port = 0, Burst = 1_000_000 };
        var app = WorkbenchHost.Build(options?.Invoke(usual) ?? usual, workspace);
        await app.StartAsync();
        return new(folder, workspace, app);
    }

    /// <summary>Nobody's answer is worked out until they are given back.</summary>
    public async Task<IDisposable> TakeAllTurns(CancellationToken cancel)
    {
        var turns = new Turns([]);
        for (var i = 0; i < WorkQueue.AtOnce; i++)
        {
            turns.Taken.Add(await _workspace.Queue.Take(cancel));
        }

        return turns;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _workspace.Dispose();
        _folder.Dispose();
    }

    sealed record Turns(List<IDisposable> Taken) : IDisposable
    {
        public void Dispose() => Taken.ForEach(turn => turn.Dispose());
    }

    /// <summary>It is always the same moment.</summary>
    sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse("2025-05-01T12:00:00Z", CultureInfo.InvariantCulture);
    }
}
