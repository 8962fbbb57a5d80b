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
                    found.Add(new(open, at + 1));
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

    static (bool Opens, bool Closes) Mark(string text, int at) => text[at] switch
    {
        '“' or '„' or '«' => (true, text[at] == '“' && at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] != '('),
        '”' or '»' => (false, true),
        '"' => (true, true),
        _ => (false, false),
    };
}
