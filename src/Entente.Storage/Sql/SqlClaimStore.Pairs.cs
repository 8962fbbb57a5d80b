using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using Entente.Incidents;

namespace Entente.Storage.Sql;

/// <content>Pairs by how much is said of them: from sums of years and months, so that only the days at the edges of a window are gone through.</content>
sealed partial class SqlClaimStore
{
    public IReadOnlyList<PairCount> Pairs(ClaimQuery query, int limit)
    {
        ArgumentNullException.ThrowIfNull(query);
        query = query with { After = null, NewestFirst = false, Limit = int.MaxValue };
        if (query.ArticleKey is not null || query.Content is not null)
        {
            return [.. PairsOf(ClaimsOfText(query)).Take(limit)];
        }

        using var connection = dialect.Connect();
        if (query is not { Pair: null, From: null, To: null, Kind: null, Plover: null, Publisher: null })
        {
            return [.. PairCount.Ordered(PairsOneByOne(connection, query)).Take(limit)];
        }

        if (query is { Since: null, Until: null, Dimension: null, IgnoredPublishers.IsEmpty: true })
        {
            return BusiestPairs(connection, limit);
        }

        var counts = new Dictionary<(string A, string B), PairCount>();
        Add(counts, PairsOfWindow(connection, query), 1);
        foreach (var publisher in query.IgnoredPublishers.Distinct())
        {
            Add(counts, PairsOneByOne(connection, query with { Publisher = publisher, IgnoredPublishers = [] }), -1);
        }

        return [.. PairCount.Ordered(counts.Values.Where(pair => pair.All > 0)).Take(limit)];
    }

    static void Add(Dictionary<(string A, string B), PairCount> counts, IEnumerable<PairCount> more, int sign)
    {
        foreach (var pair in more)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (pair.A, pair.B), out _);
            known = new(pair.A, pair.B, known.Cooperative + (sign * pair.Cooperative), known.Conflictual + (sign * pair.Conflictual), known.All + (sign * pair.All));
        }
    }

    IReadOnlyList<PairCount> BusiestPairs(DbConnection connection, int limit) =>
    [
        .. Rows(connection, $"""
            SELECT s.name, sum(p.cooperative), sum(p.conflictual), sum(p.claims)
            FROM (SELECT id, name, claims FROM scope WHERE kind = {(int)ScopeKind.Pair} AND claims > 0 ORDER BY claims DESC, name LIMIT $1) s
            CROSS JOIN (SELECT DISTINCT substr(v.month, 1, 4) AS year FROM scope a JOIN volume v ON v.scope = a.id WHERE a.kind = {(int)ScopeKind.All} AND v.month <> '') y
            JOIN pair_count p ON p.dimension = '' AND p.period = y.year AND p.scope = s.id GROUP BY s.name, s.claims ORDER BY s.claims DESC, s.name
            """, (long)limit).Select(PairNamed),
    ];

    Dictionary<(string A, string B), PairCount>.ValueCollection PairsOfWindow(DbConnection connection, ClaimQuery query)
    {
        var (first, last) = Rows(connection, $"SELECT min(v.month), max(v.month) FROM scope s JOIN volume v ON v.scope = s.id WHERE s.kind = {(int)ScopeKind.All} AND v.month <> '' AND v.count > 0")
            .Select(row => row.IsDBNull(0) ? (DateOnly.MaxValue, DateOnly.MinValue) : (FirstOf(row.GetString(0)), LastOf(FirstOf(row.GetString(1))))).First();
        var window = PeriodCover.Of(
            query.Since is { } since && since > first ? since : first,
            query.Until is { } until && until < last ? until : last);
        var counts = new Dictionary<(string A, string B), PairCount>();
        Add(counts, PairsOfPeriods(connection, query.Dimension, window.YearsAndMonths()), 1);
        foreach (var (sign, from, to) in window.Days)
        {
            Add(counts, PairsOneByOne(connection, query with { Since = from, Until = to, IgnoredPublishers = [] }), sign);
        }

        return counts.Values;
    }

    /// <param name="connection">An open one.</param>
    /// <param name="dimension">One alone; null for all claims.</param>
    /// <param name="periods">Years and months.</param>
    IEnumerable<PairCount> PairsOfPeriods(DbConnection connection, string? dimension, IReadOnlyList<string> periods) => periods.Count == 0 ? [] : Rows(connection, $"""
        SELECT s.name, p.cooperative, p.conflictual, p.claims
        FROM (SELECT scope, sum(cooperative) AS cooperative, sum(conflictual) AS conflictual, sum(claims) AS claims FROM pair_count
            WHERE dimension = $1 AND period IN ({string.Join(", ", Enumerable.Range(2, periods.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"${i}")))}) GROUP BY scope HAVING sum(claims) > 0) p
        JOIN scope s ON s.id = p.scope
        """, [dimension ?? "", .. periods]).Select(PairNamed);

    IEnumerable<PairCount> PairsOneByOne(DbConnection connection, ClaimQuery query) => ClaimListing.Of(query, dialect, connection) is not { } listing ? [] : Rows(connection, $"""
        SELECT CASE WHEN p.source < p.target THEN p.source ELSE p.target END, CASE WHEN p.source < p.target THEN p.target ELSE p.source END,
            sum(CASE p.turn WHEN 1 THEN 1 ELSE 0 END), sum(CASE p.turn WHEN 2 THEN 1 ELSE 0 END), count(*)
        FROM {listing.Tables} JOIN pair p ON p.claim = l.claim AND p.counted = 1 {listing.Where} GROUP BY 1, 2
        """, listing.Values).Select(PairOf);

    static IEnumerable<PairCount> PairsOf(IEnumerable<StoredClaim> claims) => PairCount.Ordered(claims.SelectMany(claim => Report.Of(claim, fingerprint: 0))
        .GroupBy(report => string.CompareOrdinal(report.Source, report.Target) < 0 ? (report.Source, report.Target) : (report.Target, report.Source))
        .Select(pair => pair.Aggregate(new PairCount(pair.Key.Item1, pair.Key.Item2, 0, 0, 0), (count, report) => count.With(report.Turn, 1))));

    static PairCount PairOf(DbDataReader row) => new(row.GetString(0), row.GetString(1), (int)row.GetInt64(2), (int)row.GetInt64(3), (int)row.GetInt64(4));

    static PairCount PairNamed(DbDataReader row) =>
        row.GetString(0).Split(' ') is [var a, var b] ? new(a, b, (int)row.GetInt64(1), (int)row.GetInt64(2), (int)row.GetInt64(3)) : throw new InvalidOperationException("The list of a pair has two names.");

    static DateOnly FirstOf(string month) => DateOnly.ParseExact(month + "-01", "O", CultureInfo.InvariantCulture);

    static DateOnly LastOf(DateOnly month) => PeriodCover.EndOfMonth(month);
}
