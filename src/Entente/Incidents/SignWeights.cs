using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Incidents;

/// <summary>How likely something is by a weighted sum of signs, learned on labelled pairs.</summary>
public sealed class SignWeights
{
    readonly double[] _weights;

    /// <param name="signs">The names of the signs, in their order.</param>
    /// <param name="weights">By name; a sign that is not there weighs nothing.</param>
    public SignWeights(ImmutableArray<string> signs, IReadOnlyDictionary<string, double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        _weights = [.. signs.Select(sign => weights.GetValueOrDefault(sign))];
    }

    /// <summary>From 0 to 1.</summary>
    public double Of(ReadOnlySpan<double> signs)
    {
        var sum = 0.0;
        for (var i = 0; i < signs.Length; i++)
        {
            sum += signs[i] * _weights[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The weights shipped as knowledge/incidents/<paramref name="file"/>.tsv.</summary>
    internal static SignWeights BuiltIn(string file, ImmutableArray<string> signs)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        using var rows = new StreamReader(typeof(SignWeights).Assembly.GetManifestResourceStream($"knowledge/incidents/{file}.tsv")!);
        while (rows.ReadLine() is { } row)
        {
            if (!row.StartsWith('#') && row.Split('\t') is [var sign, var weight, ..])
            {
                weights[sign] = double.Parse(weight, CultureInfo.InvariantCulture);
            }
        }

        return new(signs, weights);
    }
}
