using System.Runtime.Intrinsics;

namespace Entente.Sentences.Network;

/// <summary>Matrix products, written by hand for wide and narrow vector units, with a scalar form for neither.</summary>
/// <remarks>
/// Row major. Each element sums its terms from first to last in every form, so that a result does not depend on how many
/// rows are multiplied at once. The forms differ only in rounding: within 1e-5 of the sum of magnitudes (tested).
/// </remarks>
static unsafe partial class Products
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

    /// <summary>The same with a right side whose columns have been laid side by side once.</summary>
    public static void Multiply(float* a, int strideA, Strips b, float* c, int strideC, int rows)
    {
        for (int column = 0, width; column < b.Columns; column += width)
        {
            width = WidthOfStrip(column, b.Columns);
            Multiply(a, strideA, b.At + ((long)column * b.Inner), width, c + column, strideC, rows, b.Inner);
        }
    }

    /// <summary>The same for some stretches of the rows, in their order; of the rows between them no result is good.</summary>
    public static void Multiply(float* a, int strideA, Strips b, float* c, int strideC, List<(int First, int Count)> stretches)
    {
        // Wide units take rows in larger blocks, and lose more where a stretch ends than the rows between would cost.
        if (Vector512.IsHardwareAccelerated)
        {
            Multiply(a, strideA, b, c, strideC, stretches.Count == 0 ? 0 : stretches[^1].First + stretches[^1].Count);
            return;
        }

        for (int column = 0, width; column < b.Columns; column += width)
        {
            width = WidthOfStrip(column, b.Columns);
            foreach (var (first, count) in stretches)
            {
                var to = c + ((long)first * strideC) + column;
                Multiply(a + ((long)first * strideA), strideA, b.At + ((long)column * b.Inner), width, to, strideC, count, b.Inner);
            }
        }
    }

    static void Multiply(float* a, int strideA, float* strip, int width, float* c, int strideC, int rows, int inner)
    {
        if (width == WideBlock)
        {
            Wide64(a, strideA, strip, width, c, strideC, rows, inner, add: false);
        }
        else if (Vector512.IsHardwareAccelerated)
        {
            Wide16(a, strideA, strip, width, c, strideC, rows, inner, add: false);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Narrow16(a, strideA, strip, width, c, strideC, rows, inner, add: false);
        }
        else
        {
            MultiplyScalar(a, strideA, strip, width, c, strideC, rows, width, inner, add: false);
        }
    }

    /// <summary>How many columns, from this one on, lie side by side in <see cref="Strips"/>.</summary>
    public static int WidthOfStrip(int column, int columns) => Vector512.IsHardwareAccelerated && column + WideBlock <= columns ? WideBlock : Block;

    internal static void MultiplyNarrow(float* a, int strideA, float* b, int strideB, float* c, int strideC, int rows, int columns, int inner, bool add)
    {
        for (var column = 0; column < columns; column += Block)
        {
            var stride = rows < RowsToPack ? strideB : Block;
            var from = rows < RowsToPack ? b + column : Pack(b + column, strideB, inner, Block);
            Narrow16(a, strideA, from, stride, c + column, strideC, rows, inner, add);
        }
    }

    internal static void MultiplyWide(float* a, int strideA, float* b, int strideB, float* c, int strideC, int rows, int columns, int inner, bool add)
    {
        var column = 0;
        for (; column + WideBlock <= columns; column += WideBlock)
        {
            var stride = rows < RowsToPack ? strideB : WideBlock;
            var from = rows < RowsToPack ? b + column : Pack(b + column, strideB, inner, WideBlock);
            Wide64(a, strideA, from, stride, c + column, strideC, rows, inner, add);
        }

        for (; column < columns; column += Block)
        {
            var stride = rows < RowsToPack ? strideB : Block;
            var from = rows < RowsToPack ? b + column : Pack(b + column, strideB, inner, Block);
            Wide16(a, strideA, from, stride, c + column, strideC, rows, inner, add);
        }
    }

    static void Wide64(float* a, int strideA, float* b, int strideB, float* c, int strideC, int rows, int inner, bool add)
    {
        var row = 0;
        for (; row + 6 <= rows; row += 6)
        {
            Wide6x64(a + ((long)row * strideA), strideA, b, strideB, c + ((long)row * strideC), strideC, inner, add);
        }

        for (; row < rows; row++)
        {
            Wide1x64(a + ((long)row * strideA), b, strideB, c + ((long)row * strideC), inner, add);
        }
    }

    static void Wide16(float* a, int strideA, float* b, int strideB, float* c, int strideC, int rows, int inner, bool add)
    {
        var row = 0;
        for (; row + 8 <= rows; row += 8)
        {
            Wide8x16(a + ((long)row * strideA), strideA, b, strideB, c + ((long)row * strideC), strideC, inner, add);
        }

        for (; row < rows; row++)
        {
            Wide1x16(a + ((long)row * strideA), b, strideB, c + ((long)row * strideC), inner, add);
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
}
