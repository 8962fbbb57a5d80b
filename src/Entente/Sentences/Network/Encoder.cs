namespace Entente.Sentences.Network;

/// <summary>Turns words into rows of numbers that know their sentence. Holds buffers and a memory of words; not for sharing between threads.</summary>
/// <remarks>
/// A word's embedding, normalised, and its share of the first convolution depend on the word alone, so both are kept for
/// the next time. Layers: convolution over three words, or a bidirectional simple recurrent unit (Lei et al. 2018), each
/// with a residual and layer normalisation. Between sentences lies a row of zeros, so that one product does for all.
/// </remarks>
sealed unsafe partial class Encoder
{
    const int RememberedWords = 24_576;

    /// <summary>For so many words there is room at first, and for twice as many whenever it is too narrow: one article has a few hundred, and a word takes kilobytes.</summary>
    const int FirstWords = 1_536;

    const int Root = 0;

    readonly NetworkWeights _weights;
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _vocabulary;
    readonly Dictionary<string, int> _remembered = [];
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    readonly List<(int First, int Count)> _sentences = [];
    readonly bool _convolvesFirst;
    readonly Strips[] _layers;
    readonly Strips[] _firstParts;
    readonly int _wordSize;
    Floats _words;
    Floats _rows;
    Floats _products;
    int[] _ids = [];
    int _known;

    public Encoder(NetworkWeights weights, Dictionary<string, int> vocabulary)
    {
        _weights = weights;
        _vocabulary = vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        _lookup = _remembered.GetAlternateLookup<ReadOnlySpan<char>>();
        _convolvesFirst = weights.Shape.Layers[0] == 'c';
        _wordSize = weights.Shape.Width * (_convolvesFirst ? 4 : 1);
        _layers = [.. Enumerable.Range(0, weights.Shape.Layers.Length).Select(layer => weights.Strips(Names.Weight[layer]))];
        _firstParts = _convolvesFirst ? [.. Enumerable.Range(0, 3).Select(part => weights.Strips(Names.Weight[0], part, 3))] : [];
        _words = new(0);
        _rows = new(0);
        _products = new(0);
        Forget(FirstWords);
    }

    public int Width => _weights.Shape.Width;

    public int RowCount { get; private set; }

    /// <summary>The sentences since <see cref="Begin"/>: the row of the root, and how many rows with it.</summary>
    public List<(int First, int Count)> Sentences => _sentences;

    /// <summary>Row upon row, after <see cref="Run"/>.</summary>
    public float* Rows => _rows.At + Width;

    /// <summary>The number of a row's word, below <see cref="RememberedWords"/> or so; changes its meaning when <see cref="Generation"/> does.</summary>
    public int WordOf(int row) => _ids[row];

    /// <summary>Raised whenever the remembered words are forgotten.</summary>
    public int Generation { get; private set; }

    /// <summary>Starts a batch that will have at most so many rows.</summary>
    public void Begin(int rows)
    {
        var (room, needed) = (_words.Count / _wordSize, _remembered.Count + 1 + rows);
        if (needed > room && needed <= RememberedWords)
        {
            Widen(Math.Min(Math.Max(2 * room, needed), RememberedWords + 1));
        }
        else if (needed > room)
        {
            Forget(Math.Max(RememberedWords, 2 * rows));
        }

        if (_ids.Length < rows)
        {
            _ids = new int[rows];
        }

        _rows = Floats.OfAtLeast((rows + 4) * Width, _rows);
        _products = Floats.OfAtLeast((rows + 4) * 3 * Width, _products);
        _rows.Span[..Width].Clear();
        _sentences.Clear();
        RowCount = 0;
    }

    public void BeginSentence()
    {
        _sentences.Add((RowCount, 0));
        Add(Root);
    }

    public void Add(ReadOnlySpan<char> word) => Add(Number(word));

    public void EndSentence()
    {
        _sentences[^1] = (_sentences[^1].First, RowCount - _sentences[^1].First);
        _ids[RowCount++] = Root;
    }

    public void Run()
    {
        ShareNew();
        foreach (var (first, count) in _sentences)
        {
            for (var row = first; !_convolvesFirst && row < first + count; row++)
            {
                new Span<float>(_words.At + ((long)_ids[row] * _wordSize), Width).CopyTo(new(Rows + ((long)row * Width), Width));
            }

            new Span<float>(Rows + ((long)(first + count) * Width), Width).Clear();
        }

        for (var layer = 0; layer < _weights.Shape.Layers.Length; layer++)
        {
            if (_weights.Shape.Layers[layer] == 's')
            {
                Recur(layer);
            }
            else if (layer == 0)
            {
                ConvolveRemembered();
            }
            else
            {
                Convolve(layer);
            }
        }
    }

    // Made once: a name put together at every layer would be garbage at every sentence.
    static class Names
    {
        public static readonly string[] Weight = Of("weight");
        public static readonly string[] Bias = Of("bias");
        public static readonly string[] Scale = Of("scale");
        public static readonly string[] Shift = Of("shift");

        static string[] Of(string part) => [.. Enumerable.Range(0, 16).Select(layer => $"layer{layer}.{part}")];
    }
}
