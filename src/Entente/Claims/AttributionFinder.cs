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
        found = [.. found.Where(frame => frame.IsSpeech || !found.Exists(other => other != frame && Holds(other, frame)))];
        return
        [
            .. from frame in found
               let content = Trimmed(article.Text, frame.Content)
               where !content.IsEmpty
               let source = frame.Source is { } named && Trimmed(article.Text, named) is { IsEmpty: false } words ? words : (TextSpan?)null
               let trimmed = frame with
               {
                   Source = source,
                   Content = content,
                   Holder = source is { } holder ? Holder(mentions, holder) : null,
               }
               orderby trimmed.Cue ?? trimmed.Content, trimmed.Content
               select trimmed,
        ];
    }

    /// <summary>What somebody says that others want or feel is his account; what he says that others said is a second one within.</summary>
    static bool Holds(Attribution outer, Attribution inner) => inner.Cue is { } cue && outer.Content.Contains(cue) && outer.Cue != inner.Cue;

    /// <summary>Without the commas and blanks that the cue left at its ends.</summary>
    static TextSpan Trimmed(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (text[start] == ',' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        while (start < end && (text[end - 1] == ',' || char.IsWhiteSpace(text[end - 1])))
        {
            end--;
        }

        return new(start, end);
    }

    /// <summary>The longest mention in the source: "Russia's foreign minister" rather than "Russia".</summary>
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
