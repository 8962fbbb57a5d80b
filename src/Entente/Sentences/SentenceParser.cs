using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Entente.Articles;
using Entente.Sentences.Network;

namespace Entente.Sentences;

/// <summary>Parses sentences in batches, with buffers of its own that it keeps. One thread at a time; see <see cref="LanguageModel.Rent"/>.</summary>
sealed class SentenceParser(LanguageModel model)
{
    /// <summary>Enough rows to keep the products busy, few enough to stay in the cache.</summary>
    const int FullBatch = 384;

    readonly Encoder _encoder = new(model.Weights, model.Vocabulary);
    readonly TreeParser _parser = new(model.Weights, model.Parser);
    readonly Dictionary<(int Word, int Tag), string> _lemmas = [];
    (int Tag, string Lemma)[] _last = [];
    readonly List<TextSpan> _tokens = [];
    readonly List<int> _ends = [];
    int _generation;

    public bool IsFull => _tokens.Count + (2 * _ends.Count) >= FullBatch;

    public void Add(ReadOnlySpan<TextSpan> sentence)
    {
        _tokens.AddRange(sentence);
        _ends.Add(_tokens.Count);
    }

    /// <summary>Parses what was added since the last time, in the same order.</summary>
    public void Run(string text, ImmutableArray<ImmutableArray<Token>>.Builder parsed)
    {
        Encode(text);
        var at = 0;
        for (var i = 0; i < _ends.Count; i++)
        {
            var tokens = new Token[_ends[i] - at];
            Fill(text, CollectionsMarshal.AsSpan(_tokens)[at.._ends[i]], _encoder.Sentences[i].First, tokens);
            parsed.Add(ImmutableCollectionsMarshal.AsImmutableArray(tokens));
            at = _ends[i];
        }

        _tokens.Clear();
        _ends.Clear();
    }

    void Encode(string text)
    {
        _encoder.Begin(_tokens.Count + (2 * _ends.Count));
        if (_generation != _encoder.Generation)
        {
            _generation = _encoder.Generation;
            _lemmas.Clear();
            Array.Clear(_last);
        }

        var at = 0;
        foreach (var end in _ends)
        {
            _encoder.BeginSentence();
            for (; at < end; at++)
            {
                _encoder.Add(text.AsSpan(_tokens[at].Start, _tokens[at].Length));
            }

            _encoder.EndSentence();
        }

        _encoder.Run();
        _parser.Run(_encoder);
    }

    void Fill(string text, ReadOnlySpan<TextSpan> spans, int root, Span<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var row = root + 1 + i;
            var tag = model.Tags[_parser.Tags[row]];
            var features = tag.Features;
            if (tag.Pos == PartOfSpeech.Pron)
            {
                features |= model.Lemmas.FeaturesOf(text.AsSpan(spans[i].Start, spans[i].Length));
            }

            tokens[i] = new()
            {
                Span = spans[i],
                Lemma = Lemma(text, spans[i], row),
                Pos = tag.Pos,
                Penn = tag.Penn,
                Features = features,
                Head = _parser.Heads[row] - 1,
                Relation = _parser.Heads[row] == 0 ? Relation.Root : NotRoot(model.Relations[_parser.Relations[row]]),
            };
        }
    }

    string Lemma(string text, TextSpan span, int row)
    {
        var tag = _parser.Tags[row];
        if (span.Length > WordHash.Longest)
        {
            return model.Lemmas.Lemma(text.Substring(span.Start, span.Length), tag);
        }

        // Most words keep their tag, so the last lemma of each word is at hand without a look-up.
        var word = _encoder.WordOf(row);
        if (word >= _last.Length)
        {
            Array.Resize(ref _last, Math.Max(word + 1, 2 * _last.Length));
        }

        ref var last = ref _last[word];
        if (last.Lemma is null || last.Tag != tag)
        {
            if (!_lemmas.TryGetValue((word, tag), out var lemma))
            {
                lemma = model.Lemmas.Lemma(text.Substring(span.Start, span.Length), tag);
                _lemmas.Add((word, tag), lemma);
            }

            last = (tag, lemma);
        }

        return last.Lemma;
    }

    static Relation NotRoot(Relation relation) => relation == Relation.Root ? Relation.Parataxis : relation;
}
