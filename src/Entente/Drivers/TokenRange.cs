using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Tokens from <paramref name="First"/> to <paramref name="Last"/>, both included; empty where Last is smaller.</summary>
readonly record struct TokenRange(int First, int Last)
{
    public static TokenRange None => new(0, -1);

    public int Length => Math.Max(0, Last - First + 1);

    public bool IsEmpty => Last < First;

    public bool Contains(int token) => First <= token && token <= Last;

    public bool Overlaps(TokenRange other) => !IsEmpty && !other.IsEmpty && First <= other.Last && other.First <= Last;

    public TextSpan Span(ImmutableArray<Token> tokens) => new(tokens[First].Span.Start, tokens[Last].Span.End);

    /// <summary>Without the punctuation and the conjunctions at its ends.</summary>
    public TokenRange Trim(ImmutableArray<Token> tokens)
    {
        var (first, last) = (Math.Max(0, First), Math.Min(tokens.Length - 1, Last));
        while (first <= last && tokens[first].Pos is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Sconj)
        {
            first++;
        }

        while (first <= last && tokens[last].Pos is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Sconj)
        {
            last--;
        }

        return new(first, last);
    }

    /// <summary>Shared tokens over all tokens of both.</summary>
    public double Agreement(TokenRange other)
    {
        var shared = Math.Min(Last, other.Last) - Math.Max(First, other.First) + 1;
        return shared <= 0 ? 0 : (double)shared / (Length + other.Length - shared);
    }
}
