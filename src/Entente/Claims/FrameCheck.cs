namespace Entente.Claims;

/// <summary>Looks for frames that can never be read, because one with the same words and needs stands before them.</summary>
static class FrameCheck
{
    public static IEnumerable<KnowledgeFault> Run(IKnowledgeFiles files)
    {
        var first = new Dictionary<(string Word, string Pos, string Needs), KnowledgeRow>();
        foreach (var row in FrameBook.PathsOf(files).SelectMany(path => KnowledgeTable.Read(files, path, FrameRows.Columns)))
        {
            var needs = string.Join(' ', row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
            foreach (var word in row[0].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                // An operator that finds no event to work on lets the next frame be tried.
                if (!first.TryAdd((word, row[1], needs), row) && first[(word, row[1], needs)] is var earlier && (earlier[6].Length == 0 || earlier[5].Length > 0))
                {
                    yield return new("ENT2025", false, row.Path, row.Line, $"the frame of '{word}' is never reached: {earlier.Path}, line {earlier.Line}, has the same words and needs. Give it a need of its own, or take it out.");
                }
            }
        }
    }
}
