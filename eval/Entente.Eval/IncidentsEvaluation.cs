using System.Collections.Immutable;
using Entente.Articles;
using Entente.Incidents;

namespace Entente.Eval;

/// <summary>Whether two reports are of one happening: pairs of labelled acts across and within the articles of ECB+, the usual eight development topics.</summary>
/// <remarks>The acts are given; which belong together is ours. All topics are merged at once, so that a likeness across topics counts as a mistake.</remarks>
public sealed class IncidentsEvaluation : IEvaluation
{
    static readonly int[] s_topics = [2, 5, 12, 18, 21, 23, 34, 35];

    public string Task => "incidents";

    public string Gold => "corpora/ecbplus_eventstoryline_v15.tar.xz";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var engine = new Engine(knowledge);
        var happenings = new Dictionary<string, string>(StringComparer.Ordinal);
        var reports = new List<Report>();
        foreach (var article in EventArticle.Read(gold, s_topics.Contains))
        {
            var analysis = engine.Analyze(Article.FromText(article.Name, article.Text));
            foreach (var act in article.Acts)
            {
                var key = $"{article.Name}:{act.Span.Start}";
                if (happenings.TryAdd(key, act.Happening) && ReportOf(key, article, analysis, act.Span) is { } report)
                {
                    reports.Add(report);
                }
            }
        }

        var merged = Deduplicator.Merge(reports).Select(incident => incident.Reports.Select(report => report.ClaimKey).ToArray()).ToArray();
        var right = merged.Sum(keys => Pairs(keys.GroupBy(key => happenings[key]).Select(group => group.Count())));
        var predicted = Pairs(merged.Select(keys => keys.Length));
        var labelled = Pairs(happenings.Values.GroupBy(happening => happening).Select(group => group.Count()));
        return
        [
            new("pairs precision", predicted == 0 ? 0 : 100.0 * right / predicted, (int)predicted),
            new("pairs recall", 100.0 * right / labelled, (int)labelled),
            new("pairs F1", 200.0 * right / (predicted + labelled), (int)labelled),
        ];
    }

    static long Pairs(IEnumerable<int> sizes) => sizes.Sum(size => (long)size * (size - 1) / 2);

    /// <summary>The act as our own reading of its sentence has it; null where we read no claim there, so that it stays alone.</summary>
    static Report? ReportOf(string key, EventArticle article, Analysis analysis, TextSpan act)
    {
        if (analysis.Claims.Where(claim => claim.Evidence.Span.Overlaps(act)).MinBy(claim => claim.Evidence.Span.Length) is not { } claim)
        {
            return null;
        }

        return new()
        {
            ClaimKey = key,
            ArticleKey = key,
            Source = claim.Source is [var source, ..] ? source.Code : "",
            Target = claim.Target is [var target, ..] ? target.Code : "",
            Day = claim.Interval.To ?? default,
            Kind = claim.Kind,
            Plover = claim.Event?.Plover,
            Mode = claim.Event?.Mode,
            Closeness = claim.Closeness,
            Modality = claim.Modality,
            Confidence = claim.Confidence,
            Publisher = article.Name,
            Fingerprint = Fingerprint.Of(article.Text),
            Words = ContentWords.Of(analysis.Article[claim.Evidence.Sentence]),
        };
    }
}
