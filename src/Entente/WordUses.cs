namespace Entente;

/// <summary>Words by what they tell, from a knowledge file of uses and words; the uses are those that the code asks for.</summary>
/// <remarks>A use may take in one above it with '@'. A user's own file of the same path stands instead of ours.</remarks>
sealed class WordUses<TUse>
    where TUse : struct, Enum
{
    const int Longest = 32;

    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>>[] _words;

    /// <param name="rows">Use and words, as in the file.</param>
    public WordUses(IEnumerable<(string Use, string Words)> rows)
    {
        Rows = [.. rows];
        var words = Enum.GetValues<TUse>().Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToArray();
        foreach (var row in Rows)
        {
            foreach (var word in row.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word is ['@', .. var other])
                {
                    words[Index(row.Use)].UnionWith(words[Index(other)]);
                }
                else
                {
                    words[Index(row.Use)].Add(word);
                }
            }
        }

        _words = [.. words.Select(set => set.GetAlternateLookup<ReadOnlySpan<char>>())];
    }

    public IReadOnlyList<(string Use, string Words)> Rows { get; }

    public static WordUses<TUse> Read(IKnowledgeFiles files, string path)
    {
        var rows = new List<(string, string)>();
        foreach (var row in KnowledgeTable.Read(files, path, "use", "words"))
        {
            var unknown = row[1].Split(' ').Where(word => word is ['@', ..]).Select(word => word[1..]).Prepend(row[0]).FirstOrDefault(use => !Enum.TryParse<TUse>(use, ignoreCase: true, out _));
            rows.Add(unknown is null ? (row[0], row[1]) : throw row.Wrong($"'{unknown}' is no use", $"Use one of {string.Join(", ", Enum.GetNames<TUse>()).ToLowerInvariant()}."));
        }

        return new(rows);
    }

    /// <summary>Whether a word, as it is written, tells this.</summary>
    public bool Says(TUse use, ReadOnlySpan<char> word) => _words[Index(use)].Contains(word);

    /// <summary>The same whatever the word's case.</summary>
    public bool SaysInAnyCase(TUse use, ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[Longest];
        return word.Length <= Longest && word.ToLowerInvariant(small) is var length && _words[Index(use)].Contains(small[..length]);
    }

    static int Index(string use) => Index(Enum.Parse<TUse>(use, ignoreCase: true));

    static int Index(TUse use) => System.Runtime.CompilerServices.Unsafe.BitCast<TUse, int>(use);
}
