using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Sentences.Network;

/// <summary>Operations on single rows of numbers, whose length is a multiple of <see cref="Products.Block"/>.</summary>
/// <remarks>Eight numbers at a time on every machine: these are too short for wider vectors to pay, and the results are then the same everywhere.</remarks>
static unsafe class Rows
{
    const float Tiny = 1e-5f;
    const int Lanes = 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(float* to, float* from, int count)
    {
        for (var i = 0; i < count; i += Lanes)
        {
            Vector256.Store(Vector256.Load(to + i) + Vector256.Load(from + i), to + i);
        }
    }

    /// <summary>Layer normalisation, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Normalize(float* row, float* scale, float* shift, int count)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < count; i += Lanes)
        {
            sum += Vector256.Load(row + i);
        }

        var mean = Vector256.Create(Vector256.Sum(sum) / count);
        var squares = Vector256<float>.Zero;
        for (var i = 0; i < count; i += Lanes)
        {
            var difference = Vector256.Load(row + i) - mean;
            squares += difference * difference;
        }

        var inverse = Vector256.Create(1 / MathF.Sqrt((Vector256.Sum(squares) / count) + Tiny));
        for (var i = 0; i < count; i += Lanes)
        {
            Vector256.Store(((Vector256.Load(row + i) - mean) * inverse * Vector256.Load(scale + i)) + Vector256.Load(shift + i), row + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exponential(-x));

    /// <summary>e to the x within 2e-7 of itself, for what a sigmoid needs: x is held between -80 and 80.</summary>
    /// <remarks>x = n ln 2 + r; the polynomial for e to the r is that of Cephes, two to the n is an exponent. The library's own goes by way of doubles.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exponential(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-80f)), Vector256.Create(80f));
        var n = Vector256.Floor(Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504f), Vector256.Create(0.5f)));
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        var p = Vector256.Create(1.9875691500e-4f);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.5f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r + Vector256<float>.One);
        return p * Vector256.ShiftLeft(Vector256.ConvertToInt32(n) + Vector256.Create(127), 23).AsSingle();
    }

    /// <summary>row = max(0, row + bias).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Rectify(float* row, float* bias, int count)
    {
        for (var i = 0; i < count; i += Lanes)
        {
            Vector256.Store(Vector256.Max(Vector256.Load(row + i) + Vector256.Load(bias + i), Vector256<float>.Zero), row + i);
        }
    }

    /// <summary>The index of the largest of row + bias; the first of equals. Reads to the end of the block that the last of them lies in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Largest(float* row, float* bias, int count)
    {
        var largest = Vector256.Create(float.NegativeInfinity);
        var at = Vector256<int>.Zero;
        var lane = Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7);
        for (var i = 0; i < count; i += Lanes)
        {
            var index = lane + Vector256.Create(i);
            var value = Vector256.ConditionalSelect(
                Vector256.LessThan(index, Vector256.Create(count)).AsSingle(),
                Vector256.Load(row + i) + Vector256.Load(bias + i),
                Vector256.Create(float.NegativeInfinity));
            var isLarger = Vector256.GreaterThan(value, largest);
            largest = Vector256.ConditionalSelect(isLarger, value, largest);
            at = Vector256.ConditionalSelect(isLarger.AsInt32(), index, at);
        }

        var best = 0;
        for (var i = 1; i < Lanes; i++)
        {
            best = largest[i] > largest[best] || (largest[i] == largest[best] && at[i] < at[best]) ? i : best;
        }

        return at[best];
    }
}
