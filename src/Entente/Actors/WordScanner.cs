namespace Entente.Actors;

/// <summary>A word of a text as names are made of: "U.S." and "Ta'ang" are one, "Guinea-Bissau" and "Russia's" are two.</summary>
readonly record struct Word(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>Cuts a stretch of text into words for matching names. Independent of the tokens of the language model.</summary>
static class WordScanner
{
    /// <summary>The first word at or after <paramref name="from"/> that ends by <paramref name="end"/>; false at the end.</summary>
    public static bool Next(ReadOnlySpan<char> text, int from, int end, out Word word)
    {
        var start = from;
        while (start < end && !WordFold.IsWord(text[start]) && text[start] != '&')
        {
            start++;
        }

        if (start >= end)
        {
            word = default;
            return false;
        }

        var at = start + 1;
        while (at < end)
        {
            if (WordFold.IsWord(text[at]))
            {
                at++;
            }
            else if (at + 1 < end && WordFold.IsApostrophe(text[at]) && WordFold.IsWord(text[at + 1]) && !IsPossessive(text, at, end))
            {
                at += 2;
            }
            else if (text[at] == '.' && IsInitials(text, start, at, end))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        word = new(start, at);
        return true;
    }

    /// <summary>Whether only what may stand within a name lies between two words: one space, hyphen or dash, an abbreviation's stop and a space, or the apostrophe of "People's" and "Workers' Party".</summary>
    public static bool Joins(ReadOnlySpan<char> text, Word left, Word right)
    {
        var gap = text[left.End..right.Start];
        return gap.Length switch
        {
            1 => gap[0] is ' ' or '-' or '‑' or '–' or '\u00a0' or '/' || (WordFold.IsApostrophe(gap[0]) && right.Length == 1 && text[right.Start] is 's'),
            2 => gap[1] is ' ' or '\u00a0' && ((left.Length <= 4 && gap[0] == '.') || (WordFold.IsApostrophe(gap[0]) && text[left.End - 1] == 's')),
            _ => false,
        };
    }

    /// <summary>The s of "Russia's", as against the a of "Ta'ang".</summary>
    static bool IsPossessive(ReadOnlySpan<char> text, int apostrophe, int end) =>
        text[apostrophe + 1] is 's' or 'S' && (apostrophe + 2 >= end || !WordFold.IsWord(text[apostrophe + 2]));

    /// <summary>Letters with stops between: U.S., U.N., E.U. and their last stop.</summary>
    static bool IsInitials(ReadOnlySpan<char> text, int start, int stop, int end)
    {
        for (var i = start; i < stop; i += 2)
        {
            if (!char.IsUpper(text[i]) || (i + 1 < stop && text[i + 1] != '.'))
            {
                return false;
            }
        }

        var more = stop + 1 < end && char.IsUpper(text[stop + 1]) && (stop + 2 >= end || text[stop + 2] == '.' || !WordFold.IsWord(text[stop + 2]));
        return more || (stop - start >= 3);
    }
}
