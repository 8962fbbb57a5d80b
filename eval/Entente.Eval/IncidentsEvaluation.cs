using System.Collections.Immutable;
using Entente.Incidents;

namespace Entente.Eval;

/// <summary>Whether two reports are of one happening: pairs of labelled acts across and within the articles of ECB+, the usual eight development topics.</summary>
/// <remarks>
/// The acts are given; which belong together is ours. All topics are put together at once, so that a likeness across topics counts as a mistake.
/// Acts in sentences that nobody checked for links count too: what is joined there is a mistake even where it is right. The last figure leaves them out.
/// </remarks>
public sealed class IncidentsEvaluation : IEvaluation
{
    static readonly int[] s_topics = [2, 5, 12, 18, 21, 23, 34, 35];

    const int LastOpenTopic = 35;

    public string Task => "incidents";

    public string Gold => "corpora/ecbplus_eventstoryline_v15.tar.xz";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var read = LabelledMentions.Of(LabelledMentions.Analyse(new(knowledge), gold, s_topics.Contains), s_topics.Contains);
        var groups = MentionClusters.Of(read.Mentions, read.Corpus, MentionLikeness.BuiltIn);
        var all = PairScore.Of(read, groups, _ => true);
        var looked = PairScore.Of(read, groups, read.Checked.Contains);
        return
        [
            new("pairs precision", all.Precision, (int)all.Predicted),
            new("pairs recall", all.Recall, (int)all.Labelled),
            new("pairs F1", all.F1, (int)all.Labelled),
            new("pairs F1, checked sentences", looked.F1, (int)looked.Labelled),
        ];
    }

    /// <summary>Learns the weights anew from the training topics; the topics that are scored, and those above 35, are not looked at.</summary>
    /// <param name="knowledge">For reading the articles.</param>
    /// <param name="gold">The archive.</param>
    /// <param name="report">Told the figures of each part of the topics under weights learned on the others.</param>
    public static (IReadOnlyDictionary<string, double> Articles, IReadOnlyDictionary<string, double> Mentions) Fit(Knowledge knowledge, string gold, Action<string> report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var articles = LabelledMentions.Analyse(new(knowledge), gold, topic => topic <= LastOpenTopic && !s_topics.Contains(topic));
        return LikenessFolds.Fit(articles, report);
    }
}
