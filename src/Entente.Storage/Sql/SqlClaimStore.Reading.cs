using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Entente.Incidents;
using System.Data.Common;

namespace Entente.Storage.Sql;

sealed partial class SqlClaimStore
{
    public Corpus Corpus()
    {
        using var connection = dialect.Connect();
        using var transaction = dialect.BeginReading(connection);
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in Rows(connection, "SELECT key FROM article ORDER BY key"))
        {
            sha.AppendData(Encoding.ASCII.GetBytes(row.GetString(0)));
        }

        var extractors = string.Join(',', Rows(connection, "SELECT DISTINCT extractor FROM article ORDER BY 1").Select(row => row.GetString(0)));
        foreach (var row in Rows(connection, """
            SELECT count(*), count(DISTINCT publisher), min(published), max(published), (SELECT count(*) FROM claim),
                (SELECT count(*) FROM driver), (SELECT count(*) FROM source)
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
                Extractor = extractors.Length > 0 ? extractors : StoreKey.Extractor,
            };
        }

        throw new InvalidOperationException("An aggregate without a row.");
    }

    public StoredSource? FindSource(string path) => ReadSources("WHERE path = $1", path).FirstOrDefault();

    public IReadOnlyList<StoredSource> Sources() => ReadSources("");

    public IEnumerable<StoredClaim> Claims(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (where, values) = SqlQueries.Where(query);
        using var connection = dialect.Connect();
        using var texts = new TextCache(dialect);
        foreach (var row in Rows(connection, $"""
            SELECT {SqlRows.ClaimColumns} FROM claim c JOIN article x ON x.id = c.article {where}
            ORDER BY c.day NULLS FIRST, x.key, c.start, c."end", c.key LIMIT {query.Limit}
            """, values))
        {
            yield return SqlRows.Claim(row, texts.Of);
        }
    }

    public StoredClaim? FindClaim(string key)
    {
        using var connection = dialect.Connect();
        using var texts = new TextCache(dialect);
        foreach (var row in Rows(connection, $"SELECT {SqlRows.ClaimColumns} FROM claim c JOIN article x ON x.id = c.article WHERE c.key = $1", key))
        {
            return SqlRows.Claim(row, texts.Of);
        }

        return null;
    }

    public IEnumerable<StoredDriver> Drivers(DriverQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (where, values) = SqlQueries.Where(query);
        using var connection = dialect.Connect();
        using var texts = new TextCache(dialect);
        foreach (var row in Rows(connection, $"""
            SELECT {SqlRows.DriverColumns} FROM driver d JOIN article x ON x.id = d.article {where}
            ORDER BY x.published NULLS FIRST, x.key, d.start, d."end", d.key LIMIT {query.Limit}
            """, values))
        {
            yield return SqlRows.Driver(row, texts.Of);
        }
    }

    public StoredDriver? FindDriver(string key)
    {
        using var connection = dialect.Connect();
        using var texts = new TextCache(dialect);
        foreach (var row in Rows(connection, $"SELECT {SqlRows.DriverColumns} FROM driver d JOIN article x ON x.id = d.article WHERE d.key = $1", key))
        {
            return SqlRows.Driver(row, texts.Of);
        }

        return null;
    }

    public ImmutableDictionary<string, StoredArticle> Articles(IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var articles = ImmutableDictionary.CreateBuilder<string, StoredArticle>();
        using var connection = dialect.Connect();
        foreach (var key in keys.Distinct())
        {
            ImmutableArray<string> paths =
            [
                .. Rows(connection, """
                    SELECT s.path FROM article x JOIN source_article l ON l.article = x.id JOIN source s ON s.id = l.source
                    WHERE x.key = $1 ORDER BY s.path
                    """, key).Select(row => row.GetString(0)),
            ];
            foreach (var row in Rows(connection, $"SELECT {SqlRows.ArticleColumns} FROM article WHERE key = $1", key))
            {
                articles.Add(key, SqlRows.Article(row, paths));
            }
        }

        return articles.ToImmutable();
    }

    public IEnumerable<Report> Reports()
    {
        using var connection = dialect.Connect();
        foreach (var row in Rows(connection, """
            SELECT c.key, x.key, p.source, p.target, p.day, c.kind, c.plover, c.mode, c.cameo, c.dimensions, c.modality, c.closeness,
                c.confidence, x.publisher, x.fingerprint, c.terms, c.figure, c.place
            FROM pair p JOIN claim c ON c.id = p.claim JOIN article x ON x.id = c.article WHERE p.counted = 1
            ORDER BY p.day, x.key, c.start, c.key, p.source, p.target
            """))
        {
            yield return SqlQueries.Report(row);
        }
    }

    List<StoredSource> ReadSources(string where, params object?[] values)
    {
        using var connection = dialect.Connect();
        var faults = Rows(connection, """
            SELECT source, code, message FROM source_fault ORDER BY source, ordinal
            """).Select(row => (Source: row.GetInt64(0), Fault: new SourceFault(row.GetString(1), row.GetString(2)))).ToLookup(row => row.Source, row => row.Fault);
        return
        [
            .. Rows(connection, $"""
                SELECT id, path, hash, size, extractor, status,
                    (SELECT count(*) FROM source_article WHERE source = source.id AND generation = source.generation)
                FROM source {where} ORDER BY path
                """, values).Select(row => new StoredSource(
                    row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetString(4), (SourceStatus)row.GetInt32(5), row.GetInt32(6), [.. faults[row.GetInt64(0)]])),
        ];
    }

    /// <summary>The text of the article read last: findings come ordered so that those of one article follow each other.</summary>
    /// <remarks>On a connection of its own: not every database answers a second question while the rows of the first are read.</remarks>
    sealed class TextCache : IDisposable
    {
        readonly DbConnection _connection;
        readonly SqlStatement _find;
        long _id = -1;
        string _text = "";

        public TextCache(ISqlDialect dialect)
        {
            _connection = dialect.Connect();
            _find = new(dialect, _connection, "SELECT text FROM article WHERE id = $1", 1);
        }

        public string Of(long article)
        {
            if (article != _id)
            {
                using var row = _find.Rows(article);
                row.Read();
                (_id, _text) = (article, row.GetString(0));
            }

            return _text;
        }

        public void Dispose()
        {
            _find.Dispose();
            _connection.Dispose();
        }
    }
}
