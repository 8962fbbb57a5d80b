using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Articles;

/// <summary>Under which names records keep their text, title, day and the rest, as knowledge/articles/fields.tsv lists them.</summary>
sealed class FieldNames
{
    const string Path = "articles/fields.tsv";

    static readonly string[] s_fields = ["id", "html", "text", "title", "address", "date", "publisher", "byline"];

    public static ReadOnlySpan<string> All => s_fields;

    readonly FrozenDictionary<string, ImmutableArray<string>> _names;

    FieldNames(FrozenDictionary<string, ImmutableArray<string>> names) => _names = names;

    /// <summary>The names of a field, the preferred first, in lower case.</summary>
    public ImmutableArray<string> this[string field] => _names[field];

    /// <summary>The same with names of the user's own before ours, such as text=Story.</summary>
    /// <exception cref="ArgumentException">There is no field of that name.</exception>
    public FieldNames With(IEnumerable<KeyValuePair<string, string>> own)
    {
        var names = _names.ToDictionary();
        foreach (var (field, name) in own)
        {
            names[field] = names.TryGetValue(field, out var ours)
                ? [name.ToLowerInvariant(), .. ours]
                : throw new ArgumentException($"There is no field '{field}'; the fields are {string.Join(", ", s_fields)}.", nameof(own));
        }

        return new(names.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public static FieldNames Read(IKnowledgeFiles files)
    {
        var names = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var row in KnowledgeTable.Read(files, Path, "field", "names"))
        {
            if (!s_fields.Contains(row[0]))
            {
                throw row.Wrong($"'{row[0]}' is no field", $"The fields are {string.Join(", ", s_fields)}.");
            }

            names[row[0]] = [.. row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        }

        return s_fields.FirstOrDefault(field => !names.ContainsKey(field)) is { } missing
            ? throw new InvalidDataException($"ENT2001: knowledge/{Path}: the field '{missing}' has no row. Add one.")
            : new(names.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
