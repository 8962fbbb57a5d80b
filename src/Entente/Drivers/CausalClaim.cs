using Entente.Articles;

namespace Entente.Drivers;

/// <summary>A claim that one thing makes, explains or is meant to bring about another. Not yet a driver: it may be about anything.</summary>
public sealed record CausalClaim
{
    public required CausalType Type { get; init; }

    /// <summary>Null where the cause stands in another sentence ("as a result").</summary>
    public TextSpan? Cause { get; init; }

    public TextSpan? Effect { get; init; }

    /// <summary>The words that say so; null for a result that only the structure shows.</summary>
    public TextSpan? Signal { get; init; }

    public required Evidence Evidence { get; init; }
}

/// <summary>In what way the cause bears on the effect (after BECAUSE 2.1, with condition added).</summary>
public enum CausalType
{
    Consequence,
    Motivation,
    Purpose,
    Condition,
    Inhibit,
}
