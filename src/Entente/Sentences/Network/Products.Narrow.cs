using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Sentences.Network;

// Blocks of six, three and one rows by sixteen columns, in vectors of eight numbers.
static unsafe partial class Products
{
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
}
