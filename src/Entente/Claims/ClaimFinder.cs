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
        _ = (article, sentences, times, quantities, mentions, attributions, ontology);
        return [];
    }
}
