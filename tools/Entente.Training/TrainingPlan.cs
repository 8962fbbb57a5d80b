namespace Entente.Training;

/// <summary>How large a model is and how long it learns.</summary>
sealed record TrainingPlan
{
    public required int Width { get; init; }

    public required int Arc { get; init; }

    public required int Label { get; init; }

    public string Layers { get; init; } = "cscs";

    public int Buckets { get; init; } = 1 << 16;

    public required int Epochs { get; init; }

    /// <summary>In tokens.</summary>
    public int Batch { get; init; } = 800;

    /// <summary>Halves of a batch have gradients of their own, so that two threads give the same model as one.</summary>
    public int Shards { get; init; } = 2;

    public float Rate { get; init; } = 2e-3f;

    public float Dropout { get; init; } = 0.3f;

    /// <summary>A word seen n times is hidden from the encoder with probability this / (this + n), so that endings learn to do without it.</summary>
    public float WordDropout { get; init; } = 0.25f;

    /// <summary>Rarer words have no embedding of their own.</summary>
    public int LeastWordCount { get; init; } = 2;

    /// <summary>Rarer tags are not learned.</summary>
    public int LeastTagCount { get; init; } = 5;

    public int Seed { get; init; } = 7;

    public static TrainingPlan Accurate { get; } = new() { Width = 192, Arc = 128, Label = 128, Buckets = 1 << 15, Epochs = 18, Rate = 1.8e-3f };

    public static TrainingPlan Fast { get; } = new() { Width = 128, Arc = 96, Label = 128, Epochs = 24 };

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
