using System.Data.Common;
using System.Globalization;
using System.Text;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Storage.Sql;

/// <summary>Questions in SQL, and the rows that are no findings.</summary>
static class SqlQueries
{
    public static (string Where, object?[] Values) Where(ClaimQuery query)
    {
        var conditions = new Conditions();
        if (query.Pair is { } pair)
        {
            conditions.Add("c.id IN (SELECT claim FROM pair WHERE (source = {0} AND target = {1}) OR (source = {1} AND target = {0}))", pair.A, pair.B);
        }

        if (query.From is { } from)
        {
            conditions.Add(Party("source", 0), from);
        }

        if (query.To is { } to)
        {
            conditions.Add(Party("target", 1), to);
        }

        if (query.Kind is { } kind)
        {
            conditions.Add("c.kind = {0}", (long)kind);
        }

        if (query.Dimension is { } dimension)
        {
            conditions.Add("replace(c.dimensions, {0}, '') <> c.dimensions", $"\"{dimension}\"");
        }

        if (query.Since is { } since)
        {
            conditions.Add("c.day >= {0}", ((DateOnly?)since).Iso());
        }

        if (query.Until is { } until)
        {
            conditions.Add("c.day <= {0}", ((DateOnly?)until).Iso());
        }

        if (query.ArticleKey is { } article)
        {
            conditions.Add("x.key = {0}", article);
        }

        if (query.Content is { } content)
        {
            conditions.Add("x.content = {0}", content);
        }

        foreach (var publisher in query.IgnoredPublishers)
        {
            conditions.Add("coalesce(x.publisher, '') <> {0}", publisher);
        }

        return conditions.Done();
    }

    public static (string Where, object?[] Values) Where(DriverQuery query)
    {
        var conditions = new Conditions();
        if (query.Pair is { } pair)
        {
            conditions.Add("((d.a = {0} AND d.b = {1}) OR (d.a = {1} AND d.b = {0}))", pair.A, pair.B);
        }

        if (query.Party is { } party)
        {
            conditions.Add("{0} IN (d.a, d.b)", party);
        }

        if (query.Direction is { } direction)
        {
            conditions.Add("d.direction = {0}", (long)direction);
        }

        if (query.Category is { } category)
        {
            conditions.Add("d.category = {0}", category);
        }

        if (query.Since is { } since)
        {
            conditions.Add("x.published >= {0}", ((DateOnly?)since).Iso());
        }

        if (query.Until is { } until)
        {
            conditions.Add("x.published <= {0}", ((DateOnly?)until).Iso());
        }

        if (query.ArticleKey is { } article)
        {
            conditions.Add("x.key = {0}", article);
        }

        if (query.Content is { } content)
        {
            conditions.Add("x.content = {0}", content);
        }

        foreach (var publisher in query.IgnoredPublishers)
        {
            conditions.Add("coalesce(x.publisher, '') <> {0}", publisher);
        }

        return conditions.Done();
    }

    public static Report Report(DbDataReader row) => new()
    {
        ClaimKey = row.GetString(0),
        ArticleKey = row.GetString(1),
        Source = row.GetString(2),
        Target = row.GetString(3),
        Day = row.Day(4)!.Value,
        Kind = (ClaimKind)row.GetInt32(5),
        Plover = row.IsDBNull(6) ? null : (PloverCategory)row.GetInt32(6),
        Mode = row.Text(7),
        Cameo = row.Text(8),
        Dimensions = SqlRows.List(row, 9),
        Modality = (Modality)row.GetInt32(10),
        Closeness = row.GetInt32(11),
        Confidence = row.GetDouble(12),
        Publisher = row.Text(13),
        Fingerprint = unchecked((ulong)row.GetInt64(14)),
        Words = ContentWords.Unpack(row.GetFieldValue<byte[]>(15)),
        Quantity = row.IsDBNull(16) ? null : row.GetDouble(16),
        Place = row.Text(17),
    };

    static string Party(string side, int role) =>
        $"(c.id IN (SELECT claim FROM pair WHERE {side} = {{0}}) OR c.id IN (SELECT claim FROM party WHERE actor = {{0}} AND role = {role}))";

    /// <summary>Joins conditions; each numbers its own values from {0}.</summary>
    sealed class Conditions
    {
        readonly StringBuilder _where = new("WHERE 1 = 1");
        readonly List<object?> _values = [];

        public void Add(string condition, params ReadOnlySpan<object?> values)
        {
            var names = new object?[values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                _values.Add(values[i]);
                names[i] = string.Create(CultureInfo.InvariantCulture, $"${_values.Count}");
            }

            _where.Append(" AND ").AppendFormat(CultureInfo.InvariantCulture, condition, names);
        }

        public (string Where, object?[] Values) Done() => (_where.ToString(), [.. _values]);
    }
}
