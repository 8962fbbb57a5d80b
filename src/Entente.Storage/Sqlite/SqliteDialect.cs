using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Entente.Storage.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Entente.Storage.Sqlite;

/// <summary>The store in one file of SQLite: a write-ahead log, so that many read while one writes, and full text built in.</summary>
sealed class SqliteDialect(string path) : ISqlDialect
{
    /// <summary>In seconds: how long to wait for another process that writes.</summary>
    const int LockTimeout = 60;

    readonly string _connect = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = LockTimeout }.ToString();

    /// <summary>Sees the file as it is: a connection from the pool may hold the tables and the full-text index as they were.</summary>
    readonly string _connectAnew = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = LockTimeout, Pooling = false }.ToString();

    /// <summary>Those that were told once how to work; a connection that comes from the pool again still knows.</summary>
    static readonly ConditionalWeakTable<sqlite3, sqlite3> s_ready = [];

    public string Place => path;

    /// <summary>Words that stand in more sentences than these are ranked among the last that were read: to rank takes a look at each.</summary>
    const int MostRanked = 10_000;

    /// <remarks>
    /// By BM25, but where all words must be there without its weighing of rare words against common ones: for that it goes through the
    /// lists of all words from end to end, and every hit has the same words. What is left of it is the length of the sentence, which is kept.
    /// </remarks>
    public string SearchStatement(SearchWords words) => $"""
        SELECT x.key, s.start, s."end", s.text, x.title, x.publisher, x.published
        FROM ({(words.Alternatives.Length == 1
            ? "SELECT w.rowid AS id, d.sz AS place FROM sentence_words w CROSS JOIN sentence_words_docsize d ON d.id = w.rowid"
            : "SELECT w.rowid AS id, w.rank AS place FROM sentence_words w")} WHERE w.sentence_words MATCH $1
                AND w.rowid >= coalesce((SELECT rowid FROM sentence_words WHERE sentence_words MATCH $1 ORDER BY rowid DESC LIMIT 1 OFFSET {MostRanked}), 0)
            ORDER BY place, w.rowid LIMIT $2) m
        JOIN sentence s ON s.id = m.id JOIN article x ON x.id = s.article ORDER BY m.place, x.key, s.start
        """;

    public string MarkStatement => """
        SELECT highlight(sentence_words, 0, char(57344), char(57345))
        FROM article x CROSS JOIN sentence s ON s.article = x.id AND s.start = $3 CROSS JOIN sentence_words ON sentence_words.rowid = s.id AND sentence_words MATCH $1
        WHERE x.key = $2
        """;

    public void Prepare()
    {
        using var connection = Open(_connectAnew);
        SqliteSchema.Prepare(connection, path);
    }

    public DbConnection Connect() => Open(_connect);

    /// <remarks>With two megabytes, as those have who read, pages are fetched and written back again and again: reading 66,762 items took 10 s of the system's time, with these 6. A longer log copies each page into the file less often.</remarks>
    public DbConnection ConnectToWrite()
    {
        var connection = Open(_connect);
        connection.Execute("PRAGMA cache_size = -24576; PRAGMA wal_autocheckpoint = 4000");
        return connection;
    }

    public DbParameter Parameter(int number) => new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${number}") };

    public StoredRow Row(DbDataReader reader) => new SqliteRow((SqliteDataReader)reader);

    public DbTransaction BeginReading(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public DbTransaction BeginWriting(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public string Expression(SearchWords words) => string.Join(" OR ", words.Alternatives.Select(alternative =>
        $"({string.Join(" NOT ", alternative.Unwanted.Select(Quoted).Prepend($"({string.Join(" AND ", alternative.Wanted.Select(Quoted))})"))})"));

    public IEnumerable<string> Faults()
    {
        using var anew = Open(_connectAnew);
        foreach (var check in (string[])["PRAGMA integrity_check(20)", "SELECT 'a row of ' || \"table\" || ' names what is not there' FROM pragma_foreign_key_check LIMIT 20"])
        {
            using var command = anew.CreateCommand();
            command.CommandText = check;
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                if (row.GetString(0) != "ok")
                {
                    yield return row.GetString(0);
                }
            }
        }

        if (IndexFault(anew) is { } fault)
        {
            yield return fault;
        }
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connect);
        SqliteConnection.ClearPool(connection);
    }

    static string? IndexFault(DbConnection connection)
    {
        try
        {
            connection.Execute("INSERT INTO sentence_words (sentence_words, rank) VALUES ('integrity-check', 1)");
            return null;
        }
        catch (SqliteException fault)
        {
            return $"the full-text index does not agree with the sentences: {fault.Message}";
        }
    }

    static string Quoted(string term) => $"\"{term}\"";

    SqliteConnection Open(string connect)
    {
        var connection = new SqliteConnection(connect);
        try
        {
            connection.Open();
            if (!s_ready.TryAdd(connection.Handle!, connection.Handle!))
            {
                return connection;
            }

            connection.Execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -2048; PRAGMA temp_store = MEMORY");
            return connection;
        }
        catch (SqliteException fault)
        {
            connection.Dispose();
            throw StoreException.Unusable(path, fault);
        }
    }
}
