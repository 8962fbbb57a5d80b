using MimeKit;

namespace Entente.Articles.Readers;

/// <summary>A mail (RFC 5322), such as a newsletter or an agency's wire: its subject is the headline. Attachments are not opened.</summary>
sealed class MailReader : IArticleReader
{
    public string Format => "mail";

    public bool IsBinary => false;

    public bool Accepts(RawDocument document) => document.MediaType is { } type
        ? type.StartsWith("message/rfc822", StringComparison.OrdinalIgnoreCase)
        : FileName.Ends(document.Name, ".eml");

    public IEnumerable<Article> Read(RawDocument document, ArticleRules rules, DiagnosticBag notes)
    {
        var message = Parsed(document, notes);
        if (message is null)
        {
            return [];
        }

        var sender = message.From.Mailboxes.FirstOrDefault();
        var titled = document with
        {
            Title = document.Title ?? (string.IsNullOrWhiteSpace(message.Subject) ? null : FeedMarkup.TextOf(message.Subject)),
            Byline = document.Byline ?? (string.IsNullOrWhiteSpace(sender?.Name) ? null : sender.Name.Trim()),
            Publisher = document.Publisher ?? (string.IsNullOrEmpty(sender?.Domain) ? null : sender.Domain),
        };
        var draft = new ArticleDraft();
        if (message.TextBody is { } text && !string.IsNullOrWhiteSpace(text))
        {
            draft = PlainTextLayout.Read(TextLines.Of(text), titled.Title, rules);
        }
        else if (message.HtmlBody is { } html)
        {
            draft.Add(BlockKind.Title, titled.Title ?? "");
            foreach (var block in FeedMarkup.BlocksOf(html, titled.Title, rules))
            {
                draft.Add(block.Kind, block.Text);
            }
        }

        if (draft.IsEmpty)
        {
            notes.Add(Diagnostic.NoArticle(document.Name));
            return [];
        }

        draft.Date(message.Date == default ? null : DateOnly.FromDateTime(message.Date.DateTime), DateBasis.Metadata);
        return [draft.Finish(titled, rules)];
    }

    static MimeMessage? Parsed(RawDocument document, DiagnosticBag notes)
    {
        try
        {
            using var stream = new MemoryStream(document.Bytes.ToArray());
            var message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = 20 }, stream);
            foreach (var text in message.BodyParts.OfType<TextPart>().Where(text => "us-ascii".Equals(text.ContentType.Charset, StringComparison.OrdinalIgnoreCase)))
            {
                // What calls itself ASCII and is not would lose its accents; without a name the bytes decide.
                text.ContentType.Parameters.Remove("charset");
            }

            return message;
        }
        catch (FormatException fault)
        {
            notes.Add(Diagnostic.Unreadable(document.Name, $"it is no mail: {fault.Message}"));
            return null;
        }
    }
}
