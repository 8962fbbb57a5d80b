using System.Collections.Immutable;

namespace Entente.Briefs;

/// <summary>Section 10, the sources and the warning: what is missing, what was assumed, and what all rests on.</summary>
static class Closing
{
    public static BriefSection Gaps(Draft draft)
    {
        var items = new List<BriefSentence>();
        if (draft.IsOneArticle)
        {
            items.Add(draft.Write.Assume("gap.one"));
        }

        if (draft.Evidence.Articles.HasUndated)
        {
            items.Add(draft.Write.Assume("gap.undated"));
        }

        if (draft.Evidence.Earliest is { } earliest)
        {
            items.Add(draft.Write.Assume("gap.most", draft.SlotA, draft.SlotB, ("day", SentenceWriter.Words(earliest.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)))));
        }

        if (draft.Weighing.Bearing is Bearing.Unclear)
        {
            items.Add(draft.Write.Assume("gap.unclear", draft.SlotA, draft.SlotB));
        }

        if (draft.Weighing.Against.IsEmpty)
        {
            items.Add(draft.Write.Assume("gap.against"));
        }

        if (draft.Weighing.For.IsEmpty)
        {
            items.Add(draft.Write.Assume(draft.Weighing.IsApart ? "gap.reasons.apart" : "gap.reasons", draft.SlotA, draft.SlotB));
        }

        if (draft.Evidence.Series is { IsSufficient: false })
        {
            items.Add(draft.Write.Assume("gap.index", draft.SlotA, draft.SlotB));
        }

        items.Add(draft.Write.Assume(draft.Evidence.Reviewed.Count > 0 ? "gap.machine.some" : "gap.machine"));
        items.Add(draft.Write.Assume("gap.press"));
        items.Add(draft.Write.Assume("gap.english", draft.SlotA, draft.SlotB));
        return new() { Number = 10, Heading = "Gaps and assumptions", Blocks = [.. items.Select(item => BriefBlock.Item(item))] };
    }

    public static ImmutableArray<BriefSource> Sources(Draft draft, ImmutableArray<LedgerItem> ledger)
    {
        return
        [
            .. from article in ledger.Select(item => item.ArticleKey).Distinct().Select(key => draft.Evidence.Articles[key])
               orderby article.Article.Published ?? DateOnly.MaxValue, article.Key
               select new BriefSource
               {
                   ArticleKey = article.Key,
                   Title = article.Article.Title,
                   Byline = article.Article.Byline,
                   Publisher = article.Article.Publisher,
                   Published = article.Article.Published,
                   Address = article.Article.Address,
                   Copies = draft.Evidence.Articles.Copies[article.Key],
                   Text = article.Article.Text,
                   Paragraphs = [.. article.Article.Blocks.Where(block => !block.Span.IsEmpty).SelectMany(block => (int[])[block.Span.Start, block.Span.End])],
               },
        ];
    }

    public static BriefHeader Header(Draft draft, ImmutableArray<BriefSource> sources, ImmutableArray<LedgerItem> ledger)
    {
        var voices = sources.Select(source => source.Publisher ?? source.ArticleKey).Distinct().Count();
        return new()
        {
            Title = $"{draft.Question.NameOfA} and {draft.Question.NameOfB}",
            CorpusHash = draft.Evidence.Corpus.Hash,
            Articles = draft.Evidence.Corpus.Articles,
            ArticlesOfPair = draft.Evidence.Articles.Count,
            CutOff = draft.Evidence.Corpus.To,
            Version = draft.Evidence.Corpus.Extractor,
            Reviewed = ledger.Length > 0 ? ledger.Count(item => item.Findings.Any(draft.Evidence.Reviewed.Contains)) / (double)ledger.Length : 0,
            Warning = sources.Length switch
            {
                0 => "Nothing in the store speaks of this pair.",
                1 => "This answer rests on one article: it is one author's account, not a finding about the world.",
                _ when voices == 1 => "This answer rests on a single publisher.",
                _ => null,
            },
        };
    }
}
