using Entente.Incidents;

namespace Entente.Exports;

/// <summary>Comma-separated values after RFC 4180, every property of a claim a column.</summary>
public sealed class CsvExport : IExport
{
    public string Name => "csv";

    public void Write(TextWriter output, IEnumerable<StoredClaim> claims, Knowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(claims);
        WriteLine(output, ClaimColumn.All.Select(column => column.Name));
        foreach (var claim in claims)
        {
            WriteLine(output, ClaimColumn.All.Select(column => ClaimColumn.TextOf(column.Cell(claim))));
        }
    }

    /// <summary>One record, with the line end that the standard asks for.</summary>
    public static void WriteLine(TextWriter output, IEnumerable<string> cells)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(string.Join(',', cells.Select(Quoted)));
        output.Write("\r\n");
    }

    static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
