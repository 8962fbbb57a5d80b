namespace Entente.Exports;

/// <summary>Lines of cells with tabs between, as event data sets are published; a cell keeps no tab and no line end.</summary>
static class TabSeparated
{
    public static void WriteLine(TextWriter output, IEnumerable<string> cells)
    {
        output.Write(string.Join('\t', cells.Select(OneLine)));
        output.Write('\n');
    }

    static string OneLine(string cell) =>
        cell.AsSpan().IndexOfAny('\t', '\r', '\n') < 0 ? cell : cell.ReplaceLineEndings(" ").Replace('\t', ' ');
}
