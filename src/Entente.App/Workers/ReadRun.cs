using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Threading.Channels;
using Entente.App.Inputs;
using Entente.Articles;
using Entente.Incidents;

namespace Entente.App.Workers;

/// <summary>Reads files into a store: one thread goes through the files, one a core analyses, one writes, in the order of the files.</summary>
/// <remarks>
/// What is in flight is bounded by count and bytes, so the size of the input does not matter. A run that is stopped at any
/// moment leaves whole batches; the next one finds those by their keys and goes on.
/// </remarks>
sealed class ReadRun(IClaimStore store, Engine engine, ReadOptions options, ReadProgress progress)
{
    /// <summary>Told for every fault, in the order of the files.</summary>
    public required Action<SourceFault> Report { get; init; }

    public async Task Run(IReadOnlyList<(string Path, string File)> files, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var work = Channel.CreateBounded<(ReadBatch Batch, TaskCompletionSource<BatchResult> Result)>(options.InFlight);
        var ordered = Channel.CreateBounded<Step>(options.InFlight);
        Task[] tasks =
        [
            Stopping(stop, () => Produce(files, work.Writer, ordered.Writer, stop.Token)),
            .. Enumerable.Range(0, options.Workers).Select(_ => Stopping(stop, () => Work(work.Reader, stop.Token))),
            Stopping(stop, () => Commit(ordered.Reader, stop.Token)),
        ];
        try
        {
            await Task.WhenAll(tasks);
        }
        catch (OperationCanceledException) when (tasks.FirstOrDefault(task => task.IsFaulted) is { } faulted)
        {
            await faulted;
        }
    }

    /// <summary>One that fails stops the others, which otherwise wait for it.</summary>
    static Task Stopping(CancellationTokenSource stop, Func<Task> part) => Task.Run(async () =>
    {
        try
        {
            await part();
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    });

    async Task Produce(
        IReadOnlyList<(string Path, string File)> files,
        ChannelWriter<(ReadBatch, TaskCompletionSource<BatchResult>)> work,
        ChannelWriter<Step> ordered,
        CancellationToken cancel)
    {
        var before = 0L;
        foreach (var (path, file) in files)
        {
            var (hash, size, unreadable) = HashOf(path, file);
            var source = store.FindSource(path);
            if (source is not null && unreadable is null && IsSettled(source, hash))
            {
                await ordered.WriteAsync(new Step.Unchanged(source), cancel);
            }
            else if (unreadable is { } fault)
            {
                await ordered.WriteAsync(new Step.Begun(path, "", 0), cancel);
                await ordered.WriteAsync(new Step.Ended(path, [fault]), cancel);
            }
            else
            {
                await ordered.WriteAsync(new Step.Begun(path, hash, size), cancel);
                await ProduceFile(path, file, before, work, ordered, cancel);
            }

            before += size;
            progress.At(before);
        }

        work.Complete();
        ordered.Complete();
    }

    async Task ProduceFile(
        string path,
        string file,
        long before,
        ChannelWriter<(ReadBatch, TaskCompletionSource<BatchResult>)> work,
        ChannelWriter<Step> ordered,
        CancellationToken cancel)
    {
        FileStream? stream = null;
        var faults = new List<SourceFault>();
        var batch = ImmutableArray.CreateBuilder<RawDocument>();
        var bytes = 0L;
        foreach (var input in InputWalker.Documents(path, () => stream = File.OpenRead(file), null))
        {
            if (input.Fault is { } fault)
            {
                faults.Add(new(fault.Code, fault.Message));
                continue;
            }

            batch.Add(input.Document!);
            bytes += input.Document!.Bytes.Length;
            if (batch.Count == options.BatchDocuments || bytes >= options.BatchBytes)
            {
                progress.At(before + stream!.Position);
                await Hand(batch.DrainToImmutable());
                bytes = 0;
            }
        }

        if (batch.Count > 0)
        {
            await Hand(batch.DrainToImmutable());
        }

        await ordered.WriteAsync(new Step.Ended(path, faults), cancel);

        async Task Hand(ImmutableArray<RawDocument> documents)
        {
            var result = new TaskCompletionSource<BatchResult>(TaskCreationOptions.RunContinuationsAsynchronously);
            await ordered.WriteAsync(new Step.Batch(result.Task), cancel);
            await work.WriteAsync((new(path, documents), result), cancel);
        }
    }

    async Task Work(ChannelReader<(ReadBatch Batch, TaskCompletionSource<BatchResult> Result)> work, CancellationToken cancel)
    {
        await foreach (var (batch, result) in work.ReadAllAsync(cancel))
        {
            result.SetResult(batch.Analyze(engine, store));
        }
    }

    async Task Commit(ChannelReader<Step> ordered, CancellationToken cancel)
    {
        var faults = new List<SourceFault>();
        var waiting = new List<BatchResult>();
        var articles = 0;
        await foreach (var step in ordered.ReadAllAsync(cancel))
        {
            if (step is not Step.Batch)
            {
                Store();
            }

            switch (step)
            {
                case Step.Unchanged unchanged:
                    foreach (var fault in unchanged.Source.Faults)
                    {
                        Tell(fault);
                    }

                    progress.File(unchanged: true);
                    break;

                case Step.Begun begun:
                    store.Begin(begun.Path, begun.Hash, begun.Size);
                    faults.Clear();
                    articles = 0;
                    break;

                case Step.Batch batch:
                    waiting.Add(await batch.Result.WaitAsync(cancel));
                    if (waiting.Count == options.BatchesAtOnce || !ordered.TryPeek(out _))
                    {
                        Store();
                    }

                    break;

                case Step.Ended ended:
                    foreach (var fault in ended.Faults)
                    {
                        faults.Add(fault);
                        Tell(fault);
                    }

                    var status = faults.Count == 0 ? SourceStatus.Read : articles > 0 ? SourceStatus.Faulty : SourceStatus.Failed;
                    store.Finish(ended.Path, status, faults);
                    progress.File(unchanged: false);
                    break;
            }
        }

        // Batches of one file, in one transaction.
        void Store()
        {
            if (waiting.Count == 0)
            {
                return;
            }

            store.Append(waiting[0].Path, [.. waiting.SelectMany(result => result.Analyses)], [.. waiting.SelectMany(result => result.Known)]);
            foreach (var result in waiting)
            {
                articles += result.Analyses.Count + result.Known.Count;
                foreach (var fault in result.Faults)
                {
                    faults.Add(fault);
                    Tell(fault);
                }

                progress.Stored(
                    result.Analyses.Count,
                    result.Known.Count,
                    result.Analyses.Sum(analysis => analysis.Claims.Length),
                    result.Analyses.Sum(analysis => analysis.Drivers.Length));
            }

            waiting.Clear();
        }
    }

    /// <summary>Whether there is nothing to do: read before with the same bytes and not asked for again.</summary>
    bool IsSettled(StoredSource source, string hash) =>
        source.IsDone(hash) && !(options.Retry && source.Status is SourceStatus.Faulty or SourceStatus.Failed);

    void Tell(SourceFault fault)
    {
        progress.Fault(fault.Code);
        Report(fault);
    }

    static (string Hash, long Size, SourceFault? Fault) HashOf(string path, string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return (Convert.ToHexStringLower(SHA256.HashData(stream)), stream.Length, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var reason = fault switch
            {
                FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
                UnauthorizedAccessException => "there is no permission to read it.",
                _ => fault.Message,
            };
            var note = Diagnostic.Unreadable(path, reason);
            return ("", 0, new(note.Code, note.Message));
        }
    }

    /// <summary>What the writer does next.</summary>
    abstract record Step
    {
        public sealed record Unchanged(StoredSource Source) : Step;

        public sealed record Begun(string Path, string Hash, long Size) : Step;

        public sealed record Batch(Task<BatchResult> Result) : Step;

        public sealed record Ended(string Path, IReadOnlyList<SourceFault> Faults) : Step;
    }
}

/// <summary>How much is done at once; together they bound the memory of a run.</summary>
sealed record ReadOptions
{
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Batches between the reading of a file and the store.</summary>
    public int InFlight { get; init; } = 8;

    public int BatchDocuments { get; init; } = 64;

    /// <summary>Batches that are stored in one transaction, where so many lie ready: the full-text index is then merged less often.</summary>
    public int BatchesAtOnce { get; init; } = 4;

    public long BatchBytes { get; init; } = 1 << 20;

    /// <summary>Reads again what had faults, though its bytes are the same.</summary>
    public bool Retry { get; init; }
}
