using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;

namespace Entente.Sentences.Network;

/// <summary>The numbers of one network as its section of the model holds them: embeddings as bytes with a scale by row, matrices as floats.</summary>
/// <remarks>Immutable once read; any number of encoders and parsers share one.</remarks>
sealed class NetworkWeights
{
    readonly Dictionary<string, Floats> _matrices = [];
    readonly Dictionary<string, MatrixShape> _shapes = [];
    readonly ConcurrentDictionary<(string Matrix, int Part, int Parts), Strips> _strips = [];

    NetworkWeights(EncoderShape shape) => Shape = shape;

    public EncoderShape Shape { get; }

    public sbyte[] Embeddings { get; private init; } = [];

    public float[] EmbeddingScales { get; private init; } = [];

    public Floats this[string matrix] => _matrices[matrix];

    /// <summary>The matrix as products go through it, laid out once for all who share it.</summary>
    public Strips Strips(string matrix) => Strips(matrix, 0, 1);

    /// <summary>One of the parts of equal size that the rows of the matrix are cut into.</summary>
    public Strips Strips(string matrix, int part, int parts) => _strips.GetOrAdd((matrix, part, parts), _ =>
    {
        var (_, rows, columns) = _shapes[matrix];
        var inner = rows / parts;
        return new(_matrices[matrix], part * inner * columns, columns, inner);
    });

    /// <summary>Reads the encoder and then the matrices that <paramref name="heads"/> names.</summary>
    public static NetworkWeights Read(ReadOnlyMemory<byte> section, int words, IEnumerable<MatrixShape> heads)
    {
        using var reader = new BinaryReader(new MemoryStream(section.ToArray()), Encoding.UTF8);
        try
        {
            var shape = new EncoderShape(reader.ReadInt32(), reader.ReadString(), words, reader.ReadInt32());
            var weights = new NetworkWeights(shape)
            {
                Embeddings = new sbyte[shape.Rows * shape.Width],
                EmbeddingScales = new float[shape.Rows],
            };
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.Embeddings.AsSpan()));
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.EmbeddingScales.AsSpan()));
            foreach (var (name, rows, columns) in shape.Matrices().Concat(heads))
            {
                var matrix = new Floats(rows * columns);
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(matrix.Span));
                weights._matrices.Add(name, matrix);
                weights._shapes.Add(name, new(name, rows, columns));
            }

            return weights;
        }
        catch (EndOfStreamException)
        {
            throw ModelFile.Damaged("a network shorter than its shape says");
        }
    }

    /// <summary>The section that <see cref="Read"/> reads; <paramref name="matrix"/> gives the numbers of each.</summary>
    public static byte[] Write(EncoderShape shape, ReadOnlySpan<float> embeddings, IEnumerable<MatrixShape> heads, Func<string, float[]> matrix)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(shape.Width);
        writer.Write(shape.Layers);
        writer.Write(shape.Buckets);
        var scales = new float[shape.Rows];
        var row = new sbyte[shape.Width];
        for (var i = 0; i < shape.Rows; i++)
        {
            scales[i] = Quantize(embeddings.Slice(i * shape.Width, shape.Width), row);
            writer.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        }

        writer.Write(MemoryMarshal.AsBytes(scales.AsSpan()));
        foreach (var (name, rows, columns) in shape.Matrices().Concat(heads))
        {
            writer.Write(MemoryMarshal.AsBytes(matrix(name).AsSpan(0, rows * columns)));
        }

        writer.Flush();
        return stream.ToArray();
    }

    static float Quantize(ReadOnlySpan<float> from, Span<sbyte> to)
    {
        var largest = 0f;
        foreach (var value in from)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        var scale = largest / 127;
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = scale == 0 ? (sbyte)0 : (sbyte)MathF.Round(from[i] / scale);
        }

        return scale;
    }
}
