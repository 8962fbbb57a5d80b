using CsCheck;
using Entente.Sentences.Network;

namespace Entente.Tests.Sentences;

public sealed unsafe class NetworkTests
{
    static readonly Gen<(int Rows, int Columns, int Inner, bool Add, int Seed)> s_products =
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 9].Select(blocks => blocks * Products.Block), Gen.Int[1, 130], Gen.Bool, Gen.Int);

    [Fact]
    public void Wide_narrow_and_scalar_products_agree_within_a_hundred_thousandth_of_the_sum_of_magnitudes() =>
        s_products.Sample(size =>
        {
            var (rows, columns, inner, add, seed) = size;
            var random = new Random(seed);
            Floats a = Filled(rows * inner, random), b = Filled(inner * columns, random), start = Filled(rows * columns, random);
            Floats scalar = Copy(start), narrow = Copy(start), wide = Copy(start);

            Products.MultiplyScalar(a.At, inner, b.At, columns, scalar.At, columns, rows, columns, inner, add);
            Products.MultiplyNarrow(a.At, inner, b.At, columns, narrow.At, columns, rows, columns, inner, add);
            Products.MultiplyWide(a.At, inner, b.At, columns, wide.At, columns, rows, columns, inner, add);

            var tolerance = 1e-5f * (inner + 1);
            for (var i = 0; i < rows * columns; i++)
            {
                Assert.Equal(scalar.At[i], narrow.At[i], tolerance);
                Assert.Equal(scalar.At[i], wide.At[i], tolerance);
            }
        }, iter: 200, threads: 1);

    [Fact]
    public void A_matrix_laid_in_strips_gives_the_same_numbers_as_one_that_is_not() =>
        s_products.Sample(size =>
        {
            var (rows, columns, inner, _, seed) = size;
            var random = new Random(seed);
            Floats a = Filled(rows * inner, random), b = Filled(inner * columns, random), plain = new(rows * columns), laid = new(rows * columns);

            Products.Multiply(a.At, inner, b.At, columns, plain.At, columns, rows, columns, inner);
            Products.Multiply(a.At, inner, new Strips(b, 0, columns, inner), laid.At, columns, rows);

            Assert.True(plain.Span.SequenceEqual(laid.Span));
        }, iter: 200, threads: 1);

    [Fact]
    public void A_row_has_the_same_product_alone_and_among_others()
    {
        var random = new Random(1);
        Floats a = Filled(13 * 40, random), b = Filled(40 * 96, random), together = new(13 * 96), alone = new(96);
        Products.Multiply(a.At, 40, b.At, 96, together.At, 96, 13, 96, 40);
        for (var row = 0; row < 13; row++)
        {
            Products.Multiply(a.At + (row * 40), 40, b.At, 96, alone.At, 96, 1, 96, 40);

            Assert.True(alone.Span.SequenceEqual(together.Span.Slice(row * 96, 96)));
        }
    }

    [Fact]
    public void Any_scores_give_a_tree_with_one_root() =>
        Gen.Select(Gen.Int[2, 40], Gen.Int).Sample((count, seed) =>
        {
            var scores = Filled(count * count, new(seed));
            var heads = new int[count];

            TreeDecoder.Decode(scores.At, count, heads);

            Assert.Single(heads, head => head == 0);
            for (var node = 1; node < count; node++)
            {
                var (at, steps) = (node, 0);
                while (at != 0)
                {
                    at = heads[at];
                    Assert.True(++steps < count, "a cycle");
                }
            }
        }, iter: 500, threads: 1);

    [Fact]
    public void No_other_tree_with_the_same_root_scores_higher_than_the_one_that_is_found() =>
        Gen.Int.Sample(seed =>
        {
            const int count = 5;
            var scores = Filled(count * count, new(seed));
            var heads = new int[count];

            TreeDecoder.Decode(scores.At, count, heads);

            Assert.Equal(Trees(count).Where(tree => tree[Array.IndexOf(heads, 0)] == 0).Max(tree => Sum(scores, tree)), Sum(scores, heads), 1e-4f);
        }, iter: 200, threads: 1);

    static float Sum(Floats scores, int[] heads) => Enumerable.Range(1, heads.Length - 1).Sum(node => scores.At[(node * heads.Length) + heads[node]]);

    static IEnumerable<int[]> Trees(int count)
    {
        for (var code = 0; code < Math.Pow(count, count - 1); code++)
        {
            var heads = new int[count];
            var rest = code;
            for (var node = 1; node < count; node++, rest /= count)
            {
                heads[node] = rest % count;
            }

            if (heads.Skip(1).Count(head => head == 0) == 1 && Enumerable.Range(1, count - 1).All(node => Reaches(heads, node)))
            {
                yield return heads;
            }
        }
    }

    static bool Reaches(int[] heads, int node)
    {
        for (var steps = 0; steps < heads.Length; steps++, node = heads[node])
        {
            if (node == 0)
            {
                return true;
            }
        }

        return false;
    }

    static Floats Filled(int count, Random random)
    {
        var floats = new Floats(count);
        foreach (ref var value in floats.Span)
        {
            value = (random.NextSingle() * 2) - 1;
        }

        return floats;
    }

    static Floats Copy(Floats from)
    {
        var floats = new Floats(from.Count);
        from.Span.CopyTo(floats.Span);
        return floats;
    }
}
