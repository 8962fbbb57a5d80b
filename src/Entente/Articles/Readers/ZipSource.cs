using System.IO.Compression;

namespace Entente.Articles.Readers;

/// <summary>The files in a ZIP archive. Nothing is unpacked to the disk, so that a path within can lead nowhere.</summary>
sealed class ZipSource : IDocumentSource
{
    public string Format => "zip";

    public bool Accepts(string name, ReadOnlySpan<byte> start) => start is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    public IEnumerable<RawDocument> Open(Stream stream, string name, SourceContext context)
    {
        using var archive = new ZipArchive(Seekable(stream, context.Limits), ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in archive.Entries)
        {
            var place = ArchivePath.Of(name, entry.FullName);
            if (entry.FullName.EndsWith('/') || ArchivePath.IsHidden(entry.FullName))
            {
                continue;
            }

            if (entry.IsEncrypted)
            {
                context.Notes.Add(Diagnostic.Protected(place));
                continue;
            }

            foreach (var document in context.OpenWithin(() => context.Budget.Charged(entry.Open()), place))
            {
                yield return document;
            }
        }
    }

    /// <summary>A ZIP archive has its list of files at its end; one that comes through a pipe or another archive has to fit into memory.</summary>
    static Stream Seekable(Stream stream, ReadLimits limits)
    {
        if (stream.CanSeek)
        {
            return stream;
        }

        var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > limits.Archive)
            {
                throw new InvalidDataException($"a ZIP archive within another, or from a pipe, may have {limits.Archive >> 20} MiB.");
            }
        }

        whole.Position = 0;
        return whole;
    }
}
