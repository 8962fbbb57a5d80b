using Entente.Incidents;
using Entente.Storage.Postgres;
using Entente.Storage.Sql;
using Entente.Storage.Sqlite;

namespace Entente.Storage;

/// <summary>Opens stores by their address: a path is a SQLite file, postgres://user@host/database a PostgreSQL database.</summary>
public static class ClaimStores
{
    /// <summary>Opens the store, making it or bringing its tables up to date where needed.</summary>
    /// <exception cref="StoreException">It cannot be used; the message says what to do.</exception>
    public static IClaimStore Open(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        ISqlDialect dialect = IsServer(address) ? new PostgresDialect(address) : new SqliteDialect(address);
        try
        {
            dialect.Prepare();
            var store = new SqlClaimStore(dialect);
            store.Refill();
            return store;
        }
        catch
        {
            dialect.Dispose();
            throw;
        }
    }

    /// <summary>Whether the address names a database on a server, and no file.</summary>
    public static bool IsServer(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.StartsWith("postgres://", StringComparison.Ordinal) || address.StartsWith("postgresql://", StringComparison.Ordinal);
    }
}
