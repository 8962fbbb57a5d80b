namespace Entente.Incidents;

/// <summary>The articles that mentions stand in: which words are rare among them, and which articles are alike.</summary>
public sealed class MentionCorpus
{
    readonly Dictionary<string, double> _rarity;
    readonly Dictionary<string, Dictionary<string, double>> _articles;
    readonly double _rarest;

    MentionCorpus(Dictionary<string, double> rarity, Dictionary<string, Dictionary<string, double>> articles) =>
        (_rarity, _articles, _rarest) = (rarity, articles, Math.Log(articles.Count + 1));

    public static MentionCorpus Of(IEnumerable<(string ArticleKey, Analysis Analysis)> analyses)
    {
        ArgumentNullException.ThrowIfNull(analyses);
        var counts = analyses.ToDictionary(article => article.ArticleKey, article => EventMention.WordsOf(article.Analysis).CountBy(word => word).ToDictionary());
        var rarity = counts.Values.SelectMany(words => words.Keys).CountBy(word => word).ToDictionary(word => word.Key, word => Math.Log((counts.Count + 1.0) / (word.Value + 1.0)));
        var articles = counts.ToDictionary(article => article.Key, article => Unit(article.Value.ToDictionary(word => word.Key, word => (1 + Math.Log(word.Value)) * rarity[word.Key])));
        return new(rarity, articles);
    }

    /// <summary>The cosine of two articles' words, rare ones counting more: 0 nothing in common, 1 the same.</summary>
    public double Likeness(string article, string other)
    {
        var (less, more) = (_articles[article], _articles[other]);
        (less, more) = less.Count <= more.Count ? (less, more) : (more, less);
        return less.Sum(word => word.Value * more.GetValueOrDefault(word.Key));
    }

    /// <summary>Of the words of both, the share that both have, rare ones counting more.</summary>
    public double Shared(IReadOnlySet<string> words, IReadOnlySet<string> others)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(others);
        var both = Both(words, others);
        return both <= 0 ? 0 : both / (Sum(words) + Sum(others) - both);
    }

    /// <summary>Of the words of the shorter list, the share that the other has too.</summary>
    public double Covered(IReadOnlySet<string> words, IReadOnlySet<string> others)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(others);
        var both = Both(words, others);
        return both <= 0 ? 0 : both / Math.Min(Sum(words), Sum(others));
    }

    /// <summary>From 0 for a word of every article to 1.</summary>
    public double Rarity(string word) => _rarest <= 0 ? 0 : RarityOf(word) / _rarest;

    double RarityOf(string word) => Math.Max(0.05, _rarity.GetValueOrDefault(word, _rarest));

    double Both(IReadOnlySet<string> words, IReadOnlySet<string> others) => words.Where(others.Contains).Sum(RarityOf);

    double Sum(IReadOnlySet<string> words) => words.Sum(RarityOf);

    static Dictionary<string, double> Unit(Dictionary<string, double> words)
    {
        var length = Math.Sqrt(words.Values.Sum(value => value * value));
        return length <= 0 ? words : words.ToDictionary(word => word.Key, word => word.Value / length);
    }
}
