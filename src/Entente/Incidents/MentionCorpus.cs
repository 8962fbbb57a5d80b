using Entente.Sentences;

namespace Entente.Incidents;

/// <summary>The articles that mentions stand in: which words are rare among them, which articles are alike, and which tell one story.</summary>
public sealed class MentionCorpus
{
    /// <summary>Articles less alike than this are not of one story.</summary>
    public const double LeastAlike = 0.05;

    /// <summary>How likely the articles of a story must be of one story on average.</summary>
    const double OneStory = 0.5;

    /// <summary>Words that stand no farther from another are its company.</summary>
    const int Farthest = 4;

    readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    readonly ArticleFacets[] _articles;
    readonly WordRarity _rarity;
    readonly ArticlePairs _pairs;
    readonly Dictionary<(int, int), double> _likely = [];
    readonly int[] _stories;
    readonly int[] _sizes;
    readonly WordCompany _near;
    readonly WordCompany _bound;

    /// <summary>By stem, how many articles of each story have it.</summary>
    readonly Dictionary<string, Dictionary<int, int>> _stems = new(StringComparer.Ordinal);

    MentionCorpus(IReadOnlyList<(string Key, Analysis Analysis)> articles, SignWeights likeness)
    {
        _articles = [.. articles.Select(article => ArticleFacets.Of(article.Analysis))];
        _rarity = new(_articles);
        _pairs = new(_articles, _rarity);
        for (var i = 0; i < articles.Count; i++)
        {
            _index[articles[i].Key] = i;
        }

        Span<double> signs = stackalloc double[ArticleLikeness.Signs.Length];
        for (var i = 0; i < _articles.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (_pairs.Words(i, j) >= LeastAlike)
                {
                    _pairs.Read(i, j, signs);
                    _likely[(j, i)] = likeness.Of(signs);
                }
            }
        }

        _stories = AverageLinkage.Group(_articles.Length, _likely.Where(pair => pair.Value >= OneStory / 5).Select(pair => (pair.Key.Item1, pair.Key.Item2, pair.Value)), OneStory);
        _sizes = new int[_articles.Length];
        for (var i = 0; i < _articles.Length; i++)
        {
            _sizes[_stories[i]]++;
            foreach (var stem in _articles[i].Stems.Keys)
            {
                var told = _stems.TryGetValue(stem, out var known) ? known : _stems[stem] = [];
                told[_stories[i]] = told.GetValueOrDefault(_stories[i]) + 1;
            }
        }

        var sentences = articles.Select((article, i) => (_stories[i], (IEnumerable<Sentence>)article.Analysis.Sentences)).ToArray();
        (_near, _bound) = (WordCompany.Near(sentences, Farthest), WordCompany.Bound(sentences));
    }

    public static MentionCorpus Of(IEnumerable<(string ArticleKey, Analysis Analysis)> analyses, SignWeights? likeness = null)
    {
        ArgumentNullException.ThrowIfNull(analyses);
        return new([.. analyses], likeness ?? ArticleLikeness.BuiltIn);
    }

    /// <summary>The cosine of two articles' words, rare ones counting more: 0 nothing in common, 1 the same.</summary>
    public double Likeness(string article, string other) => _pairs.Words(_index[article], _index[other]);

    /// <summary>All the ways in which two articles are alike.</summary>
    /// <param name="article">An article.</param>
    /// <param name="other">Another.</param>
    /// <param name="signs">Filled in the order of <see cref="ArticleLikeness.Signs"/>.</param>
    public void Read(string article, string other, Span<double> signs) => _pairs.Read(_index[article], _index[other], signs);

    /// <summary>Whether two articles are about the same happening and what belongs to it.</summary>
    public bool AreOneStory(string article, string other) => _stories[_index[article]] == _stories[_index[other]];

    /// <summary>Of the words of both, the share that both have, rare ones counting more.</summary>
    public double Shared(IReadOnlySet<string> words, IReadOnlySet<string> others)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(others);
        var both = Both(words, others);
        return both <= 0 ? 0 : both / (_rarity.Sum(words) + _rarity.Sum(others) - both);
    }

    /// <summary>Of the words of the shorter list, the share that the other has too; and whether both say something, of which nothing is the same.</summary>
    internal (double Shared, bool Apart) Match(IReadOnlySet<string> words, IReadOnlySet<string> others)
    {
        var both = words.Count == 0 || others.Count == 0 ? 0 : Both(words, others);
        return both > 0 ? (both / Math.Min(_rarity.Sum(words), _rarity.Sum(others)), false) : (0, words.Count > 0 && others.Count > 0);
    }

    /// <summary>From 0 for a word of every article to 1.</summary>
    public double Rarity(string word) => _rarity.Share(word);

    /// <summary>The share of a story's articles that have the stem, and how much larger it is than that of all other articles.</summary>
    internal (double Here, double More) Told(string article, string stem)
    {
        var story = _stories[_index[article]];
        var told = _stems.GetValueOrDefault(stem);
        var here = told?.GetValueOrDefault(story) ?? 0;
        var share = (double)here / _sizes[story];
        return (share, share - ((double)((told?.Values.Sum() ?? 0) - here) / Math.Max(1, _articles.Length - _sizes[story])));
    }

    /// <summary>How alike the company of two stems is in a story: of the words near them, and of those that they depend on or that depend on them.</summary>
    internal (double Near, double Bound) Company(string article, string stem, string other) =>
        (_near.Alike(_stories[_index[article]], stem, other), _bound.Alike(_stories[_index[article]], stem, other));

    /// <summary>How often the article has the stem.</summary>
    internal int Times(string article, string stem) => _articles[_index[article]].Stems.GetValueOrDefault(stem);

    /// <summary>Of some persons, the share that the article names, rare ones counting more; null where there are none.</summary>
    internal double? KnownPersons(string article, IReadOnlySet<string> names) => Known(_articles[_index[article]].Persons, names);

    /// <summary>The same of names of any kind.</summary>
    internal double? KnownNames(string article, IReadOnlySet<string> names) => Known(_articles[_index[article]].Names, names);

    double? Known(Dictionary<string, int> known, IReadOnlySet<string> names) =>
        names.Count == 0 ? null : _rarity.Sum(names.Where(known.ContainsKey)) / _rarity.Sum(names);

    /// <summary>What is the same for all mentions of two articles.</summary>
    internal ArticleSigns Between(string article, string other)
    {
        var (one, two) = (_index[article], _index[other]);
        return new(
            _pairs.Words(one, two),
            article == other ? 1 : _likely.GetValueOrDefault(one < two ? (one, two) : (two, one)),
            Math.Log(_sizes[_stories[one]]),
            _pairs.Names(one, two),
            _pairs.Persons(one, two),
            _pairs.Relative(one, two));
    }

    double Both(IReadOnlySet<string> words, IReadOnlySet<string> others) =>
        words.Count <= others.Count ? _rarity.Sum(words.Where(others.Contains)) : _rarity.Sum(others.Where(words.Contains));
}

/// <summary>How alike two articles are.</summary>
/// <param name="Words">The cosine of their words.</param>
/// <param name="OneStory">How likely they tell one story.</param>
/// <param name="Size">The logarithm of how many articles tell it.</param>
/// <param name="Names">The cosine of their names.</param>
/// <param name="Persons">The cosine of the persons that they name.</param>
/// <param name="Relative">How alike they are for what each is like others.</param>
readonly record struct ArticleSigns(double Words, double OneStory, double Size, double Names, double Persons, double Relative);
