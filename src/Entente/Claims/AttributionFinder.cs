using System.Collections.Immutable;
using Entente.Actors;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Finds who says what: speech verbs, according-to phrases, quotation marks, points of view.</summary>
static class AttributionFinder
{
    public static ImmutableArray<Attribution> Find(
        Article article, ImmutableArray<Sentence> sentences, ImmutableArray<Mention> mentions, Ontology ontology)
    {
        var quotations = Quotations.In(article);
        var found = new List<Attribution>();
        foreach (var sentence in sentences)
        {
            if (sentence.Block is not BlockKind.Byline)
            {
                new AttributionFrames(article, sentence, quotations, ontology.Attribution).AddTo(found);
            }
        }

        QuotationContent.Extend(article, quotations, found);
        return
        [
            .. found.Select(frame => frame.Source is { } source ? frame with { Holder = Holder(mentions, source) } : frame)
                .OrderBy(frame => frame.Cue ?? frame.Content)
                .ThenBy(frame => frame.Content),
        ];
    }

    /// <summary>The first actor named in the source: "Russia's foreign minister" is told apart by the mention that spans it.</summary>
    static string? Holder(ImmutableArray<Mention> mentions, TextSpan source)
    {
        Mention? best = null;
        foreach (var mention in mentions)
        {
            if (mention.Span.Start >= source.End)
            {
                break;
            }

            if (mention.Span.Overlaps(source) && mention.Actor is not null && mention.Span.Length > (best?.Span.Length ?? 0))
            {
                best = mention;
            }
        }

        return best?.ActorId;
    }
}
