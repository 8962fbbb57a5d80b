using System.Data.Common;
using System.Globalization;

namespace Entente.Storage.Sql;

/// <summary>Short forms of what is said over and over to a database.</summary>
static class SqlCommands
{
    extension(DbConnection connection)
    {
        /// <summary>Statements without parameters.</summary>
        public void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        /// <summary>The first column of the first row; zero where there is none.</summary>
        public long Number(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt64(command.ExecuteScalar() is { } value and not DBNull ? value : 0L, CultureInfo.InvariantCulture);
        }
    }

    extension(DbDataReader row)
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
