using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>The two sides that an article is about, where its title or its sentences say so.</summary>
/// <param name="A">The first in alphabetical order.</param>
/// <param name="B">The other.</param>
/// <param name="IsStrong">Whether title or standfirst name both, or most sentences that name a pair name this one.</param>
sealed record TopicPair(string A, string B, bool IsStrong)
{
    public bool Has(string side) => side == A || side == B;

    public string Other(string side) => side == A ? B : A;

    /// <summary>Null where no pair stands out.</summary>
    public static TopicPair? Of(ImmutableArray<Sentence> sentences, SidesOfArticle sides)
    {
        var weights = new Dictionary<(string A, string B), (double Weight, bool Headed)>();
        foreach (var sentence in sentences)
        {
            var weight = sentence.Block switch
            {
                BlockKind.Title => 6,
                BlockKind.Standfirst => 3,
                BlockKind.Heading => 2,
                BlockKind.Byline or BlockKind.Biography => 0,
                _ => 1,
            };
            var named = sides.In(sentence.Span);
            for (var i = 0; i < named.Count; i++)
            {
                for (var j = i + 1; j < named.Count; j++)
                {
                    var pair = Sorted(named[i], named[j]);
                    var (sum, headed) = weights.GetValueOrDefault(pair);
                    weights[pair] = (sum + (weight / (named.Count - 1.0)), headed || weight >= 3);
                }
            }
        }

        if (weights.Count == 0)
        {
            return null;
        }

        var best = weights.OrderByDescending(pair => pair.Value.Weight).ThenBy(pair => pair.Key).First();
        var total = weights.Values.Sum(pair => pair.Weight);
        return new(best.Key.A, best.Key.B, best.Value.Headed || (best.Value.Weight >= 3 && best.Value.Weight >= total / 3));
    }

    public static (string A, string B) Sorted(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
