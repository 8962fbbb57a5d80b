using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Sentences;

/// <summary>The file of a language model: named sections behind a table with their places, lengths and SHA-256.</summary>
/// <remarks>
/// Little endian: eight bytes "ENTENTE" and a zero, version, number of sections; then for each section sixteen bytes of
/// name, offset, length, hash; then the sections.
/// </remarks>
sealed class ModelFile
{
    /// <summary>Raised whenever an older reader would misread the file.</summary>
    public const int Version = 1;

    const int HeaderSize = 16;
    const int EntrySize = 16 + 8 + 8 + SHA256.HashSizeInBytes;
    const string Remedy = "Fetch or train the model again; models/README.md has the command.";

    static ReadOnlySpan<byte> Magic => "ENTENTE\0"u8;

    readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _sections;

    ModelFile(FrozenDictionary<string, ReadOnlyMemory<byte>> sections) => _sections = sections;

    /// <exception cref="InvalidDataException">There is no such section.</exception>
    public ReadOnlyMemory<byte> this[string section] =>
        _sections.TryGetValue(section, out var content) ? content : throw Damaged($"no section {section}");

    public IEnumerable<string> Names => _sections.Keys.Order(StringComparer.Ordinal);

    public bool Has(string section) => _sections.ContainsKey(section);

    /// <exception cref="InvalidDataException">It is no model, one of another version, or one whose content does not match its hashes.</exception>
    public static ModelFile Read(Stream stream)
    {
        using var buffer = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        stream.CopyTo(buffer);
        var file = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        if (file.Length < HeaderSize || !file.Span.StartsWith(Magic))
        {
            throw new InvalidDataException($"ENT2901: this is not a language model of Entente. {Remedy}");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(file.Span[8..]);
        if (version != Version)
        {
            throw new InvalidDataException($"ENT2902: the language model has format {version}; this program reads {Version}. {Remedy}");
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(file.Span[12..]);
        if (count < 0 || HeaderSize + ((long)count * EntrySize) > file.Length)
        {
            throw Damaged("a table of sections that does not fit");
        }

        var sections = new Dictionary<string, ReadOnlyMemory<byte>>();
        for (var i = 0; i < count; i++)
        {
            var (name, content) = Section(file, file.Span.Slice(HeaderSize + (i * EntrySize), EntrySize));
            sections[name] = content;
        }

        return new(sections.ToFrozenDictionary());
    }

    public static void Write(Stream stream, IReadOnlyList<(string Name, byte[] Content)> sections)
    {
        var table = new byte[HeaderSize + (sections.Count * EntrySize)];
        Magic.CopyTo(table);
        BinaryPrimitives.WriteInt32LittleEndian(table.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(table.AsSpan(12), sections.Count);
        long offset = table.Length;
        for (var i = 0; i < sections.Count; i++)
        {
            var (name, content) = sections[i];
            var entry = table.AsSpan(HeaderSize + (i * EntrySize), EntrySize);
            Encoding.ASCII.GetBytes(name, entry[..16]);
            BinaryPrimitives.WriteInt64LittleEndian(entry[16..], offset);
            BinaryPrimitives.WriteInt64LittleEndian(entry[24..], content.Length);
            SHA256.HashData(content, entry[32..]);
            offset += content.Length;
        }

        stream.Write(table);
        foreach (var (_, content) in sections)
        {
            stream.Write(content);
        }
    }

    public static InvalidDataException Damaged(string fault) => new($"ENT2903: the language model is damaged: {fault}. {Remedy}");

    static (string Name, ReadOnlyMemory<byte> Content) Section(ReadOnlyMemory<byte> file, ReadOnlySpan<byte> entry)
    {
        var name = Encoding.ASCII.GetString(entry[..16]).TrimEnd('\0');
        var offset = BinaryPrimitives.ReadInt64LittleEndian(entry[16..]);
        var length = BinaryPrimitives.ReadInt64LittleEndian(entry[24..]);
        if (offset < 0 || length < 0 || offset > file.Length - length)
        {
            throw Damaged($"section {name} lies outside the file");
        }

        var content = file.Slice((int)offset, (int)length);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content.Span, hash);
        return hash.SequenceEqual(entry[32..]) ? (name, content) : throw Damaged($"section {name} does not match its SHA-256");
    }
}
