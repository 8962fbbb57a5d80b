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

    /// <summary>The averaged weights in sixteen bits each, as the model holds them.</summary>
    public byte[] Write()
    {
        var averaged = _weights.Select((weight, i) => weight - (_sums[i] / _time)).ToArray();
        var scale = 30_000 / averaged.Max(Math.Abs);
        return MemoryMarshal.AsBytes(averaged.Select(weight => (short)Math.Round(weight * scale)).ToArray().AsSpan()).ToArray();
    }
}
