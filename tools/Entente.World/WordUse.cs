using System.IO.Compression;

namespace Entente.World;

/// <summary>Which names of places mean something else more often than the place: words of the language, given names, surnames, names of states.</summary>
sealed class WordUse
{
    /// <summary>A city of this size is better known than those who are called by its name.</summary>
    const long Great = 300_000;

    const long Greatest = 1_000_000;

    readonly HashSet<string> _words = new(StringComparer.Ordinal);
    readonly HashSet<string> _persons;
    readonly HashSet<string> _states;

    WordUse(HashSet<string> persons, HashSet<string> states) => (_persons, _states) = (persons, states);

    /// <summary>Words are what treebanks hold in lower case.</summary>
    public static WordUse Read(string language, IEnumerable<string> persons, IEnumerable<string> states)
    {
        var use = new WordUse([.. persons.Select(Fold.Of)], [.. states.Select(Fold.Of)]);
        foreach (var path in Directory.EnumerateFiles(language, "*-train.conllu.gz").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                if (line.Split('\t') is [_, var form, _, not ("PROPN" or "X" or "SYM"), ..] && form.All(char.IsAsciiLetterLower))
                {
                    use._words.Add(form);
                }
            }
        }

        return use;
    }

    /// <summary>Whether a name needs its country or province beside it.</summary>
    public bool IsDoubtful(string name, long population)
    {
        var folded = Fold.Of(name);
        var words = folded.Split(' ');
        return population < Greatest && (_states.Contains(folded) || (words.Length == 1 && _words.Contains(folded)))
            || (population < Great && (folded.Length <= 3 || _persons.Contains(folded) || words.All(_words.Contains)));
    }
}
