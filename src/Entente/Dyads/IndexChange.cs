using System.Collections.Immutable;
using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>Why the index of one month differs from that of another. Incidents and chance add up to the change exactly.</summary>
public sealed record IndexChange
{
    public required Dyad Dyad { get; init; }

    public string? Dimension { get; init; }

    /// <summary>The first day of the month that the change is counted from.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The first day of the month that the change is counted to.</summary>
    public required DateOnly To { get; init; }

    public required Estimate EngagementBefore { get; init; }

    public required Estimate EngagementAfter { get; init; }

    public required Estimate BalanceBefore { get; init; }

    public required Estimate BalanceAfter { get; init; }

    /// <summary>Each incident's part, the greatest in engagement or balance first.</summary>
    public required ImmutableArray<(Incident Incident, ChangeParts Parts)> Incidents { get; init; }

    /// <summary>What the two sides' being more, or less, in the news did: the same incidents are then less, or more, than chance.</summary>
    public required ChangeParts Chance { get; init; }

    /// <summary>The incidents' parts by dimension; that of one with several is shared equally, one without any stands under an empty name.</summary>
    public ImmutableArray<(string Name, ChangeParts Parts)> ByDimension => Shared(incident => incident.Dimensions);

    /// <summary>The incidents' parts by source; that of one told by several is shared equally, one of unknown source stands under an empty name.</summary>
    public ImmutableArray<(string Name, ChangeParts Parts)> BySource => Shared(incident => incident.Voices);

    ImmutableArray<(string Name, ChangeParts Parts)> Shared(Func<Incident, ImmutableArray<string>> names)
    {
        var parts = new SortedDictionary<string, ChangeParts>(StringComparer.Ordinal);
        foreach (var (incident, part) in Incidents)
        {
            ImmutableArray<string> owners = names(incident) is { IsEmpty: false } some ? some : [""];
            foreach (var owner in owners)
            {
                parts[owner] = parts.GetValueOrDefault(owner) + (part / owners.Length);
            }
        }

        return [.. parts.OrderByDescending(part => part.Value.Size).Select(part => (part.Key, part.Value))];
    }
}

/// <summary>A part of a change, in doublings.</summary>
public readonly record struct ChangeParts(double Engagement, double Balance)
{
    public double Size => Math.Max(Math.Abs(Engagement), Math.Abs(Balance));

    public static ChangeParts operator +(ChangeParts one, ChangeParts other) => new(one.Engagement + other.Engagement, one.Balance + other.Balance);

    public static ChangeParts operator /(ChangeParts parts, int shares) => new(parts.Engagement / shares, parts.Balance / shares);
}
