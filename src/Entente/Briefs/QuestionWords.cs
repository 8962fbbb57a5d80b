namespace Entente.Briefs;

/// <summary>The words by which a question shows its direction and dimension: knowledge/briefs/questions.tsv.</summary>
public sealed class QuestionWords
{
    readonly List<(string Phrase, AskedDirection Direction)> _directions = [];
    readonly List<(string Phrase, string Dimension)> _dimensions = [];

    QuestionWords()
    {
    }

    public static QuestionWords Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var words = new QuestionWords();
        foreach (var row in KnowledgeTable.Read(files, "briefs/questions.tsv", "kind", "value", "phrase"))
        {
            var phrase = row[2];
            switch (row[0])
            {
                case "direction" when Enum.TryParse<AskedDirection>(row[1], out var direction):
                    words._directions.Add((phrase, direction));
                    break;
                case "dimension" when row[1].Length > 0:
                    words._dimensions.Add((phrase, row[1]));
                    break;
                default:
                    throw row.Wrong($"'{row[0]} {row[1]}' is no direction or dimension", "Write direction Closer, Apart or HeldBack, or dimension and its id.");
            }
        }

        return words;
    }

    /// <summary>The first phrase of the file that the question has decides.</summary>
    public AskedDirection DirectionOf(string question) =>
        _directions.Find(cue => Holds(question, cue.Phrase)) is { Phrase: not null } found ? found.Direction : AskedDirection.Open;

    public string? DimensionOf(string question) => _dimensions.Find(cue => Holds(question, cue.Phrase)).Dimension;

    static bool Holds(string question, string phrase)
    {
        for (var at = question.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = question.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(question[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
