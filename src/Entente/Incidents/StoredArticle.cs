using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Incidents;

/// <summary>An article as the store keeps it.</summary>
public sealed record StoredArticle
{
    /// <summary>See <see cref="StoreKey.Of(Articles.Article)"/>; unlike <see cref="Article.Id"/> it is never the input's.</summary>
    public required string Key { get; init; }

    public required Article Article { get; init; }

    /// <summary>Near for texts that are near; see <see cref="Fingerprint"/>.</summary>
    public required ulong Fingerprint { get; init; }

    /// <summary>The inputs it stands in.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];
}

/// <summary>What of an analysis goes into a store: the article, its sentences and what they say.</summary>
public sealed record StoredAnalysis
{
    public required StoredArticle Article { get; init; }

    public required ImmutableArray<TextSpan> Sentences { get; init; }

    public required ImmutableArray<StoredClaim> Claims { get; init; }

    public required ImmutableArray<StoredDriver> Drivers { get; init; }

    /// <summary>The countries and organisations that are named, in alphabetical order.</summary>
    public required ImmutableArray<string> Named { get; init; }

    public static StoredAnalysis From(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var article = new StoredArticle
        {
            Key = StoreKey.Of(analysis.Article),
            Article = analysis.Article,
            Fingerprint = Incidents.Fingerprint.Of(analysis.Article.Text),
        };
        return new()
        {
            Article = article,
            Sentences = [.. analysis.Sentences.Select(sentence => sentence.Span)],
            Claims = [.. analysis.Claims.Select(claim => StoredClaim.From(article, claim)).DistinctBy(claim => claim.Key)],
            Drivers = [.. analysis.Drivers.Select(driver => StoredDriver.From(article, driver)).DistinctBy(driver => driver.Key)],
            Named =
            [
                .. analysis.Mentions
                    .Where(mention => !mention.IsThing)
                    .Select(mention => mention.Country ?? mention.Actor?.Id)
                    .OfType<string>()
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ],
        };
    }
}
