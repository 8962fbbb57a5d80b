namespace Entente.Sentences.Network;

/// <content>The memory of words: what a word's features come to, kept for the next time.</content>
sealed unsafe partial class Encoder
{
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
}
