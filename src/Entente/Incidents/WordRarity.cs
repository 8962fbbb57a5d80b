namespace Entente.Incidents;

/// <summary>Which words are rare among the articles of a corpus: rare ones tell more.</summary>
sealed class WordRarity
{
    const double Least = 0.05;

    readonly Dictionary<string, double> _rarity;
    readonly double _rarest;

    public WordRarity(IReadOnlyCollection<ArticleFacets> articles)
    {
        _rarest = Math.Log(articles.Count + 1);
        _rarity = articles.SelectMany(article => article.Words.Keys).CountBy(word => word, StringComparer.Ordinal)
            .ToDictionary(word => word.Key, word => Math.Log((articles.Count + 1.0) / (word.Value + 1.0)), StringComparer.Ordinal);
    }

    public double Of(string word) => Math.Max(Least, _rarity.GetValueOrDefault(word, _rarest));

    /// <summary>From 0 for a word of every article to 1.</summary>
    public double Share(string word) => _rarest <= 0 ? 0 : Of(word) / _rarest;

    public double Sum(IEnumerable<string> words) => words.Sum(Of);
}
