namespace Entente.Actors;

/// <summary>Nouns for those who act (troops, lawmakers, draft dodgers) and the sector they belong to.</summary>
sealed class AgentTable
{
    /// <summary>In words: "minister of foreign affairs".</summary>
    public const int Longest = 4;

    readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="sectors">By noun, whatever its case.</param>
    public AgentTable(Dictionary<string, string> sectors)
    {
        Sectors = sectors;
        _lookup = sectors.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyDictionary<string, string> Sectors { get; }

    public static AgentTable Read(IKnowledgeFiles files)
    {
        var sectors = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in (string[])["actors/agents.tsv", "actors/agents-hand.tsv"])
        {
            foreach (var row in KnowledgeTable.Read(files, path, "noun", "sector"))
            {
                if (row[1] == "-")
                {
                    sectors.Remove(row[0]);
                }
                else
                {
                    sectors[row[0]] = row[1];
                }
            }
        }

        return new(sectors);
    }

    /// <summary>The sector of a noun phrase as written, singular or plural; null where it names no agent.</summary>
    public string? SectorOf(ReadOnlySpan<char> phrase)
    {
        if (_lookup.TryGetValue(phrase, out var sector))
        {
            return sector;
        }

        if (phrase.EndsWith("s") && _lookup.TryGetValue(phrase[..^1], out sector))
        {
            return sector;
        }

        if (phrase.EndsWith("es") && _lookup.TryGetValue(phrase[..^2], out sector))
        {
            return sector;
        }

        return phrase.EndsWith("ies") && _lookup.TryGetValue($"{phrase[..^3]}y", out sector) ? sector
            : phrase.EndsWith("ves") && _lookup.TryGetValue($"{phrase[..^3]}f", out sector) ? sector
            : phrase.EndsWith("men") && _lookup.TryGetValue($"{phrase[..^2]}an", out sector) ? sector
            : null;
    }
}
