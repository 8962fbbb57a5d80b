using Entente.Incidents;
using Microsoft.Data.Sqlite;

namespace Entente.Storage.Sqlite;

/// <summary>The store in one SQLite file: many readers while one writes, safe against being stopped at any moment.</summary>
/// <remarks>Every reading method has a connection of its own from the pool; writing has one connection and is for one thread at a time.</remarks>
public sealed partial class SqliteClaimStore : IClaimStore
{
    readonly string _path;
    readonly string _connect;
    readonly Lock _writing = new();
    SqliteConnection? _writable;
    SqliteWriter? _writer;

    SqliteClaimStore(string path)
    {
        _path = path;
        _connect = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = LockTimeout }.ToString();
    }

    /// <summary>In seconds: how long to wait for another process that writes.</summary>
    const int LockTimeout = 60;

    /// <summary>Opens the store, making it or bringing its tables up to date where needed.</summary>
    /// <exception cref="StoreException">It cannot be used; the message says what to do.</exception>
    public static SqliteClaimStore Open(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var store = new SqliteClaimStore(path);
        using var connection = store.Connect();
        SqliteSchema.Prepare(connection, path);
        return store;
    }

    public void Dispose()
    {
        lock (_writing)
        {
            _writer?.Dispose();
            _writable?.Dispose();
            _writer = null;
            _writable = null;
        }

        using var connection = new SqliteConnection(_connect);
        SqliteConnection.ClearPool(connection);
    }

    SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connect);
        try
        {
            connection.Open();
            connection.Execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY");
            return connection;
        }
        catch (SqliteException fault)
        {
            connection.Dispose();
            throw StoreException.Unusable(_path, fault);
        }
    }
}
