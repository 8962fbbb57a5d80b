namespace Entente.Drivers;

/// <summary>Words that turn how close two are told to be, such as "halt" and "strained": knowledge/drivers/turning.tsv.</summary>
sealed class TurningWords
{
    static readonly string[] s_columns = ["words", "place", "turns"];

    readonly HashSet<(string Word, bool Describes, int Closeness)> _turns = [];
    readonly WordSieve _words;

    TurningWords(IEnumerable<(string Word, bool Describes, int Closeness)> turns)
    {
        _turns.UnionWith(turns);
        _words = new(_turns.Select(turn => turn.Word));
    }

    public static TurningWords Read(IKnowledgeFiles files, string path)
    {
        var turns = new List<(string, bool, int)>();
        foreach (var row in KnowledgeTable.Read(files, path, s_columns))
        {
            if (row[1] is not ("governs" or "describes") || row[2] is not ("good" or "bad" or "both"))
            {
                throw CauseCue.Wrong(row, $"'{row[1]}' and '{row[2]}' do not say what is turned", "Write governs or describes, then good, bad or both.");
            }

            foreach (var word in row[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                foreach (var closeness in row[2] switch { "good" => [1], "bad" => [-1], _ => (int[])[1, -1] })
                {
                    turns.Add((word, row[1] == "describes", closeness));
                }
            }
        }

        return new(turns);
    }

    /// <summary>Whether a word turns what it governs: "end the war", "a halt to talks".</summary>
    public bool Governs(string lemma, int closeness) => _words.MayHave(lemma) && _turns.Contains((lemma, false, closeness));

    /// <summary>Whether a word turns what it describes: "strained relations".</summary>
    public bool Describes(string word, int closeness) => _words.MayHave(word) && _turns.Contains((word, true, closeness));
}
