using System.Collections.Immutable;

namespace Entente.Claims;

/// <summary>Keeps one of several readings of the same words and brings the claims into reading order.</summary>
static class ClaimMerger
{
    public static ImmutableArray<Claim> Merge(IEnumerable<Claim> claims) =>
    [
        .. claims
            .GroupBy(claim => (claim.Evidence.Span, Code(claim), Countries(claim.Source), Countries(claim.Target)))
            .Select(group => group.MaxBy(claim => claim.Confidence)!)
            .OrderBy(claim => claim.Evidence.Span.Start),
    ];

    static string Code(Claim claim) => claim.Event is { } code ? code.Plover.ToString() : claim.Kind.ToString();

    static string Countries(ImmutableArray<Party> parties) => string.Join(',', parties.Select(party => party.Country ?? party.Actor));
}
