using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Entente.Articles.Readers;

/// <summary>A page of the web: SmartReader finds where its article is, our rules take out what stands in it as furniture.</summary>
/// <remarks>
/// The headline, the byline and captions of a page are told apart by its markup and metadata and stay properties; the text
/// holds what a reader would call the body. Nothing in a page is run or fetched: the parser has no loader and no scripting.
/// </remarks>
sealed class HtmlReader : IArticleReader
{
    /// <summary>SmartReader wants an address to resolve links against; the name is reserved and leads nowhere (RFC 2606).</summary>
    const string NoAddress = "https://page.invalid/";

    /// <summary>A body told in the metadata is believed where it has so many words ...</summary>
    const int FewestTold = 80;

    /// <summary>... and less than this share of them was found in the page. Where both are there, the page is the better source.</summary>
    const double LeastFound = 0.4;

    public string Format => "html";

    public bool IsBinary => false;

    public bool Accepts(RawDocument document) => document.MediaType is { } type
        ? type.Contains("html", StringComparison.OrdinalIgnoreCase)
        : FileName.Ends(document.Name, ".html", ".htm", ".xhtml") || HtmlNesting.LooksLikeHtml(document.Bytes.Span);

    public IEnumerable<Article> Read(RawDocument document, ArticleRules rules, DiagnosticBag notes)
    {
        var html = TextDecoding.Decode(document.Bytes.Span, document.MediaType);
        return ReadPage(document, html, rules, notes) is { } article ? [article] : [];
    }

    public static Article? ReadPage(RawDocument document, string html, ArticleRules rules, DiagnosticBag notes)
    {
        if (HtmlNesting.TooDeep(html))
        {
            notes.Add(Diagnostic.HtmlTooDeep(document.Name));
            return PlainTextReader.ReadText(document, HtmlNesting.WithoutTags(html), rules, notes);
        }

        var page = new HtmlParser().ParseDocument(html);
        if (HtmlNesting.TooDeep(page))
        {
            notes.Add(Diagnostic.HtmlTooDeep(document.Name));
            return PlainTextReader.ReadText(document, HtmlNesting.WithoutTags(html), rules, notes);
        }

        var metadata = HtmlMetadata.Read(page, rules);
        var address = document.Address ?? metadata.Address;
        var blocks = ArticleBlocks(page, address, document.Title ?? metadata.Title, rules);
        if (metadata.Body is { } told && LineWords.Count(told) is >= FewestTold and var words && blocks.Sum(block => block.Words) < words * LeastFound)
        {
            blocks = FeedMarkup.IsMarkup(told) ? FeedMarkup.BlocksOf(told, metadata.Title, rules)
                : TextLines.Of(System.Net.WebUtility.HtmlDecode(told)).ConvertAll(line => new HtmlBlock(BlockKind.Paragraph, line, LineWords.Count(line), 0));
        }

        while (blocks.Count > 1 && metadata.Byline is { } author && Biographies.Tells(blocks[^1].Text, author))
        {
            blocks.RemoveAt(blocks.Count - 1);
        }

        if (blocks.Count == 0)
        {
            notes.Add(Diagnostic.NoArticle(document.Name));
            return null;
        }

        var draft = new ArticleDraft
        {
            Title = metadata.Title,
            Byline = metadata.Byline,
            Publisher = metadata.Publisher,
            DeclaredLanguage = metadata.Language,
        };
        draft.Date(metadata.JsonLdDay, DateBasis.JsonLd);
        draft.Date(metadata.MetaDay, DateBasis.Metadata);
        var lead = blocks.FindIndex(block => block.Kind is BlockKind.Paragraph);
        for (var i = 0; i < blocks.Count; i++)
        {
            // A whole sentence in the type of a heading, above the first paragraph, is what the page puts under its headline.
            var standfirst = i < lead && blocks[i] is { Kind: BlockKind.Heading, Words: >= 6 } && blocks[i].Text[^1] is '.' or '?' or '!';
            draft.Add(standfirst ? BlockKind.Standfirst : blocks[i].Kind, blocks[i].Text);
        }

        draft.Date(Dateline.DayOf(blocks[0].Text, rules.Dates), DateBasis.Dateline);
        draft.Date(address is null ? null : rules.Dates.FindInAddress(address), DateBasis.Address);
        return draft.Finish(document with { Address = address }, rules);
    }

    static List<HtmlBlock> ArticleBlocks(IHtmlDocument page, string? address, string? title, ArticleRules rules)
    {
        var whole = page.Body;
        IElement? content = null;
        var uri = Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" ? address! : NoAddress;
        var reader = new Reader(uri, page) { KeepClasses = true };
        reader.AddCustomOperationEnd(element => content = element);
        var article = reader.GetArticle();
        var blocks = content is not null ? HtmlFurniture.Clear(content, title ?? article.Title, rules) : [];
        return blocks.Count > 0 || whole is null ? blocks : HtmlFurniture.Clear(whole, title, rules);
    }
}
