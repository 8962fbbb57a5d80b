using System.Runtime.InteropServices;

namespace Entente.App.Serving;

/// <summary>Gives memory back that large answers needed and nobody needs any more: the runtime and the C library alone would keep it for the next one.</summary>
static class Thrift
{
    /// <summary>In bytes of the whole program; half of it are its own files and compiled code.</summary>
    const long Enough = 250L << 20;

    /// <summary>Where giving back helped, the next comes no sooner; where it did not, what is held is needed.</summary>
    const int Rest = 1_000, LongRest = 15_000;

    /// <summary>The C library of most Linuxes keeps what was freed between what was not, unless it is told.</summary>
    static readonly Trim? s_trim = OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "malloc_trim", out var trim)
        ? Marshal.GetDelegateForFunctionPointer<Trim>(trim)
        : null;

    static long s_next;

    public static void GiveBack()
    {
        var (now, next) = (Environment.TickCount64, Volatile.Read(ref s_next));
        if (now >= next && Environment.WorkingSet > Enough && Interlocked.CompareExchange(ref s_next, now + LongRest, next) == next)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            s_trim?.Invoke(0);
            Volatile.Write(ref s_next, Environment.TickCount64 + (Environment.WorkingSet > Enough ? LongRest : Rest));
        }
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    delegate int Trim(nuint keep);
}
