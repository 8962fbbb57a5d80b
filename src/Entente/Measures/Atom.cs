using Entente.Articles;

namespace Entente.Measures;

/// <summary>A word, number or mark as the measures see it, finer than a token: "10th", "1990s" and "5pm" come apart.</summary>
readonly record struct Atom(TextSpan Span)
{
    /// <summary>What the word tells of time, or null.</summary>
    public TimeWord? Word { get; init; }

    /// <summary>The value of digits, or -1.</summary>
    public double Number { get; init; }

    /// <summary>How many digits, 0 where grouped or with a fraction: such a number is no year or day.</summary>
    public int Digits { get; init; }

    /// <summary>The mark, or '\0' for words and numbers.</summary>
    public char Mark { get; init; }

    /// <summary>Whether the word begins with a capital.</summary>
    public bool IsCapital { get; init; }

    /// <summary>Whether nothing stands between this atom and the one before.</summary>
    public bool IsGlued { get; init; }

    public bool IsNumber => Number >= 0;

    public bool IsWord => Mark == '\0' && Number < 0;
}
