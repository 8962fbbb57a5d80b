using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Drivers;

/// <summary>The kinds of happenings that a lemma can name, such as harm or demand: knowledge/drivers/kinds.tsv.</summary>
sealed class WordKinds
{
    static readonly string[] s_columns = ["kind", "words"];

    readonly FrozenDictionary<string, ImmutableArray<int>> _kinds;

    readonly WordSieve _words;

    WordKinds(FrozenDictionary<string, ImmutableArray<int>> kinds) => (_kinds, _words) = (kinds, new(kinds.Keys));

    public static WordKinds Read(IKnowledgeFiles files, string path)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var words = new List<(string Word, int Kind)>();
        foreach (var row in KnowledgeTable.Read(files, path, s_columns))
        {
            if (row[0].Length == 0 || !kinds.Add(row[0]))
            {
                throw CauseCue.Wrong(row, $"kind '{row[0]}' is there twice or has no name", "Give each kind one row.");
            }

            words.AddRange(row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Select(word => (word, kinds.Count)));
        }

        return new(words.GroupBy(word => word.Word, word => word.Kind, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal));
    }

    /// <summary>Numbers from one on, in the order of the file; none for a word of no kind.</summary>
    public ImmutableArray<int> Of(string lemma) => _words.MayHave(lemma) && _kinds.TryGetValue(lemma, out var kinds) ? kinds : [];
}
