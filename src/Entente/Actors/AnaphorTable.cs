namespace Entente.Actors;

/// <summary>What a noun such as "the kingdom" or "the strongman" can take up.</summary>
sealed class AnaphorTable
{
    static readonly string[] s_classes = ["country", "monarchy", "government", "organisation", "person", "associate", "profession", "manner", "outsider", "group", "creed"];

    /// <param name="classes">By noun, whatever its case.</param>
    public AnaphorTable(Dictionary<string, string> classes) => Classes = classes;

    public IReadOnlyDictionary<string, string> Classes { get; }

    public static AnaphorTable Read(IKnowledgeFiles files)
    {
        var classes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in KnowledgeTable.Read(files, "actors/anaphors.tsv", "noun", "class"))
        {
            classes[row[0]] = s_classes.Contains(row[1]) ? row[1] : throw row.Wrong($"'{row[1]}' is no class", $"Use one of {string.Join(", ", s_classes)}.");
        }

        return new(classes);
    }

    public string? ClassOf(string lemma) => Classes.GetValueOrDefault(lemma);
}
