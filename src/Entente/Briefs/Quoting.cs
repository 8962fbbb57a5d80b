using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Entente.Articles;

namespace Entente.Briefs;

/// <summary>How a passage is quoted: whole where it is short, by the words that carry the finding where it is long.</summary>
static partial class Quoting
{
    const int LongSentence = 300;

    /// <summary>Shorter excerpts say too little on their own, and the sentence is quoted whole.</summary>
    const int ShortExcerpt = 80;

    /// <summary>A sentence as short as this is a fragment.</summary>
    const int Fragment = 40;

    static readonly string[] s_torn = ["that ", "which ", "who ", "if ", "whether ", "has ", "have ", "had ", "and ", "but ", "or ", "to ", "of ", "his ", "her ", "its ", "their "];

    static readonly string[] s_leaning = ["He ", "She ", "It ", "They ", "But ", "And ", "This ", "That ", "Yet ", "So ", "His ", "Her ", "Its ", "Their ", "We ", "I ", "You "];

    /// <summary>The sentence or its excerpt, without the full stop that ours brings along.</summary>
    /// <param name="sentence">All of it.</param>
    /// <param name="words">Those that carry the finding.</param>
    /// <param name="item">Its number in the ledger.</param>
    /// <param name="furniture">What feeds put around their text; a sentence that ran into it is quoted without.</param>
    public static Run Passage(string sentence, string words, int item, ImmutableArray<string> furniture)
    {
        sentence = WithoutFurniture(sentence, words, furniture);
        var isExcerpt = sentence.Length > LongSentence && words.Length >= ShortExcerpt && words.Length <= sentence.Length && !IsTorn(words);
        var quotation = Balanced(WithoutDateline((isExcerpt ? words : sentence).Trim()));
        return new(RunKind.Quotation, quotation.EndsWith('.') && !quotation.EndsWith("..", StringComparison.Ordinal) ? quotation[..^1] : quotation, item);
    }

    /// <summary>An excerpt that begins within a clause, or within words that the source quotes, reads like a misprint.</summary>
    static bool IsTorn(string words) =>
        s_torn.Any(opening => words.StartsWith(opening, StringComparison.Ordinal)) || words.AsSpan().IndexOfAny('“', '”') is >= 0 and var mark && words[mark] == '”';

    /// <summary>A sentence that begins in the middle says nothing alone.</summary>
    public static bool StandsAlone(string sentence) => !(sentence.AsSpan().TrimStart() is [var first, ..] && char.IsLower(first));

    static string WithoutFurniture(string sentence, string words, ImmutableArray<string> furniture)
    {
        var at = sentence.IndexOf(words, StringComparison.Ordinal);
        var (first, last) = (0, sentence.Length);
        foreach (var phrase in furniture)
        {
            for (var found = sentence.IndexOf(phrase, StringComparison.Ordinal); found >= 0; found = sentence.IndexOf(phrase, found + 1, StringComparison.Ordinal))
            {
                // what is told stands on one side of it
                if (at >= found + phrase.Length || (at < 0 && found < sentence.Length / 2))
                {
                    first = Math.Max(first, found + phrase.Length);
                }
                else
                {
                    last = Math.Min(last, found);
                }
            }
        }

        return last - first >= Fragment ? sentence[first..last].Trim() : sentence;
    }

    /// <summary>"MOSCOW, March 4 – " tells where the reporter sat; the day stands beside the quotation.</summary>
    static string WithoutDateline(string quotation) => Dateline.Match(quotation) is { Success: true, Length: var length } ? quotation[length..] : quotation;

    /// <summary>Without a quotation mark at one end whose fellow is in another sentence.</summary>
    static string Balanced(string quotation)
    {
        if (quotation.Length > 2 && quotation[^1] is '"' or '”' && quotation.AsSpan(0, quotation.Length - 1).IndexOfAny('"', '“') < 0)
        {
            quotation = quotation[..^1].TrimEnd();
        }

        return quotation.Length > 2 && quotation[0] is '"' or '“' && quotation.AsSpan(1).IndexOfAny('"', '”') < 0 ? quotation[1..].TrimStart() : quotation;
    }

    /// <summary>How ill a sentence stands alone: a question, a fragment, one that leans on the sentence before it.</summary>
    public static int Cost(string sentence)
    {
        var words = sentence.AsSpan().Trim();
        var cost = words.Length > LongSentence ? 2 : words.Length < Fragment ? 1 : 0;
        if (words.Length > 0)
        {
            cost += char.IsLower(words[0]) ? 4 : 0;
            cost += words[^1] is '?' ? 3 : char.IsLetterOrDigit(words[^1]) ? 1 : 0;
        }

        foreach (var opening in s_leaning)
        {
            cost += words.StartsWith(opening, StringComparison.Ordinal) ? 1 : 0;
        }

        return cost;
    }

    /// <summary>Whether all of a passage stands between quotation marks of its article: then its words are the speaker's, not the author's.</summary>
    public static bool IsSpeech(Article article, TextSpan passage)
    {
        var block = article.Blocks.FirstOrDefault(b => b.Span.Contains(passage));
        var (inside, spoken) = (false, false);
        for (var i = block.Span.Contains(passage) ? block.Span.Start : passage.Start; i < passage.End; i++)
        {
            var c = article.Text[i];
            inside = c switch { '“' => true, '”' => false, '"' => !inside, _ => inside };
            if (i >= passage.Start && char.IsLetter(c))
            {
                if (!inside)
                {
                    return false;
                }

                spoken = true;
            }
        }

        return spoken;
    }

    [GeneratedRegex(@"^\p{Lu}[\p{Lu}'’.-]+(?:[ ,/]+\p{Lu}[\p{Lu}'’.-]+){0,3}(?:, (?:\p{L}+\.? \d{1,2}|\d{1,2} \p{L}+))?(?: \([^)]{2,20}\))? (?:–|—|-|--) (?=[\p{Lu}“""])", RegexOptions.CultureInvariant)]
    static partial Regex Dateline { get; }
}
