using System.Collections.Immutable;
using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>What one month says about a pair, in one dimension or in all.</summary>
public sealed record DyadPeriod
{
    public required Dyad Dyad { get; init; }

    /// <summary>The month's first day.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Null for all dimensions together.</summary>
    public string? Dimension { get; init; }

    /// <summary>Weight of the month's cooperative incidents.</summary>
    public required double Cooperation { get; init; }

    public required double Conflict { get; init; }

    /// <summary>What both together would be if the month's incidents were matched at random, given how newsworthy each side is.</summary>
    public required double Expected { get; init; }

    /// <summary>How many times more cooperation than chance, in doublings.</summary>
    public required Estimate Engagement { get; init; }

    /// <summary>Cooperation against conflict, in doublings; 0 is the usual mix of the corpus.</summary>
    public required Estimate Balance { get; init; }

    /// <summary>The month's incidents.</summary>
    public required ImmutableArray<Incident> Incidents { get; init; }

    /// <summary>False where the band is too wide to call the number an answer.</summary>
    public bool IsSufficient => Engagement.IsSufficient;
}
