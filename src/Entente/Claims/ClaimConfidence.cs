using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Claims;

/// <summary>How likely a claim is read right, from its signs: a logistic curve whose weights were fitted to labelled texts. Read from knowledge/ontology/confidence.tsv.</summary>
sealed class ClaimConfidence
{
    const string Path = "ontology/confidence.tsv";

    /// <summary>The row that every claim has.</summary>
    public const string Always = "Always";

    readonly double _always;
    readonly double[] _weights;

    public ClaimConfidence(IReadOnlyDictionary<string, double> weights)
    {
        _always = weights.GetValueOrDefault(Always);
        _weights = [.. Signs.Select(sign => weights.GetValueOrDefault(sign.ToString()))];
    }

    /// <summary>The single signs, in the order of their bits.</summary>
    public static ImmutableArray<ClaimSigns> Signs { get; } = [.. Enum.GetValues<ClaimSigns>().Where(sign => sign != ClaimSigns.None)];

    public static ClaimConfidence Read(IKnowledgeFiles files)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in KnowledgeTable.Read(files, Path, "sign", "weight"))
        {
            if (row[0] != Always && (!Enum.TryParse<ClaimSigns>(row[0], out var sign) || sign == ClaimSigns.None))
            {
                throw row.Wrong($"'{row[0]}' is no sign", $"Use {Always} or one of: {string.Join(", ", Signs)}.");
            }

            weights[row[0]] = double.TryParse(row[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
                ? weight
                : throw row.Wrong($"'{row[1]}' is no weight", "Write a number; tools/fit-confidence.cs makes the file.");
        }

        return new(weights);
    }

    /// <summary>From 0 to 1, to two digits.</summary>
    public double Of(ClaimSigns signs)
    {
        var sum = _always;
        for (var i = 0; i < _weights.Length; i++)
        {
            sum += signs.HasFlag(Signs[i]) ? _weights[i] : 0;
        }

        return Math.Round(1 / (1 + Math.Exp(-sum)), 2);
    }
}
