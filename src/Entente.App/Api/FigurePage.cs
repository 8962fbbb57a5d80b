using System.Globalization;
using System.Net;
using System.Text;
using Entente.Briefs;

namespace Entente.App.Api;

/// <summary>A figure as a page of its own, with the table that says the same.</summary>
static class FigurePage
{
    const string Sheet = """
        :root { color-scheme: light dark; --ink: #1d2126; --coop: #1f5fa8; --conf: #b3541e; --mix: #5b4a8a; }
        body { margin: 0; padding: .6rem; font: .95rem/1.5 system-ui, sans-serif; }
        figure { margin: 0; } svg { max-width: 100%; height: auto; background: #fbfaf7; } table { border-collapse: collapse; } th, td { text-align: left; padding: .15rem .6rem; border-bottom: 1px solid #8886; }
        """;

    public static string Write(BriefFigure figure)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{Encode(figure.Title)}</title>\n<style>{Sheet}</style>\n</head>\n<body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<figure>\n<figcaption>{Encode(figure.Title)}</figcaption>\n{figure.Svg}\n<p>{Encode(figure.Description)}</p>\n<details><summary>The figure as a table</summary>\n<table><thead><tr>");
        page.AppendJoin("", figure.Columns.Select(column => $"<th scope=\"col\">{Encode(column)}</th>")).Append("</tr></thead>\n<tbody>");
        foreach (var row in figure.Rows)
        {
            page.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{Encode(cell)}</td>")).Append("</tr>\n");
        }

        return page.Append("</tbody></table></details>\n</figure>\n</body>\n</html>\n").ToString();
    }

    static string Encode(string words) => WebUtility.HtmlEncode(words);
}
