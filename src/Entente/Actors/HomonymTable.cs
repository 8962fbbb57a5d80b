namespace Entente.Actors;

/// <summary>Names of states and towns that are also a first name, a surname, a word, or part of a phrase that means nobody.</summary>
sealed class HomonymTable
{
    static readonly string[] s_uses = ["given", "surname", "word", "nothing"];

    readonly HashSet<string> _rows;
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="rows">Use and phrase, with a space between.</param>
    public HomonymTable(HashSet<string> rows)
    {
        _rows = rows;
        _lookup = rows.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyCollection<string> Rows => _rows;

    public static HomonymTable Read(IKnowledgeFiles files)
    {
        var rows = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in KnowledgeTable.Read(files, "actors/homonyms.tsv", "phrase", "use"))
        {
            rows.Add(s_uses.Contains(row[1]) ? $"{row[1]} {row[0]}" : throw row.Wrong($"'{row[1]}' is no use", $"Use one of {string.Join(", ", s_uses)}."));
        }

        return new(rows);
    }

    public bool IsGiven(ReadOnlySpan<char> name) => Has("given ", name);

    public bool IsSurname(ReadOnlySpan<char> name) => Has("surname ", name);

    /// <summary>Whether a town's or province's name is also a plain word, so that it needs its country or the like beside it.</summary>
    public bool IsWord(ReadOnlySpan<char> name) => Has("word ", name);

    /// <summary>Whether a phrase means nobody, in the singular or the plural.</summary>
    public bool IsNothing(ReadOnlySpan<char> phrase) => Has("nothing ", phrase) || (phrase.EndsWith("s") && Has("nothing ", phrase[..^1]));

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
