using System.Collections.Immutable;
using Entente.Articles;
using Entente.Incidents;

namespace Entente.Eval;

/// <summary>The labelled acts of some topics of ECB+ as mentions, with the happening that each is of.</summary>
sealed record LabelledMentions(ImmutableArray<EventMention> Mentions, IReadOnlyDictionary<string, string> Happenings, IReadOnlyDictionary<string, int> Topics, MentionCorpus Corpus)
{
    public static LabelledMentions Read(Engine engine, string gold, Func<int, bool> wanted)
    {
        var happenings = new Dictionary<string, string>(StringComparer.Ordinal);
        var topics = new Dictionary<string, int>(StringComparer.Ordinal);
        var read = EventArticle.Read(gold, wanted).AsParallel().AsOrdered()
            .Select(article => (Labelled: article, Analysis: engine.Analyze(Article.FromText(article.Name, article.Text)))).ToArray();
        var mentions = ImmutableArray.CreateBuilder<EventMention>();
        foreach (var (labelled, analysis) in read)
        {
            topics[labelled.Name] = labelled.Topic;
            foreach (var act in labelled.Acts)
            {
                var key = $"{labelled.Name}:{act.Span.Start}";
                if (happenings.TryAdd(key, act.Happening) && EventMention.Of(analysis, act.Span, key, labelled.Name) is { } mention)
                {
                    mentions.Add(mention);
                }
            }
        }

        return new(mentions.ToImmutable(), happenings, topics, MentionCorpus.Of(read.Select(article => (article.Labelled.Name, article.Analysis))));
    }
}
