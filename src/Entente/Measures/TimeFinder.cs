using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Measures;

/// <summary>Finds when: the time expressions of an article, resolved against the day of its publication.</summary>
static class TimeFinder
{
    public static ImmutableArray<Timex> Find(Article article, ImmutableArray<Sentence> sentences, TimeWords words)
    {
        _ = (article, sentences, words);
        return [];
    }
}
