using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Sentences.Network;

/// <summary>Operations on single rows of numbers, whose length is a multiple of <see cref="Products.Block"/>.</summary>
static unsafe class Rows
{
    const float Tiny = 1e-5f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(float* to, float* from, int count)
    {
        for (var i = 0; i < count; i += 16)
        {
            Vector512.Store(Vector512.Load(to + i) + Vector512.Load(from + i), to + i);
        }
    }

    /// <summary>Layer normalisation, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Normalize(float* row, float* scale, float* shift, int count)
    {
        var sum = Vector512<float>.Zero;
        for (var i = 0; i < count; i += 16)
        {
            sum += Vector512.Load(row + i);
        }

        var mean = Vector512.Create(Vector512.Sum(sum) / count);
        var squares = Vector512<float>.Zero;
        for (var i = 0; i < count; i += 16)
        {
            var difference = Vector512.Load(row + i) - mean;
            squares += difference * difference;
        }

        var inverse = Vector512.Create(1 / MathF.Sqrt((Vector512.Sum(squares) / count) + Tiny));
        for (var i = 0; i < count; i += 16)
        {
            Vector512.Store(((Vector512.Load(row + i) - mean) * inverse * Vector512.Load(scale + i)) + Vector512.Load(shift + i), row + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Vector512.Exp(-x));

    /// <summary>row = max(0, row + bias).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Rectify(float* row, float* bias, int count)
    {
        for (var i = 0; i < count; i += 16)
        {
            Vector512.Store(Vector512.Max(Vector512.Load(row + i) + Vector512.Load(bias + i), Vector512<float>.Zero), row + i);
        }
    }

    /// <summary>The index of the largest of row + bias; the first of equals.</summary>
    public static int Largest(float* row, float* bias, int count)
    {
        var (best, at) = (float.NegativeInfinity, 0);
        for (var i = 0; i < count; i++)
        {
            var value = row[i] + bias[i];
            if (value > best)
            {
                (best, at) = (value, i);
            }
        }

        return at;
    }
}
