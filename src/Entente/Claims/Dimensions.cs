using System.Collections.Frozen;
using System.Globalization;

namespace Entente.Claims;

/// <summary>How much each dimension tells of the relation of two sides. Read from knowledge/ontology/dimensions.tsv.</summary>
public sealed class Dimensions
{
    const string Path = "ontology/dimensions.tsv";

    readonly FrozenDictionary<string, double> _weights;

    Dimensions(FrozenDictionary<string, double> weights) => _weights = weights;

    /// <summary>In alphabetical order.</summary>
    public IEnumerable<string> All => _weights.Keys.Order(StringComparer.Ordinal);

    public static Dimensions Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in KnowledgeTable.Read(files, Path, "dimension", "weight", "reason"))
        {
            if (!double.TryParse(row[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || weight is not (>= 0 and <= 1))
            {
                throw row.Wrong($"'{row[1]}' is no weight", "Write a number from 0 to 1.");
            }

            if (!weights.TryAdd(row[0], weight))
            {
                throw row.Wrong($"{row[0]} stands twice", "Keep one of the two rows.");
            }
        }

        return new(weights.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Nought for one that the file does not have: it then counts in no mean.</summary>
    public double WeightOf(string dimension) => _weights.GetValueOrDefault(dimension);
}
