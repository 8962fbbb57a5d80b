using System.Collections.Immutable;

namespace Entente.Briefs;

/// <summary>What Entente itself says, never without evidence: a claim, how likely where it is about the future, and how sure.</summary>
public sealed record Judgement
{
    /// <summary>Stable over briefs of one question, so that two can be compared: direction, driver, obstacle ...</summary>
    public required string Id { get; init; }

    public required BriefSentence Claim { get; init; }

    /// <summary>Only about the future.</summary>
    public Likelihood? Likelihood { get; init; }

    public required Confidence Confidence { get; init; }

    /// <summary>Why no more and no less; a sentence of its own, because likelihood and confidence are two things.</summary>
    public required BriefSentence Reasons { get; init; }

    /// <summary>Keys of the claims and drivers that it rests on, for comparing.</summary>
    public required ImmutableArray<string> Evidence { get; init; }
}

/// <summary>How much the evidence itself can bear. Not how likely the thing is.</summary>
public enum Confidence
{
    Low,
    Moderate,
    High,
}

/// <summary>The seven bands of Intelligence Community Directive 203, with the words that it prescribes.</summary>
public enum Likelihood
{
    AlmostNoChance,
    VeryUnlikely,
    Unlikely,
    RoughlyEven,
    Likely,
    VeryLikely,
    AlmostCertain,
}

/// <summary>From a probability to its band and from a band to its words.</summary>
public static class LikelihoodWords
{
    /// <summary>The band that a probability falls into; a limit belongs to the band above it.</summary>
    public static Likelihood Of(double probability) => probability switch
    {
        < 0.05 => Likelihood.AlmostNoChance,
        < 0.20 => Likelihood.VeryUnlikely,
        < 0.45 => Likelihood.Unlikely,
        < 0.55 => Likelihood.RoughlyEven,
        < 0.80 => Likelihood.Likely,
        < 0.95 => Likelihood.VeryLikely,
        _ => Likelihood.AlmostCertain,
    };

    public static string Words(Likelihood likelihood) => likelihood switch
    {
        Likelihood.AlmostNoChance => "almost no chance",
        Likelihood.VeryUnlikely => "very unlikely",
        Likelihood.Unlikely => "unlikely",
        Likelihood.RoughlyEven => "roughly even chance",
        Likelihood.Likely => "likely",
        Likelihood.VeryLikely => "very likely",
        _ => "almost certain",
    };
}
