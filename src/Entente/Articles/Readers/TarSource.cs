using System.Formats.Tar;

namespace Entente.Articles.Readers;

/// <summary>The regular files in a TAR archive; links, devices and folders hold no text.</summary>
sealed class TarSource : IDocumentSource
{
    const int MagicAt = 257;

    const int HeadLength = 512;

    /// <summary>In bytes; longer names and properties are no honest ones. The library takes their word and asks for as much memory.</summary>
    const long LongestProperties = 1 << 20;

    public string Format => "tar";

    public bool Accepts(string name, ReadOnlySpan<byte> start) => start.Length > MagicAt + 5 && start.Slice(MagicAt, 5).SequenceEqual("ustar"u8);

    public IEnumerable<RawDocument> Open(Stream stream, string name, SourceContext context)
    {
        using var reader = new TarReader(Checked(stream), leaveOpen: true);
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

    /// <summary>The same bytes. Where one block is asked for it may be the head of an entry, and a head that promises too long a name ends the archive.</summary>
    static ForwardStream Checked(Stream stream) => new(buffer =>
    {
        if (buffer.Length != HeadLength)
        {
            return stream.Read(buffer);
        }

        var read = stream.ReadAtLeast(buffer, HeadLength, throwOnEndOfStream: false);
        return read < HeadLength || !IsProperties(buffer) || SizeOf(buffer) <= LongestProperties
            ? read
            : throw new InvalidDataException($"an entry's name or properties are said to be longer than {LongestProperties >> 20} MiB.");
    });

    /// <summary>Long names (GNU) and extended properties (POSIX) stand in entries of their own.</summary>
    static bool IsProperties(ReadOnlySpan<byte> head) => head[MagicAt..].StartsWith("ustar"u8) && head[156] is (byte)'L' or (byte)'K' or (byte)'x' or (byte)'g';

    /// <summary>In octal digits, or where the first bit is set, as a number.</summary>
    static long SizeOf(ReadOnlySpan<byte> head)
    {
        var size = 0L;
        foreach (var b in head.Slice(124, 12))
        {
            size = head[124] >= 0x80 ? long.MaxValue : b is >= (byte)'0' and <= (byte)'7' ? (size * 8) + b - '0' : size;
        }

        return size;
    }
}
