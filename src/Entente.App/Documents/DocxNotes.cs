using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Entente.Briefs;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Entente.App.Documents;

/// <summary>The footnotes: the first of an item quotes it, a later one points back.</summary>
sealed class DocxNotes(Brief brief)
{
    readonly Dictionary<int, int> _first = [];
    readonly Footnotes _notes = new(
        new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
        new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });

    int _count;

    public Run Cite(int number)
    {
        var item = brief.Ledger[number - 1];
        var note = ++_count;
        var source = CitationWords.Source(item.Publisher, item.Title, item.Byline, item.Published);
        var words = _first.TryAdd(number, note)
            ? $" “{item.Quotation}” {source}."
            : string.Create(CultureInfo.InvariantCulture, $" {item.Publisher ?? item.Title ?? "The source"}, as in note {_first[number]}.");
        var paragraph = DocxBrief.Paragraph("FootnoteText", "");
        paragraph.Append(Mark(new FootnoteReferenceMark()), DocxBrief.Words(words));
        _notes.Append(new Footnote(paragraph) { Id = note });
        return Mark(new FootnoteReference { Id = note });
    }

    public Footnotes Finish() => _notes;

    static Run Mark(OpenXmlElement mark) => new(new RunProperties(new RunStyle { Val = "FootnoteReference" }), mark);
}
