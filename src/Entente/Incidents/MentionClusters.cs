using System.Collections.Immutable;

namespace Entente.Incidents;

/// <summary>Puts mentions of one happening together, within the articles of one story: the likeliest pairs first, two groups only where their mentions are alike on average.</summary>
public static class MentionClusters
{
    /// <summary>Groups in the order of their first mention; a mention of its own is a group of one.</summary>
    public static ImmutableArray<ImmutableArray<EventMention>> Of(IReadOnlyList<EventMention> mentions, MentionCorpus corpus, MentionLikeness likeness, MentionClusterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(likeness);
        options ??= new();
        return Group(mentions, [.. Pairs(mentions, corpus, likeness).Where(pair => pair.Likely >= options.Least)], options.Together);
    }

    /// <summary>All pairs of mentions whose articles tell one story, with how likely they are of one happening.</summary>
    public static IEnumerable<(int One, int Other, double Likely)> Pairs(IReadOnlyList<EventMention> mentions, MentionCorpus corpus, MentionLikeness likeness)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(likeness);
        for (var j = 0; j < mentions.Count; j++)
        {
            for (var i = 0; i < j; i++)
            {
                if (corpus.AreOneStory(mentions[i].ArticleKey, mentions[j].ArticleKey))
                {
                    yield return (i, j, likeness.Of(mentions[i], mentions[j], corpus));
                }
            }
        }
    }

    /// <summary>The mentions put together by pairs that are known already.</summary>
    public static ImmutableArray<ImmutableArray<EventMention>> Group(IReadOnlyList<EventMention> mentions, IReadOnlyCollection<(int One, int Other, double Likely)> pairs, double together)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        var group = AverageLinkage.Group(mentions.Count, pairs, together);
        return
        [
            .. Enumerable.Range(0, mentions.Count).GroupBy(i => group[i]).OrderBy(members => members.Min())
                .Select(members => members.Order().Select(i => mentions[i]).ToImmutableArray()),
        ];
    }
}

/// <summary>How alike mentions must be.</summary>
public sealed record MentionClusterOptions
{
    /// <summary>How likely the pairs of a group must be on average. Raising it makes fewer and surer groups.</summary>
    public double Together { get; init; } = 0.3;

    /// <summary>Pairs less likely than this count as unlike.</summary>
    public double Least { get; init; } = 0.05;
}
