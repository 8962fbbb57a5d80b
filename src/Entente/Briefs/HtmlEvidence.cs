using System.Globalization;
using System.Text;

namespace Entente.Briefs;

/// <summary>The end of the page: sources, ledger, and the articles with every cited passage marked where it stands.</summary>
static class HtmlEvidence
{
    public static void Sources(StringBuilder page, Brief brief)
    {
        page.Append("<section id=\"s12\" aria-labelledby=\"h12\">\n<h2 id=\"h12\">12. Sources</h2>\n<ul>\n");
        foreach (var source in brief.Sources)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#a{source.ArticleKey}\">{Encode(CitationWords.Source(source.Publisher, source.Title, source.Byline, source.Published))}</a>");
            page.Append(source.Copies.IsEmpty ? "</li>\n" : $"; copied by {Encode(string.Join(", ", source.Copies))}</li>\n");
        }

        page.Append("</ul>\n</section>\n");
    }

    public static void Ledger(StringBuilder page, Brief brief)
    {
        page.Append("<section id=\"s13\" aria-labelledby=\"h13\">\n<h2 id=\"h13\">13. Ledger of evidence</h2>\n<ol class=\"ledger\">\n");
        foreach (var item in brief.Ledger)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li value=\"{item.Number}\" id=\"l{item.Number}\">{Quoted(item.Quotation)} <a href=\"#e{item.Number}\">{Encode(CitationWords.Source(item))}</a>");
            page.Append(CultureInfo.InvariantCulture, $" <span class=\"fine\">characters {item.Start} to {item.End}; hash {item.Hash}; {Encode(string.Join("; ", item.Codes.Distinct()))}</span></li>\n");
        }

        page.Append("</ol>\n</section>\n");
    }

    public static void Articles(StringBuilder page, Brief brief, HtmlCitations citations)
    {
        page.Append("<aside aria-label=\"The articles\">\n<h2>The articles</h2>\n");
        var placed = new HashSet<int>();
        foreach (var source in brief.Sources)
        {
            var marks = brief.Ledger.Where(item => item.ArticleKey == source.ArticleKey).OrderBy(item => item.Start).ToList();
            page.Append(CultureInfo.InvariantCulture, $"<article id=\"a{source.ArticleKey}\">\n<h3>{Encode(source.Title ?? "Without a title")}</h3>\n<p class=\"fine\">{Encode(CitationWords.Source(source.Publisher, null, source.Byline, source.Published))}</p>\n");
            for (var i = 0; i + 1 < source.Paragraphs.Length; i += 2)
            {
                Paragraph(page, source, source.Paragraphs[i], source.Paragraphs[i + 1], marks, citations, placed);
            }

            Rest(page, marks, placed);

            page.Append("</article>\n");
        }

        page.Append("</aside>\n");
    }

    static void Paragraph(StringBuilder page, BriefSource source, int start, int end, List<LedgerItem> marks, HtmlCitations citations, HashSet<int> placed)
    {
        page.Append("<p>");
        var at = start;
        foreach (var mark in marks.Where(mark => mark.Start < end && start < mark.End))
        {
            var from = Math.Max(at, mark.Start);
            var to = Math.Min(end, mark.End);
            if (to <= from)
            {
                continue;
            }

            page.Append(Encode(source.Text[at..from]));
            page.Append(CultureInfo.InvariantCulture, $"<mark{(placed.Add(mark.Number) ? $" id=\"e{mark.Number}\"" : "")} tabindex=\"-1\">{Encode(source.Text[from..to])}</mark><sup><a href=\"#l{mark.Number}\" aria-label=\"ledger {mark.Number}\">{mark.Number}</a></sup><a class=\"back\" href=\"{citations.Back(mark.Number)}\" aria-label=\"back to where {mark.Number} is cited\">↩\u00a0back</a>");
            at = to;
        }

        page.Append(Encode(source.Text[at..end])).Append("</p>\n");
    }

    static string Quoted(string words) => $"<q{(Run.IsQuoted(words) ? " class=\"own\"" : "")}>{Encode(words)}</q>";

    /// <summary>A passage that stands in no paragraph of its article, such as one in a caption, is shown below it.</summary>
    static void Rest(StringBuilder page, List<LedgerItem> marks, HashSet<int> placed)
    {
        foreach (var mark in marks.Where(mark => placed.Add(mark.Number)))
        {
            page.Append(CultureInfo.InvariantCulture, $"<p><mark id=\"e{mark.Number}\" tabindex=\"-1\">{Encode(mark.Quotation)}</mark></p>\n");
        }
    }

    static string Encode(string words) => HtmlBrief.Encode(words);
}
