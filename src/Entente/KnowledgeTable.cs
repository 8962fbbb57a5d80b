namespace Entente;

/// <summary>One row of a tab-separated knowledge file, with where it stands for the message that a mistake in it deserves.</summary>
readonly record struct KnowledgeRow(string Path, int Line, string[] Cells)
{
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    /// <summary>What to throw when the row contradicts the file's schema.</summary>
    public InvalidDataException Wrong(string fault, string remedy) =>
        new($"ENT2001: knowledge/{Path}, line {Line}: {fault}. {remedy}");
}

/// <summary>Reads the tab-separated files of the knowledge folder: '#' starts a comment line, the first other line names the columns.</summary>
static class KnowledgeTable
{
    public static IEnumerable<KnowledgeRow> Read(IKnowledgeFiles files, string path, params string[] columns)
    {
        using var reader = files.Open(path);
        var headed = false;
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var row = new KnowledgeRow(path, line, text.Split('\t'));
            if (!headed)
            {
                headed = true;
                if (!row.Cells.SequenceEqual(columns))
                {
                    throw row.Wrong($"the columns are '{string.Join(' ', row.Cells)}'", $"Name them '{string.Join(' ', columns)}', with tabs between.");
                }

                continue;
            }

            if (row.Cells.Length > columns.Length)
            {
                throw row.Wrong($"{row.Cells.Length} cells where {columns.Length} columns are named", "Remove what is too much, or the stray tab.");
            }

            yield return row;
        }
    }
}
