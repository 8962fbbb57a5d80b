using System.Diagnostics;
using Entente.Articles;
using Entente.Articles.Readers;

namespace Entente.Bench;

/// <summary>Pages a second of processor time, from compressed bytes to articles, and bytes allocated a page.</summary>
static class PageSpeed
{
    const int Rounds = 6;

    public static int Run(string folder)
    {
        var pages = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (Path: path, Bytes: File.ReadAllBytes(path))).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            using var process = Process.GetCurrentProcess();
            var (started, allocated, articles) = (process.TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread(), 0);
            foreach (var (path, bytes) in pages)
            {
                var notes = new DiagnosticBag();
                using var stream = new MemoryStream(bytes);
                articles += DocumentSources.Open(stream, path, notes).Sum(document => ArticleReaders.Read(document, notes).Count());
            }

            process.Refresh();
            var seconds = (process.TotalProcessorTime - started).TotalSeconds;
            var kilobytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024 / pages.Length;
            Console.WriteLine(FormattableString.Invariant($"{pages.Length / seconds:f0} pages a second, {kilobytes} KiB a page, {articles} articles"));
        }

        return 0;
    }
}
