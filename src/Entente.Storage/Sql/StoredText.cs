using System.Text;
using Entente.Articles;

namespace Entente.Storage.Sql;

/// <summary>An article's text in UTF-8, of which only the words that are asked for become strings; places count in UTF-16 units, as everywhere.</summary>
readonly ref struct StoredText(ReadOnlySpan<byte> bytes)
{
    const byte LastAscii = 0x7F;

    readonly ReadOnlySpan<byte> _bytes = bytes;

    public string this[TextSpan span]
    {
        get
        {
            var (start, end) = (0, 0);
            return Skip(_bytes, span.Start, ref start) && Skip(_bytes[start..], span.Length, ref end)
                ? Encoding.UTF8.GetString(_bytes.Slice(start, end))
                : Encoding.UTF8.GetString(_bytes)[span.Start..span.End];
        }
    }

    /// <summary>Words that lie in a sentence which is at hand.</summary>
    public string Within(TextSpan span, TextSpan sentence, string words) =>
        span == sentence ? words : sentence.Contains(span) ? words[(span.Start - sentence.Start)..(span.End - sentence.Start)] : this[span];

    /// <summary>Counts the bytes of so many units; false where they end within a pair of them.</summary>
    static bool Skip(ReadOnlySpan<byte> bytes, int units, ref int count)
    {
        while (units > 0)
        {
            var rest = bytes[count..];
            var ascii = rest[..Math.Min(units, rest.Length)].IndexOfAnyExceptInRange((byte)0, LastAscii);
            if (ascii < 0)
            {
                count += units;
                return units <= rest.Length;
            }

            var (length, worth) = rest[ascii] switch { >= 0xF0 => (4, 2), >= 0xE0 => (3, 1), _ => (2, 1) };
            count += ascii + length;
            units -= ascii + worth;
        }

        return units == 0;
    }
}
