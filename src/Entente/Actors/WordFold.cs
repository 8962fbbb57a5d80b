namespace Entente.Actors;

/// <summary>Brings the words of names to one spelling: lower case, no accents, no apostrophes, so that "Côte d'Ivoire" is "cote divoire".</summary>
static class WordFold
{
    const string Accented = "ÀÁÂÃÄÅĀĂĄÇĆĈĊČĎĐÈÉÊËĒĔĖĘĚĜĞĠĢĤĦÌÍÎÏĨĪĬĮİĴĶĹĻĽĿŁÑŃŅŇÒÓÔÕÖØŌŎŐŔŖŘŚŜŞŠȘŢŤŦȚÙÚÛÜŨŪŬŮŰŲŴÝŶŸŹŻŽƏ";
    const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllŀlnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzze";
    static readonly char[] s_table = Table();

    /// <summary>Whether a character belongs to a word; apostrophes do only between letters.</summary>
    public static bool IsWord(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or 'ʻ' or 'ʿ' or 'ʾ';

    /// <summary>Writes the folded word; returns its length, or 0 where it does not fit and so cannot be a name we know.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            var plain = c < s_table.Length ? s_table[c] : IsApostrophe(c) ? '\0' : char.ToLowerInvariant(c);
            if (plain == '\0')
            {
                continue;
            }

            if (length == folded.Length)
            {
                return 0;
            }

            folded[length++] = plain;
        }

        return length;
    }

    static char[] Table()
    {
        var table = new char[0x300];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = IsApostrophe((char)c) || c == '.' ? '\0' : char.ToLowerInvariant((char)c);
        }

        for (var i = 0; i < Accented.Length; i++)
        {
            table[Accented[i]] = Plain[i];
            var lower = char.ToLowerInvariant(Accented[i]);
            table[lower < table.Length ? lower : Accented[i]] = Plain[i];
        }

        table['ı'] = 'i';
        return table;
    }
}
