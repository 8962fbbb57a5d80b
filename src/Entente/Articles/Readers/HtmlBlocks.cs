using System.Text;
using AngleSharp.Dom;

namespace Entente.Articles.Readers;

/// <summary>Cuts the content of a page into its blocks, white space reduced as a browser would show it.</summary>
static class HtmlBlocks
{
    static readonly HashSet<string> s_blocks = new(StringComparer.Ordinal)
    {
        "P", "DIV", "LI", "UL", "OL", "H1", "H2", "H3", "H4", "H5", "H6", "BR", "TR", "TD", "TH", "TABLE", "SECTION", "ARTICLE", "HEADER",
        "BLOCKQUOTE", "PRE", "DT", "DD", "DL", "MAIN", "HR", "ADDRESS", "DETAILS", "SUMMARY", "CENTER", "FIGURE", "FIGCAPTION", "ASIDE", "FOOTER",
    };

    static readonly HashSet<string> s_unread = new(StringComparer.Ordinal)
    {
        "NAV", "FORM", "BUTTON", "SELECT", "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "IFRAME", "SVG", "TEXTAREA", "OBJECT", "VIDEO", "AUDIO", "DIALOG",
    };

    public static List<HtmlBlock> Of(INode content)
    {
        var collector = new Collector();
        collector.Walk(content, inLink: false, BlockKind.Paragraph);
        collector.Flush();
        return collector.Blocks;
    }

    sealed class Collector
    {
        readonly StringBuilder _text = new();
        int _linked;
        BlockKind _kind;

        public List<HtmlBlock> Blocks { get; } = [];

        public void Walk(INode node, bool inLink, BlockKind kind)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text)
                {
                    _text.Append(text.Data);
                    _linked += inLink ? text.Data.AsSpan().Trim().Length : 0;
                    _kind = kind;
                }
                else if (child is IElement element && !s_unread.Contains(element.TagName))
                {
                    var breaks = s_blocks.Contains(element.TagName);
                    if (breaks)
                    {
                        Flush();
                    }

                    Walk(element, inLink || element.TagName == "A", KindOf(element.TagName, kind));
                    if (breaks)
                    {
                        Flush();
                    }
                }
            }
        }

        public void Flush()
        {
            var text = Shown(_text);
            if (text.Length > 0)
            {
                Blocks.Add(new(_kind, text, LineWords.Count(text), (double)_linked / text.Length));
            }

            _text.Clear();
            _linked = 0;
        }

        static BlockKind KindOf(string tag, BlockKind outer) => tag switch
        {
            ['H', >= '1' and <= '6'] => BlockKind.Heading,
            "LI" or "DT" or "DD" => BlockKind.ListItem,
            "BLOCKQUOTE" => BlockKind.Quotation,
            "FIGCAPTION" => BlockKind.Caption,
            "P" or "DIV" when outer is BlockKind.Quotation or BlockKind.ListItem => outer,
            "P" or "DIV" => BlockKind.Paragraph,
            _ => outer,
        };

        static string Shown(StringBuilder raw)
        {
            var shown = new StringBuilder(raw.Length);
            var space = true;
            foreach (var chunk in raw.GetChunks())
            {
                foreach (var c in chunk.Span)
                {
                    if (char.IsWhiteSpace(c) || char.IsControl(c))
                    {
                        shown.Append(space ? "" : " ");
                        space = true;
                    }
                    else if (c is not ('\u00AD' or '\u200B' or '\uFEFF' or '\u200E' or '\u200F' or '\u2060'))
                    {
                        shown.Append(c);
                        space = false;
                    }
                }
            }

            if (shown.Length > 0 && shown[^1] == ' ')
            {
                shown.Length--;
            }

            return shown.ToString();
        }
    }
}
