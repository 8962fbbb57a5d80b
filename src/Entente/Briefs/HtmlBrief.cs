using System.Globalization;
using System.Net;
using System.Text;

namespace Entente.Briefs;

/// <summary>A brief as one HTML file without any outside request; every citation leads to the passage, marked in its article.</summary>
public static class HtmlBrief
{
    /// <summary>The section whose second sentences say how sure the first is.</summary>
    const int KeyJudgements = 2;

    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var page = new StringBuilder();
        var title = Encode(brief.Header.Title);
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<style>\n{HtmlStyle.Sheet}</style>\n</head>\n<body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<header>\n<h1>{title}</h1>\n<dl><dt>Asked</dt><dd>{Encode(brief.Question.Asked)}</dd><dt>Understood</dt><dd>{Encode(brief.Question.Understood)}</dd></dl>\n<p class=\"fine\">{Encode(CitationWords.Header(brief.Header))}</p>\n");
        if (brief.Header.Warning is { } warning)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"warning\" role=\"note\">{Encode(warning)}</p>\n");
        }

        page.Append("</header>\n<nav aria-label=\"Sections\"><ol>");
        foreach (var (number, heading) in brief.Sections.Select(section => (section.Number, section.Heading)).Append((12, "Sources")).Append((13, "Ledger of evidence")))
        {
            page.Append(CultureInfo.InvariantCulture, $"<li value=\"{number}\"><a href=\"#s{number}\">{Encode(heading)}</a></li>");
        }

        page.Append("</ol></nav>\n<main>\n");
        var citations = new HtmlCitations();
        foreach (var section in brief.Sections)
        {
            Section(page, section, citations);
        }

        HtmlEvidence.Sources(page, brief);
        HtmlEvidence.Ledger(page, brief);
        page.Append("</main>\n");
        HtmlEvidence.Articles(page, brief, citations);
        page.Append("</body>\n</html>\n");
        return page.ToString();
    }

    static void Section(StringBuilder page, BriefSection section, HtmlCitations citations)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"s{section.Number}\" aria-labelledby=\"h{section.Number}\">\n<h2 id=\"h{section.Number}\">{section.Number}. {Encode(section.Heading)}</h2>\n");
        var inList = false;
        foreach (var block in section.Blocks)
        {
            if (inList != (block.Style is BlockStyle.Item))
            {
                page.Append(inList ? "</ul>\n" : section.Number == KeyJudgements ? "<ul class=\"judgements\">\n" : "<ul>\n");
                inList = !inList;
            }

            var element = block.Style switch { BlockStyle.Subheading => "h3", BlockStyle.Item => "li", _ => "p" };
            page.Append(CultureInfo.InvariantCulture, $"<{element}>{Encode(block.Heading ?? "")}");
            page.AppendJoin(' ', block.Sentences.Select((sentence, at) => section.Number == KeyJudgements && at > 0
                ? $"<span class=\"reasons\">{Sentence(sentence, citations)}</span>"
                : Sentence(sentence, citations))).Append(CultureInfo.InvariantCulture, $"</{element}>\n");
        }

        page.Append(inList ? "</ul>\n" : "");
        if (section.Figure is { } figure)
        {
            Figure(page, figure, citations);
        }

        page.Append("</section>\n");
    }

    static void Figure(StringBuilder page, BriefFigure figure, HtmlCitations citations)
    {
        page.Append(CultureInfo.InvariantCulture, $"<figure>\n<figcaption>{Encode(figure.Title)}</figcaption>\n<div class=\"scroll\">{figure.Svg}</div>\n<p class=\"fine\">{Encode(figure.Description)}</p>\n<details><summary>The figure as a table</summary>\n<div class=\"scroll\"><table><thead><tr>");
        page.AppendJoin("", figure.Columns.Select(column => $"<th scope=\"col\">{Encode(column)}</th>")).Append("</tr></thead>\n<tbody>");
        foreach (var row in figure.Rows)
        {
            page.Append("<tr>").AppendJoin("", row.Select((cell, at) => at == 0 ? $"<th scope=\"row\">{Encode(cell)}</th>" : $"<td>{citations.Cell(cell)}</td>")).Append("</tr>\n");
        }

        page.Append("</tbody></table></div></details>\n</figure>\n");
    }

    static string Sentence(BriefSentence sentence, HtmlCitations citations) =>
        string.Concat(sentence.Runs.Select(run => run.Kind is RunKind.Quotation ? Quotation(run) : Encode(run.Text)))
        + (sentence.Assumption ? " <span class=\"assumption\">assumption</span>" : "")
        + (sentence.Cites.IsEmpty ? "" : $"<span class=\"cites\"> {citations.Links(sentence.Cites)}</span>");

    /// <summary>A source's own quotation marks around all of it stand for ours.</summary>
    static string Quotation(Run run) => run.IsMarked ? $"<q class=\"own\">{Encode(run.Text)}</q>" : $"<q>{Encode(run.Text)}</q>";

    internal static string Encode(string words) => WebUtility.HtmlEncode(words);
}
