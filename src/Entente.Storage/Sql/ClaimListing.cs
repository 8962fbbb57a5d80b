using System.Data.Common;
using System.Globalization;
using Entente.Incidents;

namespace Entente.Storage.Sql;

/// <summary>A question about claims as SQL: the shortest list that answers it is gone through in the order of days, the rest are conditions.</summary>
/// <param name="Where">Conditions.</param>
/// <param name="Values">Of the conditions.</param>
/// <param name="Counted">The one list that the counts by month are kept of, where nothing else is asked that they do not tell.</param>
/// <param name="Tables">Those that the conditions look at: the list alone where that is enough.</param>
sealed record ClaimListing(string Where, object?[] Values, long? Counted, string Tables)
{
    public const string From = "listed l JOIN claim c ON c.id = l.claim JOIN article x ON x.id = c.article";

    const string ListAlone = "listed l";

    /// <summary>Null where a list that is asked for is empty, so that nothing fits.</summary>
    public static ClaimListing? Of(ClaimQuery query, ISqlDialect dialect, DbConnection connection)
    {
        using var find = new SqlStatement(dialect, connection, "SELECT id, claims FROM scope WHERE kind = $1 AND name = $2 AND claims > 0", 2);
        var lists = new List<Listed>();
        foreach (var scope in Scopes(query))
        {
            using var row = find.Rows((long)scope.Kind, scope.Name);
            if (!row.Read())
            {
                return null;
            }

            lists.Add(new(scope, row.GetInt64(0), row.GetInt64(1)));
        }

        lists.Sort((one, other) => one.Claims.CompareTo(other.Claims));
        var conditions = new SqlConditions();
        conditions.Add("l.scope = {0}", lists[0].Id);
        foreach (var list in lists[1..].Where(one => one.Scope.Kind is not (ScopeKind.All or ScopeKind.Kind or ScopeKind.Publisher)))
        {
            conditions.Add("EXISTS (SELECT 1 FROM listed m WHERE m.scope = {0} AND m.day = l.day AND m.claim = l.claim)", list.Id);
        }

        var (where, values) = Narrowed(query, conditions).Done();
        var tables = query is { Kind: null, Plover: null, Publisher: null, After: null, IgnoredPublishers.IsEmpty: true } ? ListAlone : From;
        return new(where, values, CountedList(query, lists), tables);
    }

    /// <summary>The list is in the order of days; only claims of one day are sorted.</summary>
    public static string Order(bool newestFirst) => newestFirst
        ? "ORDER BY l.day DESC, x.key DESC, c.start DESC, c.\"end\" DESC, c.key DESC"
        : "ORDER BY l.day, x.key, c.start, c.\"end\", c.key";

    static IEnumerable<Scope> Scopes(ClaimQuery query)
    {
        yield return Scope.All;
        if (query.Pair is { } pair)
        {
            yield return Scope.Pair(pair.A, pair.B);
        }

        if (query.From is { } from)
        {
            yield return new(ScopeKind.From, from);
        }

        if (query.To is { } to)
        {
            yield return new(ScopeKind.To, to);
        }

        if (query.Publisher is { } publisher)
        {
            yield return new(ScopeKind.Publisher, publisher);
        }

        if (query.Kind is { } kind)
        {
            yield return new(ScopeKind.Kind, ((int)kind).ToString(CultureInfo.InvariantCulture));
        }

        if (query.Dimension is { } dimension)
        {
            yield return new(ScopeKind.Dimension, dimension);
        }
    }

    static long? CountedList(ClaimQuery query, List<Listed> lists)
    {
        var asked = lists.Where(list => list.Scope is { IsCounted: true, Kind: not ScopeKind.All }).ToArray();
        return asked.Length > 1 || query.IgnoredPublishers.Length > 0 || query.Since is { Day: not 1 } || (query.Until is { } until && until.Day != DateTime.DaysInMonth(until.Year, until.Month))
            ? null
            : asked.Length == 1 ? asked[0].Id : lists.Find(list => list.Scope.Kind is ScopeKind.All)!.Id;
    }

    static SqlConditions Narrowed(ClaimQuery query, SqlConditions conditions)
    {
        if (query.Kind is { } kind)
        {
            conditions.Add("c.kind = {0}", (long)kind);
        }

        if (query.Plover is { } plover)
        {
            conditions.Add("c.plover = {0}", (long)plover);
        }

        if (query.Publisher is { } publisher)
        {
            conditions.Add("coalesce(x.publisher, '') = {0}", publisher);
        }

        if (query.Since is { } since)
        {
            conditions.Add("l.day >= {0}", ScopedClaim.DayNumberOf(since));
        }

        if (query.Until is { } until)
        {
            conditions.Add("l.day <= {0} AND l.day > 0", ScopedClaim.DayNumberOf(until));
        }

        foreach (var ignored in query.IgnoredPublishers)
        {
            conditions.Add("coalesce(x.publisher, '') <> {0}", ignored);
        }

        return query.After is { } after
            ? conditions.Add(
                query.NewestFirst
                    ? "l.day <= {0} AND (l.day < {0} OR (x.key, c.start, c.\"end\", c.key) < ({1}, {2}, {3}, {4}))"
                    : "l.day >= {0} AND (l.day > {0} OR (x.key, c.start, c.\"end\", c.key) > ({1}, {2}, {3}, {4}))",
                ScopedClaim.DayNumberOf(after.Day), after.ArticleKey, (long)after.Start, (long)after.End, after.Key)
            : conditions;
    }

    /// <summary>A list that is asked for. A class, because each list of structs of ours is compiled as it runs.</summary>
    sealed record Listed(Scope Scope, long Id, long Claims);
}
