namespace Entente.Drivers;

/// <summary>Words that tell a cause: a row of knowledge/drivers/causes.tsv.</summary>
/// <param name="Words">As the file writes them, without the mark of a preposition.</param>
/// <param name="Form">How the words hold the two sides together.</param>
/// <param name="Type">In what way the cause bears on the effect.</param>
/// <param name="CauseIsGoverned">
/// Whether the cause is what the words govern (a marker's clause, a verb's object, a noun's complement) and the effect the other side.
/// </param>
/// <param name="Sure">Whether the words alone are enough; otherwise they have other uses too, and the learned weights decide.</param>
sealed record CauseCue(string Words, CueForm Form, CausalType Type, bool CauseIsGoverned, bool Sure)
{
    /// <summary>Whether the words are enough where what they govern is told to happen: "amid growing tension", not "amid vineyards".</summary>
    public bool SureOfHappenings { get; init; }

    static readonly string[] s_columns = ["words", "form", "type", "cause", "effect", "sure"];

    public static CueTable<CauseCue> Read(IKnowledgeFiles files, string path)
    {
        var cues = new List<(CuePattern, CauseCue)>();
        var seen = new HashSet<(string, string)>();
        foreach (var row in KnowledgeTable.Read(files, path, s_columns))
        {
            if (!seen.Add((row[0], row[1])))
            {
                throw Wrong(row, $"'{row[0]}' is told twice as {row[1]}", "Keep one row.");
            }

            var form = Read<CueForm>(row, 1);
            var type = Read<CausalType>(row, 2);
            var (governed, other) = Sides(form);
            if ((row[3], row[4]) != (governed, other) && (row[3], row[4]) != (other, governed))
            {
                throw Wrong(row, $"cause '{row[3]}' and effect '{row[4]}' do not fit the form {row[1]}", $"Use '{governed}' and '{other}'.");
            }

            foreach (var pattern in CuePattern.ParseAll(row))
            {
                cues.Add((pattern, new(row[0].Replace("/p", "", StringComparison.Ordinal), form, type, row[3] == governed, row[5] == "1") { SureOfHappenings = row[5] == "happening" }));
            }
        }

        return new(cues);
    }

    static (string Governed, string Other) Sides(CueForm form) => form switch
    {
        CueForm.Marker => ("governed", "matrix"),
        CueForm.Adverb => ("own", "before"),
        CueForm.Verb => ("object", "subject"),
        _ => ("complement", "subject"),
    };

    static TEnum Read<TEnum>(KnowledgeRow row, int column)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(row[column], ignoreCase: true, out var value)
            ? value
            : throw Wrong(row, $"'{row[column]}' is unknown", $"Use one of: {string.Join(", ", Enum.GetNames<TEnum>()).ToLowerInvariant()}.");

    internal static InvalidDataException Wrong(KnowledgeRow row, string fault, string remedy) =>
        new($"ENT2401: knowledge/{row.Path}, line {row.Line}: {fault}. {remedy}");
}

/// <summary>How the words of a cue hold cause and effect together.</summary>
enum CueForm
{
    Marker,
    Adverb,
    Verb,
    Noun,
}
