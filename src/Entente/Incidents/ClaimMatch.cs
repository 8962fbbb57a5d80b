namespace Entente.Incidents;

/// <summary>Asks of one claim what a store asks of many: for claims that are not as the store has them.</summary>
public static class ClaimMatch
{
    /// <param name="query">What is asked.</param>
    /// <param name="stored">The claim.</param>
    /// <param name="content">See <see cref="StoreKey.OfContent"/>.</param>
    public static bool Fits(this ClaimQuery query, StoredClaim stored, string content)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(stored);
        var claim = stored.Claim;
        var day = stored.Day;
        var pairs = day is null ? [] : PairCodes.Of(claim);
        return (query.Pair is not { } pair || pairs.Contains(pair) || pairs.Contains((pair.B, pair.A)))
            && (query.From is not { } from || pairs.Any(sides => sides.Source == from) || claim.Source.Any(party => party.Actor == from))
            && (query.To is not { } to || pairs.Any(sides => sides.Target == to) || claim.Target.Any(party => party.Actor == to))
            && (query.Kind is not { } kind || claim.Kind == kind)
            && (query.Plover is not { } plover || claim.Event?.Plover == plover)
            && (query.Publisher is not { } publisher || (stored.Publisher ?? "") == publisher)
            && (query.Dimension is not { } dimension || claim.Dimensions.Contains(dimension))
            && (query.Since is not { } since || day >= since)
            && (query.Until is not { } until || day <= until)
            && (query.ArticleKey is not { } article || stored.ArticleKey == article)
            && (query.Content is not { } asked || content == asked)
            && !query.IgnoredPublishers.Contains(stored.Publisher ?? "");
    }

    /// <summary>Whether the claim stands behind the cursor of the query, where it has one.</summary>
    public static bool IsBehindCursor(this ClaimQuery query, StoredClaim stored) =>
        query?.After is not { } after || Math.Sign(ClaimCursor.Of(stored).CompareTo(after)) == (query.NewestFirst ? -1 : 1);

    /// <summary>The order in which stores list claims.</summary>
    public static Comparer<StoredClaim> Order(bool newestFirst) => Comparer<StoredClaim>.Create((one, other) =>
        (newestFirst ? -1 : 1) * ClaimCursor.Of(one).CompareTo(ClaimCursor.Of(other)));
}
