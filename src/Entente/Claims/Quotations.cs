using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Claims;

/// <summary>The stretches of an article within quotation marks, marks included, in reading order.</summary>
/// <remarks>A quotation ends with its block at the latest: where it goes on, the next block opens it anew.</remarks>
static class Quotations
{
    public static ImmutableArray<TextSpan> In(Article article)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var block in article.Blocks)
        {
            var open = -1;
            for (var at = block.Span.Start; at < block.Span.End; at++)
            {
                var (opens, closes) = Mark(article.Text, at);
                if (open >= 0 && closes)
                {
                    found.Add(new(open, Math.Min(at + Length(article.Text, at), block.Span.End)));
                    open = -1;
                }
                else if (open < 0 && opens)
                {
                    open = at;
                }
            }

            if (open >= 0)
            {
                found.Add(new(open, block.Span.End));
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>Letters of the mark at a place: typewriters double the grave accent and the apostrophe.</summary>
    static int Length(string text, int at) => text[at] is '`' or '\'' ? 2 : 1;

    static (bool Opens, bool Closes) Mark(string text, int at) => text[at] switch
    {
        '`' => (at + 1 < text.Length && text[at + 1] == '`', false),
        '\'' when at + 1 < text.Length && text[at + 1] == '\'' => (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '(', at > 0 && !char.IsWhiteSpace(text[at - 1])),
        '“' or '„' or '«' => (true, text[at] == '“' && at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] != '('),
        '”' or '»' => (false, true),
        '"' => (true, true),
        _ => (false, false),
    };
}
