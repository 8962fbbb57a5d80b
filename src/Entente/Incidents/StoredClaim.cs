using Entente.Claims;
using Entente.Measures;

namespace Entente.Incidents;

/// <summary>A claim as the store gives it back: with its words, and with what a citation of it needs.</summary>
public sealed record StoredClaim
{
    /// <summary>See <see cref="StoreKey.Of(string, Claim)"/>.</summary>
    public required string Key { get; init; }

    public required string ArticleKey { get; init; }

    public required Claim Claim { get; init; }

    /// <summary>The claim's own words: exactly the characters of the article.</summary>
    public required string Quotation { get; init; }

    /// <summary>The whole sentence, exactly.</summary>
    public required string Sentence { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Address { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>Of the article's text; see <see cref="Incidents.Fingerprint"/>.</summary>
    public ulong Fingerprint { get; init; }

    /// <summary>The day the claim is filed under.</summary>
    public DateOnly? Day => DayOf(Claim.Interval, Published);

    public static StoredClaim From(StoredArticle article, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(claim);
        return new()
        {
            Key = StoreKey.Of(article.Key, claim),
            ArticleKey = article.Key,
            Claim = claim,
            Quotation = article.Article[claim.Evidence.Span].ToString(),
            Sentence = article.Article[claim.Evidence.Sentence].ToString(),
            Title = article.Article.Title,
            Publisher = article.Article.Publisher,
            Address = article.Article.Address,
            Published = article.Article.Published,
            Fingerprint = article.Fingerprint,
        };
    }

    /// <summary>
    /// The one day that counts by month use: of a short interval its end; of a long or open one the day of publication
    /// where it falls within, else the end that is known; without an interval the day of publication. A span that lies far
    /// ahead ("by 2030", "until 2031") is filed when it was told; a very day ahead stays.
    /// </summary>
    public static DateOnly? DayOf(Interval interval, DateOnly? published) =>
        DayWithin(interval, published) is { } day && !(published is { } told && interval.From != interval.To && day.DayNumber - told.DayNumber >= LongInterval) ? day : published;

    static DateOnly? DayWithin(Interval interval, DateOnly? published)
    {
        if (interval is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber < LongInterval)
        {
            return published is { } day && from <= day && day <= to ? day : to;
        }

        return interval.IsUnknown || (published is { } within && interval.Overlaps(new(within, within)))
            ? published
            : interval.To ?? interval.From;
    }

    /// <summary>In days: a month and its neighbours' edges.</summary>
    const int LongInterval = 45;
}
