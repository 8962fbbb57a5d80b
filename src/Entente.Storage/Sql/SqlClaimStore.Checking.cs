using System.Data.Common;
using Entente.Incidents;

namespace Entente.Storage.Sql;

sealed partial class SqlClaimStore
{
    /// <summary>Counts that must be nought, and what it means where they are not.</summary>
    static readonly (string Sql, string Meaning)[] s_counts =
    [
        ("SELECT count(*) FROM article WHERE NOT EXISTS (SELECT 1 FROM source_article WHERE article = article.id)", "articles that stand in no input"),
        ("""
            SELECT count(*) FROM (
                SELECT period, source, target, turn, sum(count) AS difference FROM (
                    SELECT period, source, target, turn, count FROM tally
                    UNION ALL SELECT substr(day, 1, 7), source, target, turn, -1 FROM pair WHERE counted = 1
                    UNION ALL SELECT substr(day, 1, 4), source, target, turn, -1 FROM pair WHERE counted = 1) AS both_sides
                GROUP BY 1, 2, 3, 4) AS differences WHERE difference <> 0
            """, "counts by pair and period that are not those of the claims"),
        ("SELECT count(*) FROM claim WHERE day IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE claim = claim.id) AND source <> '[]'", "claims that cannot be found by their parties"),
    ];

    public IEnumerable<string> Check()
    {
        using var connection = dialect.Connect();
        foreach (var fault in dialect.Faults())
        {
            yield return fault;
        }

        foreach (var (sql, meaning) in s_counts)
        {
            if (connection.Number(sql) is var count and not 0)
            {
                yield return $"{count} {meaning}";
            }
        }

        foreach (var fault in ArticleFaults(connection))
        {
            yield return fault;
        }

        foreach (var (table, columns) in ((string, string)[])[("sentence", "start, \"end\""), ("claim", "sentence_start, sentence_end, start, \"end\""), ("driver", "sentence_start, sentence_end, start, \"end\"")])
        {
            foreach (var fault in SpanFaults(connection, table, columns))
            {
                yield return fault;
            }
        }
    }

    IEnumerable<string> ArticleFaults(DbConnection connection)
    {
        foreach (var row in Rows(connection, $"SELECT {SqlRows.ArticleColumns}, content FROM article ORDER BY key"))
        {
            var stored = SqlRows.Article(row, []);
            if (StoreKey.Of(stored.Article) != stored.Key)
            {
                yield return $"article {stored.Key}: its hash is not that of what it holds";
            }

            if (row.GetString(12) != StoreKey.OfContent(stored.Article.Text))
            {
                yield return $"article {stored.Key}: the hash of its text is not that of the text";
            }

            if (stored.Fingerprint != Fingerprint.Of(stored.Article.Text))
            {
                yield return $"article {stored.Key}: its fingerprint is not that of its text";
            }
        }
    }

    /// <summary>Spans must lie in the text, a finding in its sentence, and a sentence must be the characters of its span.</summary>
    IEnumerable<string> SpanFaults(DbConnection connection, string table, string columns)
    {
        using var texts = new TextCache(dialect);
        var isSentence = table == "sentence";
        foreach (var row in Rows(connection, $"SELECT article, {(isSentence ? "text" : "key")}, {columns} FROM {table} ORDER BY article"))
        {
            var text = texts.Of(row.GetInt64(0));
            var (from, to) = (row.GetInt32(2), row.GetInt32(3));
            if (from < 0 || to < from || to > text.Length)
            {
                yield return $"{table} {row.GetString(1)}: {from} to {to} lies outside its article of {text.Length} characters";
            }
            else if (isSentence && !text.AsSpan(from..to).SequenceEqual(row.GetString(1)))
            {
                yield return $"sentence {from} to {to}: its words are not those of the article";
            }
            else if (!isSentence && (row.GetInt32(4) < from || row.GetInt32(5) < row.GetInt32(4) || row.GetInt32(5) > to))
            {
                yield return $"{table} {row.GetString(1)}: its words lie outside its sentence";
            }
        }
    }
}
