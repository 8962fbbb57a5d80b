using System.Collections.Immutable;

namespace Entente.Articles.Readers;

/// <summary>Every format that can be read. The first reader that accepts a document reads it.</summary>
public static class ArticleReaders
{
    public static ImmutableArray<IArticleReader> All { get; } = [];

    /// <summary>The articles of a document; a document that no reader accepts, or that gives nothing, is an error in <paramref name="notes"/>, never an exception.</summary>
    public static IEnumerable<Article> Read(RawDocument document, DiagnosticBag notes)
    {
        foreach (var reader in All)
        {
            if (reader.Accepts(document))
            {
                return reader.Read(document, notes);
            }
        }

        return [];
    }
}
