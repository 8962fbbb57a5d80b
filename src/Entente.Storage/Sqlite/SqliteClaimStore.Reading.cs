using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Entente.Claims;
using Entente.Incidents;
using Microsoft.Data.Sqlite;

namespace Entente.Storage.Sqlite;

public sealed partial class SqliteClaimStore
{
    public Corpus Corpus()
    {
        using var connection = Connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in Rows(connection, "SELECT key FROM article ORDER BY key"))
        {
            sha.AppendData(Encoding.ASCII.GetBytes(row.GetString(0)));
        }

        foreach (var row in Rows(connection, """
            SELECT count(*), count(DISTINCT publisher), min(published), max(published), (SELECT count(*) FROM claim),
                (SELECT count(*) FROM driver), (SELECT count(*) FROM source), (SELECT group_concat(DISTINCT extractor) FROM article)
            FROM article
            """))
        {
            return new()
            {
                Hash = Convert.ToHexStringLower(sha.GetHashAndReset()),
                Articles = row.GetInt32(0),
                Publishers = row.GetInt32(1),
                From = row.Day(2),
                To = row.Day(3),
                Claims = row.GetInt32(4),
                Drivers = row.GetInt32(5),
                Sources = row.GetInt32(6),
                Extractor = row.Text(7) ?? StoreKey.Extractor,
            };
        }

        throw new InvalidOperationException("An aggregate without a row.");
    }

    public StoredSource? FindSource(string path) => ReadSources("WHERE path = ?1", path).FirstOrDefault();

    public IReadOnlyList<StoredSource> Sources() => ReadSources("");

    public IEnumerable<StoredClaim> Claims(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (where, values) = SqliteQueries.Where(query);
        using var connection = Connect();
        var texts = new TextCache(connection);
        foreach (var row in Rows(connection, $"""
            SELECT {SqliteRows.ClaimColumns} FROM claim c JOIN article x ON x.id = c.article {where}
            ORDER BY c.day, x.key, c.start, c."end", c.key LIMIT {query.Limit}
            """, values))
        {
            yield return SqliteRows.Claim(row, texts.Of);
        }
    }

    public StoredClaim? FindClaim(string key)
    {
        using var connection = Connect();
        var texts = new TextCache(connection);
        foreach (var row in Rows(connection, $"SELECT {SqliteRows.ClaimColumns} FROM claim c JOIN article x ON x.id = c.article WHERE c.key = ?1", key))
        {
            return SqliteRows.Claim(row, texts.Of);
        }

        return null;
    }

    public IEnumerable<StoredDriver> Drivers(DriverQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (where, values) = SqliteQueries.Where(query);
        using var connection = Connect();
        var texts = new TextCache(connection);
        foreach (var row in Rows(connection, $"""
            SELECT {SqliteRows.DriverColumns} FROM driver d JOIN article x ON x.id = d.article {where}
            ORDER BY x.published, x.key, d.start, d."end", d.key LIMIT {query.Limit}
            """, values))
        {
            yield return SqliteRows.Driver(row, texts.Of);
        }
    }

    public ImmutableDictionary<string, StoredArticle> Articles(IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var articles = ImmutableDictionary.CreateBuilder<string, StoredArticle>();
        using var connection = Connect();
        foreach (var key in keys.Distinct())
        {
            ImmutableArray<string> paths =
            [
                .. Rows(connection, """
                    SELECT s.path FROM article x JOIN source_article l ON l.article = x.id JOIN source s ON s.id = l.source
                    WHERE x.key = ?1 ORDER BY s.path
                    """, key).Select(row => row.GetString(0)),
            ];
            foreach (var row in Rows(connection, $"SELECT {SqliteRows.ArticleColumns} FROM article WHERE key = ?1", key))
            {
                articles.Add(key, SqliteRows.Article(row, paths));
            }
        }

        return articles.ToImmutable();
    }

    public IReadOnlyList<MonthCount> Months(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var months = new SortedDictionary<DateOnly, MonthCount>();
        var (where, values) = SqliteQueries.Where(query);
        using var connection = Connect();
        foreach (var row in Rows(connection, $"""
            SELECT substr(c.day, 1, 7) || '-01', c.plover, c.closeness, count(*) FROM claim c JOIN article x ON x.id = c.article {where}
            AND c.day IS NOT NULL GROUP BY 1, 2, 3
            """, values))
        {
            var month = row.Day(0)!.Value;
            var count = row.GetInt32(3);
            var old = months.GetValueOrDefault(month, new(month, 0, 0, 0));
            months[month] = Turns.Of(row.IsDBNull(1) ? null : (PloverCategory)row.GetInt32(1), row.GetInt32(2)) switch
            {
                Turn.Cooperative => old with { Cooperative = old.Cooperative + count },
                Turn.Conflictual => old with { Conflictual = old.Conflictual + count },
                _ => old with { Other = old.Other + count },
            };
        }

        return [.. months.Values];
    }

    public IReadOnlyList<SentenceHit> Search(string words, int limit)
    {
        ArgumentNullException.ThrowIfNull(words);
        using var connection = Connect();
        try
        {
            return
            [
                .. Rows(connection, """
                    SELECT x.key, s.start, s."end", s.text, highlight(sentence_words, 0, char(57344), char(57345)), x.title, x.publisher, x.published
                    FROM sentence_words JOIN sentence s ON s.id = sentence_words.rowid JOIN article x ON x.id = s.article
                    WHERE sentence_words MATCH ?1 ORDER BY rank, x.key, s.start LIMIT ?2
                    """, words, limit).Select(SqliteQueries.Hit),
            ];
        }
        catch (SqliteException fault)
        {
            throw StoreException.WrongQuery(words, fault);
        }
    }

    public IEnumerable<Report> Reports()
    {
        using var connection = Connect();
        foreach (var row in Rows(connection, """
            SELECT c.key, x.key, p.source, p.target, p.day, c.kind, c.plover, c.mode, c.cameo, c.dimensions, c.modality, c.closeness,
                c.confidence, x.publisher, x.fingerprint, c.words, c.quantity ->> 'value', c.place
            FROM pair p JOIN claim c ON c.id = p.claim JOIN article x ON x.id = c.article WHERE p.counted = 1
            ORDER BY p.day, x.key, c.start, c.key, p.source, p.target
            """))
        {
            yield return SqliteQueries.Report(row);
        }
    }

    static IEnumerable<SqliteDataReader> Rows(SqliteConnection connection, string sql, params object?[] values)
    {
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader;
        }
    }

    List<StoredSource> ReadSources(string where, params object?[] values)
    {
        using var connection = Connect();
        var sources = new List<StoredSource>();
        foreach (var row in Rows(connection, $"""
            SELECT id, path, hash, size, extractor, status,
                (SELECT count(*) FROM source_article WHERE source = source.id AND generation = source.generation)
            FROM source {where} ORDER BY path
            """, values))
        {
            ImmutableArray<SourceFault> faults =
            [
                .. Rows(connection, "SELECT code, message FROM source_fault WHERE source = ?1 ORDER BY ordinal", row.GetInt64(0))
                    .Select(fault => new SourceFault(fault.GetString(0), fault.GetString(1))),
            ];
            sources.Add(new(
                row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4), (SourceStatus)row.GetInt32(5), row.GetInt32(6), faults));
        }

        return sources;
    }

    /// <summary>The text of the article read last: findings come ordered so that those of one article follow each other.</summary>
    sealed class TextCache(SqliteConnection connection)
    {
        long _id = -1;
        string _text = "";

        public string Of(long article)
        {
            if (article != _id)
            {
                using var command = connection.Command("SELECT text FROM article WHERE id = ?1", article);
                (_id, _text) = (article, (string)command.ExecuteScalar()!);
            }

            return _text;
        }
    }
}
