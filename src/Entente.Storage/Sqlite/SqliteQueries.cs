using System.Collections.Immutable;
using System.Text;
using Entente.Articles;
using Entente.Claims;
using Entente.Incidents;
using Microsoft.Data.Sqlite;

namespace Entente.Storage.Sqlite;

/// <summary>Questions in SQL, and the rows that are no findings.</summary>
static class SqliteQueries
{
    public static (string Where, object?[] Values) Where(ClaimQuery query)
    {
        var conditions = new Conditions();
        if (query.Pair is { } pair)
        {
            conditions.Add("c.id IN (SELECT claim FROM pair WHERE (source = ?1 AND target = ?2) OR (source = ?2 AND target = ?1))", pair.A, pair.B);
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
            conditions.Add("c.kind = ?1", (long)kind);
        }

        if (query.Dimension is { } dimension)
        {
            conditions.Add("EXISTS (SELECT 1 FROM json_each(c.dimensions) WHERE value = ?1)", dimension);
        }

        if (query.Since is { } since)
        {
            conditions.Add("c.day >= ?1", ((DateOnly?)since).Iso());
        }

        if (query.Until is { } until)
        {
            conditions.Add("c.day <= ?1", ((DateOnly?)until).Iso());
        }

        if (query.ArticleKey is { } article)
        {
            conditions.Add("x.key = ?1", article);
        }

        return conditions.Done();
    }

    public static (string Where, object?[] Values) Where(DriverQuery query)
    {
        var conditions = new Conditions();
        if (query.Pair is { } pair)
        {
            conditions.Add("((d.a = ?1 AND d.b = ?2) OR (d.a = ?2 AND d.b = ?1))", pair.A, pair.B);
        }

        if (query.Party is { } party)
        {
            conditions.Add("?1 IN (d.a, d.b)", party);
        }

        if (query.Direction is { } direction)
        {
            conditions.Add("d.direction = ?1", (long)direction);
        }

        if (query.Category is { } category)
        {
            conditions.Add("d.category = ?1", category);
        }

        if (query.Since is { } since)
        {
            conditions.Add("x.published >= ?1", ((DateOnly?)since).Iso());
        }

        if (query.Until is { } until)
        {
            conditions.Add("x.published <= ?1", ((DateOnly?)until).Iso());
        }

        if (query.ArticleKey is { } article)
        {
            conditions.Add("x.key = ?1", article);
        }

        return conditions.Done();
    }

    public static SentenceHit Hit(SqliteDataReader row) => new()
    {
        ArticleKey = row.GetString(0),
        Span = new(row.GetInt32(1), row.GetInt32(2)),
        Text = row.GetString(3),
        Highlights = Highlights(row.GetString(4), row.GetString(3)),
        Title = row.Text(5),
        Publisher = row.Text(6),
        Published = row.Day(7),
    };

    public static Report Report(SqliteDataReader row) => new()
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
        Dimensions = SqliteRows.List(row, 9),
        Modality = (Modality)row.GetInt32(10),
        Closeness = row.GetInt32(11),
        Confidence = row.GetDouble(12),
        Publisher = row.Text(13),
        Fingerprint = unchecked((ulong)row.GetInt64(14)),
        Words = unchecked((ulong)row.GetInt64(15)),
        Quantity = row.IsDBNull(16) ? null : row.GetDouble(16),
        Place = row.Text(17),
    };

    static string Party(string side, int role) =>
        $"(c.id IN (SELECT claim FROM pair WHERE {side} = ?1) OR c.id IN (SELECT claim FROM party WHERE actor = ?1 AND role = {role}))";

    /// <summary>Words between the marks; none where the text has such marks of its own.</summary>
    static ImmutableArray<TextSpan> Highlights(string marked, string text)
    {
        var highlights = ImmutableArray.CreateBuilder<TextSpan>();
        var (removed, start) = (0, 0);
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '\uE000')
            {
                start = i - removed++;
            }
            else if (marked[i] == '\uE001')
            {
                highlights.Add(new(start, i - removed++));
            }
        }

        return marked.Length - removed == text.Length ? highlights.DrainToImmutable() : [];
    }

    /// <summary>Joins conditions that each number their parameters from ?1.</summary>
    sealed class Conditions
    {
        readonly StringBuilder _where = new("WHERE 1");
        readonly List<object?> _values = [];

        public void Add(string condition, params ReadOnlySpan<object?> values)
        {
            for (var i = values.Length; i > 0; i--)
            {
                condition = condition.Replace($"?{i}", $"?{_values.Count + i}", StringComparison.Ordinal);
            }

            _where.Append(" AND ").Append(condition);
            _values.AddRange(values);
        }

        public (string Where, object?[] Values) Done() => (_where.ToString(), [.. _values]);
    }
}
