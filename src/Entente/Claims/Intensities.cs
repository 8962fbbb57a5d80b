using System.Collections.Frozen;
using System.Globalization;

namespace Entente.Claims;

/// <summary>How cooperative or hostile an act is, from -10 to +10. Read from knowledge/ontology/intensities.tsv.</summary>
public sealed class Intensities
{
    const string Path = "ontology/intensities.tsv";

    readonly FrozenDictionary<(PloverCategory, string), double> _scores;

    Intensities(FrozenDictionary<(PloverCategory, string), double> scores) => _scores = scores;

    public static Intensities Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var scores = new Dictionary<(PloverCategory, string), double>();
        foreach (var row in KnowledgeTable.Read(files, Path, "plover", "mode", "score"))
        {
            if (!Enum.TryParse<PloverCategory>(row[0], ignoreCase: true, out var plover))
            {
                throw row.Wrong($"'{row[0]}' is no PLOVER category", "Write one of the sixteen of PLOVER 0.8b.");
            }

            if (!double.TryParse(row[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var score) || Math.Abs(score) > 10)
            {
                throw row.Wrong($"'{row[2]}' is no score", "Write a number from -10 to 10.");
            }

            if (!scores.TryAdd((plover, row[1]), score))
            {
                throw row.Wrong($"{row[0]} {row[1]} stands twice", "Keep one of the two rows.");
            }
        }

        return new(scores.ToFrozenDictionary());
    }

    /// <summary>The score of the category and mode, else that of the category; null where the file has neither.</summary>
    public double? Of(EventCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Of(code.Plover, code.Mode);
    }

    /// <summary>As above.</summary>
    public double? Of(PloverCategory plover, string? mode) =>
        _scores.TryGetValue((plover, mode ?? ""), out var score) || _scores.TryGetValue((plover, ""), out score) ? score : null;
}
