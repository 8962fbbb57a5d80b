using System.Collections.Frozen;

namespace Entente.Incidents;

/// <summary>Which words tell of one kind of happening: the same stem, or side by side in knowledge/incidents/acts.tsv.</summary>
public static class ActWords
{
    static readonly string[] s_endings =
    [
        "ations", "ation", "ition", "ments", "ment", "ings", "ing", "ers", "ors", "ure", "ion", "er", "or", "al", "ed", "es", "s", "e", "y",
    ];

    /// <summary>Verbs that mean next to nothing by themselves.</summary>
    static readonly FrozenSet<string> s_empty = FrozenSet.ToFrozenSet(["be", "do", "have", "get", "go", "take", "make", "say", "will", "would", "other", "such", "more", "many", "own"], StringComparer.Ordinal);

    static readonly FrozenSet<string> s_reporting = FrozenSet.ToFrozenSet(["say", "tell", "report", "add", "announce", "claim", "state", "accord", "note", "call"], StringComparer.Ordinal);

    static readonly FrozenDictionary<string, int[]> s_kinds = Read();

    const int LeastLeft = 4;

    public static string Stem(string lemma)
    {
        ArgumentNullException.ThrowIfNull(lemma);
        foreach (var ending in s_endings)
        {
            if (lemma.Length - ending.Length >= LeastLeft && lemma.EndsWith(ending, StringComparison.Ordinal))
            {
                return lemma[..^ending.Length];
            }
        }

        return lemma;
    }

    internal static bool IsEmpty(string lemma) => s_empty.Contains(lemma);

    internal static bool IsReporting(string lemma) => s_reporting.Contains(lemma);

    /// <summary>Whether some word of the one and some of the other, as stems, are listed as one kind of happening.</summary>
    internal static bool AreOneKind(IEnumerable<string> stems, IReadOnlyCollection<string> others)
    {
        foreach (var stem in stems)
        {
            foreach (var other in s_kinds.TryGetValue(stem, out var kinds) ? others : [])
            {
                if (s_kinds.TryGetValue(other, out var own) && kinds.AsSpan().IndexOfAny(own) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    static FrozenDictionary<string, int[]> Read()
    {
        using var rows = new StreamReader(typeof(ActWords).Assembly.GetManifestResourceStream("knowledge/incidents/acts.tsv")!);
        var kinds = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var line = 1; rows.ReadLine() is { } row; line++)
        {
            foreach (var word in row.StartsWith('#') ? [] : row.Split('\t')[0].Split(' '))
            {
                var stem = Stem(word);
                if (!kinds.TryGetValue(stem, out var lines))
                {
                    kinds[stem] = lines = [];
                }

                lines.Add(line);
            }
        }

        return kinds.ToFrozenDictionary(kind => kind.Key, kind => kind.Value.Distinct().ToArray(), StringComparer.Ordinal);
    }
}
