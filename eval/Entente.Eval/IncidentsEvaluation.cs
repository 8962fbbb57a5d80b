using System.Collections.Immutable;
using Entente.Incidents;

namespace Entente.Eval;

/// <summary>Whether two reports are of one happening: pairs of labelled acts across and within the articles of ECB+, the usual eight development topics.</summary>
/// <remarks>
/// The acts are given; which belong together is ours. All topics are put together at once, so that a likeness across topics counts as a mistake.
/// Acts in sentences that nobody checked for links count too: what is joined there is a mistake even where it is right.
/// </remarks>
public sealed class IncidentsEvaluation : IEvaluation
{
    static readonly int[] s_topics = [2, 5, 12, 18, 21, 23, 34, 35];

    const int LastOpenTopic = 35;

    public string Task => "incidents";

    public string Gold => "corpora/ecbplus_eventstoryline_v15.tar.xz";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold) => Score(knowledge, gold, [(MentionLikeness.BuiltIn, new())])[0];

    /// <summary>The same figures for weights and options that are being tried out.</summary>
    public static ImmutableArray<ImmutableArray<Figure>> Score(Knowledge knowledge, string gold, IEnumerable<(MentionLikeness Likeness, MentionClusterOptions Options)> tried)
    {
        var read = LabelledMentions.Read(new(knowledge), gold, s_topics.Contains);
        return [.. tried.Select(one => Figures(read, MentionClusters.Of(read.Mentions, read.Corpus, one.Likeness, one.Options)))];
    }

    /// <summary>Learns the weights anew from the training topics; the topics that are scored, and those above 35, are not looked at.</summary>
    public static IReadOnlyDictionary<string, double> Fit(Knowledge knowledge, string gold) =>
        LikenessTraining.Fit(LabelledMentions.Read(new(knowledge), gold, topic => topic <= LastOpenTopic && !s_topics.Contains(topic)));

    static ImmutableArray<Figure> Figures(LabelledMentions read, ImmutableArray<ImmutableArray<EventMention>> groups)
    {
        var right = groups.Sum(group => Pairs(group.GroupBy(mention => read.Happenings[mention.Key]).Select(same => same.Count())));
        var predicted = Pairs(groups.Select(group => group.Length));
        var labelled = Pairs(read.Happenings.Values.GroupBy(happening => happening).Select(group => group.Count()));
        return
        [
            new("pairs precision", predicted == 0 ? 0 : 100.0 * right / predicted, (int)predicted),
            new("pairs recall", 100.0 * right / labelled, (int)labelled),
            new("pairs F1", 200.0 * right / (predicted + labelled), (int)labelled),
        ];
    }

    static long Pairs(IEnumerable<int> sizes) => sizes.Sum(size => (long)size * (size - 1) / 2);
}
