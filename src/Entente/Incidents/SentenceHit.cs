using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Incidents;

/// <summary>A sentence that has the words looked for.</summary>
public sealed record SentenceHit
{
    public required string ArticleKey { get; init; }

    /// <summary>In the article.</summary>
    public required TextSpan Span { get; init; }

    public required string Text { get; init; }

    /// <summary>The words that matched, counted from the start of <see cref="Text"/>.</summary>
    public required ImmutableArray<TextSpan> Highlights { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public DateOnly? Published { get; init; }
}
