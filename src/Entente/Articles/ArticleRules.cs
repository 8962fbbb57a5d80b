using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Articles;

/// <summary>What readers know about pages before they see one: furniture, author's roles, months, languages, names of fields.</summary>
/// <remarks>Read from knowledge/articles; nothing in it names a site.</remarks>
public sealed record ArticleRules
{
    static readonly Lazy<ArticleRules> s_builtIn = new(() => Read(KnowledgeFiles.BuiltIn));

    ArticleRules(IKnowledgeFiles files)
    {
        Lines = LinePatterns.Read(files);
        Furniture = FurnitureClasses.Read(files);
        Dates = DateWords.Read(files);
        Languages = LanguageProfiles.Read(files);
        Fields = FieldNames.Read(files);
        EventTables = EventTables.Read(files);
        Credits = [.. KnowledgeTable.Read(files, "articles/credits.tsv", "words").Select(row => row[0])];
        Bylines = [.. KnowledgeTable.Read(files, "articles/bylines.tsv", "words").Select(row => row[0] + " ")];
        Roles = KnowledgeTable.Read(files, "articles/roles.tsv", "role").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The rules shipped inside this assembly.</summary>
    public static ArticleRules BuiltIn => s_builtIn.Value;

    internal LinePatterns Lines { get; }

    internal FurnitureClasses Furniture { get; }

    internal DateWords Dates { get; }

    internal LanguageProfiles Languages { get; }

    internal FieldNames Fields { get; private init; }

    internal EventTables EventTables { get; }

    /// <summary>How the credit of a picture begins: a line with one is a caption.</summary>
    internal ImmutableArray<string> Credits { get; }

    /// <summary>How a line begins that names the author.</summary>
    internal ImmutableArray<string> Bylines { get; }

    /// <summary>What authors are said to be in the lines about them: columnist, fellow, based.</summary>
    internal FrozenSet<string> Roles { get; }

    /// <summary>The same rules for records whose fields have names of their own: text=Story, date=Day.</summary>
    /// <exception cref="ArgumentException">There is no field of that name.</exception>
    public ArticleRules WithFields(IEnumerable<KeyValuePair<string, string>> names) => this with { Fields = Fields.With(names) };

    /// <exception cref="InvalidDataException">A file is missing or contradicts itself; the message says file, line and remedy.</exception>
    public static ArticleRules Read(IKnowledgeFiles files) => new(files);
}
