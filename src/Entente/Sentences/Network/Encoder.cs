using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Sentences.Network;

/// <summary>Turns words into rows of numbers that know their sentence. Holds buffers and a memory of words; not for sharing between threads.</summary>
/// <remarks>
/// A word's embedding, normalised, and its share of the first convolution depend on the word alone, so both are kept for
/// the next time. Layers: convolution over three words, or a bidirectional simple recurrent unit (Lei et al. 2018), each
/// with a residual and layer normalisation. Between sentences lies a row of zeros, so that one product does for all.
/// </remarks>
sealed unsafe class Encoder
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

    void Add(int id) => _ids[RowCount++] = id;

    int Number(ReadOnlySpan<char> word)
    {
        if (word.Length > WordHash.Longest)
        {
            word = word[..WordHash.Longest];
        }

        if (_lookup.TryGetValue(word, out var id))
        {
            return id;
        }

        id = _remembered.Count + 1;
        _lookup[word] = id;
        Span<int> features = stackalloc int[WordFeatures.Count];
        WordFeatures.Of(word, _vocabulary, _weights.Shape.Words, _weights.Shape.Buckets, features);
        Embed(features, id);
        return id;
    }

    void Embed(ReadOnlySpan<int> features, int id)
    {
        var row = new Span<float>(_words.At + ((long)id * _wordSize), Width);
        row.Clear();
        foreach (var feature in features)
        {
            var scale = _weights.EmbeddingScales[feature];
            var embedding = _weights.Embeddings.AsSpan(feature * Width, Width);
            for (var i = 0; i < row.Length; i++)
            {
                row[i] += scale * embedding[i];
            }
        }

        Network.Rows.Normalize(_words.At + ((long)id * _wordSize), _weights["embedding.scale"].At, _weights["embedding.shift"].At, Width);
    }

    // The shares of all new words at once: the weights are fetched from far, and for one word it takes as long as for six.
    void ShareNew()
    {
        var count = _remembered.Count + 1 - _known;
        var first = _words.At + ((long)_known * _wordSize);
        for (var part = 0; _convolvesFirst && part < 3; part++)
        {
            Products.Multiply(first, _wordSize, _firstParts[part], first + ((part + 1) * Width), _wordSize, count);
        }

        _known += count;
    }

    void Widen(int words)
    {
        var wider = new Floats(words * _wordSize);
        _words.Span[..((_remembered.Count + 1) * _wordSize)].CopyTo(wider.Span);
        _words = wider;
    }

    void Forget(int capacity)
    {
        _remembered.Clear();
        Generation++;
        _words = Floats.OfAtLeast((capacity + 1) * _wordSize, _words);
        Span<int> features = stackalloc int[WordFeatures.Count];
        WordFeatures.OfRoot(_weights.Shape.Words, _weights.Shape.Buckets, features);
        Embed(features, Root);
        _known = Root;
    }

    // A convolution is linear before its bias, so the parts of each word, made once, are only added up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void ConvolveRemembered()
    {
        var width = Width;
        float* words = _words.At, bias = _weights["layer0.bias"].At, nothing = _rows.At;
        float* scale = _weights["layer0.scale"].At, shift = _weights["layer0.shift"].At;
        foreach (var (first, count) in _sentences)
        {
            for (var row = first; row < first + count; row++)
            {
                var to = Rows + ((long)row * width);
                var word = words + ((long)_ids[row] * _wordSize);
                var before = row > first ? words + ((long)_ids[row - 1] * _wordSize) + width : nothing;
                var middle = word + (2 * width);
                var after = row + 1 < first + count ? words + ((long)_ids[row + 1] * _wordSize) + (3 * width) : nothing;
                for (var i = 0; i < width; i += 8)
                {
                    var sum = Vector256.Load(middle + i) + Vector256.Load(bias + i) + Vector256.Load(before + i) + Vector256.Load(after + i);
                    Vector256.Store(Vector256.Load(word + i) + Vector256.Max(sum, Vector256<float>.Zero), to + i);
                }

                Network.Rows.Normalize(to, scale, shift, width);
            }
        }
    }

    void Convolve(int layer)
    {
        var width = Width;
        float* bias = _weights[Names.Bias[layer]].At, scale = _weights[Names.Scale[layer]].At, shift = _weights[Names.Shift[layer]].At;

        // Three rows beside each other are one row of three times the width, beginning a row earlier.
        Products.Multiply(Rows - width, width, _layers[layer], _products.At, width, _sentences);
        foreach (var (first, count) in _sentences)
        {
            for (var row = first; row < first + count; row++)
            {
                float* to = Rows + ((long)row * width), from = _products.At + ((long)row * width);
                Network.Rows.Rectify(from, bias, width);
                Network.Rows.Add(to, from, width);
                Network.Rows.Normalize(to, scale, shift, width);
            }
        }
    }

    void Recur(int layer)
    {
        var width = Width;
        float* bias = _weights[Names.Bias[layer]].At, scale = _weights[Names.Scale[layer]].At, shift = _weights[Names.Shift[layer]].At;
        Products.Multiply(Rows, width, _layers[layer], _products.At, 3 * width, _sentences);
        foreach (var (first, count) in _sentences)
        {
            for (var i = 0; i < width / 2; i += 8)
            {
                Recur(first, count, 1, bias + i, i);
                Recur(first + count - 1, count, -1, bias + (3 * width / 2) + i, (3 * width / 2) + i);
            }

            for (var row = first; row < first + count; row++)
            {
                Network.Rows.Normalize(Rows + ((long)row * width), scale, shift, width);
            }
        }
    }

    // Eight numbers of one direction, from the first row to the last: forget gate, candidate, output gate.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Recur(int start, int count, int step, float* bias, int column)
    {
        var (width, half) = (Width, Width / 2);
        Vector256<float> forgetBias = Vector256.Load(bias), newBias = Vector256.Load(bias + half), outBias = Vector256.Load(bias + (2 * half));
        var state = Vector256<float>.Zero;
        var to = Rows + ((long)start * width) + (step > 0 ? column : column - half - half);
        var from = _products.At + ((long)start * 3 * width) + column;
        for (var i = 0; i < count; i++)
        {
            var forget = Network.Rows.Sigmoid(Vector256.Load(from) + forgetBias);
            var candidate = Vector256.Load(from + half) + newBias;
            state = candidate + (forget * (state - candidate));
            var output = Network.Rows.Sigmoid(Vector256.Load(from + (2 * half)) + outBias);
            Vector256.Store(Vector256.Load(to) + (output * state), to);
            to += step * width;
            from += step * 3 * width;
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
