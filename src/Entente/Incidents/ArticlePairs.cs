namespace Entente.Incidents;

/// <summary>The articles of a corpus held against each other in every way of <see cref="ArticleLikeness.Signs"/>.</summary>
sealed class ArticlePairs
{
    /// <summary>How many articles that are most like one say how like others it is at all.</summary>
    const int Neighbours = 8;

    readonly Dictionary<string, double>[][] _facets;
    readonly double[,] _words;
    readonly double[,] _neighbours;
    readonly double[] _nearest;
    readonly double[] _lengths;

    public ArticlePairs(IReadOnlyList<ArticleFacets> articles, WordRarity rarity)
    {
        _facets = [.. articles.Select(article => Vectors(article, rarity))];
        _lengths = [.. articles.Select(article => Math.Log(article.Words.Values.Sum() + 1))];
        _words = Matrix(articles.Count, (i, j) => i == j ? 0 : Cosine(_facets[i][0], _facets[j][0]));
        _nearest = [.. Enumerable.Range(0, articles.Count).Select(i => Row(_words, i).OrderDescending().Take(Neighbours).DefaultIfEmpty(0).Sum() / Neighbours)];
        var sizes = Enumerable.Range(0, articles.Count).Select(i => Math.Sqrt(Row(_words, i).Sum(value => value * value))).ToArray();
        _neighbours = Matrix(articles.Count, (i, j) =>
        {
            var sum = 0.0;
            for (var k = 0; k < articles.Count; k++)
            {
                sum += _words[i, k] * _words[j, k];
            }

            return sum <= 0 ? 0 : sum / (sizes[i] * sizes[j]);
        });
    }

    /// <summary>The cosine of two articles' words.</summary>
    public double Words(int one, int other) => one == other ? 1 : _words[one, other];

    public double Names(int one, int other) => Cosine(_facets[one][1], _facets[other][1]);

    public double Persons(int one, int other) => Cosine(_facets[one][6], _facets[other][6]);

    /// <summary>How alike they are for what each is like others.</summary>
    public double Relative(int one, int other) => Words(one, other) / (Math.Sqrt(_nearest[one] * _nearest[other]) + 1e-6);

    /// <param name="one">An article.</param>
    /// <param name="other">Another.</param>
    /// <param name="signs">Filled in the order of <see cref="ArticleLikeness.Signs"/>.</param>
    public void Read(int one, int other, Span<double> signs)
    {
        signs[0] = 1;
        for (var i = 0; i < _facets[one].Length; i++)
        {
            signs[i + 1] = Cosine(_facets[one][i], _facets[other][i]);
        }

        signs[^3] = Relative(one, other);
        signs[^2] = _neighbours[one, other];
        signs[^1] = Math.Min(_lengths[one], _lengths[other]);
    }

    static Dictionary<string, double>[] Vectors(ArticleFacets article, WordRarity rarity)
    {
        return
        [
            Usual(article.Words), Usual(article.Names), Usual(article.Opening), Usual(article.Lead), Usual(article.LeadNames), Usual(article.Numbers),
            Usual(article.Persons), Usual(article.Places), Usual(article.Organisations),
            Unit(article.Lead, (word, count) => count * rarity.Of(word)), Unit(article.Words, (word, count) => count * rarity.Of(word) * rarity.Of(word)),
        ];

        Dictionary<string, double> Usual(Dictionary<string, int> words) => Unit(words, (word, count) => (1 + Math.Log(count)) * rarity.Of(word));
    }

    static Dictionary<string, double> Unit(Dictionary<string, int> words, Func<string, int, double> weigh)
    {
        var weighed = words.ToDictionary(word => word.Key, word => weigh(word.Key, word.Value), StringComparer.Ordinal);
        var length = Math.Sqrt(weighed.Values.Sum(value => value * value));
        return length <= 0 ? weighed : weighed.ToDictionary(word => word.Key, word => word.Value / length, StringComparer.Ordinal);
    }

    static double Cosine(Dictionary<string, double> one, Dictionary<string, double> other)
    {
        var (less, more) = one.Count <= other.Count ? (one, other) : (other, one);
        var sum = 0.0;
        foreach (var (word, value) in less)
        {
            sum += value * more.GetValueOrDefault(word);
        }

        return sum;
    }

    static double[,] Matrix(int count, Func<int, int, double> of)
    {
        var matrix = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[i, j] = matrix[j, i] = of(i, j);
            }
        }

        return matrix;
    }

    static IEnumerable<double> Row(double[,] matrix, int row) => Enumerable.Range(0, matrix.GetLength(1)).Select(i => matrix[row, i]);
}
