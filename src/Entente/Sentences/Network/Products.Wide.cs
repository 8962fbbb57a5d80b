using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Sentences.Network;

// Blocks of rows by 64 and by 16 columns, in vectors of sixteen numbers.
static unsafe partial class Products
{
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
