using System.Collections.Immutable;

namespace Entente.Articles.Readers;

/// <summary>Every format that can be read. The first reader that accepts a document reads it.</summary>
public static class ArticleReaders
{
    public static ImmutableArray<IArticleReader> All { get; } =
    [
        new EventRecordReader(),
        new PdfReader(),
        new MailReader(),
        new FeedReader(),
        new HtmlReader(),
        new JsonLinesReader(),
        new PlainTextReader(),
    ];

    /// <summary>The articles of a document; a document that gives nothing is an error in <paramref name="notes"/>, never an exception.</summary>
    /// <remarks>What holds documents, such as an archive, is opened by <see cref="DocumentSources"/> first.</remarks>
    public static IEnumerable<Article> Read(RawDocument document, DiagnosticBag notes) => Read(document, ArticleRules.BuiltIn, notes);

    public static IEnumerable<Article> Read(RawDocument document, ArticleRules rules, DiagnosticBag notes)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(notes);
        if (document.Bytes.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            notes.Add(Diagnostic.Empty(document.Name));
            return [];
        }

        var reader = All.First(reader => reader.Accepts(document));
        if (!reader.IsBinary && TextDecoding.IsBinary(document.Bytes.Span))
        {
            notes.Add(Diagnostic.Binary(document.Name));
            return [];
        }

        return reader.Read(document, rules, notes);
    }
}
