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

    /// <summary>How many heaps the C library may have (M_ARENA_MAX). By itself it makes one for each thread that meets another, and each keeps what its busiest moment needed.</summary>
    const int HeapsOfLibrary = -8;

    const int Heaps = 2;

    /// <summary>The pages may go; they are read from the file again when they are needed (MADV_PAGEOUT).</summary>
    const int PageOut = 21;

    static readonly nint s_library = OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var library) ? library : 0;

    /// <summary>The C library of most Linuxes keeps what was freed between what was not, unless it is told.</summary>
    static readonly Trim? s_trim = Function<Trim>("malloc_trim");

    static long s_next;

    static long s_needed;

    /// <summary>To be called before there is much to give back: how much may gather where nobody uses it.</summary>
    public static void Begin()
    {
        _ = Function<Option>("mallopt")?.Invoke(HeapsOfLibrary, Heaps);

        // The framework reads it before the first buffer is lent; else it keeps 32 of each size for each processor, and a page's are megabytes.
        Environment.SetEnvironmentVariable("DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION", "4");
    }

    public static void GiveBack()
    {
        var (now, next) = (Environment.TickCount64, Volatile.Read(ref s_next));
        if (now >= next && Environment.WorkingSet > Math.Max(Enough, Volatile.Read(ref s_needed) + Above) && Interlocked.CompareExchange(ref s_next, long.MaxValue, next) == next)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            s_trim?.Invoke(0);
            PutAwayModels();
            Volatile.Write(ref s_needed, Environment.WorkingSet);
            Volatile.Write(ref s_next, Environment.TickCount64 + Rest);
        }
    }

    /// <summary>The language models lie in the program's own file, which is mapped, and each is read once.</summary>
    static unsafe void PutAwayModels()
    {
        if (Function<Advise>("madvise") is not { } advise)
        {
            return;
        }

        var program = typeof(Knowledge).Assembly;
        foreach (var name in program.GetManifestResourceNames().Where(name => name.EndsWith(".model", StringComparison.Ordinal)))
        {
            using var stream = program.GetManifestResourceStream(name);
            if (stream is UnmanagedMemoryStream mapped)
            {
                var page = (nuint)Environment.SystemPageSize;
                var first = ((nuint)mapped.PositionPointer + page - 1) / page * page;
                var end = ((nuint)mapped.PositionPointer + (nuint)mapped.Length) / page * page;
                _ = end > first ? advise(first, end - first, PageOut) : 0;
            }
        }
    }

    static T? Function<T>(string name)
        where T : Delegate => s_library != 0 && NativeLibrary.TryGetExport(s_library, name, out var at) ? Marshal.GetDelegateForFunctionPointer<T>(at) : null;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    delegate int Trim(nuint keep);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    delegate int Option(int name, int value);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    delegate int Advise(nuint start, nuint length, int advice);
}
