using System.Collections.Immutable;
using System.Globalization;
using Entente.Incidents;

namespace Entente.Eval;

/// <summary>Learns likeness on parts of the topics and measures it on the part left out, then on all.</summary>
/// <remarks>Mentions of a part learn with stories that were told apart by what the other parts taught, as it is for articles never seen.</remarks>
static class LikenessFolds
{
    const int Folds = 4;

    static readonly ImmutableArray<double> s_bars = [0.15, 0.2, 0.25, 0.3, 0.35];

    public static (IReadOnlyDictionary<string, double> Articles, IReadOnlyDictionary<string, double> Mentions) Fit(IReadOnlyList<(EventArticle Labelled, Analysis Analysis)> articles, Action<string> report)
    {
        int[] topics = [.. articles.Select(article => article.Labelled.Topic).Distinct().Order()];
        var parts = Enumerable.Range(0, Folds).Select(fold => Read(fold)).ToArray();
        var scores = new PairScore[s_bars.Length];
        for (var fold = 0; fold < Folds; fold++)
        {
            var likeness = new MentionLikeness(new(MentionSigns.Names, LikenessTraining.FitMentions(parts.Where((_, i) => i != fold))));
            var pairs = MentionClusters.Pairs(parts[fold].Mentions, parts[fold].Corpus, likeness).Where(pair => pair.Likely >= new MentionClusterOptions().Least).ToArray();
            for (var i = 0; i < s_bars.Length; i++)
            {
                scores[i] += PairScore.Of(parts[fold], MentionClusters.Group(parts[fold].Mentions, pairs, s_bars[i]), _ => true);
            }
        }

        foreach (var (bar, score) in s_bars.Zip(scores))
        {
            report(string.Create(CultureInfo.InvariantCulture, $"together {bar}, topics left out: {score}"));
        }

        var stories = LikenessTraining.FitArticles(LabelledMentions.Of(articles, _ => true));
        return (stories, LikenessTraining.FitMentions(parts));

        LabelledMentions Read(int fold)
        {
            var own = topics.Where((_, i) => i % Folds == fold).ToHashSet();
            var weights = LikenessTraining.FitArticles(LabelledMentions.Of(articles, topic => !own.Contains(topic)));
            return LabelledMentions.Of(articles, own.Contains, new(ArticleLikeness.Signs, weights));
        }
    }
}
