using Entente.Articles;

namespace Entente.Claims;

/// <summary>An attribution frame: who says it, by what words, and what is said.</summary>
public sealed record Attribution
{
    /// <summary>The words that name the source; null where it is left out ("it is believed").</summary>
    public TextSpan? Source { get; init; }

    /// <summary>The words that attribute: said, according to; null for a bare quotation.</summary>
    public TextSpan? Cue { get; init; }

    public required TextSpan Content { get; init; }

    /// <summary>Something is said, not only meant, wanted or felt.</summary>
    internal bool IsSpeech { get; init; }

    /// <summary>Actor id of the holder, or null where the words name nobody we know.</summary>
    public string? Holder { get; init; }
}
