using System.Data;
using System.Data.Common;
using Entente.Storage.Sql;
using Npgsql;

namespace Entente.Storage.Postgres;

/// <summary>The store in a PostgreSQL database: for many writers on many machines, each waiting for its turn.</summary>
sealed class PostgresDialect : ISqlDialect
{
    /// <summary>Names the turn of writers among the advisory locks of the database: "ENTE".</summary>
    const int WritersTurn = 0x454E5445;

    readonly NpgsqlDataSource _source;

    /// <param name="address">postgres://user:password@host:port/database; a password is better kept in PGPASSWORD or ~/.pgpass.</param>
    public PostgresDialect(string address)
    {
        NpgsqlConnectionStringBuilder settings;
        try
        {
            var uri = new Uri(address);
            var user = uri.UserInfo.Split(':', 2);
            settings = new()
            {
                Host = uri.Host,
                Port = uri.Port > 0 ? uri.Port : 5432,
                Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
                Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
                Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
                MaxAutoPrepare = 40,
                AutoPrepareMinUsages = 2,
                ApplicationName = "entente",
            };
        }
        catch (UriFormatException fault)
        {
            throw StoreException.Unusable(address, fault);
        }

        Place = $"postgres://{settings.Host}:{settings.Port}/{settings.Database}";
        _source = NpgsqlDataSource.Create(settings);
    }

    public string Place { get; }

    public string SearchStatement(SearchWords words) => """
        SELECT x.key, s.start, s."end", s.text, x.title, x.publisher, x.published
        FROM (SELECT s.id, ts_rank(s.words, query, 2) AS place FROM sentence s, websearch_to_tsquery('english', $1) query
            WHERE s.words @@ query ORDER BY place DESC LIMIT $2) m
        JOIN sentence s ON s.id = m.id JOIN article x ON x.id = s.article ORDER BY m.place DESC, x.key, s.start
        """;

    public string MarkStatement => """
        SELECT ts_headline('english', s.text, websearch_to_tsquery('english', $1), 'HighlightAll=true, StartSel=' || chr(57344) || ', StopSel=' || chr(57345))
        FROM article x JOIN sentence s ON s.article = x.id WHERE x.key = $2 AND s.start = $3
        """;

    public void Prepare()
    {
        using var connection = Open();
        PostgresSchema.Prepare(connection, Place);
    }

    public DbConnection Connect() => Open();

    public DbParameter Parameter(int number) => new NpgsqlParameter();

    public DbTransaction BeginReading(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public DbTransaction BeginWriting(DbConnection connection)
    {
        var transaction = connection.BeginTransaction();
        connection.Execute($"SELECT pg_advisory_xact_lock({WritersTurn})");
        return transaction;
    }

    public string Expression(SearchWords words) => string.Join(" or ", words.Alternatives.Select(alternative =>
        string.Join(' ', alternative.Wanted.Select(term => $"\"{term}\"").Concat(alternative.Unwanted.Select(term => $"-\"{term}\"")))));

    public IEnumerable<string> Faults() => [];

    public void Dispose() => _source.Dispose();

    NpgsqlConnection Open()
    {
        try
        {
            return _source.OpenConnection();
        }
        catch (Exception fault) when (fault is NpgsqlException or System.Net.Sockets.SocketException or ArgumentException)
        {
            throw StoreException.Unusable(Place, fault);
        }
    }
}
