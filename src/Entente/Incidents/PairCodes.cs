using System.Collections.Immutable;
using Entente.Claims;

namespace Entente.Incidents;

/// <summary>Which states and organisations a claim relates to each other.</summary>
public static class PairCodes
{
    /// <summary>The side of a pair that a party stands for: its country, or itself where it belongs to none; null for one unknown to us.</summary>
    public static string? Of(Party party) =>
        party.Country ?? (party.Actor.StartsWith('?') || party.Actor.Length == 0 ? null : party.Actor);

    /// <summary>Who acts towards whom, each pair once, in alphabetical order; both ways where the claim is reciprocal.</summary>
    public static ImmutableArray<(string Source, string Target)> Of(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var sources = claim.Source.Select(Of).OfType<string>().Distinct().ToArray();
        var targets = claim.Target.Select(Of).OfType<string>().Distinct().ToArray();
        var pairs = new SortedSet<(string, string)>();
        foreach (var source in sources)
        {
            foreach (var target in claim.Reciprocal ? targets.Union(sources) : targets)
            {
                if (source != target)
                {
                    pairs.Add((source, target));
                    if (claim.Reciprocal)
                    {
                        pairs.Add((target, source));
                    }
                }
            }
        }

        return [.. pairs];
    }
}
