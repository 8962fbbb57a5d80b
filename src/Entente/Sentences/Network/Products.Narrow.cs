using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Sentences.Network;

// Blocks of three to six rows, and of one, by sixteen columns, in vectors of eight numbers.
static unsafe partial class Products
{
    static void Narrow16(float* a, int strideA, float* b, int strideB, float* c, int strideC, int rows, int inner, bool add)
    {
        while (rows > 0)
        {
            // Sixes, and at the end what leaves no single row: below four rows the units wait for their own sums.
            var taken = rows switch
            {
                > 9 or 6 => Narrow<SixRows>(a, strideA, b, strideB, c, strideC, inner, add),
                9 or 5 => Narrow<FiveRows>(a, strideA, b, strideB, c, strideC, inner, add),
                8 or 7 or 4 => Narrow<FourRows>(a, strideA, b, strideB, c, strideC, inner, add),
                3 => Narrow<ThreeRows>(a, strideA, b, strideB, c, strideC, inner, add),
                _ => Narrow1x16(a, b, strideB, c, inner, add),
            };
            a += (long)taken * strideA;
            c += (long)taken * strideC;
            rows -= taken;
        }
    }

    /// <summary>How many rows a block has. The compiler makes a loop of its own for each, without what lies beyond its rows.</summary>
    interface IRowCount
    {
        static abstract int Count { get; }
    }

    readonly struct ThreeRows : IRowCount
    {
        public static int Count => 3;
    }

    readonly struct FourRows : IRowCount
    {
        public static int Count => 4;
    }

    readonly struct FiveRows : IRowCount
    {
        public static int Count => 5;
    }

    readonly struct SixRows : IRowCount
    {
        public static int Count => 6;
    }

    // Twelve sums, two rows of B and one factor fill 15 of the 16 registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int Narrow<TRows>(float* a, int strideA, float* b, int strideB, float* c, int strideC, int inner, bool add)
        where TRows : struct, IRowCount
    {
        Vector256<float> s00, s01, s10, s11, s20, s21, s30, s31, s40, s41, s50, s51;
        s00 = s01 = s10 = s11 = s20 = s21 = s30 = s31 = s40 = s41 = s50 = s51 = Vector256<float>.Zero;
        float* a3 = a + (3 * strideA);
        for (var k = 0; k < inner; k++, b += strideB, a++, a3++)
        {
            Vector256<float> b0 = Vector256.Load(b), b1 = Vector256.Load(b + 8);
            var factor = Vector256.Create(*a);
            s00 = Vector256.FusedMultiplyAdd(factor, b0, s00);
            s01 = Vector256.FusedMultiplyAdd(factor, b1, s01);
            factor = Vector256.Create(a[strideA]);
            s10 = Vector256.FusedMultiplyAdd(factor, b0, s10);
            s11 = Vector256.FusedMultiplyAdd(factor, b1, s11);
            factor = Vector256.Create(a[2 * strideA]);
            s20 = Vector256.FusedMultiplyAdd(factor, b0, s20);
            s21 = Vector256.FusedMultiplyAdd(factor, b1, s21);
            if (TRows.Count > 3)
            {
                factor = Vector256.Create(*a3);
                s30 = Vector256.FusedMultiplyAdd(factor, b0, s30);
                s31 = Vector256.FusedMultiplyAdd(factor, b1, s31);
            }

            if (TRows.Count > 4)
            {
                factor = Vector256.Create(a3[strideA]);
                s40 = Vector256.FusedMultiplyAdd(factor, b0, s40);
                s41 = Vector256.FusedMultiplyAdd(factor, b1, s41);
            }

            if (TRows.Count > 5)
            {
                factor = Vector256.Create(a3[2 * strideA]);
                s50 = Vector256.FusedMultiplyAdd(factor, b0, s50);
                s51 = Vector256.FusedMultiplyAdd(factor, b1, s51);
            }
        }

        Keep(c, s00, s01, add);
        Keep(c + strideC, s10, s11, add);
        Keep(c + (2 * strideC), s20, s21, add);
        if (TRows.Count > 3)
        {
            Keep(c + (3 * strideC), s30, s31, add);
        }

        if (TRows.Count > 4)
        {
            Keep(c + (4 * strideC), s40, s41, add);
        }

        if (TRows.Count > 5)
        {
            Keep(c + (5 * strideC), s50, s51, add);
        }

        return TRows.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int Narrow1x16(float* a, float* b, int strideB, float* c, int inner, bool add)
    {
        Vector256<float> s0 = default, s1 = default;
        for (var k = 0; k < inner; k++, b += strideB)
        {
            var factor = Vector256.Create(a[k]);
            s0 = Vector256.FusedMultiplyAdd(factor, Vector256.Load(b), s0);
            s1 = Vector256.FusedMultiplyAdd(factor, Vector256.Load(b + 8), s1);
        }

        Keep(c, s0, s1, add);
        return 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Keep(float* c, Vector256<float> s0, Vector256<float> s1, bool add)
    {
        Vector256.Store(add ? s0 + Vector256.Load(c) : s0, c);
        Vector256.Store(add ? s1 + Vector256.Load(c + 8) : s1, c + 8);
    }
}
