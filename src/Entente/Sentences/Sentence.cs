using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Sentences;

/// <summary>A sentence with its tokens, their tree and the names in it.</summary>
public sealed class Sentence
{
    public required TextSpan Span { get; init; }

    /// <summary>What kind of block the sentence stands in: a heading is read differently from running text.</summary>
    public BlockKind Block { get; init; } = BlockKind.Paragraph;

    public required ImmutableArray<Token> Tokens { get; init; }

    /// <summary>Names found by the language model, in reading order, not overlapping. Not yet resolved to actors.</summary>
    public ImmutableArray<Name> Names { get; init; } = [];

    /// <summary>The tree, made on first use.</summary>
    public SentenceTree Tree => field ??= new(Tokens);

    /// <summary>Index of the root, or -1 in a sentence without tokens.</summary>
    public int Root
    {
        get
        {
            for (var i = 0; i < Tokens.Length; i++)
            {
                if (Tokens[i].Head < 0)
                {
                    return i;
                }
            }

            return -1;
        }
    }

    /// <summary>The index of the token at an offset of the article, or -1.</summary>
    public int TokenAt(int offset)
    {
        var (low, high) = (0, Tokens.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = Tokens[middle].Span;
            if (span.Contains(offset))
            {
                return middle;
            }

            (low, high) = offset < span.Start ? (low, middle - 1) : (middle + 1, high);
        }

        return -1;
    }

    /// <summary>The uppermost token of a stretch of text: the one whose head lies outside it. -1 where no token lies inside.</summary>
    public int HeadOf(TextSpan span)
    {
        var head = -1;
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (span.Contains(Tokens[i].Span) && (Tokens[i].Head < 0 || !span.Contains(Tokens[Tokens[i].Head].Span)))
            {
                head = i;
                if (Tokens[i].Relation != Relation.Punct)
                {
                    return i;
                }
            }
        }

        return head;
    }
}

/// <summary>A name as the language model sees it: a stretch of tokens from <paramref name="First"/> to, not including, <paramref name="End"/>.</summary>
public readonly record struct Name(int First, int End, NameKind Kind);

/// <summary>What a name names.</summary>
public enum NameKind : byte
{
    Person,
    Organisation,
    Place,

    /// <summary>A nationality, religion or political group, such as "Burmese".</summary>
    Group,
}
