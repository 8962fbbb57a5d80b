using System.Collections.Immutable;

namespace Entente.Sentences;

/// <summary>A name that only heads a paragraph, and that nothing parted from its first sentence: "Lebanon The president has condemned it". It is no part of the sentence.</summary>
static class RunInHeading
{
    const int Longest = 3;

    /// <summary>So many content words without a capital show that the sentence is no headline.</summary>
    const int SmallWords = 3;

    /// <summary>How many words head the sentence; 0 where none does.</summary>
    public static int Length(string text, ImmutableArray<Token> tokens)
    {
        var end = 0;
        while (end < tokens.Length && end <= Longest && tokens[end].Pos == PartOfSpeech.Propn)
        {
            end++;
        }

        // A stop or an aside parts a name from what it is said of; here its end meets a word that begins a sentence.
        return end is > 0 and <= Longest && end + 1 < tokens.Length && tokens[end].Pos is PartOfSpeech.Det or PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Pron
            && char.IsUpper(text[tokens[end].Span.Start]) && tokens[end].Span.Length > 1 && IsInSmallWords(text, tokens) ? end : 0;
    }

    /// <summary>Takes the heading for an aside, so that it is not the subject of what follows; where the tree joins more to it, it stays as it is.</summary>
    public static ImmutableArray<Token> Restore(string text, ImmutableArray<Token> tokens)
    {
        var end = Length(text, tokens);
        if (end == 0)
        {
            return tokens;
        }

        var (top, root) = (-1, -1);
        for (var i = 0; i < tokens.Length; i++)
        {
            root = tokens[i].Head < 0 ? i : root;
            top = i < end && tokens[i].Head >= end ? i : top;
            if (i >= end && tokens[i].Head >= 0 && tokens[i].Head < end)
            {
                return tokens;
            }
        }

        return top < 0 || root < end ? tokens : tokens.SetItem(top, tokens[top] with { Head = root, Relation = Relation.Parataxis });
    }

    static bool IsInSmallWords(string text, ImmutableArray<Token> tokens)
    {
        var small = 0;
        foreach (var token in tokens)
        {
            small += token.Pos is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj && char.IsLower(text[token.Span.Start]) ? 1 : 0;
        }

        return small >= SmallWords;
    }
}
