namespace Entente.Actors;

/// <summary>Names of states and towns that are also a first name, a surname, a word, or part of a phrase that means nobody; and the words around that tell.</summary>
sealed class HomonymTable
{
    static readonly string[] s_uses = ["given", "surname", "word", "nothing", "thing", "sport"];

    readonly HashSet<string> _rows;
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    readonly Dictionary<string, (string Country, string Word)[]>.AlternateLookup<ReadOnlySpan<char>> _cues;

    /// <param name="rows">Use and phrase, with a space between.</param>
    public HomonymTable(HashSet<string> rows)
    {
        _rows = rows;
        _lookup = rows.GetAlternateLookup<ReadOnlySpan<char>>();
        _cues = rows.Where(row => row.StartsWith("cue ", StringComparison.Ordinal)).Select(row => row[4..].Split('|')).GroupBy(cue => cue[0], StringComparer.Ordinal)
            .ToDictionary(name => name.Key, name => name.Select(cue => (cue[1], cue[2])).ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyCollection<string> Rows => _rows;

    public static HomonymTable Read(IKnowledgeFiles files)
    {
        var rows = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in KnowledgeTable.Read(files, "actors/homonyms.tsv", "phrase", "use"))
        {
            rows.Add(s_uses.Contains(row[1]) ? $"{row[1]} {row[0]}" : throw row.Wrong($"'{row[1]}' is no use", $"Use one of {string.Join(", ", s_uses)}."));
        }

        foreach (var row in KnowledgeTable.Read(files, "actors/cues.tsv", "name", "country", "cue"))
        {
            rows.Add($"cue {row[0]}|{row[1]}|{row[2]}");
        }

        return new(rows);
    }

    /// <summary>The words that tell which country a name lies in, by name: "Georgia" with "Atlanta" is in the USA.</summary>
    public ReadOnlySpan<(string Country, string Word)> CuesOf(ReadOnlySpan<char> name) => _cues.TryGetValue(name, out var cues) ? cues : [];

    public bool IsGiven(ReadOnlySpan<char> name) => Has("given ", name);

    public bool IsSurname(ReadOnlySpan<char> name) => Has("surname ", name);

    /// <summary>Whether a town's or province's name is also a plain word, so that it needs its country or the like beside it.</summary>
    public bool IsWord(ReadOnlySpan<char> name) => Has("word ", name);

    /// <summary>Whether a phrase means nobody, in the singular or the plural.</summary>
    public bool IsNothing(ReadOnlySpan<char> phrase) => Has("nothing ", phrase) || (phrase.EndsWith("s") && Has("nothing ", phrase[..^1]));

    /// <summary>Whether a word in capitals behind a name makes it the name of a contest, paper, firm or building: "Open", "Stadium".</summary>
    public bool IsThing(ReadOnlySpan<char> word) => Has("thing ", word);

    /// <summary>Whether a word speaks of games, in the singular or the plural.</summary>
    public bool IsSport(ReadOnlySpan<char> word) => Has("sport ", word) || (word.EndsWith("s") && Has("sport ", word[..^1]));

    bool Has(ReadOnlySpan<char> use, ReadOnlySpan<char> phrase)
    {
        Span<char> row = stackalloc char[64];
        if (use.Length + phrase.Length > row.Length)
        {
            return false;
        }

        use.CopyTo(row);
        phrase.CopyTo(row[use.Length..]);
        return _lookup.Contains(row[..(use.Length + phrase.Length)]);
    }
}
