using System.Collections.Immutable;
using Entente.Actors;
using Entente.Articles;
using Entente.Measures;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Finds who does what to whom, or stands how to whom, over the trees of the sentences.</summary>
static class ClaimFinder
{
    public static ImmutableArray<Claim> Find(
        Article article,
        ImmutableArray<Sentence> sentences,
        ImmutableArray<Timex> times,
        ImmutableArray<Quantity> quantities,
        ImmutableArray<Mention> mentions,
        ImmutableArray<Attribution> attributions,
        Ontology ontology)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var pairs = new TopicPairs(article, sentences, mentions);
        var (firstMention, firstTime, firstQuantity) = (0, 0, 0);
        foreach (var sentence in sentences)
        {
            var inSentence = Within(mentions.AsSpan(), mention => mention.Span, sentence.Span, ref firstMention);
            var timesHere = Within(times.AsSpan(), time => time.Span, sentence.Span, ref firstTime);
            var quantitiesHere = Within(quantities.AsSpan(), quantity => quantity.Span, sentence.Span, ref firstQuantity);
            if (sentence.Block is BlockKind.Byline or BlockKind.Biography || sentence.Tokens.Length < 2)
            {
                continue;
            }

            var reader = new SentenceClaims(article, sentence, inSentence, timesHere, pairs.In(inSentence), pairs.Scene(inSentence), ontology);
            var first = claims.Count;
            foreach (var found in reader.Find())
            {
                claims.Add(ClaimMaker.Make(article, sentence, found, timesHere, quantitiesHere, attributions, ontology));
            }

            pairs.Add(claims.Skip(first));
        }

        return ClaimMerger.Merge(claims);
    }

    /// <summary>The findings inside a sentence; both lists are in reading order, so each is walked once.</summary>
    static ReadOnlySpan<T> Within<T>(ReadOnlySpan<T> findings, Func<T, TextSpan> span, TextSpan sentence, ref int first)
    {
        while (first < findings.Length && span(findings[first]).Start < sentence.Start)
        {
            first++;
        }

        var end = first;
        while (end < findings.Length && span(findings[end]).Start < sentence.End)
        {
            end++;
        }

        return findings[first..end];
    }
}
