using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Entente.Articles.Readers;

/// <summary>A PDF with text in it, such as a ministry's statement. Pictures of pages are not recognised.</summary>
sealed class PdfReader : IArticleReader
{
    /// <summary>What has more pages is a book, and would hold a thread for minutes.</summary>
    const int MostPages = 500;

    public string Format => "pdf";

    public bool IsBinary => true;

    public bool Accepts(RawDocument document) => document.Bytes.Span.StartsWith("%PDF-"u8);

    public IEnumerable<Article> Read(RawDocument document, ArticleRules rules, DiagnosticBag notes)
    {
        if (BlocksOf(document, notes) is not { } blocks)
        {
            return [];
        }

        var draft = PlainTextLayout.Read(blocks, document.Title, rules);
        if (draft.IsEmpty)
        {
            notes.Add(Diagnostic.NoArticle(document.Name));
            return [];
        }

        return [draft.Finish(document, rules)];
    }

    static List<string>? BlocksOf(RawDocument document, DiagnosticBag notes)
    {
        var filters = new PdfFilters();
        try
        {
            using var pdf = PdfDocument.Open(document.Bytes.ToArray(), new() { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters });
            if (pdf.NumberOfPages > MostPages)
            {
                notes.Add(Diagnostic.Unreadable(document.Name, $"it has {pdf.NumberOfPages} pages; the limit is {MostPages}."));
                return null;
            }

            if (PdfDrawing.IsTooMuch(pdf, filters))
            {
                notes.Add(Diagnostic.Unreadable(document.Name, PdfDrawing.Reason));
                return null;
            }

            var pages = pdf.GetPages()
                .Select(page => DocstrumBoundingBoxes.Instance.GetBlocks(page.GetWords(NearestNeighbourWordExtractor.Instance)))
                .Select(blocks => UnsupervisedReadingOrderDetector.Instance.Get(blocks).Select(Joined).Where(text => text.Length > 0).ToList())
                .ToList();
            if (!filters.IsOver)
            {
                return AcrossPages(pages);
            }

            notes.Add(Diagnostic.Unreadable(document.Name, PdfFilters.Reason));
        }
        catch (PdfDocumentEncryptedException)
        {
            notes.Add(Diagnostic.Protected(document.Name));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The library throws what its parsers happen to meet in a damaged file, of a dozen types.
            notes.Add(Diagnostic.Unreadable(document.Name, filters.IsOver ? PdfFilters.Reason : "the PDF is damaged."));
        }

        return null;
    }

    /// <summary>The lines of a block as one; a hyphen at the end of a line with a small letter below is the line's, not the word's.</summary>
    static string Joined(TextBlock block)
    {
        var joined = new StringBuilder();
        foreach (var line in block.TextLines)
        {
            var text = TextLines.Of(line.Text) is { Count: > 0 } parts ? string.Join(' ', parts) : "";
            if (joined.Length > 1 && joined[^1] == '-' && char.IsLetter(joined[^2]) && text.Length > 0 && char.IsLower(text[0]))
            {
                joined.Length--;
            }
            else if (joined.Length > 0 && text.Length > 0)
            {
                joined.Append(' ');
            }

            joined.Append(text);
        }

        return joined.ToString().Trim();
    }

    /// <summary>Leaves out what most pages repeat, and joins a paragraph that goes on at the head of the next page.</summary>
    static List<string> AcrossPages(List<List<string>> pages)
    {
        var repeated = pages.SelectMany(page => page.Select(WithoutNumbers).Distinct())
            .GroupBy(text => text, StringComparer.Ordinal)
            .Where(group => group.Key.Length == 0 || (pages.Count >= 3 && group.Count() * 2 > pages.Count))
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        var blocks = new List<string>();
        foreach (var page in pages)
        {
            var first = true;
            foreach (var text in page.Where(text => !repeated.Contains(WithoutNumbers(text))))
            {
                if (first && blocks.Count > 0 && char.IsLower(text[0]) && (char.IsLetter(blocks[^1][^1]) || blocks[^1][^1] is ',' or '-'))
                {
                    blocks[^1] = blocks[^1] is [.. var word, '-'] ? word + text : $"{blocks[^1]} {text}";
                }
                else
                {
                    blocks.Add(text);
                }

                first = false;
            }
        }

        return blocks;
    }

    static string WithoutNumbers(string text) => string.Join(' ', LineWords.Of(text).Where(word => !char.IsAsciiDigit(word[0]) && word != "|"));
}
