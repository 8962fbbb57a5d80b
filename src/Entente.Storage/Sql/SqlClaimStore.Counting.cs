using System.Data.Common;
using System.Globalization;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Storage.Sql;

sealed partial class SqlClaimStore
{
    public IReadOnlyList<MonthCount> Months(ClaimQuery query)
    {
        var months = new SortedDictionary<DateOnly, MonthCount>();
        foreach (var volume in Volumes(query))
        {
            if (volume.Month is { } month)
            {
                months[month] = months.GetValueOrDefault(month, new(month, 0, 0, 0)).With(volume.Turn, volume.Count);
            }
        }

        return [.. months.Values];
    }

    public IEnumerable<ClaimVolume> Volumes(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        query = query with { After = null, Limit = int.MaxValue };
        return query.ArticleKey is null && query.Content is null ? ListedVolumes(query) : ClaimsOfText(query).Select(claim => ClaimVolume.Of(claim, 1));
    }

    IEnumerable<ClaimVolume> ListedVolumes(ClaimQuery query)
    {
        using var connection = dialect.Connect();
        if (ClaimListing.Of(query, dialect, connection) is not { } listing)
        {
            yield break;
        }

        foreach (var row in listing.Counted is { } list ? CountedRows(connection, list, query) : Rows(connection, $"""
            SELECT coalesce(substr(c.day, 1, 7), ''), c.kind, c.dimensions, coalesce(c.plover, -1), CASE WHEN c.closeness > 0 THEN 1 WHEN c.closeness < 0 THEN 2 ELSE 0 END, count(*)
            FROM {ClaimListing.From} {listing.Where} GROUP BY 1, 2, 3, 4, 5
            """, listing.Values))
        {
            var dimensions = SqlRows.List(row, 2);
            if (query.Dimension is { } dimension && !dimensions.Contains(dimension))
            {
                continue;
            }

            PloverCategory? plover = row.GetInt32(3) < 0 ? null : (PloverCategory)row.GetInt32(3);
            yield return new(
                row.GetString(0) is { Length: > 0 } month ? DateOnly.ParseExact(month + "-01", "O", CultureInfo.InvariantCulture) : null,
                (ClaimKind)row.GetInt32(1),
                dimensions,
                plover,
                plover is null ? (Turn)row.GetInt32(4) : Turns.Of(plover, 0),
                (int)row.GetInt64(5));
        }
    }

    IEnumerable<DbDataReader> CountedRows(DbConnection connection, long list, ClaimQuery query)
    {
        var conditions = new SqlConditions().Add("scope = {0} AND count > 0", list);
        if (query.Kind is { } kind)
        {
            conditions.Add("kind = {0}", (long)kind);
        }

        if (query.Plover is { } plover)
        {
            conditions.Add("plover = {0}", (long)plover);
        }

        if (query.Since is { } since)
        {
            conditions.Add("month >= {0}", since.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        }

        if (query.Until is { } until)
        {
            conditions.Add("month <= {0} AND month <> ''", until.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        }

        var (where, values) = conditions.Done();
        return Rows(connection, $"SELECT month, kind, dimensions, plover, turn, count FROM volume {where}", values);
    }

    public IReadOnlyList<PairCount> Busiest(int year, int limit)
    {
        using var connection = dialect.Connect();
        return [.. PairCount.Ordered(PairsOfPeriods(connection, null, [year.ToString("0000", CultureInfo.InvariantCulture)])).Take(limit)];
    }
}
