using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Exports;

namespace Entente.App.Cli;

/// <summary><c>--format</c>: how rows are written. A table to look at, CSV (RFC 4180) or a JSON array with a row on each line.</summary>
enum TableFormat
{
    Table,
    Csv,
    Json,
}

/// <summary>Writes rows one at a time, so that a table may be longer than the memory.</summary>
static class TableWriter
{
    /// <summary>A cell of a table on the screen is cut to this.</summary>
    const int WidestCell = 60;

    public static Option<TableFormat> Option() => new("--format") { Description = "table, csv or json.", DefaultValueFactory = _ => TableFormat.Table };

    /// <summary>A cell is a string, a number, a truth value, a date, a list of strings, or null.</summary>
    public static void Write(TextWriter output, TableFormat format, string[] columns, IEnumerable<object?[]> rows)
    {
        switch (format)
        {
            case TableFormat.Csv:
                CsvExport.WriteLine(output, columns);
                foreach (var row in rows)
                {
                    CsvExport.WriteLine(output, row.Select(ClaimColumn.TextOf));
                }

                break;

            case TableFormat.Json:
                var separator = "[\n";
                foreach (var row in rows)
                {
                    output.Write(separator);
                    output.Write(Json(columns, row));
                    separator = ",\n";
                }

                output.WriteLine(separator == "[\n" ? "[]" : "\n]");
                break;

            default:
                Table(output, columns, [.. rows.Select(row => row.Select(cell => Short(ClaimColumn.TextOf(cell))).ToArray())]);
                break;
        }
    }

    static void Table(TextWriter output, string[] columns, List<string[]> rows)
    {
        var widths = columns.Select((column, i) => rows.Select(row => row[i].Length).Append(column.Length).Max()).ToArray();
        foreach (var row in rows.Prepend(columns))
        {
            output.WriteLine(string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
        }
    }

    static string Json(string[] columns, object?[] row)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            for (var i = 0; i < columns.Length; i++)
            {
                json.WritePropertyName(columns[i]);
                JsonLinesExport.Write(json, row[i]);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    static string Short(string cell)
    {
        var line = cell.ReplaceLineEndings(" ");
        return line.Length <= WidestCell ? line : $"{line[..(WidestCell - 1)]}…";
    }
}
