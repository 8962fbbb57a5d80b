using System.Globalization;
using DuckDB.NET.Data;
using Entente.Exports;

namespace Entente.Storage;

/// <summary>Tables in Parquet, out and in, and their sums over any columns: DuckDB in this process, which asks no network and keeps to a memory of its own.</summary>
public static class ParquetFile
{
    const string Memory = "400MB";

    /// <summary>How a file of this kind begins.</summary>
    public static ReadOnlySpan<byte> Mark => "PAR1"u8;

    /// <summary>Writes rows one at a time; what does not fit into memory waits on the disk.</summary>
    /// <exception cref="StoreException">The file cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<(string Name, CellType Type)> columns, IEnumerable<object?[]> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        var scratch = Directory.CreateTempSubdirectory("entente-parquet-");
        try
        {
            using var connection = Open($"DataSource={Path.Combine(scratch.FullName, "table.duckdb")}");
            Run(connection, $"CREATE TABLE cells ({string.Join(", ", columns.Select(column => $"{Name(column.Name)} {Sql(column.Type)}"))})");
            using (var appender = connection.CreateAppender("cells"))
            {
                foreach (var cells in rows)
                {
                    Append(appender.CreateRow(), columns, cells);
                }
            }

            Run(connection, $"COPY cells TO {Text(path)} (FORMAT parquet, COMPRESSION zstd)");
        }
        catch (DuckDBException fault)
        {
            throw StoreException.Unusable(path, fault);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>The rows of a file, one at a time, as names and values.</summary>
    /// <exception cref="InvalidDataException">It is no Parquet, or broken.</exception>
    public static IEnumerable<KeyValuePair<string, object?>[]> Read(string path) => Rows(path, $"SELECT * FROM read_parquet({Text(path)})");

    /// <summary>How many rows have the same values in these columns, the commonest first.</summary>
    /// <exception cref="InvalidDataException">It is no Parquet, broken, or without such a column.</exception>
    public static IEnumerable<KeyValuePair<string, object?>[]> CountBy(string path, IReadOnlyList<string> columns, int limit)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var names = string.Join(", ", columns.Select(Name));
        return Rows(path, string.Create(CultureInfo.InvariantCulture, $"SELECT {names}, count(*) AS count FROM read_parquet({Text(path)}) GROUP BY {names} ORDER BY count DESC, {names} LIMIT {limit}"));
    }

    static IEnumerable<KeyValuePair<string, object?>[]> Rows(string path, string sql)
    {
        using var connection = Open("DataSource=:memory:");
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        using var row = Guarded(path, command.ExecuteReader);
        while (Guarded(path, row.Read))
        {
            yield return Guarded(path, () => Enumerable.Range(0, row.FieldCount)
                .Select(i => KeyValuePair.Create(row.GetName(i), row.IsDBNull(i) ? null : row.GetValue(i))).ToArray());
        }
    }

    static T Guarded<T>(string path, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (DuckDBException fault)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)}: {fault.Message.Split('\n')[0]}", fault);
        }
    }

    static void Append(IDuckDBAppenderRow row, IReadOnlyList<(string Name, CellType Type)> columns, object?[] cells)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            _ = (columns[i].Type, cells[i]) switch
            {
                (_, null) => row.AppendNullValue(),
                (CellType.Number, var number) => row.AppendValue(Convert.ToDouble(number, CultureInfo.InvariantCulture)),
                (CellType.Whole, var number) => row.AppendValue(Convert.ToInt64(number, CultureInfo.InvariantCulture)),
                (CellType.Truth, bool truth) => row.AppendValue(truth),
                (CellType.Day, DateOnly day) => row.AppendValue(day),
                (CellType.List, IEnumerable<string> list) => row.AppendValue(list.ToList()),
                var (_, cell) => row.AppendValue(ClaimColumn.TextOf(cell)),
            };
        }

        row.EndRow();
    }

    static DuckDBConnection Open(string settings)
    {
        var connection = new DuckDBConnection(settings);
        connection.Open();
        Run(connection, $"SET memory_limit = '{Memory}'; SET autoinstall_known_extensions = false; SET preserve_insertion_order = true");
        return connection;
    }

    static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static string Sql(CellType type) => type switch
    {
        CellType.Number => "DOUBLE",
        CellType.Whole => "BIGINT",
        CellType.Truth => "BOOLEAN",
        CellType.Day => "DATE",
        CellType.List => "VARCHAR[]",
        _ => "VARCHAR",
    };

    static string Name(string column) => $"\"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
