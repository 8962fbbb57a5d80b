using System.Runtime.Intrinsics;

namespace Entente.Sentences.Network;

/// <summary>Reads tags, heads and relations off encoded sentences. Holds buffers; not for sharing between threads.</summary>
/// <remarks>Biaffine arcs after Dozat and Manning 2017, with a term for the distance between dependent and head.</remarks>
sealed unsafe class TreeParser
{
    readonly ParserShape _shape;
    readonly Strips _strips;
    readonly Floats _bias;
    readonly int _columns;
    readonly int _dependent;
    readonly int _head;
    readonly int _labelled;
    readonly int _labelling;
    readonly Strips _arcWeight;
    readonly Floats _arcBias;
    readonly Strips _distanceWeight;
    readonly Strips _relationWeight;
    readonly Floats _relationBias;
    Floats _read = new(0);
    Floats _arc = new(0);
    Floats _heads = new(0);
    Floats _scores = new(0);
    Floats _distance = new(0);
    Floats _labels = new(0);
    Floats _relations = new(0);

    public TreeParser(NetworkWeights weights, ParserShape shape)
    {
        _shape = shape;
        (_arcWeight, _arcBias, _distanceWeight) = (weights.Strips("arc.weight"), weights["arc.bias"], weights.Strips("distance.weight"));
        (_relationWeight, _relationBias) = (weights.Strips("relation.weight"), weights["relation.bias"]);
        _dependent = shape.PaddedTags;
        _head = _dependent + shape.Arc;
        _labelled = _head + shape.Arc;
        _labelling = _labelled + shape.Label;
        _columns = Products.Padded(_labelling + shape.Label);
        var weight = new Floats(shape.Width * _columns);
        _bias = new(_columns);
        Place(weight, weights["tag.weight"], weights["tag.bias"], 0, shape.PaddedTags);
        Place(weight, weights["dependent.weight"], weights["dependent.bias"], _dependent, shape.Arc);
        Place(weight, weights["head.weight"], weights["head.bias"], _head, shape.Arc);
        Place(weight, weights["labelled.weight"], weights["labelled.bias"], _labelled, shape.Label);
        Place(weight, weights["labelling.weight"], null, _labelling, shape.Label);
        _strips = new(weight, 0, _columns, shape.Width);
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
        Products.Multiply(encoder.Rows, _shape.Width, _strips, _read.At, _columns, encoder.Sentences);
        foreach (var (first, count) in encoder.Sentences)
        {
            for (var row = first; row < first + count; row++)
            {
                var read = _read.At + ((long)row * _columns);
                Tags[row] = Rows.Largest(read, _bias.At, _shape.Tags);
                Rows.Rectify(read + _dependent, _bias.At + _dependent, 2 * _shape.Arc);
            }
        }

        Turn(encoder.Sentences, rows);
        foreach (var (first, count) in encoder.Sentences)
        {
            Attach(first, count);
        }

        Label(encoder.Sentences, rows);
    }

    // What of the arcs' scores depends on the dependent alone: how it looks at heads, and at what distance it likes them.
    void Turn(List<(int First, int Count)> sentences, int rows)
    {
        var arc = _shape.Arc;
        _arc = Floats.OfAtLeast(rows * arc, _arc);
        _distance = Floats.OfAtLeast(rows * ParserShape.DistanceKinds, _distance);
        Products.Multiply(_read.At + _dependent, _columns, _arcWeight, _arc.At, arc, sentences);
        foreach (var (first, count) in sentences)
        {
            for (var row = first; row < first + count; row++)
            {
                Rows.Add(_arc.At + ((long)row * arc), _arcBias.At, arc);
            }
        }

        Products.Multiply(_arc.At, arc, _distanceWeight, _distance.At, ParserShape.DistanceKinds, sentences);
    }

    void Attach(int first, int count)
    {
        var (arc, padded) = (_shape.Arc, Products.Padded(count));
        _heads = Floats.OfAtLeast(arc * padded, _heads);
        _scores = Floats.OfAtLeast(count * padded, _scores);
        var read = _read.At + ((long)first * _columns) + _head;
        for (var i = 0; i < arc; i++)
        {
            var to = _heads.At + (i * padded);
            for (var row = 0; row < count; row++)
            {
                to[row] = read[((long)row * _columns) + i];
            }

            new Span<float>(to + count, padded - count).Clear();
        }

        Products.Multiply(_arc.At + ((long)first * arc), arc, _heads.At, padded, _scores.At, padded, count, padded, arc);
        for (var dependent = 1; dependent < count; dependent++)
        {
            float* to = _scores.At + (dependent * padded), distance = _distance.At + ((long)(first + dependent) * ParserShape.DistanceKinds);
            for (var head = 0; head < count; head++)
            {
                to[head] += distance[Distances.Kind(dependent, head)];
            }
        }

        TreeDecoder.Decode(_scores.At, padded, Heads.AsSpan(first, count));
    }

    void Label(List<(int First, int Count)> sentences, int rows)
    {
        var (label, relations) = (_shape.Label, _shape.PaddedRelations);
        _labels = Floats.OfAtLeast(rows * label, _labels);
        _relations = Floats.OfAtLeast(rows * relations, _relations);
        var to = _labels.At;
        foreach (var (first, count) in sentences)
        {
            for (var row = first + 1; row < first + count; row++, to += label)
            {
                var dependent = _read.At + ((long)row * _columns) + _labelled;
                var head = _read.At + ((long)(first + Heads[row]) * _columns) + _labelling;
                for (var i = 0; i < label; i += 8)
                {
                    var sum = Vector256.Load(dependent + i) + Vector256.Load(head + i) + Vector256.Load(_bias.At + _labelled + i);
                    Vector256.Store(Vector256.Max(sum, Vector256<float>.Zero), to + i);
                }
            }
        }

        var labelled = (int)((to - _labels.At) / label);
        Products.Multiply(_labels.At, label, _relationWeight, _relations.At, relations, labelled);
        var from = _relations.At;
        foreach (var (first, count) in sentences)
        {
            for (var row = first + 1; row < first + count; row++, from += relations)
            {
                Relations[row] = Rows.Largest(from, _relationBias.At, _shape.Relations);
            }
        }
    }

    // One product for all that is read off a row.
    void Place(Floats whole, Floats weight, Floats? bias, int at, int columns)
    {
        for (var row = 0; row < _shape.Width; row++)
        {
            weight.Span.Slice(row * columns, columns).CopyTo(whole.Span.Slice((row * _columns) + at, columns));
        }

        if (bias is not null)
        {
            bias.Span[..columns].CopyTo(_bias.Span[at..]);
        }
    }
}
