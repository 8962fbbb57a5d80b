namespace Entente.Sentences.Network;

/// <summary>Numbers that stay where they are in memory, so that the products can address them directly; aligned to a cache line.</summary>
sealed unsafe class Floats
{
    readonly float[] _memory;

    public Floats(int count)
    {
        _memory = GC.AllocateArray<float>(count + 64, pinned: true);
        fixed (float* start = _memory)
        {
            At = (float*)(((nuint)start + 63) & ~(nuint)63);
        }

        Count = count;
    }

    public float* At { get; }

    public int Count { get; }

    public Span<float> Span => new(At, Count);

    /// <summary>A buffer of at least this size: the old one, or a larger one with nothing in it.</summary>
    public static Floats OfAtLeast(int count, Floats? old) => old is not null && old.Count >= count ? old : new(count);
}
