using System.Runtime.InteropServices;

namespace Entente.App.Serving;

/// <summary>Gives memory back that large answers needed and nobody needs any more: the runtime and the C library alone would keep it for the next one.</summary>
static class Thrift
{
    /// <summary>In bytes of the whole program; more than half of it are its own files and compiled code.</summary>
    const long Enough = 240L << 20;

    /// <summary>Where more than enough is needed, so much may gather above it.</summary>
    const long Above = 24L << 20;

    /// <summary>In milliseconds, between one giving back and the next.</summary>
    const int Rest = 700;

    /// <summary>The C library of most Linuxes keeps what was freed between what was not, unless it is told.</summary>
    static readonly Trim? s_trim = OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "malloc_trim", out var trim)
        ? Marshal.GetDelegateForFunctionPointer<Trim>(trim)
        : null;

    static long s_next;

    static long s_needed;

    public static void GiveBack()
    {
        var (now, next) = (Environment.TickCount64, Volatile.Read(ref s_next));
        if (now >= next && Environment.WorkingSet > Math.Max(Enough, Volatile.Read(ref s_needed) + Above) && Interlocked.CompareExchange(ref s_next, long.MaxValue, next) == next)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            s_trim?.Invoke(0);
            Volatile.Write(ref s_needed, Environment.WorkingSet);
            Volatile.Write(ref s_next, Environment.TickCount64 + Rest);
        }
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    delegate int Trim(nuint keep);
}
