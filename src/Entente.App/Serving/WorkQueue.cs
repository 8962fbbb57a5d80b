namespace Entente.App.Serving;

/// <summary>Lets only so many answers be worked out at once; others wait their turn, and each then has the machine's memory and its store to itself.</summary>
sealed class WorkQueue : IDisposable
{
    /// <summary>One more than there may be long ones: what is quick does not wait for them, and what an answer needs while it is worked out is needed no more often than that.</summary>
    public static int AtOnce { get; } = Math.Max(2, Environment.ProcessorCount) + 1;

    readonly SemaphoreSlim _free = new(AtOnce);

    /// <summary>Waits for a turn, which ends when it is disposed of.</summary>
    public async Task<IDisposable> Take(CancellationToken cancel)
    {
        await _free.WaitAsync(cancel);
        return new Turn(_free);
    }

    public void Dispose() => _free.Dispose();

    sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose()
        {
            free.Release();
            Thrift.GiveBack();
        }
    }
}
