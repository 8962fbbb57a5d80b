namespace Entente.Drivers;

/// <summary>What was learned of how texts tell causes: one small weight for each hashed feature, and the bars to pass.</summary>
/// <remarks>Made by tools/train-causes.cs; models/causes.md is its card.</remarks>
sealed class CauseWeights
{
    public const int Size = 1 << 18;
    public const int Mask = Size - 1;
    const uint Magic = 0x31435445;

    readonly sbyte[] _weights;
    readonly float _scale;

    CauseWeights(sbyte[] weights, float scale, float bar, float sureBar, float sentenceBar, float sentenceShare)
    {
        _weights = weights;
        _scale = scale;
        Bar = bar;
        SureBar = sureBar;
        SentenceBar = sentenceBar;
        SentenceShare = sentenceShare;
    }

    /// <summary>The weights shipped inside this assembly; null before they were trained.</summary>
    public static CauseWeights? BuiltIn { get; } = ReadBuiltIn();

    /// <summary>What a candidate must reach.</summary>
    public float Bar { get; }

    /// <summary>What a candidate with a sure cue must reach.</summary>
    public float SureBar { get; }

    /// <summary>What a sentence must reach before anything but a sure cue is believed in it.</summary>
    public float SentenceBar { get; }

    /// <summary>How much the sentence's best candidate counts for the sentence.</summary>
    public float SentenceShare { get; }

    public static CauseWeights From(float[] weights, float bar, float sureBar, float sentenceBar, float sentenceShare)
    {
        var scale = Math.Max(1e-6f, weights.Max(Math.Abs)) / 127;
        return new([.. weights.Select(weight => (sbyte)MathF.Round(weight / scale))], scale, bar, sureBar, sentenceBar, sentenceShare);
    }

    public float Score(List<int> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += _weights[feature];
        }

        return sum * _scale;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(_scale);
        writer.Write(Bar);
        writer.Write(SureBar);
        writer.Write(SentenceBar);
        writer.Write(SentenceShare);
        foreach (var weight in _weights)
        {
            writer.Write(weight);
        }
    }

    static CauseWeights? ReadBuiltIn()
    {
        using var stream = typeof(CauseWeights).Assembly.GetManifestResourceStream("models/causes.model");
        if (stream is null)
        {
            return null;
        }

        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("ENT2402: models/causes.model is not a file of cause weights. Make it with tools/train-causes.cs.");
        }

        var (scale, bar, sureBar) = (reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        var (sentenceBar, share) = (reader.ReadSingle(), reader.ReadSingle());
        var bytes = reader.ReadBytes(Size);
        return bytes.Length == Size
            ? new([.. bytes.Select(b => (sbyte)b)], scale, bar, sureBar, sentenceBar, share)
            : throw new InvalidDataException("ENT2402: models/causes.model is cut short. Make it with tools/train-causes.cs.");
    }
}
