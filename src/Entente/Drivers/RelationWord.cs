namespace Entente.Drivers;

/// <summary>A word for how close two states are or get: a row of knowledge/drivers/relations.tsv.</summary>
sealed record RelationWord(string Words, int Closeness)
{
    static readonly string[] s_columns = ["words", "closeness"];

    public static CueTable<RelationWord> Read(IKnowledgeFiles files, string path)
    {
        var relations = new List<(CuePattern, RelationWord)>();
        foreach (var row in KnowledgeTable.Read(files, path, s_columns))
        {
            if (row[1] is not ("1" or "-1"))
            {
                throw CauseCue.Wrong(row, $"closeness is '{row[1]}'", "Write 1 for closer, -1 for farther apart.");
            }

            foreach (var pattern in CuePattern.ParseAll(row))
            {
                relations.Add((pattern, new(row[0], row[1] == "1" ? 1 : -1)));
            }
        }

        return new(relations);
    }
}

/// <summary>A part of the world by a name that texts use, with its states: a row of knowledge/drivers/regions.tsv.</summary>
sealed record Region(string Words, string[] Countries)
{
    static readonly string[] s_columns = ["words", "countries"];

    public static CueTable<Region> Read(IKnowledgeFiles files, string path)
    {
        var regions = new List<(CuePattern, Region)>();
        foreach (var row in KnowledgeTable.Read(files, path, s_columns))
        {
            foreach (var pattern in CuePattern.ParseAll(row))
            {
                regions.Add((pattern, new(row[0], row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))));
            }
        }

        return new(regions);
    }
}
