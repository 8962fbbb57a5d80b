using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Sentences.Network;

/// <content>What each layer makes of the rows: convolution, or recurrence in both directions.</content>
sealed unsafe partial class Encoder
{
    // A convolution is linear before its bias, so the parts of each word, made once, are only added up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void ConvolveRemembered()
    {
        var width = Width;
        float* words = _words.At, bias = _weights["layer0.bias"].At, nothing = _rows.At;
        float* scale = _weights["layer0.scale"].At, shift = _weights["layer0.shift"].At;
        foreach (var (first, count) in _sentences)
        {
            for (var row = first; row < first + count; row++)
            {
                var to = Rows + ((long)row * width);
                var word = words + ((long)_ids[row] * _wordSize);
                var before = row > first ? words + ((long)_ids[row - 1] * _wordSize) + width : nothing;
                var middle = word + (2 * width);
                var after = row + 1 < first + count ? words + ((long)_ids[row + 1] * _wordSize) + (3 * width) : nothing;
                for (var i = 0; i < width; i += 8)
                {
                    var sum = Vector256.Load(middle + i) + Vector256.Load(bias + i) + Vector256.Load(before + i) + Vector256.Load(after + i);
                    Vector256.Store(Vector256.Load(word + i) + Vector256.Max(sum, Vector256<float>.Zero), to + i);
                }

                Network.Rows.Normalize(to, scale, shift, width);
            }
        }
    }

    void Convolve(int layer)
    {
        var width = Width;
        float* bias = _weights[Names.Bias[layer]].At, scale = _weights[Names.Scale[layer]].At, shift = _weights[Names.Shift[layer]].At;

        // Three rows beside each other are one row of three times the width, beginning a row earlier.
        Products.Multiply(Rows - width, width, _layers[layer], _products.At, width, _sentences);
        foreach (var (first, count) in _sentences)
        {
            for (var row = first; row < first + count; row++)
            {
                float* to = Rows + ((long)row * width), from = _products.At + ((long)row * width);
                Network.Rows.Rectify(from, bias, width);
                Network.Rows.Add(to, from, width);
                Network.Rows.Normalize(to, scale, shift, width);
            }
        }
    }

    void Recur(int layer)
    {
        var width = Width;
        float* bias = _weights[Names.Bias[layer]].At, scale = _weights[Names.Scale[layer]].At, shift = _weights[Names.Shift[layer]].At;
        Products.Multiply(Rows, width, _layers[layer], _products.At, 3 * width, _sentences);
        foreach (var (first, count) in _sentences)
        {
            for (var i = 0; i < width / 2; i += 8)
            {
                Recur(first, count, 1, bias + i, i);
                Recur(first + count - 1, count, -1, bias + (3 * width / 2) + i, (3 * width / 2) + i);
            }

            for (var row = first; row < first + count; row++)
            {
                Network.Rows.Normalize(Rows + ((long)row * width), scale, shift, width);
            }
        }
    }

    // Eight numbers of one direction, from the first row to the last: forget gate, candidate, output gate.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Recur(int start, int count, int step, float* bias, int column)
    {
        var (width, half) = (Width, Width / 2);
        Vector256<float> forgetBias = Vector256.Load(bias), newBias = Vector256.Load(bias + half), outBias = Vector256.Load(bias + (2 * half));
        var state = Vector256<float>.Zero;
        var to = Rows + ((long)start * width) + (step > 0 ? column : column - half - half);
        var from = _products.At + ((long)start * 3 * width) + column;
        for (var i = 0; i < count; i++)
        {
            var forget = Network.Rows.Sigmoid(Vector256.Load(from) + forgetBias);
            var candidate = Vector256.Load(from + half) + newBias;
            state = candidate + (forget * (state - candidate));
            var output = Network.Rows.Sigmoid(Vector256.Load(from + (2 * half)) + outBias);
            Vector256.Store(Vector256.Load(to) + (output * state), to);
            to += step * width;
            from += step * 3 * width;
        }
    }
}
