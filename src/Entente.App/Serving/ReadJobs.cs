using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Channels;
using Entente.App.Workers;
using Entente.Incidents;

namespace Entente.App.Serving;

/// <summary>Reads what was sent in, one job after another, while questions are answered.</summary>
sealed class ReadJobs : IDisposable
{
    const int MostWaiting = 16;

    const int MostKept = 200;

    readonly Workspace _workspace;
    readonly Channel<ReadJob> _waiting = Channel.CreateBounded<ReadJob>(MostWaiting);
    readonly CancellationTokenSource _stop = new();
    readonly Lock _lock = new();
    readonly Task _worker;
    ImmutableList<ReadJob> _jobs = [];
    int _last;

    public ReadJobs(Workspace workspace)
    {
        _workspace = workspace;
        _worker = Task.Run(Work);
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ReadJob> All => [.. _jobs.Reverse()];

    public ReadJob? Find(string id) => _jobs.Find(job => job.Id == id);

    /// <summary>Takes files in hand; null where too many wait already.</summary>
    /// <param name="files">Each by the name it is stored under and the path of the file.</param>
    /// <param name="retry">Read again what had faults.</param>
    public ReadJob? Add(IReadOnlyList<(string Path, string File)> files, bool retry = false)
    {
        lock (_lock)
        {
            var job = new ReadJob(string.Create(CultureInfo.InvariantCulture, $"r{_last + 1}"), files, retry);
            if (!_waiting.Writer.TryWrite(job))
            {
                return null;
            }

            _last++;
            _jobs = (_jobs.Count < MostKept ? _jobs : _jobs.RemoveAt(0)).Add(job);
            return job;
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _worker.Wait();
        _stop.Dispose();
    }

    async Task Work()
    {
        try
        {
            await foreach (var job in _waiting.Reader.ReadAllAsync(_stop.Token))
            {
                await Read(job);
                _workspace.Knowledge.Language.Rest();
                Thrift.GiveBack();
            }
        }
        catch (OperationCanceledException)
        {
            // Told to stop: whole batches are stored, and what waited is told as waiting.
        }
    }

    async Task Read(ReadJob job)
    {
        job.State = ReadState.Reading;
        try
        {
            var run = new ReadRun(_workspace.Store, _workspace.Engine, new() { Retry = job.Retry }, job.Progress) { Report = job.Tell };
            await run.Run(job.Files, _stop.Token);
            job.State = job.Faults.IsEmpty ? ReadState.Done : ReadState.Faulty;
        }
        catch (Exception fault) when (fault is Storage.StoreException or IOException or UnauthorizedAccessException or Cli.WrongUseException)
        {
            job.Tell(new("ENT7130", "The store or the files of this job cannot be used now; look at the machine that serves, then try again."));
            job.State = ReadState.Failed;
        }
    }
}

/// <summary>Files that were sent in together, and how far their reading is.</summary>
sealed class ReadJob(string id, IReadOnlyList<(string Path, string File)> files, bool retry)
{
    const int MostFaults = 500;

    ImmutableList<SourceFault> _faults = [];

    public string Id => id;

    public IReadOnlyList<(string Path, string File)> Files => files;

    public bool Retry => retry;

    public ReadProgress Progress { get; } = new();

    public ReadState State { get; set; }

    /// <summary>In the order of the files; the store has all of them.</summary>
    public ImmutableList<SourceFault> Faults => _faults;

    public void Tell(SourceFault fault) => _faults = _faults.Count < MostFaults ? _faults.Add(fault) : _faults;
}

/// <summary>How far a job is.</summary>
enum ReadState
{
    Waiting,
    Reading,
    Done,

    /// <summary>Something in it could not be read; the rest was.</summary>
    Faulty,

    /// <summary>It broke off; what was stored stays.</summary>
    Failed,
}
