namespace Entente.Articles.Readers;

/// <summary>A row of an event table as an article: a line for each cell that says something. No language is read in it; see <see cref="Article.NoLanguage"/>.</summary>
sealed class EventRecordReader : IArticleReader
{
    public const string MediaType = "text/x-event-record; charset=utf-8";

    public string Format => "events";

    public bool IsBinary => false;

    public bool Accepts(RawDocument document) => document.MediaType == MediaType;

    public IEnumerable<Article> Read(RawDocument document, ArticleRules rules, DiagnosticBag notes)
    {
        var draft = new ArticleDraft();
        foreach (var line in TextDecoding.Decode(document.Bytes.Span, document.MediaType).Split('\n'))
        {
            draft.Add(BlockKind.ListItem, line);
        }

        return [draft.Finish(document, rules) with { Language = Article.NoLanguage }];
    }
}
