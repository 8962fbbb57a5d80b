using System.Collections.Immutable;
using Entente.Articles;
using Entente.Measures;

namespace Entente.Claims;

/// <summary>One thing that a text says about how actors act towards, or stand to, each other.</summary>
/// <remarks>An event is one kind of claim. What Entente itself says is a judgement, never a claim. Defined in docs/method.md, section 1.</remarks>
public sealed record Claim
{
    /// <summary>Stable: hash of article, span, parties, kind and code.</summary>
    public required string Id { get; init; }

    public required ClaimKind Kind { get; init; }

    /// <summary>Null for what is no event and fits no category.</summary>
    public EventCode? Event { get; init; }

    public required ImmutableArray<Party> Source { get; init; }

    public required ImmutableArray<Party> Target { get; init; }

    /// <summary>Whether each does it to the other, as in a meeting.</summary>
    public bool Reciprocal { get; init; }

    /// <summary>Ids of knowledge/ontology/dimensions.tsv.</summary>
    public required ImmutableArray<string> Dimensions { get; init; }

    public Interval Interval { get; init; }

    public TimeBasis DateBasis { get; init; }

    public Quantity? Quantity { get; init; }

    public string? Place { get; init; }

    public Modality Modality { get; init; }

    /// <summary>The words that make it planned, speculative or negated.</summary>
    public TextSpan? ModalityCue { get; init; }

    /// <summary>Who says so, the outermost first: AUTHOR, then actor ids.</summary>
    public required ImmutableArray<string> Attribution { get; init; }

    /// <summary>+1 the parties get or are closer, -1 farther apart, 0 neither.</summary>
    public int Closeness { get; init; }

    /// <summary>How likely the claim is read right, from 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>What the confidence was reckoned from.</summary>
    internal ClaimSigns Signs { get; init; }

    /// <summary>File and line of the frames that read it, the governing one first; what a report of idle frames needs.</summary>
    public ImmutableArray<string> Frames { get; init; } = [];

    public required Evidence Evidence { get; init; }
}

/// <summary>The eight kinds of claim of docs/method.md, section 1.</summary>
public enum ClaimKind
{
    Event,
    State,
    Trend,

    /// <summary>A speech act that is itself the news.</summary>
    Statement,
    Intention,
    Prediction,
    Evaluation,
    Membership,
}

/// <summary>Whether the text asserts it. The order is that of certainty.</summary>
public enum Modality
{
    Asserted,
    Planned,
    Speculative,
    Negated,
}

/// <summary>One who takes part in a claim.</summary>
/// <param name="Actor">Actor id, such as MMR/min-aung-hlaing.</param>
/// <param name="Code">Country and sector on that day, such as MMRGOV; empty where nothing is known.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
/// <param name="Span">The words that name it, or null where it is implied.</param>
public readonly record struct Party(string Actor, string Code, string? Country, TextSpan? Span = null);
