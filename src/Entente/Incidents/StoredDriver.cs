using Entente.Drivers;

namespace Entente.Incidents;

/// <summary>A driver as the store gives it back: with its words, and with what a citation of it needs.</summary>
public sealed record StoredDriver
{
    /// <summary>See <see cref="StoreKey.Of(string, Driver)"/>.</summary>
    public required string Key { get; init; }

    public required string ArticleKey { get; init; }

    public required Driver Driver { get; init; }

    /// <summary>The driver's own words: exactly the characters of the article.</summary>
    public required string Quotation { get; init; }

    /// <summary>The whole sentence, exactly.</summary>
    public required string Sentence { get; init; }

    /// <summary>The words of the cause, where the text gives it words of its own.</summary>
    public string? Cause { get; init; }

    public string? Effect { get; init; }

    public string? Signal { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Address { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>Of the article's text; see <see cref="Incidents.Fingerprint"/>.</summary>
    public ulong Fingerprint { get; init; }

    public static StoredDriver From(StoredArticle article, Driver driver)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(driver);
        return new()
        {
            Key = StoreKey.Of(article.Key, driver),
            ArticleKey = article.Key,
            Driver = driver,
            Quotation = article.Article[driver.Evidence.Span].ToString(),
            Sentence = article.Article[driver.Evidence.Sentence].ToString(),
            Cause = driver.Cause is { } cause ? article.Article[cause].ToString() : null,
            Effect = driver.Effect is { } effect ? article.Article[effect].ToString() : null,
            Signal = driver.Signal is { } signal ? article.Article[signal].ToString() : null,
            Title = article.Article.Title,
            Publisher = article.Article.Publisher,
            Address = article.Article.Address,
            Published = article.Article.Published,
            Fingerprint = article.Fingerprint,
        };
    }
}
