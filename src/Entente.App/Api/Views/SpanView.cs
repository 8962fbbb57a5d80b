using Entente.Articles;

namespace Entente.App.Api.Views;

/// <summary>Characters of <c>article.text</c> in UTF-16 code units, half open.</summary>
sealed record SpanView(int Start, int End)
{
    public static SpanView Of(TextSpan span) => new(span.Start, span.End);

    public static SpanView? Of(TextSpan? span) => span is { } at ? Of(at) : null;
}
