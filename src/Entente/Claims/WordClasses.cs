using System.Collections.Frozen;

namespace Entente.Claims;

/// <summary>Named lists of words that frames refer to with '@'. Read from knowledge/ontology/classes.tsv.</summary>
public sealed class WordClasses
{
    const string Path = "ontology/classes.tsv";

    readonly FrozenDictionary<string, FrozenSet<string>> _classes;

    WordClasses(FrozenDictionary<string, FrozenSet<string>> classes) => _classes = classes;

    public static WordClasses Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var classes = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in KnowledgeTable.Read(files, Path, "class", "lemmas"))
        {
            if (!classes.TryGetValue(row[0], out var words))
            {
                classes.Add(row[0], words = new(StringComparer.Ordinal));
            }

            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word[0] != '@')
                {
                    words.Add(word);
                }
                else if (classes.TryGetValue(word[1..], out var others))
                {
                    words.UnionWith(others);
                }
                else
                {
                    throw row.Wrong($"class {word} is not defined above", "Define it first, or mend the name.");
                }
            }
        }

        return new(classes.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));
    }

    internal FrozenSet<string>? Find(string name) => _classes.GetValueOrDefault(name);

    /// <summary>A class that the finder itself asks for, so that the file must have it.</summary>
    internal FrozenSet<string> Required(string name) => Find(name)
        ?? throw new InvalidDataException($"ENT2201: knowledge/{Path}: there is no class '{name}'. Add a row for it.");
}
