using System.Globalization;
using System.Text;

namespace Entente.Briefs;

/// <summary>A brief as Markdown (CommonMark with tables); citations are numbers of the ledger at its end.</summary>
public static class MarkdownBrief
{
    public static string Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {Plain(brief.Header.Title)}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Asked: {Plain(brief.Question.Asked)}  \nUnderstood: {Plain(brief.Question.Understood)}  \n{Plain(CitationWords.Header(brief.Header))}\n");
        if (brief.Header.Warning is { } warning)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n**{Plain(warning)}**\n");
        }

        foreach (var section in brief.Sections)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {section.Number}. {Plain(section.Heading)}\n");
            var style = BlockStyle.Paragraph;
            foreach (var block in section.Blocks)
            {
                var separator = block.Style is BlockStyle.Item && style is BlockStyle.Item ? "" : "\n";
                page.Append(separator).Append(block.Style switch { BlockStyle.Subheading => "### " + Plain(block.Heading!), BlockStyle.Item => "- ", _ => "" });
                page.AppendJoin(' ', block.Sentences.Select(Sentence)).Append('\n');
                style = block.Style;
            }

            if (section.Figure is { } figure)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n{Plain(figure.Title)}:\n\n| {string.Join(" | ", figure.Columns.Select(Cell))} |\n|{string.Concat(figure.Columns.Select(_ => "---|"))}\n");
                foreach (var row in figure.Rows)
                {
                    page.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(Cell))} |\n");
                }
            }
        }

        page.Append("\n## 12. Sources\n\n");
        foreach (var source in brief.Sources)
        {
            page.Append(CultureInfo.InvariantCulture, $"- {Plain(CitationWords.Source(source.Publisher, source.Title, source.Byline, source.Published))}{(source.Address is { } address ? $" <{address}>" : "")}");
            page.Append(source.Copies.IsEmpty ? "\n" : $"; copied by {Plain(string.Join(", ", source.Copies))}\n");
        }

        page.Append("\n## 13. Ledger of evidence\n\n");
        foreach (var item in brief.Ledger)
        {
            page.Append(CultureInfo.InvariantCulture, $"- <a id=\"e{item.Number}\"></a>[{item.Number}] {Plain(OneLine(CitationWords.Quoted(item.Quotation)))} {Plain(CitationWords.Source(item))}. Characters {item.Start} to {item.End}, hash {item.Hash}; {Plain(string.Join("; ", item.Codes.Distinct()))}.\n");
        }

        return page.ToString();
    }

    static string Sentence(BriefSentence sentence) =>
        Plain(OneLine(sentence.Text))
        + (sentence.Assumption ? " *(assumption)*" : "")
        + string.Concat(CitationWords.Ranges(sentence.Cites).Select(range => range.First == range.Last
            ? string.Create(CultureInfo.InvariantCulture, $" [[{range.First}]](#e{range.First})")
            : string.Create(CultureInfo.InvariantCulture, $" [[{range.First}]](#e{range.First})–[[{range.Last}]](#e{range.Last})")));

    /// <summary>Line breaks in a source would end the list entry.</summary>
    static string OneLine(string words) => words.ReplaceLineEndings(" ");

    static string Cell(string words) => Plain(words).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Characters that Markdown would read as its own get a backslash; a reader sees the source's characters.</summary>
    static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (c is '*' or '_' or '`' or '[' or ']' or '<' or '\\' or '#')
            {
                plain.Append('\\');
            }

            plain.Append(c);
        }

        return plain.ToString();
    }
}
