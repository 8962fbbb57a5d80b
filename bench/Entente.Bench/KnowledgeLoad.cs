using System.Diagnostics;
using Entente.Actors;

namespace Entente.Bench;

/// <summary>Time and memory for opening the actors and places in a fresh process: from the compiled file, or with "text" from the files that people edit.</summary>
static class KnowledgeLoad
{
    public static int Run(string source)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var started = Stopwatch.GetTimestamp();
        var book = source == "text" ? ActorBook.Read(KnowledgeFiles.BuiltIn) : Open(source);
        var elapsed = Stopwatch.GetElapsedTime(started);
        process.Refresh();
        processor = process.TotalProcessorTime - processor;
        if (book?.Resolve("Burma") is not [{ Id: "MMR" }, ..])
        {
            throw new InvalidOperationException("Nothing, or nobody, was opened: the compiled file must be of this build.");
        }

        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0;
        Console.WriteLine(FormattableString.Invariant($"{book.Actors.Length} actors and places in {elapsed.TotalMilliseconds:f0} ms ({processor.TotalMilliseconds:f0} ms of processor time), {megabytes:f1} MB kept"));
        GC.KeepAlive(book);
        return 0;
    }

    static ActorBook? Open(string path)
    {
        using var file = File.OpenRead(path);
        return CompiledActors.Read(file);
    }
}
