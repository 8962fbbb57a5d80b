namespace Entente.Incidents;

/// <summary>Asks of one driver what a store asks of many: for drivers that are not as the store has them.</summary>
public static class DriverMatch
{
    /// <summary>The order in which stores list drivers: by their articles, the oldest first, then as they stand in the text.</summary>
    public static Comparer<StoredDriver> Order { get; } = Comparer<StoredDriver>.Create((one, other) =>
        Nullable.Compare(one.Published, other.Published) is not 0 and var day ? day
        : string.CompareOrdinal(one.ArticleKey, other.ArticleKey) is not 0 and var article ? article
        : one.Driver.Evidence.Span.CompareTo(other.Driver.Evidence.Span) is not 0 and var span ? span
        : string.CompareOrdinal(one.Key, other.Key));

    /// <param name="query">What is asked.</param>
    /// <param name="stored">The driver.</param>
    /// <param name="content">See <see cref="StoreKey.OfContent"/>.</param>
    public static bool Fits(this DriverQuery query, StoredDriver stored, string content)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(stored);
        var driver = stored.Driver;
        return (query.Pair is not { } pair || driver.Dyad == pair || driver.Dyad == (pair.B, pair.A))
            && (query.Party is not { } party || driver.Dyad.A == party || driver.Dyad.B == party)
            && (query.Direction is not { } direction || driver.Direction == direction)
            && (query.Category is not { } category || driver.Category == category)
            && (query.Since is not { } since || stored.Published >= since)
            && (query.Until is not { } until || stored.Published <= until)
            && (query.ArticleKey is not { } article || stored.ArticleKey == article)
            && (query.Content is not { } asked || content == asked)
            && !query.IgnoredPublishers.Contains(stored.Publisher ?? "");
    }
}
