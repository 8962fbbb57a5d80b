using System.Collections.Immutable;

namespace Entente.Training;

/// <summary>How large a model is and how long it learns.</summary>
sealed record TrainingPlan
{
    public required int Width { get; init; }

    public required int Arc { get; init; }

    public required int Label { get; init; }

    public string Layers { get; init; } = "cscs";

    public int Buckets { get; init; } = 1 << 15;

    public required int Epochs { get; init; }

    /// <summary>In tokens.</summary>
    public int Batch { get; init; } = 800;

    /// <summary>Parts of a batch have gradients of their own, so that many threads give the same model as one.</summary>
    public int Shards { get; init; } = 4;

    public float Rate { get; init; } = 2e-3f;

    /// <summary>How much of the truth is spread over the other classes (Szegedy et al. 2016).</summary>
    public float Smoothing { get; init; }

    public float Dropout { get; init; } = 0.25f;

    /// <summary>A word seen n times is hidden from the encoder with probability this / (this + n), so that endings learn to do without it.</summary>
    public float WordDropout { get; init; } = 0.25f;

    /// <summary>Rarer words have no embedding of their own.</summary>
    public int LeastWordCount { get; init; } = 2;

    /// <summary>The rarest beyond so many have none either, so that the file stays small.</summary>
    public int MostWords { get; init; } = 14_000;

    /// <summary>Rarer tags are not learned.</summary>
    public int LeastTagCount { get; init; } = 5;

    public int Seed { get; init; } = 7;

    public static TrainingPlan Accurate { get; } = new() { Width = 192, Arc = 128, Label = 128, Epochs = 16, Batch = 1000, Shards = 7, Dropout = 0.27f };

    public static TrainingPlan Fast { get; } = new() { Width = 96, Layers = "css", Arc = 64, Label = 64, Epochs = 23, Dropout = 0.15f };

    /// <summary>Models of different make, so that they err differently; they vote on the trees that the shipped ones learn from.</summary>
    public static ImmutableArray<TrainingPlan> Teachers { get; } =
    [
        new() { Width = 192, Arc = 128, Label = 128, Epochs = 12 },
        new() { Width = 192, Arc = 128, Label = 128, Epochs = 13, Seed = 21, Smoothing = 0.03f },
        new() { Width = 224, Layers = "css", Arc = 128, Label = 128, Epochs = 11, Seed = 35 },
        new() { Width = 160, Layers = "cscss", Arc = 128, Label = 128, Epochs = 14, Seed = 49, Dropout = 0.2f },
    ];

    /// <summary>Proves in seconds that training works; of no use for reading.</summary>
    public static TrainingPlan Toy { get; } = new()
    {
        Width = 32,
        Arc = 32,
        Label = 32,
        Layers = "cs",
        Buckets = 1 << 10,
        Epochs = 60,
        Batch = 60,
        Rate = 5e-3f,
        Dropout = 0.1f,
        LeastTagCount = 1,
    };
}
