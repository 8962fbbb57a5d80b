using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Entente.Articles.Readers;

/// <summary>The scraps of HTML that feeds and records carry where they promise text.</summary>
static partial class FeedMarkup
{
    /// <summary>The blocks of a scrap, its furniture left out.</summary>
    public static List<HtmlBlock> BlocksOf(string markup, string? title, ArticleRules rules)
    {
        if (HtmlNesting.TooDeep(markup))
        {
            markup = System.Net.WebUtility.HtmlEncode(HtmlNesting.WithoutTags(markup));
        }

        var page = new HtmlParser().ParseDocument(markup);
        if (HtmlNesting.TooDeep(page))
        {
            page = new HtmlParser().ParseDocument(System.Net.WebUtility.HtmlEncode(HtmlNesting.WithoutTags(markup)));
        }

        return page.Body is { } body ? HtmlFurniture.Clear(body, title, rules) : [];
    }

    /// <summary>Whether what calls itself text is HTML: a lone angle bracket is not.</summary>
    public static bool IsMarkup(string text) => text.Contains('<') && Tag.IsMatch(text);

    /// <summary>A line of text without the tags and entities that feeds leave in headlines.</summary>
    public static string TextOf(string line)
    {
        var text = line.Contains('&') || IsMarkup(line) ? System.Net.WebUtility.HtmlDecode(HtmlNesting.WithoutTags(line)) : line;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"</(p|div|a|b|i|em|strong|span|ul|ol|li|h\d|table|blockquote)>|<(br|p|img|div|hr)\b[^<>]{0,500}>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    static partial Regex Tag { get; }
}
