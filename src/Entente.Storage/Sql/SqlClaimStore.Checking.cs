using System.Data.Common;
using System.Globalization;
using System.Numerics;
using System.Text;
using Entente.Incidents;

namespace Entente.Storage.Sql;

sealed partial class SqlClaimStore
{
    /// <summary>Counts that must be nought, and what it means where they are not.</summary>
    static readonly (string Sql, string Meaning)[] s_counts =
    [
        ("SELECT count(*) FROM article WHERE NOT EXISTS (SELECT 1 FROM source_article WHERE article = article.id)", "articles that stand in no input"),
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

        foreach (var fault in ListFaults(connection))
        {
            yield return fault;
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

    /// <summary>Lists and counts are compared as sums over hashes of their rows, so that a store larger than the memory can be checked.</summary>
    IEnumerable<string> ListFaults(DbConnection connection)
    {
        var scopes = Rows(connection, "SELECT id, kind, name FROM scope").ToDictionary(row => new Scope((ScopeKind)row.GetInt32(1), row.GetString(2)), row => row.GetInt64(0));
        var (listed, counted, paired, claims) = (0UL, 0UL, 0UL, new Dictionary<long, long>());
        foreach (var row in Rows(connection, $"SELECT {ScopedClaim.Columns} FROM claim c JOIN article x ON x.id = c.article"))
        {
            var claim = ScopedClaim.Of(row);
            var dimensions = row.GetString(8);
            foreach (var scope in claim.Scopes())
            {
                var id = scopes.GetValueOrDefault(scope, -1);
                listed += Hash(id, claim.DayNumber, claim.Id);
                counted += scope.IsCounted ? Hash(id, claim.Month, (int)claim.Kind, dimensions, (int?)claim.Plover ?? -1, (int)claim.Turn) : 0;
                claims[id] = claims.GetValueOrDefault(id) + 1;
                foreach (var (dimension, period) in scope.Kind is ScopeKind.Pair ? claim.PairCounts() : [])
                {
                    paired += Hash(id, dimension, period, (int)claim.Turn);
                }
            }
        }

        foreach (var row in Rows(connection, "SELECT scope, day, claim FROM listed"))
        {
            listed -= Hash(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
        }

        foreach (var row in Rows(connection, "SELECT scope, month, kind, dimensions, plover, turn, count FROM volume"))
        {
            counted -= Hash(row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetInt32(4), row.GetInt32(5)) * (ulong)row.GetInt64(6);
        }

        foreach (var row in Rows(connection, "SELECT scope, dimension, period, cooperative, conflictual, claims FROM pair_count"))
        {
            var (cooperative, conflictual, all) = (row.GetInt64(3), row.GetInt64(4), row.GetInt64(5));
            foreach (var (turn, count) in ((Turn, long)[])[(Turn.Cooperative, cooperative), (Turn.Conflictual, conflictual), (Turn.Neither, all - cooperative - conflictual)])
            {
                paired -= Hash(row.GetInt64(0), row.GetString(1), row.GetString(2), (int)turn) * (ulong)count;
            }
        }

        var wrong = Rows(connection, "SELECT id, claims FROM scope").Count(row => claims.GetValueOrDefault(row.GetInt64(0)) != row.GetInt64(1));
        var articles = Rows(connection, "SELECT key FROM article").Aggregate(BigInteger.Zero, (sum, row) => sum + ScopeWriter.Number(row.GetString(0)));
        if (listed != 0)
        {
            yield return "the lists by actor, pair, publisher and kind are not those of the claims";
        }

        if (paired != 0)
        {
            yield return "the counts by pair and period are not those of the claims";
        }

        if (counted != 0 || wrong > 0)
        {
            yield return "the counts by month are not those of the claims";
        }

        if ((Kept("articles") ?? ScopeWriter.Hex(0)) != ScopeWriter.Hex(articles % (BigInteger.One << 256)))
        {
            yield return "the hash of the corpus is not that of its articles";
        }

        static ulong Hash(params ReadOnlySpan<object> parts)
        {
            var hash = 14695981039346656037UL;
            foreach (var part in parts)
            {
                foreach (var c in Convert.ToString(part, CultureInfo.InvariantCulture)!)
                {
                    hash = (hash ^ c) * 1099511628211UL;
                }

                hash = (hash ^ 0xFFFF) * 0x9E3779B97F4A7C15;
            }

            return hash ^ (hash >> 32);
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
        using var texts = new ArticleTexts(dialect);
        var (article, text) = (-1L, "");
        var isSentence = table == "sentence";
        foreach (var row in Rows(connection, $"SELECT article, {(isSentence ? "text" : "key")}, {columns} FROM {table} ORDER BY article"))
        {
            if (row.GetInt64(0) != article)
            {
                article = row.GetInt64(0);
                text = Encoding.UTF8.GetString(texts.Of(article));
            }

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
