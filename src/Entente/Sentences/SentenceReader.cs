using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Entente.Articles;

namespace Entente.Sentences;

/// <summary>From the characters of an article to sentences with tokens, tags, lemmas, trees and names.</summary>
static class SentenceReader
{
    public static ImmutableArray<Sentence> Read(Article article, LanguageModel language, SentenceOptions options, DiagnosticBag notes)
    {
        var tokens = new List<TextSpan>();
        var pieces = new List<(BlockKind Block, int First, int Count)>();
        foreach (var block in article.Blocks)
        {
            Split(article, block, language, options, notes, tokens, pieces);
        }

        var parsed = Parse(article.Text, CollectionsMarshal.AsSpan(tokens), pieces, language);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            var words = RunInHeading.Restore(article.Text, LostSubject.Restore(LostPredicate.Restore(HeadlineInfinitive.Restore(HeadlineVerb.Restore(article.Text, LostVerb.Restore(article.Text, LostConjunct.Restore(parsed[i]), language.Names))))));
            sentences.Add(new()
            {
                Span = words[0].Span.Cover(words[^1].Span),
                Block = pieces[i].Block,
                Tokens = words,
                Names = language.Names?.Find(article.Text, words.AsSpan()) ?? [],
            });
        }

        return sentences.MoveToImmutable();
    }

    /// <summary>Sentences as stretches of tokens; none reaches from one block into the next.</summary>
    static void Split(
        Article article,
        Block block,
        LanguageModel language,
        SentenceOptions options,
        DiagnosticBag notes,
        List<TextSpan> tokens,
        List<(BlockKind Block, int First, int Count)> pieces)
    {
        var start = tokens.Count;
        language.Tokens.Split(article.Text, block.Span, tokens);
        var ends = new List<int>();
        language.Sentences.Split(article.Text, CollectionsMarshal.AsSpan(tokens)[start..], ends);
        var first = start;
        foreach (var last in ends)
        {
            var end = start + last + 1;
            if (end - first > options.Longest)
            {
                notes.Add(Diagnostic.SentenceTooLong(tokens[first].Cover(tokens[end - 1]), options.Longest));
            }

            for (; first < end; first = Math.Min(end, first + options.Longest))
            {
                pieces.Add((block.Kind, first, Math.Min(options.Longest, end - first)));
            }
        }
    }

    static ImmutableArray<ImmutableArray<Token>> Parse(
        string text,
        ReadOnlySpan<TextSpan> tokens,
        List<(BlockKind Block, int First, int Count)> pieces,
        LanguageModel language)
    {
        var parsed = ImmutableArray.CreateBuilder<ImmutableArray<Token>>(pieces.Count);
        var parser = language.Rent();
        foreach (var (_, first, count) in pieces)
        {
            parser.Add(tokens.Slice(first, count));
            if (parser.IsFull)
            {
                parser.Run(text, parsed);
            }
        }

        parser.Run(text, parsed);
        language.Return(parser);
        return parsed.MoveToImmutable();
    }
}
