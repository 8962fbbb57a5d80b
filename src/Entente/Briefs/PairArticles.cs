using System.Collections.Immutable;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>The articles that speak of a pair. Of most no more is needed than who published them and when; those that are cited are read when they are.</summary>
public sealed class PairArticles
{
    readonly IClaimStore _store;
    readonly Dictionary<string, Head> _heads;
    readonly Dictionary<string, StoredArticle> _read = [];
    readonly HashSet<string> _awaited = [];

    internal PairArticles(IClaimStore store, IEnumerable<StoredClaim> claims, IEnumerable<StoredDriver> drivers)
    {
        _store = store;
        _heads = claims.Select(claim => new Head(claim.ArticleKey, claim.Publisher, claim.Published, claim.Fingerprint))
            .Concat(drivers.Select(driver => new Head(driver.ArticleKey, driver.Publisher, driver.Published, driver.Fingerprint)))
            .DistinctBy(head => head.Key)
            .ToDictionary(head => head.Key);
        Copies = Originals(_heads.Values);
        foreach (var head in _heads.Values)
        {
            HasUndated |= head.Published is null;
            First = head.Published < (First ?? DateOnly.MaxValue) ? head.Published : First;
        }
    }

    public int Count => _heads.Count;

    public bool HasUndated { get; }

    /// <summary>The first day on which one was published; null where none tells.</summary>
    public DateOnly? First { get; }

    /// <summary>The publishers that carried an original's text too, by the original's key.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Copies { get; }

    /// <summary>The whole article.</summary>
    public StoredArticle this[string key]
    {
        get
        {
            if (!_read.ContainsKey(key))
            {
                Await(key);
                foreach (var (one, article) in _store.Articles(_awaited))
                {
                    _read[one] = article;
                }

                _awaited.Clear();
            }

            return _read[key];
        }
    }

    /// <summary>Says that an article will be asked for: those are read together, since one way to the store is shorter than many.</summary>
    public void Await(string key)
    {
        if (!_read.ContainsKey(key))
        {
            _awaited.Add(key);
        }
    }

    /// <summary>The publisher, or where nobody says which, the article itself: what counts as one voice.</summary>
    public string VoiceOf(string key) => _heads[key].Publisher ?? key;

    /// <summary>The earliest of each text, with the publishers that copied it.</summary>
    static ImmutableDictionary<string, ImmutableArray<string>> Originals(IEnumerable<Head> articles)
    {
        var originals = new List<(Head Article, List<string> Copies)>();
        var known = new FingerprintIndex();
        foreach (var article in articles.OrderBy(a => a.Published ?? DateOnly.MaxValue).ThenBy(a => a.Key, StringComparer.Ordinal))
        {
            if (known.FirstCopy(article.Fingerprint) is { } original)
            {
                originals[original].Copies.Add(article.Publisher ?? "a publisher that is not named");
            }
            else
            {
                known.Add(article.Fingerprint);
                originals.Add((article, []));
            }
        }

        return originals.ToImmutableDictionary(o => o.Article.Key, o => o.Copies.Distinct().Order(StringComparer.Ordinal).ToImmutableArray());
    }

    sealed record Head(string Key, string? Publisher, DateOnly? Published, ulong Fingerprint);
}
