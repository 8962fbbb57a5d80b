using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Entente.Storage.Sqlite;

/// <summary>Short forms of what is said over and over to SQLite.</summary>
static class SqliteCommands
{
    extension(SqliteConnection connection)
    {
        public void Execute(string sql, params ReadOnlySpan<object?> values)
        {
            using var command = connection.Command(sql, values);
            command.ExecuteNonQuery();
        }

        public long Number(string sql, params ReadOnlySpan<object?> values)
        {
            using var command = connection.Command(sql, values);
            return Convert.ToInt64(command.ExecuteScalar() ?? 0L, CultureInfo.InvariantCulture);
        }

        /// <summary>A command whose parameters are ?1, ?2 and so on.</summary>
        public SqliteCommand Command(string sql, params ReadOnlySpan<object?> values)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.AddWithValue($"?{i + 1}", values[i] ?? DBNull.Value);
            }

            return command;
        }
    }

    extension(SqliteDataReader row)
    {
        public string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        public DateOnly? Day(int column) =>
            row.IsDBNull(column) ? null : DateOnly.ParseExact(row.GetString(column), "O", CultureInfo.InvariantCulture);
    }

    extension(DateOnly? day)
    {
        public string? Iso() => day?.ToString("O", CultureInfo.InvariantCulture);
    }
}

/// <summary>One statement, compiled once and run for many rows; parameters are ?1, ?2 and so on.</summary>
sealed class SqliteStatement : IDisposable
{
    readonly SqliteCommand _command;

    public SqliteStatement(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" });
        }
    }

    public SqliteTransaction? Transaction
    {
        set => _command.Transaction = value;
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        _command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row, or null.</summary>
    public long? Number(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() as long?;
    }

    public void Dispose() => _command.Dispose();

    void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
