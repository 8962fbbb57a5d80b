using Entente.Articles;

namespace Entente.Measures;

/// <summary>A number of the text with its unit and what it counts.</summary>
public sealed record Quantity
{
    public required TextSpan Span { get; init; }

    /// <summary>In <see cref="Unit"/>, with "thousand", "million" and the like multiplied out.</summary>
    public required double Value { get; init; }

    /// <summary>The other end where the words give a range: "between 5 and 7".</summary>
    public double? Upper { get; init; }

    /// <summary>A unit's id of knowledge/units ("percent", "MW", "USD") or the counted noun's lemma ("worker"); "fraction" for a part of what is counted.</summary>
    public string? Unit { get; init; }

    /// <summary>What is counted or measured, in the text's words.</summary>
    public string? Of { get; init; }

    public QuantityBound Bound { get; init; }

    /// <summary>Whether the text says about, roughly, some.</summary>
    public bool Approximate { get; init; }
}

/// <summary>Whether the number is the value or a bound of it.</summary>
public enum QuantityBound
{
    Exactly,
    AtLeast,
    AtMost,
}
