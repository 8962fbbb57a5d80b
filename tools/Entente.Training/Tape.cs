using System.Runtime.Intrinsics;
using Entente.Sentences.Network;

namespace Entente.Training;

/// <summary>The operations of one shard of a batch, each with its way back. Every row's length is a multiple of 16.</summary>
sealed unsafe partial class Tape(Arena arena, int shard, ulong seed)
{
    readonly List<Action> _back = [];
    ulong _random = seed;

    public int Shard => shard;

    public Arena Arena => arena;

    public void Begin()
    {
        arena.Reset();
        _back.Clear();
    }

    public void Backward()
    {
        for (var i = _back.Count - 1; i >= 0; i--)
        {
            _back[i]();
        }
    }

    public void OnBackward(Action action) => _back.Add(action);

    /// <summary>True with this probability; xorshift64* (Vigna 2016), because a step draws a million times.</summary>
    public bool Chance(float probability) => Next() >> 40 < probability * (1 << 24);

    ulong Next()
    {
        _random ^= _random >> 12;
        _random ^= _random << 25;
        _random ^= _random >> 27;
        return _random * 0x2545F4914F6CDD1DUL;
    }

    public Tensor Linear(Tensor x, Parameter weight, Parameter? bias)
    {
        var y = new Tensor(arena, x.Rows, weight.Columns);
        for (var row = 0; bias is not null && row < x.Rows; row++)
        {
            new ReadOnlySpan<float>(bias.Value, bias.Columns).CopyTo(new(y.Value + ((long)row * y.Columns), y.Columns));
        }

        Products.Multiply(x.Value, x.Columns, weight.Value, weight.Columns, y.Value, y.Columns, x.Rows, y.Columns, x.Columns, add: bias is not null);
        _back.Add(() =>
        {
            var turned = Transpose(x.Value, x.Rows, x.Columns, x.Columns);
            Products.Multiply(turned, x.Rows, y.Gradient, y.Columns, weight.Gradient(shard), y.Columns, x.Columns, y.Columns, x.Rows, add: true);
            for (var row = 0; bias is not null && row < y.Rows; row++)
            {
                Rows.Add(bias.Gradient(shard), y.Gradient + ((long)row * y.Columns), y.Columns);
            }

            turned = Transpose(weight.Value, weight.Rows, weight.Columns, weight.Columns);
            Products.Multiply(y.Gradient, y.Columns, turned, weight.Rows, x.Gradient, x.Columns, x.Rows, x.Columns, y.Columns, add: true);
        });
        return y;
    }

    public Tensor Rectify(Tensor x)
    {
        var y = new Tensor(arena, x.Rows, x.Columns);
        for (long i = 0; i < x.Count; i += 16)
        {
            Vector512.Store(Vector512.Max(Vector512.Load(x.Value + i), Vector512<float>.Zero), y.Value + i);
        }

        _back.Add(() =>
        {
            for (long i = 0; i < x.Count; i += 16)
            {
                var passes = Vector512.GreaterThan(Vector512.Load(x.Value + i), Vector512<float>.Zero);
                Vector512.Store(Vector512.Load(x.Gradient + i) + (Vector512.Load(y.Gradient + i) & passes), x.Gradient + i);
            }
        });
        return y;
    }

    public Tensor Add(Tensor a, Tensor b)
    {
        var y = new Tensor(arena, a.Rows, a.Columns);
        for (long i = 0; i < y.Count; i += 16)
        {
            Vector512.Store(Vector512.Load(a.Value + i) + Vector512.Load(b.Value + i), y.Value + i);
        }

        _back.Add(() =>
        {
            Rows.Add(a.Gradient, y.Gradient, (int)y.Count);
            Rows.Add(b.Gradient, y.Gradient, (int)y.Count);
        });
        return y;
    }

    public Tensor Drop(Tensor x, float share)
    {
        if (share <= 0)
        {
            return x;
        }

        var y = new Tensor(arena, x.Rows, x.Columns);
        var mask = arena.Take(x.Count);
        var scale = 1 / (1 - share);
        var threshold = (uint)(share * (1 << 16));
        for (long i = 0; i < x.Count; i += 4)
        {
            // Four draws of sixteen bits each.
            var bits = Next();
            for (var j = 0; j < 4; j++, bits >>= 16)
            {
                mask[i + j] = (bits & 0xFFFF) < threshold ? 0 : scale;
                y.Value[i + j] = x.Value[i + j] * mask[i + j];
            }
        }

        _back.Add(() =>
        {
            for (long i = 0; i < x.Count; i += 16)
            {
                Vector512.Store(Vector512.Load(x.Gradient + i) + (Vector512.Load(y.Gradient + i) * Vector512.Load(mask + i)), x.Gradient + i);
            }
        });
        return y;
    }

    public Tensor Normalize(Tensor x, Parameter scale, Parameter shift)
    {
        var y = new Tensor(arena, x.Rows, x.Columns);
        var width = x.Columns;
        float* means = arena.Take(x.Rows), inverses = arena.Take(x.Rows);
        for (var row = 0; row < x.Rows; row++)
        {
            float* from = x.Value + ((long)row * width), to = y.Value + ((long)row * width);
            (means[row], inverses[row]) = Moments(from, width);
            for (var i = 0; i < width; i += 16)
            {
                var centred = (Vector512.Load(from + i) - Vector512.Create(means[row])) * inverses[row];
                Vector512.Store((centred * Vector512.Load(scale.Value + i)) + Vector512.Load(shift.Value + i), to + i);
            }
        }

        _back.Add(() =>
        {
            float* scaleGradient = scale.Gradient(shard), shiftGradient = shift.Gradient(shard);
            for (var row = 0; row < x.Rows; row++)
            {
                float* from = x.Value + ((long)row * width), gradient = y.Gradient + ((long)row * width), to = x.Gradient + ((long)row * width);
                var mean = Vector512.Create(means[row]);
                Vector512<float> sum = default, product = default;
                for (var i = 0; i < width; i += 16)
                {
                    var centred = (Vector512.Load(from + i) - mean) * inverses[row];
                    var raw = Vector512.Load(gradient + i);
                    var scaled = raw * Vector512.Load(scale.Value + i);
                    sum += scaled;
                    product += scaled * centred;
                    Vector512.Store(Vector512.Load(scaleGradient + i) + (raw * centred), scaleGradient + i);
                    Vector512.Store(Vector512.Load(shiftGradient + i) + raw, shiftGradient + i);
                }

                var (meanSum, meanProduct) = (Vector512.Create(Vector512.Sum(sum) / width), Vector512.Sum(product) / width);
                for (var i = 0; i < width; i += 16)
                {
                    var centred = (Vector512.Load(from + i) - mean) * inverses[row];
                    var scaled = Vector512.Load(gradient + i) * Vector512.Load(scale.Value + i);
                    Vector512.Store(Vector512.Load(to + i) + ((scaled - meanSum - (centred * meanProduct)) * inverses[row]), to + i);
                }
            }
        });
        return y;
    }

    /// <summary>Softmax and cross entropy by row; rows whose truth is negative are left out. Returns the summed loss and how many were right.</summary>
    public static (double Loss, int Right, int Count) CrossEntropy(Tensor x, ReadOnlySpan<int> truth, int classes, float scale, float smoothing = 0)
    {
        var (loss, right, count) = (0.0, 0, 0);
        for (var row = 0; row < x.Rows; row++)
        {
            if (truth[row] < 0)
            {
                continue;
            }

            var value = new ReadOnlySpan<float>(x.Value + ((long)row * x.Columns), classes);
            var gradient = x.Gradient + ((long)row * x.Columns);
            var best = 0;
            for (var i = 1; i < classes; i++)
            {
                best = value[i] > value[best] ? i : best;
            }

            var sum = 0f;
            for (var i = 0; i < classes; i++)
            {
                sum += MathF.Exp(value[i] - value[best]);
            }

            for (var i = 0; i < classes; i++)
            {
                var target = (i == truth[row] ? 1 - smoothing : 0) + (smoothing / classes);
                gradient[i] += scale * ((MathF.Exp(value[i] - value[best]) / sum) - target);
            }

            loss -= value[truth[row]] - value[best] - MathF.Log(sum);
            right += best == truth[row] ? 1 : 0;
            count++;
        }

        return (loss, right, count);
    }

    public float* Transpose(float* from, int rows, int columns, int stride, int paddedRows = 0)
    {
        var width = Math.Max(rows, paddedRows);
        var to = paddedRows > rows ? arena.TakeZeros((long)columns * width) : arena.Take((long)columns * width);
        for (var row0 = 0; row0 < rows; row0 += 16)
        {
            for (var column0 = 0; column0 < columns; column0 += 16)
            {
                var (rowEnd, columnEnd) = (Math.Min(rows, row0 + 16), Math.Min(columns, column0 + 16));
                for (var column = column0; column < columnEnd; column++)
                {
                    for (var row = row0; row < rowEnd; row++)
                    {
                        to[((long)column * width) + row] = from[((long)row * stride) + column];
                    }
                }
            }
        }

        return to;
    }

    static (float Mean, float Inverse) Moments(float* row, int count)
    {
        var sum = Vector512<float>.Zero;
        for (var i = 0; i < count; i += 16)
        {
            sum += Vector512.Load(row + i);
        }

        var mean = Vector512.Sum(sum) / count;
        var squares = Vector512<float>.Zero;
        for (var i = 0; i < count; i += 16)
        {
            var difference = Vector512.Load(row + i) - Vector512.Create(mean);
            squares += difference * difference;
        }

        return (mean, 1 / MathF.Sqrt((Vector512.Sum(squares) / count) + 1e-5f));
    }
}
