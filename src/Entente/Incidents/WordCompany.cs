using System.Runtime.InteropServices;
using Entente.Sentences;

namespace Entente.Incidents;

/// <summary>The company that words keep in the articles of a story: two words for one thing stand with the same words, the same doers and the same things done to.</summary>
/// <remarks>Nothing is learned beforehand: the articles at hand say it themselves, so that it holds for words that no list has.</remarks>
sealed class WordCompany
{
    readonly Dictionary<(int Story, string Stem), (int Company, double Weight)[]> _vectors = [];

    WordCompany(Dictionary<(int Story, string Stem), Dictionary<int, int>> counts)
    {
        var keepers = counts.Values.SelectMany(company => company.Keys).CountBy(company => company).ToDictionary();
        foreach (var (word, company) in counts)
        {
            var weighed = company.Select(one => (Company: one.Key, Weight: (1 + Math.Log(one.Value)) * Math.Log((counts.Count + 1.0) / (keepers[one.Key] + 1.0)))).OrderBy(one => one.Company).ToArray();
            var length = Math.Sqrt(weighed.Sum(one => one.Weight * one.Weight));
            _vectors[word] = length <= 0 ? [] : [.. weighed.Select(one => (one.Company, one.Weight / length))];
        }
    }

    /// <summary>Words that stand no farther than this from each other.</summary>
    public static WordCompany Near(IEnumerable<(int Story, IEnumerable<Sentence> Sentences)> articles, int farthest) => Of(articles, (sentence, keep) =>
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            for (var j = Math.Max(0, i - farthest); j <= Math.Min(tokens.Length - 1, i + farthest); j++)
            {
                if (i != j && EventMention.IsContent(tokens[i]) && EventMention.IsContent(tokens[j]))
                {
                    keep(Stem(tokens[i]), Stem(tokens[j]));
                }
            }
        }
    });

    /// <summary>Words that depend on each other, each way and relation for itself.</summary>
    public static WordCompany Bound(IEnumerable<(int Story, IEnumerable<Sentence> Sentences)> articles) => Of(articles, (sentence, keep) =>
    {
        foreach (var token in sentence.Tokens.Where(EventMention.IsContent))
        {
            if (token.Head >= 0 && token.Head < sentence.Tokens.Length && sentence.Tokens[token.Head] is var head && EventMention.IsContent(head))
            {
                keep(Stem(token), $"<{token.Relation} {head.Lemma.ToLowerInvariant()}");
                keep(Stem(head), $">{token.Relation} {token.Lemma.ToLowerInvariant()}");
            }
        }
    });

    /// <summary>From 0, never in the same company, to 1, always.</summary>
    public double Alike(int story, string stem, string other)
    {
        var sum = 0.0;
        if (_vectors.TryGetValue((story, stem), out var one) && _vectors.TryGetValue((story, other), out var two))
        {
            for (var (i, j) = (0, 0); i < one.Length && j < two.Length;)
            {
                var (before, same) = (one[i].Company < two[j].Company, one[i].Company == two[j].Company);
                sum += same ? one[i].Weight * two[j].Weight : 0;
                (i, j) = (i + (before || same ? 1 : 0), j + (before ? 0 : 1));
            }
        }

        return sum;
    }

    static WordCompany Of(IEnumerable<(int Story, IEnumerable<Sentence> Sentences)> articles, Action<Sentence, Action<string, string>> read)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new Dictionary<(int, string), Dictionary<int, int>>();
        foreach (var (story, sentences) in articles)
        {
            foreach (var sentence in sentences)
            {
                read(sentence, (stem, company) =>
                {
                    if (!ids.TryGetValue(company, out var id))
                    {
                        ids[company] = id = ids.Count;
                    }

                    var kept = CollectionsMarshal.GetValueRefOrAddDefault(counts, (story, stem), out _) ??= [];
                    CollectionsMarshal.GetValueRefOrAddDefault(kept, id, out _)++;
                });
            }
        }

        return new(counts);
    }

    static string Stem(Token token) => ActWords.Stem(token.Lemma.ToLowerInvariant());
}
