using System.Collections.Immutable;
using Entente.Articles;
using Entente.Claims;

namespace Entente.Drivers;

/// <summary>A cause, purpose, pressure, opportunity, obstacle or risk that bears on the closeness of a pair. Docs/method.md, section 2.</summary>
public sealed record Driver
{
    public required string Id { get; init; }

    public required DriverDirection Direction { get; init; }

    /// <summary>An id of knowledge/drivers/categories.tsv.</summary>
    public required string Category { get; init; }

    /// <summary>The pair, as ISO 3166-1 alpha-3 codes or organisation ids in alphabetical order.</summary>
    public required (string A, string B) Dyad { get; init; }

    /// <summary>Which sides of the dyad it moves.</summary>
    public required ImmutableArray<string> Affects { get; init; }

    /// <summary>Whether the text itself says that it is a cause, purpose, obstacle or risk.</summary>
    public bool Explicit { get; init; }

    /// <summary>Whose view it is: AUTHOR, then actor ids.</summary>
    public required ImmutableArray<string> Holder { get; init; }

    public Modality Modality { get; init; }

    public DriverStrength Strength { get; init; }

    public TextSpan? Cause { get; init; }

    public TextSpan? Effect { get; init; }

    public TextSpan? Signal { get; init; }

    public double Confidence { get; init; }

    public required Evidence Evidence { get; init; }
}

/// <summary>Which way it moves the pair.</summary>
public enum DriverDirection
{
    PushesCloser,
    PushesApart,
    HoldsBack,
    Risk,
}

/// <summary>How much weight the text gives it.</summary>
public enum DriverStrength
{
    Main,
    Supporting,
    Contextual,
}
