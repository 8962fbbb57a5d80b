namespace Entente.Incidents;

/// <summary>Asks of one claim what a store asks of many: for claims that are not as the store has them.</summary>
static class ClaimMatch
{
    public static bool Fits(this ClaimQuery query, StoredClaim stored, string content)
    {
        var claim = stored.Claim;
        var day = stored.Day;
        var pairs = day is null ? [] : PairCodes.Of(claim);
        return (query.Pair is not { } pair || pairs.Contains(pair) || pairs.Contains((pair.B, pair.A)))
            && (query.From is not { } from || pairs.Any(sides => sides.Source == from) || claim.Source.Any(party => party.Actor == from))
            && (query.To is not { } to || pairs.Any(sides => sides.Target == to) || claim.Target.Any(party => party.Actor == to))
            && (query.Kind is not { } kind || claim.Kind == kind)
            && (query.Dimension is not { } dimension || claim.Dimensions.Contains(dimension))
            && (query.Since is not { } since || day >= since)
            && (query.Until is not { } until || day <= until)
            && (query.ArticleKey is not { } article || stored.ArticleKey == article)
            && (query.Content is not { } asked || content == asked)
            && !query.IgnoredPublishers.Contains(stored.Publisher ?? "");
    }

    /// <summary>The order in which stores list claims.</summary>
    public static int InOrder(StoredClaim one, StoredClaim other)
    {
        var days = Nullable.Compare(one.Day, other.Day);
        var articles = string.CompareOrdinal(one.ArticleKey, other.ArticleKey);
        var (span, beside) = (one.Claim.Evidence.Span, other.Claim.Evidence.Span);
        return days != 0 ? days
            : articles != 0 ? articles
            : span != beside ? (span.Start, span.End).CompareTo((beside.Start, beside.End))
            : string.CompareOrdinal(one.Key, other.Key);
    }
}
