using System.Data.Common;
using Entente.Incidents;

namespace Entente.Storage.Sql;

/// <summary>A store in tables: many readers while one writes, safe against being stopped at any moment.</summary>
/// <remarks>Every reading method has a connection of its own from the pool; writing has one connection and is for one thread at a time.</remarks>
sealed partial class SqlClaimStore(ISqlDialect dialect) : IClaimStore
{
    readonly Lock _writing = new();
    DbConnection? _writable;
    SqlWriter? _writer;

    public void Dispose()
    {
        lock (_writing)
        {
            _writer?.Dispose();
            _writable?.Dispose();
            _writer = null;
            _writable = null;
        }

        dialect.Dispose();
    }

    void Write(Action<DbConnection, SqlWriter> change)
    {
        lock (_writing)
        {
            try
            {
                _writable ??= dialect.ConnectToWrite();
                _writer ??= new(dialect, _writable);
                using var transaction = dialect.BeginWriting(_writable);
                _writer.Transaction = transaction;
                change(_writable, _writer);
                _writer.Scopes.Flush();
                transaction.Commit();
            }
            catch (Exception fault)
            {
                // What the writer has gathered belongs to a transaction that is no more.
                _writer?.Dispose();
                _writer = null;
                if (fault is DbException)
                {
                    throw StoreException.Unusable(dialect.Place, fault);
                }

                throw;
            }
        }
    }

    IEnumerable<DbDataReader> Rows(DbConnection connection, string sql, params object?[] values)
    {
        using var statement = new SqlStatement(dialect, connection, sql, values.Length);
        using var reader = statement.Rows(values);
        while (reader.Read())
        {
            yield return reader;
        }
    }

    /// <summary>The same for answers of thousands of rows.</summary>
    IEnumerable<StoredRow> StoredRows(DbConnection connection, string sql, params object?[] values)
    {
        using var statement = new SqlStatement(dialect, connection, sql, values.Length);
        using var reader = statement.Rows(values);
        var row = dialect.Row(reader);
        while (reader.Read())
        {
            yield return row;
        }
    }
}
