namespace Entente.App.Serving;

/// <summary>Lets only so many answers be worked out at once; others wait their turn, and each then has the machine's memory and its store to itself.</summary>
sealed class WorkQueue : IDisposable
{
    /// <summary>Twice as many as there may be long ones, so that what is quick does not wait for them.</summary>
    public static int AtOnce { get; } = Math.Max(4, 2 * Environment.ProcessorCount);

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
