using System.Runtime.Intrinsics;

namespace Entente.Sentences.Network;

/// <summary>Reads tags, heads and relations off encoded sentences. Holds buffers; not for sharing between threads.</summary>
/// <remarks>Biaffine arcs after Dozat and Manning 2017, with a term for the distance between dependent and head.</remarks>
sealed unsafe class TreeParser
{
    readonly ParserShape _shape;
    readonly Floats _weight;
    readonly Floats _bias;
    readonly int _columns;
    readonly int _dependent;
    readonly int _head;
    readonly int _labelled;
    readonly int _labelling;
    readonly NetworkWeights _weights;
    Floats _read = new(0);
    Floats _arc = new(0);
    Floats _heads = new(0);
    Floats _scores = new(0);
    Floats _distance = new(0);
    Floats _labels = new(0);
    Floats _relations = new(0);

    public TreeParser(NetworkWeights weights, ParserShape shape)
    {
        (_weights, _shape) = (weights, shape);
        _dependent = shape.PaddedTags;
        _head = _dependent + shape.Arc;
        _labelled = _head + shape.Arc;
        _labelling = _labelled + shape.Label;
        _columns = (_labelling + shape.Label + 63) / 64 * 64;
        _weight = new(shape.Width * _columns);
        _bias = new(_columns);
        Place("tag.weight", "tag.bias", 0, shape.PaddedTags);
        Place("dependent.weight", "dependent.bias", _dependent, shape.Arc);
        Place("head.weight", "head.bias", _head, shape.Arc);
        Place("labelled.weight", "labelled.bias", _labelled, shape.Label);
        Place("labelling.weight", null, _labelling, shape.Label);
    }

    public int[] Tags { get; private set; } = [];

    /// <summary>Of each row, the row's head counted from its sentence's root, which is 0.</summary>
    public int[] Heads { get; private set; } = [];

    public int[] Relations { get; private set; } = [];

    /// <summary>Fills <see cref="Tags"/>, <see cref="Heads"/> and <see cref="Relations"/> for the rows of an encoder that has run.</summary>
    public void Run(Encoder encoder)
    {
        var rows = encoder.RowCount;
        if (Tags.Length < rows)
        {
            (Tags, Heads, Relations) = (new int[rows], new int[rows], new int[rows]);
        }

        _read = Floats.OfAtLeast(rows * _columns, _read);
        Products.Multiply(encoder.Rows, _shape.Width, _weight.At, _columns, _read.At, _columns, rows, _columns, _shape.Width);
        foreach (var (first, count) in encoder.Sentences)
        {
            for (var row = first; row < first + count; row++)
            {
                var read = _read.At + ((long)row * _columns);
                Tags[row] = Rows.Largest(read, _bias.At, _shape.Tags);
                Rows.Rectify(read + _dependent, _bias.At + _dependent, 2 * _shape.Arc);
                Rows.Add(read + _labelled, _bias.At + _labelled, _shape.Label);
            }

            Attach(first, count);
            Label(first, count);
        }
    }

    void Attach(int first, int count)
    {
        var (arc, padded) = (_shape.Arc, Products.Padded(count));
        _arc = Floats.OfAtLeast(count * arc, _arc);
        _heads = Floats.OfAtLeast(arc * padded, _heads);
        _scores = Floats.OfAtLeast(count * padded, _scores);
        _distance = Floats.OfAtLeast(count * ParserShape.DistanceKinds, _distance);
        var read = _read.At + ((long)first * _columns);
        Products.Multiply(read + _dependent, _columns, _weights["arc.weight"].At, arc, _arc.At, arc, count, arc, arc);
        for (var row = 0; row < count; row++)
        {
            Rows.Add(_arc.At + (row * arc), _weights["arc.bias"].At, arc);
        }

        for (var i = 0; i < arc; i++)
        {
            var to = _heads.At + (i * padded);
            for (var row = 0; row < padded; row++)
            {
                to[row] = row < count ? read[((long)row * _columns) + _head + i] : 0;
            }
        }

        Products.Multiply(_arc.At, arc, _heads.At, padded, _scores.At, padded, count, padded, arc);
        Products.Multiply(_arc.At, arc, _weights["distance.weight"].At, ParserShape.DistanceKinds, _distance.At, ParserShape.DistanceKinds, count, ParserShape.DistanceKinds, arc);
        for (var dependent = 1; dependent < count; dependent++)
        {
            float* to = _scores.At + (dependent * padded), distance = _distance.At + (dependent * ParserShape.DistanceKinds);
            for (var head = 0; head < count; head++)
            {
                to[head] += distance[Distances.Kind(dependent, head)];
            }
        }

        TreeDecoder.Decode(_scores.At, padded, Heads.AsSpan(first, count));
    }

    void Label(int first, int count)
    {
        if (count < 2)
        {
            return;
        }

        var (label, relations) = (_shape.Label, _shape.PaddedRelations);
        _labels = Floats.OfAtLeast(count * label, _labels);
        _relations = Floats.OfAtLeast(count * relations, _relations);
        for (var row = 1; row < count; row++)
        {
            var dependent = _read.At + ((long)(first + row) * _columns) + _labelled;
            var head = _read.At + ((long)(first + Heads[first + row]) * _columns) + _labelling;
            var to = _labels.At + ((row - 1) * label);
            for (var i = 0; i < label; i += 16)
            {
                Vector512.Store(Vector512.Max(Vector512.Load(dependent + i) + Vector512.Load(head + i), Vector512<float>.Zero), to + i);
            }
        }

        Products.Multiply(_labels.At, label, _weights["relation.weight"].At, relations, _relations.At, relations, count - 1, relations, label);
        for (var row = 1; row < count; row++)
        {
            Relations[first + row] = Rows.Largest(_relations.At + ((row - 1) * relations), _weights["relation.bias"].At, _shape.Relations);
        }
    }

    // One product for all that is read off a row.
    void Place(string weight, string? bias, int at, int columns)
    {
        for (var row = 0; row < _shape.Width; row++)
        {
            _weights[weight].Span.Slice(row * columns, columns).CopyTo(_weight.Span.Slice((row * _columns) + at, columns));
        }

        if (bias is not null)
        {
            _weights[bias].Span[..columns].CopyTo(_bias.Span[at..]);
        }
    }
}
