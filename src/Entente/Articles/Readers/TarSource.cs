using System.Formats.Tar;

namespace Entente.Articles.Readers;

/// <summary>The regular files in a TAR archive; links, devices and folders hold no text.</summary>
sealed class TarSource : IDocumentSource
{
    const int MagicAt = 257;

    public string Format => "tar";

    public bool Accepts(string name, ReadOnlySpan<byte> start) => start.Length > MagicAt + 5 && start.Slice(MagicAt, 5).SequenceEqual("ustar"u8);

    public IEnumerable<RawDocument> Open(Stream stream, string name, SourceContext context)
    {
        using var reader = new TarReader(stream, leaveOpen: true);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || entry.DataStream is not { } data || ArchivePath.IsHidden(entry.Name))
            {
                continue;
            }

            foreach (var document in context.OpenWithin(() => data, ArchivePath.Of(name, entry.Name)))
            {
                yield return document;
            }
        }
    }
}
