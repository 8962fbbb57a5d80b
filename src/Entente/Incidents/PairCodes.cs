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
        return Of(claim.Source, claim.Target, claim.Reciprocal);
    }

    /// <summary>As above, of the parties alone.</summary>
    public static ImmutableArray<(string Source, string Target)> Of(ImmutableArray<Party> source, ImmutableArray<Party> target, bool reciprocal)
    {
        var sources = source.Select(Of).OfType<string>().Distinct().ToArray();
        var targets = target.Select(Of).OfType<string>().Distinct().ToArray();
        var pairs = new SortedSet<(string, string)>();
        foreach (var one in sources)
        {
            foreach (var other in reciprocal ? targets.Union(sources) : targets)
            {
                if (one != other)
                {
                    pairs.Add((one, other));
                    if (reciprocal)
                    {
                        pairs.Add((other, one));
                    }
                }
            }
        }

        return [.. pairs];
    }
}
