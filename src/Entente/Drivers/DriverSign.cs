using System.Collections.Immutable;

namespace Entente.Drivers;

/// <summary>Words that tell an aim, a need, an opening, pressure, an obstacle or a risk of a state: a row of knowledge/drivers/signs.tsv.</summary>
/// <param name="Words">As the file writes them.</param>
/// <param name="Kind">What they tell.</param>
/// <param name="Category">Null where the words around decide.</param>
/// <param name="Explicit">Whether the words themselves say that it moves the state.</param>
sealed record DriverSign(string Words, SignKind Kind, string? Category, bool Explicit)
{
    static readonly string[] s_columns = ["words", "kind", "category", "explicit"];

    public static CueTable<DriverSign> Read(IKnowledgeFiles files, string path, ImmutableArray<DriverCategory> categories)
    {
        var signs = new List<(CuePattern, DriverSign)>();
        foreach (var row in KnowledgeTable.Read(files, path, s_columns))
        {
            if (!Enum.TryParse<SignKind>(row[1], ignoreCase: true, out var kind))
            {
                throw CauseCue.Wrong(row, $"'{row[1]}' is no kind of sign", $"Use one of: {string.Join(", ", Enum.GetNames<SignKind>()).ToLowerInvariant()}.");
            }

            if (row[2] != "-" && !categories.Any(category => category.Id == row[2]))
            {
                throw CauseCue.Wrong(row, $"category '{row[2]}' is not in drivers/categories.tsv", "Add it there, or write '-' to let the topic decide.");
            }

            foreach (var pattern in CuePattern.ParseAll(row))
            {
                signs.Add((pattern, new(row[0], kind, row[2] == "-" ? null : row[2], row[3] == "1")));
            }
        }

        return new(signs);
    }
}

/// <summary>What a sign tells of a state.</summary>
enum SignKind
{
    Intention,

    /// <summary>What the tie itself is said to be for a side.</summary>
    Motive,
    Need,
    Opportunity,
    Pressure,

    /// <summary>Another partner falls away.</summary>
    Estrangement,

    /// <summary>One takes the other's side.</summary>
    Alignment,

    /// <summary>Something already binds the two.</summary>
    Tie,
    Survival,
    Instability,
    Obstacle,
    Risk,

    /// <summary>Others are set against the one spoken of: what hinders them does not hinder it.</summary>
    Contrast,
}
