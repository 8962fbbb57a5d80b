using System.Collections.Immutable;

namespace Entente.Claims;

/// <summary>Keeps one of several readings of the same words and brings the claims into reading order.</summary>
static class ClaimMerger
{
    public static ImmutableArray<Claim> Merge(IEnumerable<Claim> claims)
    {
        var kept = claims
            .GroupBy(claim => (claim.Evidence.Span, Code(claim), Countries(claim.Source), Countries(claim.Target)))
            .Select(group => group.MaxBy(claim => claim.Confidence)!)
            .ToList();
        var sentences = kept.ToLookup(claim => claim.Evidence.Sentence);
        return [.. kept.Where(claim => !IsPartOfAnother(claim, sentences[claim.Evidence.Sentence])).OrderBy(claim => claim.Evidence.Span.Start)];
    }

    /// <summary>"Relations between A and B warmed" is a trend; the state that its subject names is no second claim.</summary>
    static bool IsPartOfAnother(Claim claim, IEnumerable<Claim> others) =>
        claim.Kind is ClaimKind.State or ClaimKind.Membership
        && others.Any(other => !ReferenceEquals(other, claim) && other.Kind is ClaimKind.Trend or ClaimKind.Prediction or ClaimKind.Intention or ClaimKind.State or ClaimKind.Evaluation
            && (other.Kind is not (ClaimKind.State or ClaimKind.Evaluation) || (Sides(claim).Count > 1 && Sides(other).SetEquals(Sides(claim))))
            && other.Evidence.Span.Length > claim.Evidence.Span.Length && other.Evidence.Span.Contains(claim.Evidence.Span)
            && (Sides(claim).Count > 1 ? Sides(other).SetEquals(Sides(claim)) : Sides(other).IsSupersetOf(Sides(claim))));

    static HashSet<string> Sides(Claim claim) => [.. claim.Source.Concat(claim.Target).Where(party => party.Country is not null).Select(party => party.Country!)];

    static string Code(Claim claim) => claim.Event is { } code ? code.Plover.ToString() : claim.Kind.ToString();

    static string Countries(ImmutableArray<Party> parties) => string.Join(',', parties.Select(party => party.Country ?? party.Actor));
}
