using Entente.Articles;

namespace Entente.Briefs;

/// <summary>How a passage is quoted: whole where it is short, by the words that carry the finding where it is long.</summary>
static class Quoting
{
    const int LongSentence = 260;

    /// <summary>Shorter excerpts say too little on their own.</summary>
    const int ShortExcerpt = 40;

    static readonly string[] s_leaning = ["He ", "She ", "It ", "They ", "But ", "And ", "This ", "That ", "Yet ", "So ", "His ", "Her ", "Its ", "Their "];

    /// <summary>The sentence or its excerpt, without the full stop that ours brings along.</summary>
    public static Run Passage(string sentence, string words, int item)
    {
        var quotation = (sentence.Length <= LongSentence || words.Length < ShortExcerpt ? sentence : words).Trim();
        return new(RunKind.Quotation, quotation.EndsWith('.') && !quotation.EndsWith("..", StringComparison.Ordinal) ? quotation[..^1] : quotation, item);
    }

    /// <summary>How ill a sentence stands alone: a question, a fragment, one that leans on the sentence before it.</summary>
    public static int Cost(string sentence)
    {
        var words = sentence.AsSpan().Trim();
        var cost = words.Length > LongSentence ? 2 : words.Length < ShortExcerpt ? 1 : 0;
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
}
