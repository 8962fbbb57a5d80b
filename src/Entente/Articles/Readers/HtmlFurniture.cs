using AngleSharp.Dom;

namespace Entente.Articles.Readers;

/// <summary>A block of a page while it is judged.</summary>
/// <param name="Link">The share of its characters that stand within links.</param>
readonly record struct HtmlBlock(BlockKind Kind, string Text, int Words, double Link);

/// <summary>Takes captions, share bars, related links, newsletter boxes and the like out of the content of a page.</summary>
static class HtmlFurniture
{
    static readonly HashSet<string> s_dropped = new(StringComparer.Ordinal)
    {
        "FIGURE", "FIGCAPTION", "ASIDE", "FOOTER", "NAV", "FORM", "BUTTON", "SELECT", "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE",
        "IFRAME", "SVG", "TEXTAREA", "TIME", "OBJECT", "VIDEO", "AUDIO", "DIALOG",
    };

    public static List<HtmlBlock> Clear(IElement content, string? title, ArticleRules rules)
    {
        RemoveElements(content, rules.Furniture);
        var blocks = HtmlBlocks.Of(content);
        blocks.RemoveAll(block => IsFurniture(block, rules));
        RemoveHead(blocks, title);
        RemoveTail(blocks);
        RemoveLinkLists(blocks);
        return blocks;
    }

    static void RemoveElements(IElement content, FurnitureClasses furniture)
    {
        var total = LineWords.Count(content.TextContent);
        foreach (var element in content.QuerySelectorAll("*").ToArray())
        {
            if (element.ParentElement is null)
            {
                continue;
            }

            if (s_dropped.Contains(element.TagName) ? !HoldsArticle(element) : Marked(element, furniture) && IsSmall(element, total))
            {
                element.Remove();
            }
        }
    }

    static bool Marked(IElement element, FurnitureClasses furniture) => furniture.Marks(element.ClassName) || furniture.Marks(element.Id);

    /// <summary>Some pages put their whole text into one figure.</summary>
    static bool HoldsArticle(IElement element) =>
        element.TagName == "FIGURE" && LineWords.Count(element.TextContent) > 150 && element.QuerySelectorAll("p").Length > 3;

    /// <summary>A class on an element that holds much of the article is the page's own idea of a name, not a sign of furniture.</summary>
    static bool IsSmall(IElement element, int total) =>
        LineWords.Count(element.TextContent) < total * 0.25
        && element.QuerySelectorAll("p").Count(paragraph => LineWords.Count(paragraph.TextContent) > 25) < 3;

    static bool IsFurniture(HtmlBlock block, ArticleRules rules) =>
        block.Words == 0
        || (block.Link > 0.85 && block.Words < 25)
        || (block.Words < 60 && rules.Lines.KindOf(block.Text) is not LineKind.None)
        || IsAddress(block.Text)
        || (block.Words < 12 && rules.Dates.Find(block.Text) is not null && IsDayAlone(block));

    static bool IsAddress(string text) =>
        !text.Contains(' ') && (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase));

    /// <summary>A date, perhaps with weekday, time of day and zone: nothing with the words of a sentence.</summary>
    static bool IsDayAlone(HtmlBlock block) => LineWords.Of(block.Text).Count(word => word.Length > 2 && word.All(char.IsLetter)) <= 4;

    /// <summary>Above the first paragraph the page may repeat its headline and name its author.</summary>
    static void RemoveHead(List<HtmlBlock> blocks, string? title)
    {
        var first = Math.Max(0, blocks.FindIndex(block => block.Words >= 18));
        var headline = LineWords.Of(title ?? "");
        for (var i = first - 1; i >= 0; i--)
        {
            var block = blocks[i];
            var words = LineWords.Of(block.Text);
            if (words.AsSpan().SequenceEqual(headline)
                || (words is ["by" or "von" or "por" or "par" or "di", ..] && block.Words < 14)
                || (block.Words < 8 && block.Text.Contains(':') && block.Text.Any(char.IsDigit)))
            {
                blocks.RemoveAt(i);
            }
        }
    }

    /// <summary>Below the last paragraph headings head nothing, and short lines lead elsewhere.</summary>
    static void RemoveTail(List<HtmlBlock> blocks)
    {
        var last = blocks.FindLastIndex(block => block.Words >= 12 && block.Link < 0.5);
        for (var i = blocks.Count - 1; last >= 0 && i > last; i--)
        {
            if (blocks[i] is { Kind: BlockKind.Heading } or { Link: >= 0.3 } or { Words: <= 3 })
            {
                blocks.RemoveAt(i);
            }
        }
    }

    static void RemoveLinkLists(List<HtmlBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var end = i;
            while (end < blocks.Count && blocks[end] is { Link: > 0.5, Words: < 40 })
            {
                end++;
            }

            if (end - i >= 3)
            {
                blocks.RemoveRange(i, end - i);
            }
        }
    }
}
