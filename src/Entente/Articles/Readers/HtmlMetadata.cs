using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Entente.Articles.Readers;

/// <summary>What a page says about its article outside the article: JSON-LD first, then meta elements, then the markup.</summary>
sealed record HtmlMetadata
{
    public string? Title { get; private set; }

    public string? Byline { get; private set; }

    public string? Publisher { get; private set; }

    public string? Address { get; private set; }

    public string? Language { get; private set; }

    /// <summary>The text of the article where JSON-LD repeats it, as pages do that leave their layout to a script.</summary>
    public string? Body { get; private set; }

    public DateOnly? JsonLdDay { get; private set; }

    public DateOnly? MetaDay { get; private set; }

    static readonly string[] s_titles = ["og:title", "twitter:title", "dc.title", "headline"];

    static readonly string[] s_authors = ["author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "citation_author"];

    static readonly string[] s_sites = ["og:site_name", "application-name", "dc.publisher", "citation_journal_title"];

    static readonly string[] s_days =
    [
        "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
        "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "article.published", "cxenseparse:recs:publishtime", "og:published_time",
        "published_time", "release_date", "citation_publication_date", "article:modified_time",
    ];

    public static HtmlMetadata Read(IHtmlDocument page, ArticleRules rules)
    {
        var metadata = new HtmlMetadata();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            metadata.ReadJsonLd(script.TextContent, rules.Dates);
        }

        var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && !string.IsNullOrWhiteSpace(meta.GetAttribute("content")))
            {
                named.TryAdd(name.Trim(), meta.GetAttribute("content")!.Trim());
            }
        }

        metadata.Title ??= First(named, s_titles) ?? Heading(page) ?? OneLine(page.Title);
        metadata.Byline ??= s_authors.Select(name => First(named, [name])).FirstOrDefault(name => name is not null && !IsAddress(name))
            ?? OneLine(page.QuerySelector("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author]")?.TextContent, longest: 80);
        metadata.Byline = AuthorIn(metadata.Byline, rules);
        metadata.Publisher ??= First(named, s_sites);
        metadata.Title = WithoutSite(metadata.Title, metadata.Publisher);
        metadata.Address ??= page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? First(named, ["og:url"]);
        metadata.Address = IsAddress(metadata.Address) ? metadata.Address : null;
        var language = page.DocumentElement?.GetAttribute("lang") ?? First(named, ["content-language", "og:locale"]);
        metadata.Language = language is { Length: >= 2 } && char.IsAsciiLetter(language[0]) && char.IsAsciiLetter(language[1])
            && (language.Length == 2 || !char.IsAsciiLetter(language[2])) ? language[..2].ToLowerInvariant() : null;
        metadata.MetaDay = First(named, s_days) is { } day && rules.Dates.Find(day) is { } said ? said : TimeElement(page, rules);
        return metadata;
    }

    /// <summary>The name at the start of what a page calls its author: dates, handles, buttons and the site stand behind it.</summary>
    static string? AuthorIn(string? byline, ArticleRules rules)
    {
        if (byline is null)
        {
            return null;
        }

        var start = rules.Bylines.FirstOrDefault(by => byline.StartsWith(by, StringComparison.OrdinalIgnoreCase))?.Length ?? 0;
        var words = byline[start..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .TakeWhile(word => !char.IsAsciiDigit(word[0]) && word[0] is not ('@' or '|' or '•' or '·' or '-' or '–' or '—' or '(') && !rules.Dates.IsMonth(word));
        var author = string.Join(' ', words).TrimEnd(',', ';', ' ');
        return author.Length == 0 ? null : author;
    }

    /// <summary>"Headline | The Site" and "Headline - Site" without the site, where the page names its site elsewhere.</summary>
    static string? WithoutSite(string? title, string? site)
    {
        foreach (var mark in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " :: "])
        {
            if (site is not null && title?.LastIndexOf(mark, StringComparison.Ordinal) is > 0 and var at
                && string.Concat(LineWords.Of(title.AsSpan(at + mark.Length))) == string.Concat(LineWords.Of(site)))
            {
                return title[..at].TrimEnd();
            }
        }

        return title;
    }

    static DateOnly? TimeElement(IHtmlDocument page, ArticleRules rules)
    {
        foreach (var time in page.QuerySelectorAll("[itemprop=datePublished], time[pubdate], article time[datetime], header time[datetime], time[datetime]"))
        {
            if (rules.Dates.Find(time.GetAttribute("datetime") ?? time.GetAttribute("content") ?? time.TextContent) is { } day)
            {
                return day;
            }
        }

        foreach (var element in page.QuerySelectorAll("[class*=date], [class*=publish], [class*=time], [id*=date], [class*=byline]"))
        {
            if (element.TextContent is { Length: < 120 } text && rules.Dates.Find(text) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    static string? Heading(IHtmlDocument page) =>
        page.QuerySelectorAll("h1") is { Length: 1 } headings ? OneLine(headings[0].TextContent) : null;

    static string? First(Dictionary<string, string> named, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (named.TryGetValue(name, out var content) && OneLine(content) is { } line)
            {
                return line;
            }
        }

        return null;
    }

    static string? OneLine(string? text, int longest = 300)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 || line.Length > longest ? null : line;
    }

    static bool IsAddress(string? text) => text is not null && text.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    void ReadJsonLd(string json, DateWords dates)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            ReadNode(parsed.RootElement, dates);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Half of what pages call JSON-LD is broken now and then; their meta elements say the same. (A name with half a
            // surrogate pair parses, but cannot be looked up: that is the InvalidOperationException.)
        }
    }

    void ReadNode(JsonElement node, DateWords dates)
    {
        if (node.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
            {
                ReadNode(item, dates);
            }

            return;
        }

        if (node.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        if (IsArticle(node))
        {
            Title ??= OneLine(System.Net.WebUtility.HtmlDecode(Text(node, "headline")));
            Byline ??= OneLine(Names(node, "author"), longest: 120);
            Publisher ??= OneLine(Names(node, "publisher"), longest: 120);
            Body ??= Text(node, "articleBody");
            JsonLdDay ??= (Text(node, "datePublished") ?? Text(node, "dateCreated")) is { } day ? dates.Find(day) : null;
        }

        foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
        {
            if (node.TryGetProperty(name, out var inner))
            {
                ReadNode(inner, dates);
            }
        }
    }

    static bool IsArticle(JsonElement node) => Texts(node, "@type").Any(type =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal)
        || type is "Report" or "CreativeWork" or "WebPage" && node.TryGetProperty("datePublished", out _) && node.TryGetProperty("headline", out _));

    static IEnumerable<string> Texts(JsonElement node, string name) => !node.TryGetProperty(name, out var value) ? []
        : value.ValueKind is JsonValueKind.String ? [JsonText.Of(value)]
        : value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(JsonText.Of)
        : [];

    static string? Text(JsonElement node, string name) => Texts(node, name).FirstOrDefault();

    static string? Names(JsonElement node, string name)
    {
        if (!node.TryGetProperty(name, out var value))
        {
            return null;
        }

        var names = value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : (JsonElement[])[value];
        return string.Join(", ", names.Select(item => item.ValueKind switch
        {
            JsonValueKind.String => JsonText.Of(item),
            JsonValueKind.Object => Text(item, "name"),
            _ => null,
        }).Where(text => !string.IsNullOrWhiteSpace(text) && !IsAddress(text)));
    }
}
