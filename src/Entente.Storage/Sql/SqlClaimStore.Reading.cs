using System.Collections.Immutable;
using Entente.Incidents;

namespace Entente.Storage.Sql;

sealed partial class SqlClaimStore
{
    public Corpus Corpus()
    {
        using var connection = dialect.Connect();
        using var transaction = dialect.BeginReading(connection);
        var extractors = string.Join(',', Rows(connection, $"SELECT name FROM scope WHERE kind = {(int)ScopeKind.Extractor} AND articles > 0 ORDER BY name").Select(row => row.GetString(0)));
        foreach (var row in Rows(connection, $"""
            SELECT (SELECT value FROM kept WHERE name = 'articles'),
                (SELECT articles FROM scope WHERE kind = {(int)ScopeKind.All}), (SELECT claims FROM scope WHERE kind = {(int)ScopeKind.All}),
                (SELECT count(*) FROM scope WHERE kind = {(int)ScopeKind.Publisher} AND articles > 0 AND name <> ''),
                (SELECT min(coalesce(published, '')) FROM article WHERE coalesce(published, '') > ''), (SELECT max(coalesce(published, '')) FROM article),
                (SELECT count(*) FROM driver), (SELECT count(*) FROM source)
            """))
        {
            return new()
            {
                Hash = row.Text(0) ?? ScopeWriter.Hex(0),
                Articles = row.IsDBNull(1) ? 0 : (int)row.GetInt64(1),
                Claims = row.IsDBNull(2) ? 0 : (int)row.GetInt64(2),
                Publishers = (int)row.GetInt64(3),
                From = row.Text(4) is { Length: > 0 } ? row.Day(4) : null,
                To = row.Text(5) is { Length: > 0 } ? row.Day(5) : null,
                Drivers = (int)row.GetInt64(6),
                Sources = (int)row.GetInt64(7),
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
        return query.ArticleKey is null && query.Content is null
            ? Listed(query)
            : ClaimsOfText(query).Where(query.IsBehindCursor).Order(ClaimMatch.Order(query.NewestFirst)).Take(query.Limit);
    }

    IEnumerable<StoredClaim> Listed(ClaimQuery query)
    {
        using var connection = dialect.Connect();
        if (ClaimListing.Of(query, dialect, connection) is not { } listing)
        {
            yield break;
        }

        var isInRow = query.Pair is not null; // Of other lists a whole day is sorted, and texts would be carried along.
        using var texts = new ArticleTexts(dialect, isInRow ? FindingRows.AfterClaim : null);
        var claims = new FindingRows(texts);
        foreach (var row in StoredRows(
            connection,
            $"SELECT {FindingRows.ClaimColumns}{(isInRow ? ", x.text" : "")} FROM {ClaimListing.From} {listing.Where} {ClaimListing.Order(query.NewestFirst)} LIMIT {query.Limit}",
            listing.Values))
        {
            yield return claims.Claim(row);
        }
    }

    /// <summary>An article has few claims: what else is asked of them is asked of each.</summary>
    IEnumerable<StoredClaim> ClaimsOfText(ClaimQuery query)
    {
        using var connection = dialect.Connect();
        using var texts = new ArticleTexts(dialect);
        var claims = new FindingRows(texts);
        var conditions = new SqlConditions();
        if (query.ArticleKey is { } key)
        {
            conditions.Add("x.key = {0}", key);
        }

        if (query.Content is { } content)
        {
            conditions.Add("x.content = {0}", content);
        }

        var (where, values) = conditions.Done();
        foreach (var row in StoredRows(connection, $"SELECT {FindingRows.ClaimColumns} FROM article x JOIN claim c ON c.article = x.id {where}", values))
        {
            if (claims.Claim(row) is var claim && query.Fits(claim, query.Content ?? ""))
            {
                yield return claim;
            }
        }
    }

    public StoredClaim? FindClaim(string key)
    {
        using var connection = dialect.Connect();
        using var texts = new ArticleTexts(dialect);
        foreach (var row in StoredRows(connection, $"SELECT {FindingRows.ClaimColumns} FROM claim c JOIN article x ON x.id = c.article WHERE c.key = $1", key))
        {
            return new FindingRows(texts).Claim(row);
        }

        return null;
    }

    public IEnumerable<StoredDriver> Drivers(DriverQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (where, values) = SqlQueries.Where(query);
        using var connection = dialect.Connect();
        using var texts = new ArticleTexts(dialect);
        var drivers = new FindingRows(texts);
        foreach (var row in StoredRows(connection, $"""
            SELECT {FindingRows.DriverColumns} FROM driver d JOIN article x ON x.id = d.article {where}
            ORDER BY x.published NULLS FIRST, x.key, d.start, d."end", d.key LIMIT {query.Limit}
            """, values))
        {
            yield return drivers.Driver(row);
        }
    }

    public StoredDriver? FindDriver(string key)
    {
        using var connection = dialect.Connect();
        using var texts = new ArticleTexts(dialect);
        foreach (var row in StoredRows(connection, $"SELECT {FindingRows.DriverColumns} FROM driver d JOIN article x ON x.id = d.article WHERE d.key = $1", key))
        {
            return new FindingRows(texts).Driver(row);
        }

        return null;
    }

    public ImmutableDictionary<string, StoredArticle> Articles(IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var articles = ImmutableDictionary.CreateBuilder<string, StoredArticle>();
        using var connection = dialect.Connect();
        using var places = new SqlStatement(dialect, connection, """
            SELECT s.path FROM article x JOIN source_article l ON l.article = x.id JOIN source s ON s.id = l.source
            WHERE x.key = $1 ORDER BY s.path
            """, 1);
        using var find = new SqlStatement(dialect, connection, $"SELECT {SqlRows.ArticleColumns} FROM article WHERE key = $1", 1);
        foreach (var key in keys.Distinct())
        {
            var paths = ImmutableArray.CreateBuilder<string>();
            using (var place = places.Rows(key))
            {
                while (place.Read())
                {
                    paths.Add(place.GetString(0));
                }
            }

            using var row = find.Rows(key);
            if (row.Read())
            {
                articles.Add(key, SqlRows.Article(row, paths.DrainToImmutable()));
            }
        }

        return articles.ToImmutable();
    }

    public IEnumerable<Report> Reports()
    {
        using var connection = dialect.Connect();
        using var transaction = dialect.BeginReading(connection);
        var pairs = Rows(connection, $"SELECT name FROM scope WHERE kind = {(int)ScopeKind.Pair} AND claims > 0 ORDER BY name").Select(row => row.GetString(0).Split(' ')).ToArray();
        using var reports = new SqlStatement(dialect, connection, SqlQueries.ReportsOfPair, 2);
        var rows = new ReportRows();
        foreach (var pair in pairs)
        {
            using var reader = reports.Rows(pair[0], pair[1]);
            var row = dialect.Row(reader);
            while (reader.Read())
            {
                yield return rows.Report(row);
            }
        }
    }

    public IEnumerable<Report> Reports(string a, string b)
    {
        using var connection = dialect.Connect();
        var rows = new ReportRows();
        foreach (var row in StoredRows(connection, SqlQueries.ReportsOfPair, a, b))
        {
            yield return rows.Report(row);
        }
    }

    List<StoredSource> ReadSources(string where, params object?[] values)
    {
        using var connection = dialect.Connect();
        var faults = Rows(connection, $"""
            SELECT f.source, f.code, f.message FROM source_fault f JOIN source ON source.id = f.source {where} ORDER BY f.source, f.ordinal
            """, values).Select(row => (Source: row.GetInt64(0), Fault: new SourceFault(row.GetString(1), row.GetString(2)))).ToLookup(row => row.Source, row => row.Fault);
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
}
