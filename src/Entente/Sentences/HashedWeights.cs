using System.Runtime.InteropServices;

namespace Entente.Sentences;

/// <summary>A linear classifier of yes or no over hashed features: yes where the weights sum to more than zero.</summary>
/// <remarks>Hash kernels after Shi et al. 2009; features that collide share a weight.</remarks>
sealed class HashedWeights
{
    readonly short[] _weights;
    readonly uint _mask;

    public HashedWeights(ReadOnlyMemory<byte> section)
    {
        _weights = MemoryMarshal.Cast<byte, short>(section.Span).ToArray();
        if (_weights.Length == 0 || (_weights.Length & (_weights.Length - 1)) != 0)
        {
            throw ModelFile.Damaged("a table of weights whose length is no power of two");
        }

        _mask = (uint)_weights.Length - 1;
    }

    public bool Says(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += _weights[feature & _mask];
        }

        return sum > 0;
    }
}
