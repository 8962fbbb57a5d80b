using System.Buffers;
using System.Text;
using AngleSharp.Dom;

namespace Entente.Articles.Readers;

/// <summary>Keeps pages away from the parser that would cost it the stack or hours: browsers stop at 512 elements within each other too.</summary>
static class HtmlNesting
{
    /// <summary>Elements open at once while parsing; the parser's work grows with their square.</summary>
    const int DeepestWhileParsing = 3_000;

    /// <summary>Elements within each other in the finished tree, which is walked by recursion.</summary>
    const int Deepest = 800;

    /// <summary>Tags of a page. The longest that people read have a tenth of it; each costs the parser some hundred bytes.</summary>
    const int MostTags = 500_000;

    static readonly SearchValues<string> s_signs = SearchValues.Create(
        ["<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<p ", "<meta ", "<title>"], StringComparison.OrdinalIgnoreCase);

    static readonly HashSet<string> s_neverOpen = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "rp", "rt", "html", "head", "body",
    };

    static readonly HashSet<string> s_raw = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "noscript" };

    static readonly HashSet<string> s_inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "wbr",
    };

    public static bool LooksLikeHtml(ReadOnlySpan<byte> bytes) =>
        Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1_024)]) is var start
        && start.AsSpan().TrimStart() is ['<', ..] or ['ï', '»', '¿', '<', ..]
        && start.AsSpan().ContainsAny(s_signs);

    /// <summary>Whether more elements are opened than closed than any page has, or there are more tags; those that close themselves do not count as open.</summary>
    public static bool TooDeep(string html)
    {
        var (depth, tags) = (0, 0);
        foreach (var tag in new Tags(html))
        {
            if (++tags > MostTags)
            {
                return true;
            }

            if (!s_neverOpen.Contains(tag.Name))
            {
                depth = tag.Closes ? Math.Max(0, depth - 1) : depth + 1;
                if (depth > DeepestWhileParsing)
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static bool TooDeep(IDocument page)
    {
        var depth = 0;
        INode? node = page;
        while (node is not null)
        {
            if (node.FirstChild is { } child)
            {
                node = child;
                if (++depth > Deepest)
                {
                    return true;
                }

                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node?.NextSibling;
        }

        return false;
    }

    /// <summary>The words of a page too odd to parse, its blocks on lines of their own.</summary>
    public static string WithoutTags(string html)
    {
        var text = new StringBuilder();
        var from = 0;
        foreach (var tag in new Tags(html))
        {
            text.Append(html, from, tag.Start - from);
            text.Append(s_inline.Contains(tag.Name) ? "" : "\n");
            from = tag.End;
        }

        text.Append(html, from, html.Length - from);
        return System.Net.WebUtility.HtmlDecode(text.ToString());
    }

    /// <summary>Goes from tag to tag in one pass, over comments and over what scripts and styles hold.</summary>
    ref struct Tags(string html)
    {
        int _at;

        public Tag Current { get; private set; }

        public readonly Tags GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_at < html.Length)
            {
                var open = html.IndexOf('<', _at);
                if (open < 0 || open + 1 >= html.Length)
                {
                    return false;
                }

                var closes = html[open + 1] == '/';
                var name = open + (closes ? 2 : 1);
                var end = name;
                while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
                {
                    end++;
                }

                if (html.AsSpan(open).StartsWith("<!--"))
                {
                    var close = html.IndexOf("-->", open, StringComparison.Ordinal);
                    _at = close < 0 ? html.Length : close + 3;
                    Current = new("br", false, open, _at);
                    return true;
                }

                if (end == name && html[open + 1] is not ('!' or '?'))
                {
                    _at = open + 1;
                    continue;
                }

                var stop = html.IndexOf('>', end);
                _at = stop < 0 ? html.Length : stop + 1;
                var tag = html[name..end];
                if (!closes && s_raw.Contains(tag) && tag is not "noscript")
                {
                    var close = html.IndexOf("</" + tag, _at, StringComparison.OrdinalIgnoreCase);
                    _at = close < 0 ? html.Length : close;
                }

                Current = new(tag.Length == 0 ? "br" : tag, closes, open, _at);
                return true;
            }

            return false;
        }
    }

    readonly record struct Tag(string Name, bool Closes, int Start, int End);
}
