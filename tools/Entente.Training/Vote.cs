using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;
using Entente.Sentences.Network;

namespace Entente.Training;

/// <summary>One tree out of several: each model has a vote on every head, and the tree with most votes wins (Sagae and Lavie 2006).</summary>
static unsafe class Vote
{
    public static ImmutableArray<Token> Parse(IReadOnlyList<LanguageModel> models, string text, ImmutableArray<TextSpan> spans)
    {
        var parses = models.Select(model => model.Parse(text, [spans])[0]).ToArray();
        var count = spans.Length + 1;
        var votes = new Floats(count * count);
        votes.Span.Clear();
        for (var model = 0; model < parses.Length; model++)
        {
            for (var i = 0; i < spans.Length; i++)
            {
                // Of equals the first model's choice wins.
                votes.Span[((i + 1) * count) + parses[model][i].Head + 1] += model == 0 ? 1.01f : 1;
            }
        }

        var heads = new int[count];
        TreeDecoder.Decode(votes.At, count, heads);
        var tokens = ImmutableArray.CreateBuilder<Token>(spans.Length);
        for (var i = 0; i < spans.Length; i++)
        {
            var head = heads[i + 1] - 1;
            var tagged = Commonest(parses.Select(parse => parse[i]), token => (token.Pos, token.Penn, token.Features));
            var related = parses.Select(parse => parse[i]).Where(token => token.Head == head);
            var relation = head < 0 ? Relation.Root : Commonest(related.DefaultIfEmpty(parses[0][i]), token => token.Relation).Relation;
            tokens.Add(tagged with { Head = head, Relation = relation == Relation.Root && head >= 0 ? Relation.Parataxis : relation });
        }

        return tokens.MoveToImmutable();
    }

    /// <summary>Universal tags, heads and labelled heads, in per cent.</summary>
    public static string Score(IReadOnlyList<LanguageModel> models, IEnumerable<ConlluSentence> sentences)
    {
        var (count, tags, heads, labelled) = (0, 0, 0, 0);
        foreach (var sentence in sentences)
        {
            var (text, spans) = Conllu.LayOut(sentence);
            var parsed = Parse(models, text, spans);
            for (var i = 0; i < parsed.Length; i++)
            {
                var gold = sentence.Words[i];
                var isHead = gold.Head == parsed[i].Head + 1;
                count++;
                tags += gold.Upos.Equals(parsed[i].Pos.ToString(), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                heads += isHead ? 1 : 0;
                labelled += isHead && RelationNames.Of(parsed[i].Relation).Split(':')[0] == gold.Relation.Split(':')[0] ? 1 : 0;
            }
        }

        return FormattableString.Invariant($"UPOS {100.0 * tags / count:f2}, UAS {100.0 * heads / count:f2}, LAS {100.0 * labelled / count:f2}");
    }

    static Token Commonest<T>(IEnumerable<Token> tokens, Func<Token, T> what) => tokens.GroupBy(what).MaxBy(same => same.Count())!.First();
}
