using Entente.Claims;
using Entente.Incidents;

namespace Entente.Storage.Sql;

sealed partial class SqlClaimStore
{
    public IReadOnlyList<MonthCount> Months(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var connection = dialect.Connect();
        return query is { Pair: { } pair, Limit: int.MaxValue } && query == new ClaimQuery { Pair = pair }
            ? Counted(Rows(connection, """
                SELECT period || '-01', turn, sum(count) FROM tally
                WHERE ((source = $1 AND target = $2) OR (source = $2 AND target = $1)) AND length(period) = 7 AND count > 0 GROUP BY 1, 2
                """, pair.A, pair.B).Select(row => (row.Day(0)!.Value, (Turn)row.GetInt32(1), (int)row.GetInt64(2))))
            : Counted(MonthsOneByOne(query));

        IEnumerable<(DateOnly, Turn, int)> MonthsOneByOne(ClaimQuery query)
        {
            var (where, values) = SqlQueries.Where(query);
            foreach (var row in Rows(connection, $"""
                SELECT substr(c.day, 1, 7) || '-01', c.plover, c.closeness, count(*) FROM claim c JOIN article x ON x.id = c.article {where}
                AND c.day IS NOT NULL GROUP BY 1, 2, 3
                """, values))
            {
                var turn = Turns.Of(row.IsDBNull(1) ? null : (PloverCategory)row.GetInt32(1), row.GetInt32(2));
                yield return (row.Day(0)!.Value, turn, row.GetInt32(3));
            }
        }
    }

    public IReadOnlyList<PairCount> Busiest(int year, int limit)
    {
        using var connection = dialect.Connect();
        return
        [
            .. Rows(connection, """
                SELECT CASE WHEN source < target THEN source ELSE target END, CASE WHEN source < target THEN target ELSE source END,
                    sum(CASE turn WHEN 1 THEN count ELSE 0 END), sum(CASE turn WHEN 2 THEN count ELSE 0 END), sum(count)
                FROM tally WHERE period = $1 AND count > 0 GROUP BY 1, 2 ORDER BY 5 DESC, 1, 2 LIMIT $2
                """, year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), (long)limit)
                .Select(row => new PairCount(row.GetString(0), row.GetString(1), (int)row.GetInt64(2), (int)row.GetInt64(3), (int)row.GetInt64(4))),
        ];
    }

    static List<MonthCount> Counted(IEnumerable<(DateOnly Month, Turn Turn, int Count)> rows)
    {
        var months = new SortedDictionary<DateOnly, MonthCount>();
        foreach (var (month, turn, count) in rows)
        {
            months[month] = months.GetValueOrDefault(month, new(month, 0, 0, 0)).With(turn, count);
        }

        return [.. months.Values];
    }
}
