using System.Runtime.Intrinsics;
using Entente.Sentences.Network;

namespace Entente.Training;

// The operations that look along a sentence: a window of neighbours, and recurrence in both directions.
sealed unsafe partial class Tape
{
    /// <summary>Each row with the rows before and after it in its sentence, zeros beyond its ends.</summary>
    public Tensor Window(Tensor x, int[] starts)
    {
        var width = x.Columns;
        var y = new Tensor(arena, x.Rows, 3 * width);
        Each((row, part, neighbour) =>
        {
            var to = new Span<float>(y.Value + ((long)row * 3 * width) + (part * width), width);
            if (neighbour < 0)
            {
                to.Clear();
            }
            else
            {
                new Span<float>(x.Value + ((long)neighbour * width), width).CopyTo(to);
            }
        });
        _back.Add(() => Each((row, part, neighbour) =>
        {
            if (neighbour >= 0)
            {
                Rows.Add(x.Gradient + ((long)neighbour * width), y.Gradient + ((long)row * 3 * width) + (part * width), width);
            }
        }));
        return y;

        void Each(Action<int, int, int> act)
        {
            for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
            {
                for (var row = starts[sentence]; row < starts[sentence + 1]; row++)
                {
                    act(row, 0, row > starts[sentence] ? row - 1 : -1);
                    act(row, 1, row);
                    act(row, 2, row + 1 < starts[sentence + 1] ? row + 1 : -1);
                }
            }
        }
    }

    /// <summary>The simple recurrent unit in both directions over gates and candidates that a product has made.</summary>
    public Tensor Recur(Tensor gates, int[] starts)
    {
        var half = gates.Columns / 6;
        var y = new Tensor(arena, gates.Rows, 2 * half);
        var states = arena.Take(y.Count);
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            RecurForward(gates, y, states, starts[sentence], starts[sentence + 1], half);
        }

        _back.Add(() =>
        {
            for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
            {
                RecurBackward(gates, y, states, starts[sentence], starts[sentence + 1], half);
            }
        });
        return y;
    }

    static void RecurForward(Tensor gates, Tensor y, float* states, int start, int end, int half)
    {
        for (var direction = 0; direction < 2; direction++)
        {
            for (var i = 0; i < half; i += 8)
            {
                var state = Vector256<float>.Zero;
                for (var step = 0; step < end - start; step++)
                {
                    var row = direction == 0 ? start + step : end - 1 - step;
                    var gate = gates.Value + ((long)row * 6 * half) + (direction * 3 * half) + i;
                    var at = ((long)row * 2 * half) + (direction * half) + i;
                    var forget = Rows.Sigmoid(Vector256.Load(gate));
                    var candidate = Vector256.Load(gate + half);
                    state = candidate + (forget * (state - candidate));
                    Vector256.Store(state, states + at);
                    Vector256.Store(Rows.Sigmoid(Vector256.Load(gate + (2 * half))) * state, y.Value + at);
                }
            }
        }
    }

    static void RecurBackward(Tensor gates, Tensor y, float* states, int start, int end, int half)
    {
        for (var direction = 0; direction < 2; direction++)
        {
            for (var i = 0; i < half; i += 8)
            {
                var carried = Vector256<float>.Zero;
                for (var step = end - start - 1; step >= 0; step--)
                {
                    var row = direction == 0 ? start + step : end - 1 - step;
                    var before = direction == 0 ? row - 1 : row + 1;
                    var offset = ((long)row * 6 * half) + (direction * 3 * half) + i;
                    float* gate = gates.Value + offset, to = gates.Gradient + offset;
                    var at = ((long)row * 2 * half) + (direction * half) + i;
                    var forget = Rows.Sigmoid(Vector256.Load(gate));
                    var candidate = Vector256.Load(gate + half);
                    var output = Rows.Sigmoid(Vector256.Load(gate + (2 * half)));
                    var gradient = Vector256.Load(y.Gradient + at);
                    var previous = step > 0 ? Vector256.Load(states + ((long)before * 2 * half) + (direction * half) + i) : Vector256<float>.Zero;
                    var inner = carried + (gradient * output);
                    var one = Vector256<float>.One;
                    Vector256.Store(Vector256.Load(to) + (inner * (previous - candidate) * forget * (one - forget)), to);
                    Vector256.Store(Vector256.Load(to + half) + (inner * (one - forget)), to + half);
                    var outputGradient = gradient * Vector256.Load(states + at) * output * (one - output);
                    Vector256.Store(Vector256.Load(to + (2 * half)) + outputGradient, to + (2 * half));
                    carried = inner * forget;
                }
            }
        }
    }
}
