using System.Collections.Immutable;
using Entente.App.Serving;
using Entente.App.Wire;
using Entente.Incidents;

namespace Entente.App.Api.Views;

/// <summary>What a citation of an article needs. <c>Address</c> is where it was published; nothing is ever fetched from there.</summary>
sealed record ArticleHead(string Id, string? Title, string? Byline, string? Publisher, string? Address, DateOnly? Published, string Language)
{
    const int LongestTitle = 1_000;

    /// <summary>A headline is none that is longer than this; what pretends to be one is cut.</summary>
    public static string? Cut(string? title) => title is { Length: > LongestTitle } ? QuotedData.Shown(title, LongestTitle) : title;

    public static ArticleHead Of(StoredArticle stored) => new(
        stored.Key, Cut(stored.Article.Title), stored.Article.Byline, stored.Article.Publisher, stored.Article.Address, stored.Article.Published, stored.Article.Language);
}

/// <summary>An article in a list, with how much was found in it.</summary>
sealed record ArticleLine(string Id, string? Title, string? Publisher, string? Address, DateOnly? Published, string Language, int Claims, int Drivers)
{
    public static ArticleLine Of(ArticleSummary article) => new(
        article.Key, ArticleHead.Cut(article.Title), article.Publisher, article.Address, article.Published, article.Language, article.Claims, article.Drivers);
}

/// <summary>An article with the text that all offsets count in.</summary>
sealed record ArticleView(ArticleHead Head, string PublishedBasis, string Text, ImmutableArray<BlockView> Blocks)
{
    public static ArticleView Of(StoredArticle stored) => new(
        ArticleHead.Of(stored), WireNames.Of(stored.Article.PublishedBasis), stored.Article.Text,
        [.. stored.Article.Blocks.Select(block => new BlockView(WireNames.Of(block.Kind), block.Span.Start, block.Span.End))]);
}

/// <summary>A stretch of an article with one purpose.</summary>
sealed record BlockView(string Kind, int Start, int End);

/// <summary>Where the words of a finding stand: the sentence, character by character, and the part of it that says so.</summary>
/// <param name="Id">Of the claim or driver.</param>
/// <param name="Finding">claim or driver.</param>
/// <param name="Article">That it stands in.</param>
/// <param name="Sentence">The whole sentence, exactly.</param>
/// <param name="SentenceAt">Its place in the article.</param>
/// <param name="Quotation">The finding's own words.</param>
/// <param name="QuotationAt">Their place in the article.</param>
/// <param name="Before">Characters that stand before the sentence, for reading it where it stands.</param>
/// <param name="After">Characters that stand behind it.</param>
sealed record EvidenceView(string Id, string Finding, ArticleHead Article, string Sentence, SpanView SentenceAt, string Quotation, SpanView QuotationAt, string Before, string After)
{
    const int Around = 300;

    public static EvidenceView Of(string id, string finding, StoredArticle stored, Articles.Evidence evidence)
    {
        var text = stored.Article.Text;
        var (sentence, words) = (evidence.Sentence, evidence.Span);
        return new(
            id, finding, ArticleHead.Of(stored), text[sentence.Start..sentence.End], SpanView.Of(sentence), text[words.Start..words.End], SpanView.Of(words),
            text[Math.Max(0, sentence.Start - Around)..sentence.Start], text[sentence.End..Math.Min(text.Length, sentence.End + Around)]);
    }
}

/// <summary>A sentence that has the words looked for.</summary>
/// <param name="Article">The id of its article.</param>
/// <param name="Start">In the article.</param>
/// <param name="End">In the article.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Matches">The words that matched, counted from the start of <paramref name="Text"/>.</param>
/// <param name="Title">Of the article.</param>
/// <param name="Publisher">Of the article.</param>
/// <param name="Published">Of the article.</param>
sealed record HitView(string Article, int Start, int End, string Text, ImmutableArray<SpanView> Matches, string? Title, string? Publisher, DateOnly? Published)
{
    public static HitView Of(SentenceHit hit) => new(
        hit.ArticleKey, hit.Span.Start, hit.Span.End, hit.Text, [.. hit.Highlights.Select(span => SpanView.Of(span))], ArticleHead.Cut(hit.Title), hit.Publisher, hit.Published);
}
