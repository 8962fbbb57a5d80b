using System.Runtime.InteropServices;

namespace Entente.Claims;

/// <summary>What was learned of how sure texts are of what they tell: one small weight for each hashed feature.</summary>
/// <remarks>Made by tools/train-factuality.cs; models/factuality.md is its card.</remarks>
sealed class FactualityWeights
{
    public const int Size = 1 << 17;

    /// <summary>The ends of the scale: it surely did not happen, it surely did.</summary>
    public const float Most = 3;

    const uint Magic = 0x31465445;
    const int HeaderBytes = 12;

    readonly short[] _weights;
    readonly float _scale;
    readonly float _bias;

    FactualityWeights(short[] weights, float scale, float bias) => (_weights, _scale, _bias) = (weights, scale, bias);

    /// <summary>The weights shipped inside this assembly; null before they were trained.</summary>
    public static FactualityWeights? BuiltIn { get; } = ReadBuiltIn();

    public static FactualityWeights From(float[] weights, float bias)
    {
        var scale = Math.Max(1e-6f, weights.Max(Math.Abs)) / short.MaxValue;
        return new([.. weights.Select(weight => (short)MathF.Round(weight / scale))], scale, bias);
    }

    /// <summary>From -3 to 3.</summary>
    public float Score(List<int> features)
    {
        var sum = 0L;
        foreach (var feature in features)
        {
            sum += _weights[feature];
        }

        return Math.Clamp((sum * _scale) + _bias, -Most, Most);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(_scale);
        writer.Write(_bias);
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    static FactualityWeights? ReadBuiltIn()
    {
        using var stream = typeof(FactualityWeights).Assembly.GetManifestResourceStream("models/factuality.model");
        return stream is null ? null : Read(stream);
    }

    internal static FactualityWeights Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var header = reader.ReadBytes(HeaderBytes);
        if (header.Length < HeaderBytes || BitConverter.ToUInt32(header) != Magic)
        {
            throw new InvalidDataException("ENT2290: models/factuality.model is not a file of factuality weights. Make it with tools/train-factuality.cs.");
        }

        var bytes = reader.ReadBytes(2 * Size);
        return bytes.Length == 2 * Size
            ? new(MemoryMarshal.Cast<byte, short>(bytes).ToArray(), BitConverter.ToSingle(header, 4), BitConverter.ToSingle(header, 8))
            : throw new InvalidDataException("ENT2290: models/factuality.model is cut short. Make it with tools/train-factuality.cs.");
    }
}
