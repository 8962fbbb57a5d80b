using System.Runtime.InteropServices;

namespace Entente.Training;

/// <summary>An averaged perceptron of yes and no over hashed features (Collins 2002).</summary>
sealed class Perceptron(int bits)
{
    readonly float[] _weights = new float[1 << bits];
    readonly double[] _sums = new double[1 << bits];
    readonly uint _mask = (1u << bits) - 1;
    long _time = 1;

    public int Mistakes { get; set; }

    public void Learn(ReadOnlySpan<uint> features, bool truth)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += _weights[feature & _mask];
        }

        if (sum > 0 != truth)
        {
            Mistakes++;
            var step = truth ? 1f : -1f;
            foreach (var feature in features)
            {
                _weights[feature & _mask] += step;
                _sums[feature & _mask] += step * _time;
            }
        }

        _time++;
    }

    /// <summary>The averaged weights of one or more, added up, in sixteen bits each, as the model holds them.</summary>
    public static byte[] WriteSum(IEnumerable<Perceptron> perceptrons)
    {
        float[] sum = [];
        foreach (var perceptron in perceptrons)
        {
            sum = sum.Length == 0 ? perceptron.Averaged() : [.. sum.Zip(perceptron.Averaged(), (a, b) => a + b)];
        }

        var scale = 30_000 / sum.Max(Math.Abs);
        return MemoryMarshal.AsBytes(sum.Select(weight => (short)Math.Round(weight * scale)).ToArray().AsSpan()).ToArray();
    }

    float[] Averaged() => [.. _weights.Select((weight, i) => (float)(weight - (_sums[i] / _time)))];
}
