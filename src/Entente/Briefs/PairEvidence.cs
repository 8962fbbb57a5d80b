using System.Collections.Immutable;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>Everything in the store that speaks of the pair, copied texts counted once.</summary>
public sealed record PairEvidence
{
    public required Corpus Corpus { get; init; }

    /// <summary>By day.</summary>
    public required ImmutableArray<StoredClaim> Claims { get; init; }

    public required ImmutableArray<StoredDriver> Drivers { get; init; }

    public required ImmutableDictionary<string, StoredArticle> Articles { get; init; }

    /// <summary>The publishers that carried an original's text too, by the original's key.</summary>
    public required ImmutableDictionary<string, ImmutableArray<string>> Copies { get; init; }

    public static PairEvidence Gather(IClaimStore store, Question question)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(question);
        var pair = (question.A, question.B);
        var claims = store.Claims(new() { Pair = pair, Dimension = question.Dimension, Since = question.Since, Until = question.Until }).ToList();
        var drivers = store.Drivers(new() { Pair = pair, Since = question.Since, Until = question.Until }).ToList();
        var articles = store.Articles(claims.Select(claim => claim.ArticleKey).Concat(drivers.Select(driver => driver.ArticleKey)).Distinct());
        var originals = Originals(articles.Values);
        return new()
        {
            Corpus = store.Corpus(),
            Articles = articles,
            Claims = [.. claims.Where(claim => originals.ContainsKey(claim.ArticleKey) && claim.Claim.Modality is not Modality.Negated)],
            Drivers = [.. drivers.Where(driver => originals.ContainsKey(driver.ArticleKey))],
            Copies = originals,
        };
    }

    /// <summary>The publisher, or where nobody says which, the article itself: what counts as one voice.</summary>
    public string VoiceOf(string articleKey) => Articles[articleKey].Article.Publisher ?? articleKey;

    /// <summary>The earliest of each text, with the publishers that copied it.</summary>
    static ImmutableDictionary<string, ImmutableArray<string>> Originals(IEnumerable<StoredArticle> articles)
    {
        var originals = new List<(StoredArticle Article, List<string> Copies)>();
        foreach (var article in articles.OrderBy(a => a.Article.Published ?? DateOnly.MaxValue).ThenBy(a => a.Key, StringComparer.Ordinal))
        {
            var original = originals.FindIndex(known => Fingerprint.AreCopies(known.Article.Fingerprint, article.Fingerprint));
            if (original < 0)
            {
                originals.Add((article, []));
            }
            else
            {
                originals[original].Copies.Add(article.Article.Publisher ?? "a publisher that is not named");
            }
        }

        return originals.ToImmutableDictionary(o => o.Article.Key, o => o.Copies.Distinct().Order(StringComparer.Ordinal).ToImmutableArray());
    }
}
