using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Finds what the text says brings about what, with the spans of cause, effect and signal.</summary>
static class CauseFinder
{
    public static ImmutableArray<CausalClaim> Find(Article article, ImmutableArray<Sentence> sentences, CauseCues cues)
    {
        _ = (article, sentences, cues);
        return [];
    }
}
