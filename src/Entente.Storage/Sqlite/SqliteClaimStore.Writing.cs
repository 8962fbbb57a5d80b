using Entente.Incidents;
using Microsoft.Data.Sqlite;

namespace Entente.Storage.Sqlite;

public sealed partial class SqliteClaimStore
{
    public void Begin(string path, string hash, long size) => Write((connection, _) => connection.Execute(
        """
        INSERT INTO source (path, hash, size, extractor, status, generation) VALUES (?1, ?2, ?3, ?4, 0, 1)
        ON CONFLICT (path) DO UPDATE SET hash = ?2, size = ?3, extractor = ?4, status = 0, generation = generation + 1
        """,
        path,
        hash,
        size,
        StoreKey.Extractor));

    public IReadOnlySet<string> Known(IReadOnlyCollection<string> articleKeys)
    {
        ArgumentNullException.ThrowIfNull(articleKeys);
        var known = new HashSet<string>(articleKeys.Count);
        using var connection = Connect();
        using var find = new SqliteStatement(connection, "SELECT 1 FROM article WHERE key = ?1 AND extractor = ?2", 2);
        foreach (var key in articleKeys)
        {
            if (find.Number(key, StoreKey.Extractor) is not null)
            {
                known.Add(key);
            }
        }

        return known;
    }

    public void Append(string path, IReadOnlyList<StoredAnalysis> analyses, IReadOnlyCollection<string> knownKeys)
    {
        ArgumentNullException.ThrowIfNull(analyses);
        ArgumentNullException.ThrowIfNull(knownKeys);
        Write((connection, writer) =>
        {
            var (source, generation) = SourceOf(connection, path);
            foreach (var analysis in analyses)
            {
                writer.Write(analysis);
                writer.Link(source, generation, analysis.Article.Key);
            }

            foreach (var key in knownKeys)
            {
                writer.Link(source, generation, key);
            }
        });
    }

    public void Finish(string path, SourceStatus status, IReadOnlyList<SourceFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        Write((connection, _) =>
        {
            var (source, generation) = SourceOf(connection, path);
            connection.Execute("UPDATE source SET status = ?2 WHERE id = ?1", source, (long)status);
            connection.Execute("DELETE FROM source_fault WHERE source = ?1", source);
            for (var i = 0; i < faults.Count; i++)
            {
                connection.Execute("INSERT INTO source_fault VALUES (?1, ?2, ?3, ?4)", source, i, faults[i].Code, faults[i].Message);
            }

            connection.Execute(
                """
                CREATE TEMP TABLE IF NOT EXISTS gone (article INTEGER PRIMARY KEY);
                DELETE FROM gone;
                INSERT INTO gone SELECT article FROM source_article WHERE source = ?1 AND generation < ?2;
                DELETE FROM source_article WHERE source = ?1 AND generation < ?2;
                DELETE FROM article WHERE id IN (SELECT article FROM gone)
                    AND NOT EXISTS (SELECT 1 FROM source_article WHERE article = article.id);
                """,
                source,
                generation);
        });
    }

    static (long Source, long Generation) SourceOf(SqliteConnection connection, string path)
    {
        using var command = connection.Command("SELECT id, generation FROM source WHERE path = ?1", path);
        using var row = command.ExecuteReader();
        return row.Read()
            ? (row.GetInt64(0), row.GetInt64(1))
            : throw new InvalidOperationException($"{path} was not begun.");
    }

    void Write(Action<SqliteConnection, SqliteWriter> change)
    {
        lock (_writing)
        {
            _writable ??= Connect();
            _writer ??= new(_writable);
            try
            {
                using var transaction = _writable.BeginTransaction(deferred: false);
                _writer.Transaction = transaction;
                change(_writable, _writer);
                transaction.Commit();
            }
            catch (SqliteException fault)
            {
                throw StoreException.Unusable(_path, fault);
            }
        }
    }
}
