using System.Collections.Immutable;

namespace Entente.Incidents;

/// <summary>Puts mentions of one happening together: the likeliest pairs first, two groups only where their mentions are alike on average.</summary>
public static class MentionClusters
{
    /// <summary>Groups in the order of their first mention; a mention of its own is a group of one.</summary>
    public static ImmutableArray<ImmutableArray<EventMention>> Of(IReadOnlyList<EventMention> mentions, MentionCorpus corpus, MentionLikeness likeness, MentionClusterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(likeness);
        options ??= new();
        var pairs = Pairs(mentions, corpus, likeness, options);
        var group = Enumerable.Range(0, mentions.Count).ToArray();
        var members = group.Select(i => new List<int> { i }).ToArray();
        foreach (var (one, other, _) in pairs.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => (pair.Key.One, pair.Key.Other, pair.Value)))
        {
            var (a, b) = (group[one], group[other]);
            if (a == b || members[a].Sum(i => members[b].Sum(j => pairs.GetValueOrDefault(i < j ? (i, j) : (j, i)))) < options.Together * members[a].Count * members[b].Count)
            {
                continue;
            }

            (a, b) = members[a].Count >= members[b].Count ? (a, b) : (b, a);
            members[b].ForEach(i => group[i] = a);
            members[a].AddRange(members[b]);
        }

        return
        [
            .. Enumerable.Range(0, mentions.Count).GroupBy(i => group[i]).OrderBy(together => together.Min())
                .Select(together => together.Order().Select(i => mentions[i]).ToImmutableArray()),
        ];
    }

    static Dictionary<(int One, int Other), double> Pairs(IReadOnlyList<EventMention> mentions, MentionCorpus corpus, MentionLikeness likeness, MentionClusterOptions options)
    {
        var pairs = new Dictionary<(int, int), double>();
        var byArticle = Enumerable.Range(0, mentions.Count).GroupBy(i => mentions[i].ArticleKey).Select(article => (article.Key, Mentions: article.ToArray())).ToArray();
        for (var a = 0; a < byArticle.Length; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                var articles = corpus.Likeness(byArticle[a].Key, byArticle[b].Key);
                if (articles < options.Articles)
                {
                    continue;
                }

                foreach (var i in byArticle[a].Mentions)
                {
                    foreach (var j in byArticle[b].Mentions.Where(j => a != b || j < i))
                    {
                        if (likeness.Of(mentions[i], mentions[j], corpus, articles) is var likely && likely >= options.Least)
                        {
                            pairs[i < j ? (i, j) : (j, i)] = likely;
                        }
                    }
                }
            }
        }

        return pairs;
    }
}

/// <summary>How alike mentions must be.</summary>
public sealed record MentionClusterOptions
{
    /// <summary>How likely the pairs of a group must be on average. Raising it makes fewer and surer groups.</summary>
    public double Together { get; init; } = 0.2;

    /// <summary>Pairs less likely than this count as unlike.</summary>
    public double Least { get; init; } = 0.1;

    /// <summary>Mentions of articles less alike than this are never held against each other.</summary>
    public double Articles { get; init; } = 0.15;
}
