using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Measures;

/// <summary>Finds how much: numbers with their units and what they count. Numbers within time expressions are left to those.</summary>
static class QuantityFinder
{
    public static ImmutableArray<Quantity> Find(Article article, ImmutableArray<Sentence> sentences, ImmutableArray<Timex> times, UnitTable units)
    {
        _ = (article, sentences, times, units);
        return [];
    }
}
