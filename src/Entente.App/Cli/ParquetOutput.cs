using Entente.Exports;
using Entente.Storage;

namespace Entente.App.Cli;

/// <summary><c>--format parquet</c>: a file, never the screen.</summary>
static class ParquetOutput
{
    public const string Format = "parquet";

    public static void Write(string? file, Terminal terminal, IReadOnlyList<(string Name, CellType Type)> columns, IEnumerable<object?[]> rows)
    {
        if (file is null)
        {
            throw new WrongUseException("ENT4138", "Parquet is no text; say with -o FILE where to write it.");
        }

        try
        {
            ParquetFile.Write(terminal.PathTo(file), columns, rows);
        }
        catch (StoreException fault)
        {
            throw new WrongUseException(fault);
        }
    }
}
