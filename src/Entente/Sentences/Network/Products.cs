using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Sentences.Network;

/// <summary>Matrix products, written by hand for wide and narrow vector units, with a scalar form for neither.</summary>
/// <remarks>
/// Row major. Each element sums its terms from first to last in every form, so that a result does not depend on how many
/// rows are multiplied at once. The forms differ only in rounding: within 1e-5 of the sum of magnitudes (tested).
/// </remarks>
static unsafe class Products
{
    /// <summary>Columns come in blocks of this many; every matrix is padded to it.</summary>
    public const int Block = 16;

    public static int Padded(int count) => (count + Block - 1) / Block * Block;

    // From so many rows on it pays to lay the columns of B side by side first.
    const int RowsToPack = 24;

    const int WideBlock = 4 * Block;

    [ThreadStatic]
    static Floats? t_packed;

    /// <summary>C = A B, or C += A B: <paramref name="rows"/> x <paramref name="inner"/> times <paramref name="inner"/> x <paramref name="columns"/>.</summary>
    public static void Multiply(float* a, int strideA, float* b, int strideB, float* c, int strideC, int rows, int columns, int inner, bool add = false)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            MultiplyWide(a, strideA, b, strideB, c, strideC, rows, columns, inner, add);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            MultiplyNarrow(a, strideA, b, strideB, c, strideC, rows, columns, inner, add);
        }
        else
        {
            MultiplyScalar(a, strideA, b, strideB, c, strideC, rows, columns, inner, add);
        }
    }

    internal static void MultiplyScalar(float* a, int strideA, float* b, int strideB, float* c, int strideC, int rows, int columns, int inner, bool add)
    {
        for (var row = 0; row < rows; row++)
        {
            var to = c + ((long)row * strideC);
            if (!add)
            {
                new Span<float>(to, columns).Clear();
            }

            for (var k = 0; k < inner; k++)
            {
                var factor = a[((long)row * strideA) + k];
                var from = b + ((long)k * strideB);
                for (var column = 0; column < columns; column++)
                {
                    to[column] += factor * from[column];
                }
            }
        }
    }

    internal static void MultiplyNarrow(float* a, int strideA, float* b, int strideB, float* c, int strideC, int rows, int columns, int inner, bool add)
    {
        for (var column = 0; column < columns; column += Block)
        {
            var stride = rows < RowsToPack ? strideB : Block;
            var from = rows < RowsToPack ? b + column : Pack(b + column, strideB, inner, Block);
            var row = 0;
            for (; row + 6 <= rows; row += 6)
            {
                Narrow6x16(a + ((long)row * strideA), strideA, from, stride, c + ((long)row * strideC) + column, strideC, inner, add);
            }

            for (; row + 3 <= rows; row += 3)
            {
                Narrow3x16(a + ((long)row * strideA), strideA, from, stride, c + ((long)row * strideC) + column, strideC, inner, add);
            }

            for (; row < rows; row++)
            {
                Narrow1x16(a + ((long)row * strideA), from, stride, c + ((long)row * strideC) + column, inner, add);
            }
        }
    }

    internal static void MultiplyWide(float* a, int strideA, float* b, int strideB, float* c, int strideC, int rows, int columns, int inner, bool add)
    {
        var column = 0;
        for (; column + WideBlock <= columns; column += WideBlock)
        {
            var stride = rows < RowsToPack ? strideB : WideBlock;
            var from = rows < RowsToPack ? b + column : Pack(b + column, strideB, inner, WideBlock);
            var row = 0;
            for (; row + 6 <= rows; row += 6)
            {
                Wide6x64(a + ((long)row * strideA), strideA, from, stride, c + ((long)row * strideC) + column, strideC, inner, add);
            }

            for (; row < rows; row++)
            {
                Wide1x64(a + ((long)row * strideA), from, stride, c + ((long)row * strideC) + column, inner, add);
            }
        }

        for (; column < columns; column += Block)
        {
            var stride = rows < RowsToPack ? strideB : Block;
            var from = rows < RowsToPack ? b + column : Pack(b + column, strideB, inner, Block);
            var row = 0;
            for (; row + 8 <= rows; row += 8)
            {
                Wide8x16(a + ((long)row * strideA), strideA, from, stride, c + ((long)row * strideC) + column, strideC, inner, add);
            }

            for (; row < rows; row++)
            {
                Wide1x16(a + ((long)row * strideA), from, stride, c + ((long)row * strideC) + column, inner, add);
            }
        }
    }

    // Rows of B lie a multiple of the cache's size apart often enough that a strip of columns drives itself out of the cache.
    static float* Pack(float* b, int strideB, int inner, int width)
    {
        var packed = t_packed = Floats.OfAtLeast(inner * width, t_packed);
        for (var k = 0; k < inner; k++)
        {
            for (var i = 0; i < width; i += Block)
            {
                Vector256.Store(Vector256.Load(b + ((long)k * strideB) + i), packed.At + (k * width) + i);
                Vector256.Store(Vector256.Load(b + ((long)k * strideB) + i + 8), packed.At + (k * width) + i + 8);
            }
        }

        return packed.At;
    }

    // Twelve sums, two rows of B and one factor fill 15 of the 16 registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Narrow6x16(float* a, int strideA, float* b, int strideB, float* c, int strideC, int inner, bool add)
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
            factor = Vector256.Create(*a3);
            s30 = Vector256.FusedMultiplyAdd(factor, b0, s30);
            s31 = Vector256.FusedMultiplyAdd(factor, b1, s31);
            factor = Vector256.Create(a3[strideA]);
            s40 = Vector256.FusedMultiplyAdd(factor, b0, s40);
            s41 = Vector256.FusedMultiplyAdd(factor, b1, s41);
            factor = Vector256.Create(a3[2 * strideA]);
            s50 = Vector256.FusedMultiplyAdd(factor, b0, s50);
            s51 = Vector256.FusedMultiplyAdd(factor, b1, s51);
        }

        Keep(c, s00, s01, add);
        Keep(c + strideC, s10, s11, add);
        Keep(c + (2 * strideC), s20, s21, add);
        Keep(c + (3 * strideC), s30, s31, add);
        Keep(c + (4 * strideC), s40, s41, add);
        Keep(c + (5 * strideC), s50, s51, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Narrow3x16(float* a, int strideA, float* b, int strideB, float* c, int strideC, int inner, bool add)
    {
        Vector256<float> s00, s01, s10, s11, s20, s21;
        s00 = s01 = s10 = s11 = s20 = s21 = Vector256<float>.Zero;
        for (var k = 0; k < inner; k++, b += strideB, a++)
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
        }

        Keep(c, s00, s01, add);
        Keep(c + strideC, s10, s11, add);
        Keep(c + (2 * strideC), s20, s21, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Narrow1x16(float* a, float* b, int strideB, float* c, int inner, bool add)
    {
        Vector256<float> s0 = default, s1 = default;
        for (var k = 0; k < inner; k++, b += strideB)
        {
            var factor = Vector256.Create(a[k]);
            s0 = Vector256.FusedMultiplyAdd(factor, Vector256.Load(b), s0);
            s1 = Vector256.FusedMultiplyAdd(factor, Vector256.Load(b + 8), s1);
        }

        Keep(c, s0, s1, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Keep(float* c, Vector256<float> s0, Vector256<float> s1, bool add)
    {
        Vector256.Store(add ? s0 + Vector256.Load(c) : s0, c);
        Vector256.Store(add ? s1 + Vector256.Load(c + 8) : s1, c + 8);
    }

    // 24 sums, four rows of B and one factor fill 29 of the 32 registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Wide6x64(float* a, int strideA, float* b, int strideB, float* c, int strideC, int inner, bool add)
    {
        Vector512<float> s00, s01, s02, s03, s10, s11, s12, s13, s20, s21, s22, s23, s30, s31, s32, s33, s40, s41, s42, s43, s50, s51, s52, s53;
        s00 = s01 = s02 = s03 = s10 = s11 = s12 = s13 = s20 = s21 = s22 = s23 = Vector512<float>.Zero;
        s30 = s31 = s32 = s33 = s40 = s41 = s42 = s43 = s50 = s51 = s52 = s53 = Vector512<float>.Zero;
        float* a1 = a + strideA, a2 = a1 + strideA, a3 = a2 + strideA, a4 = a3 + strideA, a5 = a4 + strideA;
        for (var k = 0; k < inner; k++, b += strideB)
        {
            Vector512<float> b0 = Vector512.Load(b), b1 = Vector512.Load(b + 16), b2 = Vector512.Load(b + 32), b3 = Vector512.Load(b + 48);
            var factor = Vector512.Create(a[k]);
            s00 = Vector512.FusedMultiplyAdd(factor, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(factor, b1, s01);
            s02 = Vector512.FusedMultiplyAdd(factor, b2, s02);
            s03 = Vector512.FusedMultiplyAdd(factor, b3, s03);
            factor = Vector512.Create(a1[k]);
            s10 = Vector512.FusedMultiplyAdd(factor, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(factor, b1, s11);
            s12 = Vector512.FusedMultiplyAdd(factor, b2, s12);
            s13 = Vector512.FusedMultiplyAdd(factor, b3, s13);
            factor = Vector512.Create(a2[k]);
            s20 = Vector512.FusedMultiplyAdd(factor, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(factor, b1, s21);
            s22 = Vector512.FusedMultiplyAdd(factor, b2, s22);
            s23 = Vector512.FusedMultiplyAdd(factor, b3, s23);
            factor = Vector512.Create(a3[k]);
            s30 = Vector512.FusedMultiplyAdd(factor, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(factor, b1, s31);
            s32 = Vector512.FusedMultiplyAdd(factor, b2, s32);
            s33 = Vector512.FusedMultiplyAdd(factor, b3, s33);
            factor = Vector512.Create(a4[k]);
            s40 = Vector512.FusedMultiplyAdd(factor, b0, s40);
            s41 = Vector512.FusedMultiplyAdd(factor, b1, s41);
            s42 = Vector512.FusedMultiplyAdd(factor, b2, s42);
            s43 = Vector512.FusedMultiplyAdd(factor, b3, s43);
            factor = Vector512.Create(a5[k]);
            s50 = Vector512.FusedMultiplyAdd(factor, b0, s50);
            s51 = Vector512.FusedMultiplyAdd(factor, b1, s51);
            s52 = Vector512.FusedMultiplyAdd(factor, b2, s52);
            s53 = Vector512.FusedMultiplyAdd(factor, b3, s53);
        }

        Keep(c, s00, s01, s02, s03, add);
        Keep(c + strideC, s10, s11, s12, s13, add);
        Keep(c + (2 * strideC), s20, s21, s22, s23, add);
        Keep(c + (3 * strideC), s30, s31, s32, s33, add);
        Keep(c + (4 * strideC), s40, s41, s42, s43, add);
        Keep(c + (5 * strideC), s50, s51, s52, s53, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Wide1x64(float* a, float* b, int strideB, float* c, int inner, bool add)
    {
        Vector512<float> s0 = default, s1 = default, s2 = default, s3 = default;
        for (var k = 0; k < inner; k++, b += strideB)
        {
            var factor = Vector512.Create(a[k]);
            s0 = Vector512.FusedMultiplyAdd(factor, Vector512.Load(b), s0);
            s1 = Vector512.FusedMultiplyAdd(factor, Vector512.Load(b + 16), s1);
            s2 = Vector512.FusedMultiplyAdd(factor, Vector512.Load(b + 32), s2);
            s3 = Vector512.FusedMultiplyAdd(factor, Vector512.Load(b + 48), s3);
        }

        Keep(c, s0, s1, s2, s3, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Wide8x16(float* a, int strideA, float* b, int strideB, float* c, int strideC, int inner, bool add)
    {
        Vector512<float> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        var a4 = a + (4 * strideA);
        for (var k = 0; k < inner; k++, b += strideB)
        {
            var column = Vector512.Load(b);
            s0 = Vector512.FusedMultiplyAdd(Vector512.Create(a[k]), column, s0);
            s1 = Vector512.FusedMultiplyAdd(Vector512.Create(a[k + strideA]), column, s1);
            s2 = Vector512.FusedMultiplyAdd(Vector512.Create(a[k + (2 * strideA)]), column, s2);
            s3 = Vector512.FusedMultiplyAdd(Vector512.Create(a[k + (3 * strideA)]), column, s3);
            s4 = Vector512.FusedMultiplyAdd(Vector512.Create(a4[k]), column, s4);
            s5 = Vector512.FusedMultiplyAdd(Vector512.Create(a4[k + strideA]), column, s5);
            s6 = Vector512.FusedMultiplyAdd(Vector512.Create(a4[k + (2 * strideA)]), column, s6);
            s7 = Vector512.FusedMultiplyAdd(Vector512.Create(a4[k + (3 * strideA)]), column, s7);
        }

        Keep(c, s0, add);
        Keep(c + strideC, s1, add);
        Keep(c + (2 * strideC), s2, add);
        Keep(c + (3 * strideC), s3, add);
        Keep(c + (4 * strideC), s4, add);
        Keep(c + (5 * strideC), s5, add);
        Keep(c + (6 * strideC), s6, add);
        Keep(c + (7 * strideC), s7, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Wide1x16(float* a, float* b, int strideB, float* c, int inner, bool add)
    {
        Vector512<float> s = default;
        for (var k = 0; k < inner; k++, b += strideB)
        {
            s = Vector512.FusedMultiplyAdd(Vector512.Create(a[k]), Vector512.Load(b), s);
        }

        Keep(c, s, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Keep(float* c, Vector512<float> s0, Vector512<float> s1, Vector512<float> s2, Vector512<float> s3, bool add)
    {
        Keep(c, s0, add);
        Keep(c + 16, s1, add);
        Keep(c + 32, s2, add);
        Keep(c + 48, s3, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Keep(float* c, Vector512<float> s, bool add) => Vector512.Store(add ? s + Vector512.Load(c) : s, c);
}
