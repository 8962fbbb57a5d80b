using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Entente.Articles.Readers;

/// <summary>The body of a kept HTTP response, out of its chunks and its compression. Many crawls undo both and leave the headers standing.</summary>
static class HttpBody
{
    /// <summary>Null where the compression that the headers name, and the bytes show, breaks.</summary>
    public static byte[]? Decode(byte[] body, Dictionary<string, string> headers, SourceContext context)
    {
        if (headers.GetValueOrDefault("transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) is true)
        {
            body = Joined(body) ?? body;
        }

        return headers.GetValueOrDefault("content-encoding")?.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => Unpacked(new GZipStream(new MemoryStream(body), CompressionMode.Decompress), context),
            "deflate" when body is [0x78, ..] => Unpacked(new ZLibStream(new MemoryStream(body), CompressionMode.Decompress), context),
            "br" when !System.Text.Unicode.Utf8.IsValid(body) => Unpacked(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress), context),
            _ => body,
        };
    }

    /// <summary>Null where the body is in no chunks.</summary>
    static byte[]? Joined(byte[] body)
    {
        using var joined = new MemoryStream();
        for (var at = 0; at < body.Length;)
        {
            var end = body.AsSpan(at).IndexOf("\r\n"u8);
            var size = end is > 0 and < 20 ? Encoding.ASCII.GetString(body, at, end).Split(';')[0].Trim() : "";
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                return joined.Length > 0 ? joined.ToArray() : null;
            }

            at += end + 2;
            joined.Write(body, at, Math.Min(length, body.Length - at));
            if (length == 0 || length > body.Length - at - 2)
            {
                break;
            }

            at += length + 2;
        }

        return joined.ToArray();
    }

    static byte[]? Unpacked(Stream packed, SourceContext context)
    {
        try
        {
            using var charged = context.Budget.Charged(packed);
            using var whole = new MemoryStream();
            var buffer = new byte[1 << 16];
            for (int read; (read = charged.Read(buffer)) > 0 && whole.Length <= context.Limits.Document;)
            {
                whole.Write(buffer, 0, read);
            }

            return whole.Length <= context.Limits.Document ? whole.ToArray() : null;
        }
        catch (InvalidDataException)
        {
            return null; // told by the caller, who knows which record it was
        }
        finally
        {
            packed.Dispose();
        }
    }
}
