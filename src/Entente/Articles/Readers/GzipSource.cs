using System.IO.Compression;

namespace Entente.Articles.Readers;

/// <summary>gzip around anything else, with as many members as it likes.</summary>
sealed class GzipSource : IDocumentSource
{
    public string Format => "gzip";

    public bool Accepts(string name, ReadOnlySpan<byte> start) => start is [0x1F, 0x8B, ..];

    public IEnumerable<RawDocument> Open(Stream stream, string name, SourceContext context)
    {
        foreach (var document in context.OpenWithin(() => context.Budget.Charged(Inflated(stream)), name))
        {
            yield return document;
        }
    }

    /// <summary>The bytes within; throws at the end where the file was cut off, which the library lets pass.</summary>
    /// <remarks>
    /// The last four bytes of a member are its length (RFC 1952). Those of a file that was cut off are any bytes, and as
    /// a number practically always more than what came out; those of the last of several members are less.
    /// </remarks>
    public static Stream Inflated(Stream stream)
    {
        uint tail = 0;
        long produced = 0;
        var inflated = new GZipStream(
            new ForwardStream(buffer =>
            {
                var read = stream.Read(buffer);
                foreach (var b in buffer[Math.Max(0, read - 4)..read])
                {
                    tail = (tail >> 8) | ((uint)b << 24);
                }

                return read;
            }),
            CompressionMode.Decompress);
        return new ForwardStream(buffer =>
        {
            var read = Inflated(inflated, buffer);
            produced += read;
            return read > 0 || buffer.IsEmpty || tail <= (ulong)produced
                ? read
                : throw new InvalidDataException("its compressed data breaks off.");
        }, inflated);
    }

    /// <remarks>The library's own words speak of methods of compression where a sum does not come out.</remarks>
    static int Inflated(GZipStream inflated, Span<byte> buffer)
    {
        try
        {
            return inflated.Read(buffer);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException("its compressed data are damaged.", fault);
        }
    }
}
