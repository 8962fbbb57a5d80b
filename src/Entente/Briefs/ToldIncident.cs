using System.Collections.Immutable;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>An incident with those of its reports that an answer may quote.</summary>
/// <param name="Incident">As the index counts it.</param>
/// <param name="Claims">The report that can best stand alone first.</param>
public sealed record ToldIncident(Incident Incident, ImmutableArray<StoredClaim> Claims)
{
    public StoredClaim Best => Claims[0];

    /// <summary>How ill its best sentence stands alone.</summary>
    public int Cost { get; } = Claims.IsEmpty ? 0 : Quoting.Cost(Claims[0].Sentence);

    public DateOnly Day => Incident.First;

    public Turn Turn => Incident.Turn;

    /// <summary>The dimension that it is told under.</summary>
    public string Dimension => Best.Claim.Dimensions is [var first, ..] ? first : "";

    /// <summary>Announced or meant, and not done so far.</summary>
    public bool IsPlan { get; } = Claims.All(claim => claim.Claim.Modality is Modality.Planned || claim.Claim.Kind is ClaimKind.Intention);

    /// <summary>An act, not a state of things nor words about them.</summary>
    public bool IsDeed => !IsPlan && Claims.Any(claim => claim.Claim is { Kind: ClaimKind.Event, Modality: Modality.Asserted });

    /// <summary>Those incidents that <paramref name="claims"/> tell of; one a sentence, since one sentence is one piece of evidence.</summary>
    internal static ImmutableArray<ToldIncident> Of(IEnumerable<Incident> incidents, IEnumerable<StoredClaim> claims)
    {
        var byKey = claims.ToDictionary(claim => claim.Key);
        return
        [
            .. incidents
                .Select(incident => new ToldIncident(incident, incident.Reports is [var only]
                    ? byKey.TryGetValue(only.ClaimKey, out var single) ? [single] : []
                    : BestFirst(incident.Reports.Select(report => byKey.GetValueOrDefault(report.ClaimKey)).OfType<StoredClaim>())))
                .Where(told => told.Claims.Length > 0)
                .OrderByDescending(told => told.IsDeed)
                .ThenByDescending(told => told.Incident.Weight)
                .ThenBy(told => told.Incident.Id, StringComparer.Ordinal)
                .DistinctBy(told => new SentencePlace(told.Best.ArticleKey, told.Best.Claim.Evidence.Sentence, told.Turn))
                .OrderBy(told => told.Day)
                .ThenBy(told => told.Incident.Id, StringComparer.Ordinal),
        ];
    }

    static ImmutableArray<StoredClaim> BestFirst(IEnumerable<StoredClaim> claims) =>
    [
        .. claims
            .DistinctBy(claim => claim.Key)
            .OrderBy(claim => Quoting.Cost(claim.Sentence))
            .ThenByDescending(claim => claim.Claim.Confidence)
            .ThenBy(claim => claim.Published)
            .ThenBy(claim => claim.Key, StringComparer.Ordinal),
    ];
}
