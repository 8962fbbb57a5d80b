namespace Entente.Actors;

/// <summary>Mends one slip of the pen in a short phrase: "Kazahks", "Dehli police". Only for phrases asked about by themselves, where a word that nobody knows is likely misspelt.</summary>
static class Respelling
{
    /// <summary>Shorter words have too many neighbours.</summary>
    const int Shortest = 5;

    /// <summary>The phrase with its one unknown word spelt as the only known word a letter away; null where none or several are.</summary>
    public static string? Of(string words, ActorBook book)
    {
        string? mended = null;
        for (var at = 0; WordScanner.Next(words, at, words.Length, out var word); at = word.End)
        {
            var written = words[word.Start..word.End];
            if (written.Length < Shortest || book.Names.WordOf(written) >= 0 || book.Agents.SectorOf(written) is not null || book.Offices.Find(written) is not null)
            {
                continue;
            }

            if (Nearest(written, book) is { } meant)
            {
                if (mended is not null)
                {
                    return null;
                }

                mended = $"{words[..word.Start]}{meant}{words[word.End..]}";
            }
        }

        return mended;
    }

    static string? Nearest(string written, ActorBook book)
    {
        var isName = char.IsUpper(written[0]);
        var near = (isName ? book.Common.Value : book.Agents.Sectors.Keys.Where(noun => !noun.Contains(' ', StringComparison.Ordinal)))
            .Where(known => IsSlip(written, known) || (!isName && written.EndsWith('s') && IsSlip(written[..^1], known)))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToArray();
        return near is not [var only] ? null : isName ? char.ToUpperInvariant(only[0]) + only[1..] : only;
    }

    /// <summary>One letter wrong, missing or too many, or two neighbours changed; the first letter is right.</summary>
    static bool IsSlip(string written, string known)
    {
        if (Math.Abs(written.Length - known.Length) > 1 || char.ToLowerInvariant(written[0]) != char.ToLowerInvariant(known[0]))
        {
            return false;
        }

        return EditDistance.Between(written, known) == 1 || IsSwapped(written, known);
    }

    static bool IsSwapped(string written, string known)
    {
        var at = 0;
        while (at < written.Length && at < known.Length && char.ToLowerInvariant(written[at]) == char.ToLowerInvariant(known[at]))
        {
            at++;
        }

        return written.Length == known.Length && at + 1 < written.Length && char.ToLowerInvariant(written[at]) == char.ToLowerInvariant(known[at + 1])
            && char.ToLowerInvariant(written[at + 1]) == char.ToLowerInvariant(known[at]) && written.AsSpan(at + 2).Equals(known.AsSpan(at + 2), StringComparison.OrdinalIgnoreCase);
    }
}
