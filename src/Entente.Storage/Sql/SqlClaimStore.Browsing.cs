using System.Collections.Immutable;
using Entente.Articles;
using Entente.Incidents;

namespace Entente.Storage.Sql;

sealed partial class SqlClaimStore
{
    (StorePosition At, IReadOnlyList<PublisherCount> Counts)? _publishers;

    public StorePosition Position()
    {
        using var connection = dialect.Connect();
        return Rows(connection, "SELECT coalesce((SELECT max(number) FROM change), 0), coalesce((SELECT max(ordinal) FROM decision), 0)")
            .Select(row => new StorePosition(row.GetInt64(0), row.GetInt64(1))).First();
    }

    public IReadOnlyList<ActorCount> Actors(ActorQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var connection = dialect.Connect();
        return
        [
            .. Rows(connection, $"""
                SELECT name, sum(CASE kind WHEN {(int)ScopeKind.From} THEN claims ELSE 0 END), sum(CASE kind WHEN {(int)ScopeKind.To} THEN claims ELSE 0 END), sum(claims)
                FROM scope WHERE kind IN ({(int)ScopeKind.From}, {(int)ScopeKind.To}) AND claims > 0 AND name >= $1 AND name < $2
                GROUP BY name ORDER BY 4 DESC, name LIMIT $3 OFFSET $4
                """, query.Prefix, query.Prefix + '\uFFFF', (long)query.Limit, (long)query.Skip)
                .Select(row => new ActorCount(row.GetString(0), (int)row.GetInt64(1), (int)row.GetInt64(2))),
        ];
    }

    /// <remarks>Copies take a walk through the hashes of all texts; what it found stands until the store changes.</remarks>
    public IReadOnlyList<PublisherCount> Publishers()
    {
        var at = Position() with { Decision = 0 };
        if (_publishers is { } known && known.At == at)
        {
            return known.Counts;
        }

        using var connection = dialect.Connect();
        var copies = Rows(connection, """
            SELECT coalesce(publisher, ''), count(*) FROM article
            WHERE content IN (SELECT content FROM article GROUP BY content HAVING count(*) > 1) GROUP BY 1
            """).ToDictionary(row => row.GetString(0), row => (int)row.GetInt64(1));
        PublisherCount[] counts =
        [
            .. Rows(connection, $"SELECT name, articles, claims FROM scope WHERE kind = {(int)ScopeKind.Publisher} AND articles > 0 ORDER BY articles DESC, name")
                .Select(row => new PublisherCount(row.GetString(0), (int)row.GetInt64(1), (int)row.GetInt64(2), copies.GetValueOrDefault(row.GetString(0)))),
        ];
        _publishers = (at, counts);
        return counts;
    }

    public IReadOnlyList<ArticleSummary> ArticleList(ArticleQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var conditions = new SqlConditions();
        if (query.Publisher is { } publisher)
        {
            conditions.Add("coalesce(x.publisher, '') = {0}", publisher);
        }

        if (query.Since is { } since)
        {
            conditions.Add("coalesce(x.published, '') >= {0}", ((DateOnly?)since).Iso());
        }

        if (query.Until is { } until)
        {
            conditions.Add("coalesce(x.published, '') <= {0} AND coalesce(x.published, '') > ''", ((DateOnly?)until).Iso());
        }

        if (query.After is { } after)
        {
            conditions.Add("(coalesce(x.published, ''), x.key) < ({0}, {1})", after.Published.Iso() ?? "", after.Key);
        }

        var (where, values) = conditions.Done();
        using var connection = dialect.Connect();
        return
        [
            .. Rows(connection, $"""
                SELECT x.key, x.title, x.publisher, x.address, x.published, x.language,
                    (SELECT count(*) FROM claim WHERE article = x.id), (SELECT count(*) FROM driver WHERE article = x.id)
                FROM article x {where} ORDER BY coalesce(x.published, '') DESC, x.key DESC LIMIT {query.Limit}
                """, values)
                .Select(row => new ArticleSummary(
                    row.GetString(0), row.Text(1), row.Text(2), row.Text(3), row.Day(4), row.GetString(5), (int)row.GetInt64(6), (int)row.GetInt64(7))),
        ];
    }

    public ImmutableArray<TextSpan> Sentences(string articleKey)
    {
        using var connection = dialect.Connect();
        return [.. Rows(connection, "SELECT s.start, s.\"end\" FROM article x JOIN sentence s ON s.article = x.id WHERE x.key = $1 ORDER BY 1, 2", articleKey)
            .Select(row => new TextSpan(row.GetInt32(0), row.GetInt32(1)))];
    }

    public IReadOnlyList<FaultCount> FaultCounts()
    {
        using var connection = dialect.Connect();
        return [.. Rows(connection, "SELECT code, count(*), count(DISTINCT source) FROM source_fault GROUP BY code ORDER BY 2 DESC, 1")
            .Select(row => new FaultCount(row.GetString(0), (int)row.GetInt64(1), (int)row.GetInt64(2)))];
    }

    public IReadOnlyList<(string Path, SourceFault Fault)> Faults(string? code, int skip, int limit)
    {
        using var connection = dialect.Connect();
        return [.. Rows(connection, """
            SELECT s.path, f.code, f.message FROM source_fault f JOIN source s ON s.id = f.source
            WHERE $1 = '' OR f.code = $1 ORDER BY s.path, f.ordinal LIMIT $2 OFFSET $3
            """, code ?? "", (long)limit, (long)skip).Select(row => (row.GetString(0), new SourceFault(row.GetString(1), row.GetString(2))))];
    }

    public IReadOnlyList<StoreChange> Changes(long after, int limit)
    {
        using var connection = dialect.Connect();
        return [.. Rows(connection, "SELECT number, article, gone FROM change WHERE number > $1 ORDER BY number LIMIT $2", after, (long)limit)
            .Select(row => new StoreChange(row.GetInt64(0), row.GetString(1), row.GetInt32(2) != 0))];
    }

    public IReadOnlyList<(long Number, string Line)> Decisions(long after, int limit)
    {
        using var connection = dialect.Connect();
        return [.. Rows(connection, "SELECT ordinal, line FROM decision WHERE ordinal > $1 ORDER BY ordinal LIMIT $2", after, (long)limit)
            .Select(row => (row.GetInt64(0), row.GetString(1)))];
    }

    public string? Kept(string name)
    {
        using var connection = dialect.Connect();
        return Rows(connection, "SELECT value FROM kept WHERE name = $1", name).Select(row => row.GetString(0)).FirstOrDefault();
    }
}
