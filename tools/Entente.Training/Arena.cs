using System.Runtime.InteropServices;

namespace Entente.Training;

/// <summary>Memory for one step of training: handed out in order, taken back all at once.</summary>
sealed unsafe class Arena(long bytes) : IDisposable
{
    readonly byte* _memory = (byte*)NativeMemory.AlignedAlloc((nuint)bytes, 64);
    long _used;

    public float* Take(long count)
    {
        var size = ((count * sizeof(float)) + 63) / 64 * 64;
        if (_used + size > bytes)
        {
            throw new InvalidOperationException("A step of training needs more memory than the arena has; make the batch smaller.");
        }

        var at = _memory + _used;
        _used += size;
        return (float*)at;
    }

    public float* TakeZeros(long count)
    {
        var at = Take(count);
        new Span<float>(at, (int)count).Clear();
        return at;
    }

    public void Reset() => _used = 0;

    public void Dispose() => NativeMemory.AlignedFree(_memory);
}

/// <summary>A matrix within one step, with its gradient.</summary>
sealed unsafe class Tensor(Arena arena, int rows, int columns)
{
    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public float* Value { get; } = arena.Take((long)rows * columns);

    public float* Gradient { get; } = arena.TakeZeros((long)rows * columns);

    public long Count => (long)Rows * Columns;
}
