namespace Entente.App.Serving;

/// <summary>Gives memory back that large answers needed and nobody needs any more: the runtime alone would keep it for the next one.</summary>
static class Thrift
{
    /// <summary>In bytes of what the runtime holds; the program itself comes to a hundred megabytes beside.</summary>
    const long Enough = 128L << 20;

    static readonly TimeSpan s_rest = TimeSpan.FromSeconds(2);

    static long s_next;

    public static void GiveBack()
    {
        var (now, next) = (Environment.TickCount64, Volatile.Read(ref s_next));
        if (now >= next && GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes > Enough && Interlocked.CompareExchange(ref s_next, now + (long)s_rest.TotalMilliseconds, next) == next)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
