using System.Globalization;
using System.Text;

namespace Entente.App.Serving;

/// <summary>Words of others made safe to look at: no control character moves the cursor, none turns the direction of the text, and none is hidden.</summary>
static class QuotedData
{
    /// <summary>With such characters written out as [U+202E], cut to a length in characters of UTF-16.</summary>
    public static string Shown(string words, int longest = int.MaxValue)
    {
        var shown = new StringBuilder(Math.Min(words.Length, longest));
        for (var at = 0; at < words.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(words, at, out var rune);
            var piece = !isWhole ? "[U+FFFD]" : IsSafe(rune) ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            if (shown.Length + piece.Length > longest - 1 && at + (isWhole ? rune.Utf16SequenceLength : 1) < words.Length)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(piece);
            at += isWhole ? rune.Utf16SequenceLength : 1;
        }

        return shown.ToString();
    }

    static bool IsSafe(Rune rune) => rune.Value is '\n' or '\t' || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
