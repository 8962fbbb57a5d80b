using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Entente.Drivers;

/// <summary>What was learned of how texts tell causes: one small weight for each hashed feature, and the bars to pass.</summary>
/// <remarks>Made by tools/train-causes.cs; models/causes.md is its card.</remarks>
sealed class CauseWeights
{
    /// <summary>Candidates and sentences have a half each: in one table they would drown each other.</summary>
    public const int Half = 1 << 19;
    public const int Size = 2 * Half;
    const uint Magic = 0x32435445;
    const int HeaderBytes = 24 + (4 * SentenceSigns.Count);

    readonly short[] _weights;
    readonly float _scale;
    readonly CauseBars _bars;

    CauseWeights(short[] weights, float scale, CauseBars bars) => (_weights, _scale, _bars) = (weights, scale, bars);

    /// <summary>The weights shipped inside this assembly; null before they were trained.</summary>
    public static CauseWeights? BuiltIn { get; } = ReadBuiltIn();

    public CauseBars Bars => _bars;

    public static CauseWeights From(float[] weights, CauseBars bars)
    {
        var scale = Math.Max(1e-6f, weights.Max(Math.Abs)) / short.MaxValue;
        return new([.. weights.Select(weight => (short)MathF.Round(weight / scale))], scale, bars);
    }

    public float Score(List<int> features)
    {
        var sum = 0L;
        foreach (var feature in CollectionsMarshal.AsSpan(features))
        {
            sum += _weights[feature];
        }

        return sum * _scale;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(_scale);
        foreach (var bar in (ReadOnlySpan<float>)[_bars.Candidate, _bars.SureCandidate, _bars.Bias, _bars.SentenceBias, .. _bars.Shares])
        {
            writer.Write(bar);
        }

        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    static CauseWeights? ReadBuiltIn()
    {
        using var stream = typeof(CauseWeights).Assembly.GetManifestResourceStream("models/causes.model");
        return stream is null ? null : Read(stream);
    }

    internal static CauseWeights Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        var header = reader.ReadBytes(HeaderBytes);
        if (header.Length < HeaderBytes || BitConverter.ToUInt32(header) != Magic)
        {
            throw new InvalidDataException("ENT2402: models/causes.model is not a file of cause weights. Make it with tools/train-causes.cs.");
        }

        var bytes = reader.ReadBytes(2 * Size);
        return bytes.Length == 2 * Size
            ? new(MemoryMarshal.Cast<byte, short>(bytes).ToArray(), Number(0), new(Number(1), Number(2), Number(3), Number(4), [.. Enumerable.Range(5, SentenceSigns.Count).Select(Number)]))
            : throw new InvalidDataException("ENT2402: models/causes.model is cut short. Make it with tools/train-causes.cs.");

        float Number(int at) => BitConverter.ToSingle(header, 4 + (4 * at));
    }
}

/// <summary>The bars that a candidate and its sentence must pass; found with the weights.</summary>
/// <param name="Candidate">What a candidate must reach where its sentence speaks of causes.</param>
/// <param name="SureCandidate">What a candidate with a sure cue must reach in any sentence.</param>
/// <param name="Bias">Added to every candidate.</param>
/// <param name="SentenceBias">Added to every sentence; from zero on, it speaks of causes.</param>
/// <param name="Shares">How much each of the <see cref="SentenceSigns"/> counts.</param>
readonly record struct CauseBars(float Candidate, float SureCandidate, float Bias, float SentenceBias, ImmutableArray<float> Shares)
{
    /// <summary>From zero on, the sentence speaks of causes.</summary>
    public float Weigh(ReadOnlySpan<float> signs)
    {
        var sum = SentenceBias;
        for (var i = 0; i < signs.Length; i++)
        {
            sum += Shares[i] * signs[i];
        }

        return sum;
    }
}
