using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Entente.Briefs;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Entente.App.Documents;

/// <summary>The footnotes, one a sentence: the first that names a passage quotes it, later ones point back.</summary>
sealed class DocxNotes(Brief brief)
{
    readonly Dictionary<int, int> _first = [];
    readonly Footnotes _notes = new(
        new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
        new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });

    int _count;

    /// <summary>One note for all that a sentence cites: what is new in full, then the numbers of the notes that have told the rest.</summary>
    public Run Cite(ImmutableArray<int> numbers)
    {
        var note = ++_count;
        var earlier = numbers.Where(_first.ContainsKey).Select(number => _first[number]).Distinct().Order().ToImmutableArray();
        var words = new List<string>();
        foreach (var number in numbers.Where(number => _first.TryAdd(number, note)))
        {
            var item = brief.Ledger[number - 1];
            words.Add($"{CitationWords.Quoted(item.Quotation)} {CitationWords.Source(item)}.");
        }

        if (earlier.Length > 0)
        {
            var ranges = CitationWords.Ranges(earlier).Select(range => string.Create(
                CultureInfo.InvariantCulture, $"{range.First}{(range.Last == range.First ? "" : $"–{range.Last}")}"));
            words.Add($"See {(earlier.Length == 1 ? "note" : "notes")} {string.Join(", ", ranges)}.");
        }

        var paragraph = DocxBrief.Paragraph("FootnoteText", "");
        paragraph.Append(Mark(new FootnoteReferenceMark()), DocxBrief.Words(" " + string.Join(" ", words)));
        _notes.Append(new Footnote(paragraph) { Id = note });
        return Mark(new FootnoteReference { Id = note });
    }

    public Footnotes Finish() => _notes;

    static Run Mark(OpenXmlElement mark) => new(new RunProperties(new RunStyle { Val = "FootnoteReference" }), mark);
}
