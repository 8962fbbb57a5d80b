using System.Xml;
using System.Xml.Linq;

namespace Entente.Articles.Readers;

/// <summary>RSS 0.9 to 2.0 and Atom: each item is an article of its headline and whatever text it carries.</summary>
/// <remarks>Elements go by their local names, since feeds mix their namespaces freely. Document types are ignored and nothing they name is opened.</remarks>
sealed class FeedReader : IArticleReader
{
    public string Format => "feed";

    public bool IsBinary => false;

    public bool Accepts(RawDocument document) => document.MediaType is { } type
        ? type.Contains("rss", StringComparison.OrdinalIgnoreCase) || type.Contains("atom", StringComparison.OrdinalIgnoreCase)
            || (type.Contains("xml", StringComparison.OrdinalIgnoreCase) && !type.Contains("html", StringComparison.OrdinalIgnoreCase))
        : HasRoot(document.Bytes.Span);

    public IEnumerable<Article> Read(RawDocument document, ArticleRules rules, DiagnosticBag notes)
    {
        var text = TextDecoding.Decode(document.Bytes.Span, document.MediaType);
        using var xml = XmlReader.Create(
            new StringReader(text.TrimStart('\uFEFF', ' ', '\n', '\r', '\t')),
            new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false });
        string? publisher = null;
        var any = false;
        while (Next(xml, document, notes) is { } element)
        {
            if (element.Name.LocalName == "title")
            {
                publisher ??= FeedMarkup.TextOf(element.Value);
            }
            else if (ReadItem(document, element, publisher, rules) is { } article)
            {
                any = true;
                yield return article;
            }
        }

        if (!any)
        {
            notes.Add(Diagnostic.NoArticle(document.Name));
        }
    }

    /// <summary>The next item, or the title of the feed itself; null at the end of what can be read.</summary>
    static XElement? Next(XmlReader xml, RawDocument document, DiagnosticBag notes)
    {
        try
        {
            while (!xml.EOF && xml.ReadState is not ReadState.Error)
            {
                if (xml.NodeType is XmlNodeType.Element && (xml.LocalName is "item" or "entry" || (xml.LocalName is "title" && xml.Depth <= 2)))
                {
                    return (XElement)XNode.ReadFrom(xml);
                }

                xml.Read();
            }
        }
        catch (XmlException fault)
        {
            notes.Add(Diagnostic.BrokenFeed(document.Name, fault.LineNumber));
        }

        return null;
    }

    static Article? ReadItem(RawDocument document, XElement item, string? publisher, ArticleRules rules)
    {
        var title = FeedMarkup.TextOf(Value(item, "title") ?? "");
        var markup = Value(item, "encoded") ?? Value(item, "content") ?? Value(item, "description") ?? Value(item, "summary") ?? "";
        var draft = new ArticleDraft
        {
            Title = title.Length > 0 ? title : null,
            Byline = Value(item, "creator") ?? item.Elements().FirstOrDefault(e => e.Name.LocalName == "author")?.Elements().FirstOrDefault(e => e.Name.LocalName == "name")?.Value ?? Value(item, "author"),
            Publisher = Value(item, "source") ?? publisher,
        };
        draft.Date(
            (Value(item, "pubDate") ?? Value(item, "published") ?? Value(item, "issued") ?? Value(item, "date") ?? Value(item, "updated")) is { } day ? rules.Dates.Find(day) : null,
            DateBasis.Metadata);
        draft.Add(BlockKind.Title, title);
        foreach (var block in FeedMarkup.BlocksOf(markup, title, rules))
        {
            draft.Add(block.Kind, block.Text);
        }

        return draft.IsEmpty ? null : draft.Finish(document with { Address = LinkOf(item) ?? document.Address, Id = null, Title = null }, rules);
    }

    static string? Value(XElement item, string name) => item.Elements()
        .Where(element => element.Name.LocalName == name)
        .Select(element => element.HasElements ? string.Concat(element.Nodes()) : element.Value.Trim())
        .FirstOrDefault(value => value.Length > 0);

    static string? LinkOf(XElement item)
    {
        var links = item.Elements().Where(element => element.Name.LocalName == "link").ToList();
        var link = links.FirstOrDefault(element => (string?)element.Attribute("rel") is null or "alternate") ?? links.FirstOrDefault();
        var address = (string?)link?.Attribute("href") ?? link?.Value.Trim();
        return string.IsNullOrEmpty(address) ? item.Elements().FirstOrDefault(e => e.Name.LocalName == "guid" && e.Value.StartsWith("http", StringComparison.Ordinal))?.Value : address;
    }

    static bool HasRoot(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 2_048)];
        return start.IndexOf("<rss"u8) >= 0 || start.IndexOf("<feed"u8) >= 0 || start.IndexOf("<rdf:RDF"u8) >= 0;
    }
}
