using System.Globalization;
using System.IO.Compression;
using System.IO.Packaging;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Entente.Briefs;

namespace Entente.App.Documents;

/// <summary>A brief as a Word document: headings as styles, citations as real footnotes, figures as their tables.</summary>
static class DocxBrief
{
    public static byte[] Write(Brief brief)
    {
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            document.CompressionOption = CompressionOption.NotCompressed; // That is done once, at the end.
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "rDocument"); // The library's own ids differ from run to run.
            main.AddNewPart<StyleDefinitionsPart>("rStyles").Styles = DocxStyles.Create();
            var notes = new DocxNotes(brief);
            var body = new Body();
            Head(body, brief);
            foreach (var section in brief.Sections)
            {
                body.Append(Paragraph("Heading1", string.Create(CultureInfo.InvariantCulture, $"{section.Number}. {section.Heading}")));
                foreach (var block in section.Blocks)
                {
                    body.Append(Block(block, notes));
                }

                if (section.Figure is { } figure)
                {
                    body.Append(Paragraph("Caption", figure.Title), Picture(section.Number), Table(figure));
                }
            }

            Sources(body, brief);
            body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 600, Footer = 600, Gutter = 0 }));
            Save(main, new(body), brief);
            main.AddNewPart<FootnotesPart>("rNotes").Footnotes = notes.Finish();
        }

        return SameBytes(buffer);
    }

    static void Head(Body body, Brief brief)
    {
        body.Append(
            Paragraph("Title", brief.Header.Title),
            Paragraph("Normal", $"Asked: {brief.Question.Asked}"),
            Paragraph("Normal", $"Understood: {brief.Question.Understood}"),
            Paragraph("Fine", CitationWords.Header(brief.Header)));
        if (brief.Header.Warning is { } warning)
        {
            body.Append(Paragraph("Warning", warning));
        }
    }

    static Paragraph Block(BriefBlock block, DocxNotes notes)
    {
        var paragraph = Paragraph(block.Style switch { BlockStyle.Subheading => "Heading2", BlockStyle.Item => "Item", _ => "Normal" }, block.Heading ?? (block.Style is BlockStyle.Item ? "•\t" : ""));
        for (var i = 0; i < block.Sentences.Length; i++)
        {
            var sentence = block.Sentences[i];
            paragraph.Append(Words((i > 0 ? " " : "") + sentence.Text + (sentence.Assumption ? " (assumption)" : "")));
            if (!sentence.Cites.IsEmpty && !(i + 1 < block.Sentences.Length && block.Sentences[i + 1].Cites.SequenceEqual(sentence.Cites))) // one note for sentences that rest on the same
            {
                paragraph.Append(notes.Cite(sentence.Cites));
            }
        }

        return paragraph;
    }

    static void Sources(Body body, Brief brief)
    {
        body.Append(Paragraph("Heading1", "12. Sources"));
        foreach (var source in brief.Sources)
        {
            body.Append(Paragraph("Item", "•\t" + CitationWords.Source(source.Publisher, source.Title, source.Byline, source.Published) + (source.Copies.IsEmpty ? "" : $"; copied by {string.Join(", ", source.Copies)}")));
        }

        body.Append(Paragraph("Heading1", "13. Ledger of evidence"));
        foreach (var item in brief.Ledger)
        {
            body.Append(Paragraph("Fine", string.Create(
                CultureInfo.InvariantCulture,
                $"{item.Number}. {CitationWords.Quoted(item.Quotation)} {CitationWords.Source(item)}; characters {item.Start} to {item.End}; hash {item.Hash}; {string.Join("; ", item.Codes.Distinct())}")));
        }
    }

    /// <summary>A place for a figure, which is put there when all else is written.</summary>
    static Paragraph Picture(int number)
    {
        var paragraph = Paragraph("Normal", "");
        paragraph.Append(new BookmarkStart { Name = PlaceOf(number), Id = "0" });
        return paragraph;
    }

    static string PlaceOf(int number) => string.Create(CultureInfo.InvariantCulture, $"figure {number}");

    /// <remarks>Figures are XML of ours already. As elements of the library each of their shapes is read, checked and written again: half of the time, and at first half a second.</remarks>
    static void Save(MainDocumentPart main, Document document, Brief brief)
    {
        using var written = new MemoryStream();
        document.Save(written);
        var xml = Encoding.UTF8.GetString(written.ToArray());
        foreach (var section in brief.Sections)
        {
            if (section.Figure is { } figure)
            {
                var start = xml.IndexOf($"<w:bookmarkStart w:name=\"{PlaceOf(section.Number)}\"", StringComparison.Ordinal);
                var end = xml.IndexOf("/>", start, StringComparison.Ordinal) + 2;
                xml = string.Concat(xml.AsSpan(0, start), DocxFigure.Draw(figure, section.Number), xml.AsSpan(end));
            }
        }

        using var complete = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        main.FeedData(complete);
    }

    static Table Table(BriefFigure figure)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4, Color = "999999" },
                    new BottomBorder { Val = BorderValues.Single, Size = 4, Color = "999999" },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 2, Color = "CCCCCC" })),
            new TableGrid(figure.Columns.Select(_ => new GridColumn())));
        table.Append(new TableRow([new TableRowProperties(new TableHeader()), .. Cells(figure.Columns, "TableHead")]));
        foreach (var row in figure.Rows)
        {
            table.Append(new TableRow(Cells(row, "TableCell")));
        }

        return table;
    }

    static IEnumerable<OpenXmlElement> Cells(IEnumerable<string> cells, string style) => cells.Select(cell => new TableCell(Paragraph(style, cell)));

    internal static Paragraph Paragraph(string style, string words)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        if (words.Length > 0)
        {
            paragraph.Append(Words(words));
        }

        return paragraph;
    }

    /// <summary>XML has no place for control characters; a source that holds them loses only those.</summary>
    internal static DocumentFormat.OpenXml.Wordprocessing.Run Words(string words)
    {
        var run = new DocumentFormat.OpenXml.Wordprocessing.Run();
        var parts = words.ReplaceLineEndings(" ").Split('\t');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new TabChar());
            }

            run.Append(new Text(Printable(parts[i])) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    static string Printable(string words) => words.AsSpan().ContainsAnyInRange('\0', '\u001F') || words.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
        ? string.Concat(words.EnumerateRunes().Where(rune => rune.Value >= ' ').Select(rune => rune.ToString()))
        : words;

    /// <summary>The package is written again with its entries in order and without the time of day.</summary>
    static byte[] SameBytes(MemoryStream package)
    {
        package.Position = 0;
        using var source = new ZipArchive(package, ZipArchiveMode.Read);
        using var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = archive.CreateEntry(entry.FullName, CompressionLevel.Fastest); // Half as large again, in a third of the time: it is made for one reader who waits.
                copy.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return target.ToArray();
    }
}
