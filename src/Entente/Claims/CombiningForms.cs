using System.Collections.Frozen;

namespace Entente.Claims;

/// <summary>First halves of words that name two states, such as Russo- and Sino-. Read from knowledge/ontology/combining.tsv.</summary>
public sealed class CombiningForms
{
    const string Path = "ontology/combining.tsv";

    readonly FrozenDictionary<string, string> _countries;

    CombiningForms(FrozenDictionary<string, string> countries) => _countries = countries;

    public static CombiningForms Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new(KnowledgeTable.Read(files, Path, "form", "country", "source")
            .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>ISO 3166-1 alpha-3 of the state, or null.</summary>
    internal string? CountryOf(string word) => _countries.GetValueOrDefault(word);
}
