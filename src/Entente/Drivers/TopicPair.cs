using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>The two sides that an article is about, where its title or its sentences say so.</summary>
/// <param name="A">The first in alphabetical order.</param>
/// <param name="B">The other.</param>
/// <param name="IsStrong">Whether title or standfirst name both, most sentences that name a pair name this one, or the two are named all through and no third as often.</param>
sealed record TopicPair(string A, string B, bool IsStrong)
{
    /// <summary>How close the heading says that the two are or get: 1 for closer, -1 for farther apart, 0 where it does not say.</summary>
    public int Closeness { get; private init; }

    public bool Has(string side) => side == A || side == B;

    public string Other(string side) => side == A ? B : A;

    /// <summary>An article of fewer sentences shows what it is about in its heading alone.</summary>
    const int FewestSentences = 8;

    /// <summary>Null where no pair stands out.</summary>
    /// <param name="sentences">The article.</param>
    /// <param name="sides">Whom it names.</param>
    /// <param name="closenessOf">How close a sentence says that two sides are: a short text is about two whom its heading names only where it does.</param>
    public static TopicPair? Of(ImmutableArray<Sentence> sentences, SidesOfArticle sides, Func<Sentence, int> closenessOf)
    {
        var weights = new Dictionary<(string A, string B), (double Weight, bool Headed)>();
        var sentencesOf = new Dictionary<string, int>();
        var closenessOfPair = new Dictionary<(string A, string B), int>();
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
            var closeness = weight >= 3 && named.Count > 1 ? closenessOf(sentence) : 0;
            var heads = weight >= 3 && named.Count > 1 && (sentences.Length >= FewestSentences || closeness != 0);
            foreach (var side in weight > 0 ? sides.SpokenOfIn(sentence.Span) : [])
            {
                sentencesOf[side] = sentencesOf.GetValueOrDefault(side) + 1;
            }

            for (var i = 0; i < named.Count; i++)
            {
                for (var j = i + 1; j < named.Count; j++)
                {
                    var pair = Sorted(named[i], named[j]);
                    var (sum, headed) = weights.GetValueOrDefault(pair);
                    if (closeness != 0)
                    {
                        closenessOfPair.TryAdd(pair, closeness);
                    }

                    weights[pair] = (sum + ((heads ? weight : Math.Min(weight, 1)) / (named.Count - 1.0)), headed || heads);
                }
            }
        }

        if (weights.Count == 0)
        {
            return null;
        }

        var best = weights.OrderByDescending(pair => pair.Value.Weight).ThenBy(pair => pair.Key).First();
        if (!best.Value.Headed && RunThrough(sentencesOf, sentences.Length) is var (a, b))
        {
            return new(a, b, IsStrong: true);
        }

        var total = weights.Values.Sum(pair => pair.Weight);
        return new(best.Key.A, best.Key.B, best.Value.Headed || (best.Value.Weight >= 3 && best.Value.Weight >= total / 3))
        {
            Closeness = closenessOfPair.GetValueOrDefault(best.Key),
        };
    }

    /// <summary>
    /// The two that more sentences name than any third, three sentences each at least: in a fifth of the article,
    /// or twice as often as the third. Comment names the two apart, one paragraph each, and seldom in one sentence.
    /// </summary>
    static (string A, string B)? RunThrough(Dictionary<string, int> sentencesOf, int sentences)
    {
        var often = sentencesOf.OrderByDescending(side => side.Value).ThenBy(side => side.Key, StringComparer.Ordinal).Take(3).ToList();
        if (often.Count < 2 || often[1].Value < 3)
        {
            return null;
        }

        var (fewer, third) = (often[1].Value, often.Count > 2 ? often[2].Value : 0);
        return third < fewer && (5 * fewer >= sentences || 2 * third <= fewer) ? Sorted(often[0].Key, often[1].Key) : null;
    }

    public static (string A, string B) Sorted(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
