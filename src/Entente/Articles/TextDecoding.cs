using System.Buffers;
using System.Text;
using UtfUnknown;

namespace Entente.Articles;

/// <summary>From bytes to characters: byte order mark, then what is valid UTF-8, then what the document declares, then what the bytes look like.</summary>
/// <remarks>
/// Validity goes before the declaration: non-ASCII bytes that happen to be valid UTF-8 practically never are anything
/// else, and pages converted to UTF-8 often still declare their old encoding.
/// </remarks>
static class TextDecoding
{
    /// <summary>Where a page has to declare its encoding; the HTML standard says 1,024 bytes, real pages need more.</summary>
    const int DeclaredWithin = 4_096;

    static readonly SearchValues<char> s_afterName = SearchValues.Create("\"'>;/ \t\r\n?");

    public static string Decode(ReadOnlySpan<byte> bytes, string? mediaType = null)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (bytes.StartsWith(Encoding.UTF32.Preamble))
        {
            return Encoding.UTF32.GetString(bytes[4..]);
        }

        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        return (Declared(mediaType) ?? Declared(Latin(bytes)) ?? Guessed(bytes)).GetString(bytes);
    }

    /// <summary>Whether the bytes are no text in any encoding: they hold a zero, or more control characters than text ever has.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)
            || bytes.StartsWith(Encoding.UTF32.Preamble))
        {
            return false;
        }

        var start = bytes[..Math.Min(bytes.Length, DeclaredWithin)];
        var controls = 0;
        foreach (var b in start)
        {
            if (b == 0)
            {
                return true;
            }

            controls += b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B) ? 1 : 0;
        }

        return controls * 20 > start.Length;
    }

    static string Latin(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclaredWithin)]);

    /// <summary>What stands behind "charset=" in a media type or in the head of a page, or "encoding=" in an XML declaration.</summary>
    static Encoding? Declared(string? text)
    {
        foreach (var key in (ReadOnlySpan<string>)["charset=", "encoding="])
        {
            var at = text?.IndexOf(key, StringComparison.OrdinalIgnoreCase) ?? -1;
            if (at >= 0)
            {
                var name = text.AsSpan(at + key.Length).TrimStart("\"' ");
                var end = name.IndexOfAny(s_afterName);
                return Named((end < 0 ? name : name[..end]).ToString());
            }
        }

        return null;
    }

    static Encoding Guessed(ReadOnlySpan<byte> bytes) =>
        Named(CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, 1 << 16)].ToArray()).Detected?.EncodingName ?? "")
        ?? Named("windows-1252")!;

    /// <remarks>A page that calls itself ISO 8859-1 or ASCII is windows-1252 to every browser. UTF-8 was ruled out before.</remarks>
    static Encoding? Named(string name)
    {
        var known = name.ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => "windows-1252",
            "gb2312" or "gbk" => "gb18030",
            "utf-8" or "utf8" or "" => null,
            var other => other,
        };
        if (known is null)
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null; // the page names an encoding that does not exist; what the bytes look like decides
        }
    }
}
