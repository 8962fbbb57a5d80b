using System.Collections.Immutable;
using Entente.Articles;
using Entente.Incidents;

namespace Entente.Eval;

/// <summary>The labelled acts of some topics of ECB+ as mentions, with the happening that each is of.</summary>
/// <param name="Mentions">In the order of articles and of reading.</param>
/// <param name="Happenings">By key of mention.</param>
/// <param name="Stories">By key of article what it is about: each topic has two happenings of one kind.</param>
/// <param name="Checked">Keys of mentions in sentences that somebody looked through for links.</param>
/// <param name="Corpus">Of the articles.</param>
sealed record LabelledMentions(
    ImmutableArray<EventMention> Mentions, IReadOnlyDictionary<string, string> Happenings, IReadOnlyDictionary<string, string> Stories, IReadOnlySet<string> Checked, MentionCorpus Corpus)
{
    /// <summary>The articles of some topics, held against each other by themselves.</summary>
    /// <param name="articles">Of all topics, as <see cref="Analyse"/> gives them.</param>
    /// <param name="wanted">Which topics.</param>
    /// <param name="likeness">Of articles; null for what was learned.</param>
    public static LabelledMentions Of(IEnumerable<(EventArticle Labelled, Analysis Analysis)> articles, Func<int, bool> wanted, SignWeights? likeness = null)
    {
        var happenings = new Dictionary<string, string>(StringComparer.Ordinal);
        var stories = new Dictionary<string, string>(StringComparer.Ordinal);
        var read = articles.Where(article => wanted(article.Labelled.Topic)).ToArray();
        var mentions = ImmutableArray.CreateBuilder<EventMention>();
        var looked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (labelled, analysis) in read)
        {
            stories[labelled.Name] = labelled.Story;
            foreach (var act in labelled.Acts)
            {
                var key = $"{labelled.Name}:{act.Span.Start}";
                if (happenings.TryAdd(key, act.Happening) && EventMention.Of(analysis, act.Span, key, labelled.Name) is { } mention)
                {
                    mentions.Add(mention);
                }

                if (act.IsChecked)
                {
                    looked.Add(key);
                }
            }
        }

        return new(mentions.ToImmutable(), happenings, stories, looked, MentionCorpus.Of(read.Select(article => (article.Labelled.Name, article.Analysis)), likeness));
    }

    public static (EventArticle Labelled, Analysis Analysis)[] Analyse(Engine engine, string gold, Func<int, bool> wanted) =>
        [.. EventArticle.Read(gold, wanted).AsParallel().AsOrdered().Select(article => (article, engine.Analyze(Article.FromText(article.Name, article.Text))))];
}
