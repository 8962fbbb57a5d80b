namespace Entente.Articles.Readers;

/// <summary>Text as people copy it from a page or an agency sends it, with whatever stood around it.</summary>
sealed class PlainTextReader : IArticleReader
{
    public string Format => "text";

    public bool IsBinary => false;

    public bool Accepts(RawDocument document) => true;

    public IEnumerable<Article> Read(RawDocument document, ArticleRules rules, DiagnosticBag notes)
    {
        var text = TextDecoding.Decode(document.Bytes.Span, document.MediaType);
        return ReadText(document, text, rules, notes) is { } article ? [article] : [];
    }

    public static Article? ReadText(RawDocument document, string text, ArticleRules rules, DiagnosticBag notes)
    {
        var draft = PlainTextLayout.Read(TextLines.Of(text), document.Title, rules);
        if (draft.IsEmpty)
        {
            notes.Add(Diagnostic.NoArticle(document.Name));
            return null;
        }

        if (document.Address is { } address)
        {
            draft.Date(rules.Dates.FindInAddress(address), DateBasis.Address);
        }

        return draft.Finish(document, rules);
    }
}
