using System.Text;
using Entente.Articles;
using Entente.Articles.Readers;

namespace Entente.Tests.Articles.Readers;

/// <summary>Short ways to read a text or page in a test.</summary>
static class Reading
{
    public static Article Text(string text) => Assert.Single(All(new() { Name = "a.txt", MediaType = "text/plain", Bytes = Encoding.UTF8.GetBytes(text) }));

    public static Article Page(string html) => Assert.Single(All(new() { Name = "a.html", MediaType = "text/html", Bytes = Encoding.UTF8.GetBytes(html) }));

    public static IReadOnlyList<Article> All(RawDocument document) => [.. ArticleReaders.Read(document, new())];

    public static IReadOnlyList<Article> File(string name, byte[] bytes, DiagnosticBag notes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. DocumentSources.Open(stream, name, notes).SelectMany(document => ArticleReaders.Read(document, notes))];
    }

    /// <summary>Every block on a line of its own with its kind, for approval.</summary>
    public static string Shown(Article article)
    {
        var shown = new StringBuilder();
        shown.Append($"id {article.Id}\ntitle {article.Title}\nbyline {article.Byline}\npublisher {article.Publisher}\naddress {article.Address}\n");
        shown.Append($"published {article.Published:yyyy-MM-dd} {article.PublishedBasis}\nlanguage {article.Language}\n");
        foreach (var block in article.Blocks)
        {
            shown.Append($"[{block.Kind}] {article[block.Span]}\n");
        }

        return shown.Append('\n').ToString();
    }

    public static IEnumerable<string> BlocksOf(Article article, BlockKind kind) =>
        from block in article.Blocks where block.Kind == kind select article[block.Span].ToString();
}
