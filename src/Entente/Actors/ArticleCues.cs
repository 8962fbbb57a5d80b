using Entente.Articles;

namespace Entente.Actors;

/// <summary>What the words of the whole article tell of a name: whether it is about games, and which of two countries a name is of.</summary>
sealed class ArticleCues(string text, HomonymTable homonyms)
{
    readonly Lazy<bool> _isOfSport = new(() => IsOf(text, homonyms));

    /// <summary>Whether words of games make up more than one in eighty of the article.</summary>
    public bool IsOfSport => _isOfSport.Value;

    /// <summary>Whether the words around say that a name is of this country ("Georgia" with "Atlanta"); null where they say nothing.</summary>
    public string? CountryTold(TextSpan span)
    {
        // The rows of a country stand together.
        var (best, top, isTied, found) = ((string?)null, 0, false, 0);
        var cues = homonyms.CuesOf(text.AsSpan(span.Start, span.Length));
        for (var i = 0; i < cues.Length; i++)
        {
            found += HasWord(cues[i].Word) ? 1 : 0;
            if (i + 1 == cues.Length || cues[i + 1].Country != cues[i].Country)
            {
                (best, top, isTied) = found > top ? (cues[i].Country, found, false) : (best, top, isTied || (found == top && found > 0));
                found = 0;
            }
        }

        return isTied ? null : best;
    }

    static bool IsOf(string text, HomonymTable homonyms)
    {
        var (words, games) = (0, 0);
        for (var at = 0; WordScanner.Next(text, at, text.Length, out var word); at = word.End)
        {
            words++;
            games += homonyms.IsSport(text.AsSpan(word.Start, word.Length)) ? 1 : 0;
        }

        return games > 1 && games * 80 >= words;
    }

    bool HasWord(string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at += word.Length)
        {
            if ((at == 0 || !WordFold.IsWord(text[at - 1])) && (at + word.Length == text.Length || !WordFold.IsWord(text[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
