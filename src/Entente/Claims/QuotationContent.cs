using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Claims;

/// <summary>Lets what is said reach as far as its quotation marks do, over several sentences.</summary>
static class QuotationContent
{
    /// <summary>In characters: shorter quotations are terms held at a distance, not speech.</summary>
    const int ShortestSpeech = 25;

    /// <summary>In characters: the "she said." between two halves of one speech.</summary>
    const int WidestGap = 120;

    public static void Extend(Article article, ImmutableArray<TextSpan> quotations, List<Attribution> found)
    {
        foreach (var quotation in quotations)
        {
            var isTaken = false;
            for (var i = 0; i < found.Count; i++)
            {
                var frame = found[i];
                if (!frame.Content.Overlaps(quotation) || (frame.Cue is { } cue && quotation.Overlaps(cue)))
                {
                    continue;
                }

                isTaken = true;
                found[i] = frame with { Content = frame.Content.Cover(quotation) };
            }

            if (!isTaken && quotation.Length >= ShortestSpeech)
            {
                GoOn(article, quotation, found);
            }
        }
    }

    /// <summary>"...", she said. "...": the second half belongs to the frame that holds the first.</summary>
    static void GoOn(Article article, TextSpan quotation, List<Attribution> found)
    {
        var last = -1;
        for (var i = 0; i < found.Count; i++)
        {
            var end = Math.Max(found[i].Content.End, found[i].Cue?.End ?? 0);
            if (end <= quotation.Start && quotation.Start - end <= WidestGap && IsQuoted(article, found[i].Content)
                && (last < 0 || found[i].Content.End >= found[last].Content.End))
            {
                last = i;
            }
        }

        if (last >= 0)
        {
            found[last] = found[last] with { Content = found[last].Content.Cover(quotation) };
        }
    }

    static bool IsQuoted(Article article, TextSpan content) => article[content].ContainsAny('"', '“', '”');
}
