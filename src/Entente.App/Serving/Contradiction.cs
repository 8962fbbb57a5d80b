using System.Collections.Immutable;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.App.Serving;

/// <summary>A denial, and what others assert of the same two and the same kind of act, the nearest in time first.</summary>
public sealed record Contradiction(StoredClaim Denied, ImmutableArray<StoredClaim> Asserted)
{
    /// <summary>Claims of a pair that are looked through, the newest first.</summary>
    const int LookedThrough = 4_000;

    const int MostBeside = 5;

    /// <summary>Days between two claims beyond which they no longer speak of one thing.</summary>
    const int Near = 120;

    /// <summary>Of a pair, the newest denial first.</summary>
    internal static ImmutableArray<Contradiction> Of(IClaimStore store, string a, string b)
    {
        var claims = store.Claims(new() { Pair = (a, b), NewestFirst = true, Limit = LookedThrough }).ToList();
        var asserted = claims.Where(claim => claim.Claim.Modality is Modality.Asserted).ToLookup(WhatOf);
        return
        [
            .. from denied in claims
               where denied.Claim.Modality is Modality.Negated
               let beside = asserted[WhatOf(denied)].Where(claim => Distance(claim, denied) <= Near && claim.Sentence != denied.Sentence)
                   .DistinctBy(claim => claim.Sentence).OrderBy(claim => Distance(claim, denied)).ThenBy(claim => claim.Key, StringComparer.Ordinal).Take(MostBeside).ToImmutableArray()
               where !beside.IsEmpty
               select new Contradiction(denied, beside),
        ];
    }

    /// <summary>The kind of act, whoever does it to whom.</summary>
    static (PloverCategory?, Turn, string) WhatOf(StoredClaim stored) =>
        (stored.Claim.Event?.Plover, Turns.Of(stored.Claim.Event?.Plover, stored.Claim.Closeness), stored.Claim.Event is null ? stored.Claim.Kind.ToString() : "");

    static int Distance(StoredClaim one, StoredClaim other) => one.Day is { } day && other.Day is { } second ? Math.Abs(day.DayNumber - second.DayNumber) : Near;
}
