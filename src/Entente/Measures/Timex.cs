using Entente.Articles;

namespace Entente.Measures;

/// <summary>A time expression of the text and the days that it means.</summary>
/// <remarks>Types and values are those of TIMEX3 (ISO 24617-1): 2025-04, 2025-W16, P2W, PAST_REF, XXXX-WXX-1.</remarks>
public sealed record Timex
{
    public required TextSpan Span { get; init; }

    public required TimexType Type { get; init; }

    /// <summary>TIMEX3 value; null for one that stays vague without any reference.</summary>
    public string? Value { get; init; }

    public required Interval Interval { get; init; }

    public required TimeBasis Basis { get; init; }
}

/// <summary>The four kinds of TIMEX3.</summary>
public enum TimexType
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>What the days of a claim or time expression rest on.</summary>
public enum TimeBasis
{
    /// <summary>Nothing: the claim has no time of its own.</summary>
    None,

    /// <summary>The words name the date in full.</summary>
    Explicit,

    /// <summary>The words point from the day of publication or from the story's own time.</summary>
    Relative,

    /// <summary>Only the verb's tense tells.</summary>
    Tense,

    /// <summary>The day of publication stands in.</summary>
    Dateline,

    /// <summary>The words are vague and stay so.</summary>
    Vague,
}
