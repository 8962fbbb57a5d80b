namespace Entente.Actors;

/// <summary>What a word says that stands beside a name or a pronoun; knowledge/actors/beside.tsv tells each with an example.</summary>
enum Beside
{
    Place, Town, Quarter, Where, Neutral, Press,
    Ship, Firm, Joining, Tongue, Short,
    Thither, Done, Standing, Townspeople, Deed, Government, Given, Borne, Seat, Lies,
    Past, Deputy, Any, Position, Human, Throne, Noble,
    Reported, Deemed, Impersonal, Vague, Other, Single,
}

/// <summary>The words that tell by their company what a name means: "west" before a town, "sanctions on" before a government.</summary>
sealed class BesideTable
{
    const string Path = "actors/beside.tsv";

    const int Longest = 32;

    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>>[] _words;

    /// <param name="rows">Use and words, as in the file.</param>
    public BesideTable(IEnumerable<(string Use, string Words)> rows)
    {
        Rows = [.. rows];
        var words = Enum.GetValues<Beside>().Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToArray();
        foreach (var row in Rows)
        {
            words[(int)Enum.Parse<Beside>(row.Use, ignoreCase: true)].UnionWith(row.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        words[(int)Beside.Place].UnionWith(words[(int)Beside.Town]);
        _words = [.. words.Select(set => set.GetAlternateLookup<ReadOnlySpan<char>>())];
    }

    public IReadOnlyList<(string Use, string Words)> Rows { get; }

    public static BesideTable Read(IKnowledgeFiles files)
    {
        var rows = new List<(string, string)>();
        foreach (var row in KnowledgeTable.Read(files, Path, "use", "words"))
        {
            rows.Add(Enum.TryParse<Beside>(row[0], ignoreCase: true, out _) ? (row[0], row[1]) : throw row.Wrong($"'{row[0]}' is no use", $"Use one of {string.Join(", ", Enum.GetNames<Beside>()).ToLowerInvariant()}."));
        }

        return new(rows);
    }

    /// <summary>Whether a word, as it is written, says this.</summary>
    public bool Says(Beside use, ReadOnlySpan<char> word) => _words[(int)use].Contains(word);

    /// <summary>The same whatever the word's case.</summary>
    public bool SaysInAnyCase(Beside use, ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[Longest];
        return word.Length <= Longest && word.ToLowerInvariant(small) is var length && _words[(int)use].Contains(small[..length]);
    }
}
