using Entente.Incidents;

namespace Entente.Storage.Sql;

/// <summary>Questions in SQL that are asked in more than one place.</summary>
static class SqlQueries
{
    public static (string Where, object?[] Values) Where(DriverQuery query)
    {
        var conditions = new SqlConditions();
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

    const string ReportsOfOneWay = """
        SELECT c.key, x.key, p.source, p.target, p.day, c.kind, c.plover, c.mode, c.cameo, c.dimensions, c.modality, c.closeness,
            c.confidence, x.publisher, x.fingerprint, c.terms, c.figure, c.place
        FROM pair p JOIN claim c ON c.id = p.claim JOIN article x ON x.id = c.article
        WHERE p.counted = 1 AND
        """;

    /// <summary>Of the sides $1 and $2, whoever acts. In no order: what merges reports brings them into its own, and to sort them here was half of the work.</summary>
    public const string ReportsOfPair =
        $"{ReportsOfOneWay} p.source = $1 AND p.target = $2 UNION ALL {ReportsOfOneWay} p.source = $2 AND p.target = $1 AND $1 <> $2";
}
