namespace Entente.Articles.Readers;

/// <summary>Reads one format. To add one: a file in this folder, a line in <see cref="ArticleReaders.All"/>, a sample, a row in docs/formats.md.</summary>
public interface IArticleReader
{
    /// <summary>The name of the format as docs/formats.md has it.</summary>
    string Format { get; }

    /// <summary>Whether its documents are no text, so that they may hold any bytes.</summary>
    bool IsBinary { get; }

    /// <summary>Whether this reader is for the document, by media type, name and first bytes.</summary>
    bool Accepts(RawDocument document);

    /// <summary>The articles of the document, in its order; what cannot be read is said in <paramref name="notes"/>.</summary>
    IEnumerable<Article> Read(RawDocument document, ArticleRules rules, DiagnosticBag notes);
}
