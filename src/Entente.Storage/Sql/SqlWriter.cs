using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Entente.Incidents;

namespace Entente.Storage.Sql;

/// <summary>Puts analyses into the tables: every statement compiled once. One thread at a time.</summary>
sealed class SqlWriter : IDisposable
{
    static readonly string[] s_findings = ["sentence", "claim", "driver", "named"];

    readonly ISqlDialect _dialect;
    readonly DbConnection _connection;
    readonly Dictionary<string, SqlStatement> _once = [];
    readonly SqlStatement _source;
    readonly SqlStatement _link;
    readonly SqlStatement _find;
    readonly ImmutableArray<SqlStatement> _forget;
    readonly SqlStatement _article;
    readonly SqlStatement _named;
    readonly SqlStatement _sentence;
    readonly SqlStatement _claim;
    readonly SqlStatement _pair;
    readonly SqlStatement _driver;
    readonly SqlStatement _findings;
    readonly SqlStatement _known;
    readonly List<ScopedClaim> _gathered = [];

    public SqlWriter(ISqlDialect dialect, DbConnection connection)
    {
        (_dialect, _connection) = (dialect, connection);
        _link = new(dialect, connection, """
            INSERT INTO source_article (source, article, generation) SELECT $1, id, $2 FROM article WHERE key = $3
            ON CONFLICT (source, article) DO UPDATE SET generation = excluded.generation
            """, 3);
        _source = new(dialect, connection, "SELECT id, generation FROM source WHERE path = $1", 1);
        _find = new(dialect, connection, "SELECT id FROM article WHERE key = $1", 1);
        _forget = [.. s_findings.Select(table => new SqlStatement(dialect, connection, $"DELETE FROM {table} WHERE article = $1", 1))];
        _article = new(dialect, connection, """
            INSERT INTO article (key, name, title, byline, publisher, address, published, basis, language, fingerprint, extractor, blocks, text, content)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            ON CONFLICT (key) DO UPDATE SET extractor = excluded.extractor, language = excluded.language, blocks = excluded.blocks
            RETURNING id
            """, 14);
        _named = new(dialect, connection, "INSERT INTO named VALUES ($1, $2)", 2);
        _sentence = new(dialect, connection, "INSERT INTO sentence (article, start, \"end\", text) VALUES ($1, $2, $3, $4)", 4);
        _claim = new(dialect, connection, """
            INSERT INTO claim (key, article, name, day, kind, plover, mode, context, cameo, source, target, reciprocal, dimensions,
                "from", "to", basis, quantity, place, modality, cue_start, cue_end, attribution, closeness, confidence,
                sentence_start, sentence_end, start, "end", terms, figure)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
                $25, $26, $27, $28, $29, $30)
            RETURNING id
            """, 30);
        _findings = new(dialect, connection, $"SELECT {ScopedClaim.Columns} FROM claim c JOIN article x ON x.id = c.article WHERE c.article = $1", 1);
        _known = new(dialect, connection, "SELECT key, coalesce(publisher, ''), extractor FROM article WHERE id = $1", 1);
        Scopes = new(dialect, connection);
        _pair = new(dialect, connection, "INSERT INTO pair VALUES ($1, $2, $3, $4, $5, $6)", 6);
        _driver = new(dialect, connection, """
            INSERT INTO driver (key, article, name, direction, category, a, b, affects, explicit, holder, modality, strength, confidence,
                cause_start, cause_end, effect_start, effect_end, signal_start, signal_end, sentence_start, sentence_end, start, "end")
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
            """, 23);
    }

    /// <summary>The lists and counts, to be flushed before the transaction ends.</summary>
    public ScopeWriter Scopes { get; }

    IEnumerable<SqlStatement> Statements =>
        [.. _forget, .. _once.Values, _source, _link, _find, _article, _named, _sentence, _claim, _pair, _driver, _findings, _known, .. Scopes.Statements];

    public DbTransaction Transaction
    {
        private get => field!;
        set
        {
            field = value;
            foreach (var statement in Statements)
            {
                statement.Transaction = value;
            }
        }
    }

    /// <summary>A statement that is not worth a name.</summary>
    public void Run(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_once.TryGetValue(sql, out var statement))
        {
            _once[sql] = statement = new(_dialect, _connection, sql, values.Length);
        }

        statement.Transaction = Transaction;
        statement.Run(values);
    }

    /// <summary>The first column of every row.</summary>
    public List<long> Numbers(string sql)
    {
        var numbers = new List<long>();
        using var statement = new SqlStatement(_dialect, _connection, sql, 0) { Transaction = Transaction };
        using var rows = statement.Rows();
        while (rows.Read())
        {
            numbers.Add(rows.GetInt64(0));
        }

        return numbers;
    }

    /// <summary>The input with this path, and how often it was begun.</summary>
    public (long Source, long Generation) SourceOf(string path)
    {
        using var row = _source.Rows(path);
        return row.Read() ? (row.GetInt64(0), row.GetInt64(1)) : throw new InvalidOperationException($"{path} was not begun.");
    }

    /// <summary>Notes that the article with this key stands in the source.</summary>
    public void Link(long source, long generation, string articleKey) => _link.Run(source, generation, articleKey);

    /// <summary>Writes the article with all its findings, in place of those that it had.</summary>
    public void Write(StoredAnalysis analysis)
    {
        var stored = analysis.Article;
        if (_find.Number(stored.Key) is { } old)
        {
            Retract(old);
            foreach (var forget in _forget)
            {
                forget.Run(old);
            }
        }

        Scopes.Article(stored.Key, stored.Article.Publisher ?? "", StoreKey.Extractor, 1);
        Scopes.Changed(stored.Key, gone: false);

        var article = stored.Article;
        var id = _article.Number(
            stored.Key, article.Id, article.Title, article.Byline, article.Publisher, article.Address, article.Published.Iso(),
            (long)article.PublishedBasis, article.Language, unchecked((long)stored.Fingerprint), StoreKey.Extractor,
            JsonSerializer.Serialize(article.Blocks, StoreJson.Default.ImmutableArrayBlock), article.Text, StoreKey.OfContent(article.Text))!.Value;
        foreach (var code in analysis.Named)
        {
            _named.Run(id, code);
        }

        foreach (var span in analysis.Sentences)
        {
            _sentence.Run(id, (long)span.Start, (long)span.End, article[span].ToString());
        }

        foreach (var claim in analysis.Claims)
        {
            Write(id, claim);
        }

        foreach (var driver in analysis.Drivers)
        {
            Write(id, driver);
        }
    }

    /// <summary>Takes an article and its claims out of the lists and counts; the rows themselves are left to the caller.</summary>
    public void Retract(long article)
    {
        using (var rows = _findings.Rows(article))
        {
            while (rows.Read())
            {
                _gathered.Add(ScopedClaim.Of(rows));
            }
        }

        foreach (var claim in _gathered)
        {
            Scopes.Remove(claim);
        }

        _gathered.Clear();
        using var known = _known.Rows(article);
        known.Read();
        var (key, publisher, extractor) = (known.GetString(0), known.GetString(1), known.GetString(2));
        known.Close();
        Scopes.Article(key, publisher, extractor, -1);
        Scopes.Changed(key, gone: true);
    }

    public void Dispose()
    {
        foreach (var statement in Statements)
        {
            statement.Dispose();
        }
    }

    void Write(long article, StoredClaim stored)
    {
        var claim = stored.Claim;
        var evidence = claim.Evidence;
        var day = stored.Day.Iso();
        var id = _claim.Number(
            stored.Key, article, claim.Id, day, (long)claim.Kind, (long?)claim.Event?.Plover, claim.Event?.Mode,
            claim.Event is { Context: { IsDefaultOrEmpty: false } context } ? JsonSerializer.Serialize(context, StoreJson.Default.ImmutableArrayString) : null,
            claim.Event?.Cameo,
            JsonSerializer.Serialize(claim.Source, StoreJson.Default.ImmutableArrayParty),
            JsonSerializer.Serialize(claim.Target, StoreJson.Default.ImmutableArrayParty),
            claim.Reciprocal ? 1L : 0L,
            JsonSerializer.Serialize(claim.Dimensions, StoreJson.Default.ImmutableArrayString),
            claim.Interval.From.Iso(), claim.Interval.To.Iso(), (long)claim.DateBasis,
            claim.Quantity is { } quantity ? JsonSerializer.Serialize(quantity, StoreJson.Default.Quantity) : null,
            claim.Place, (long)claim.Modality, (long?)claim.ModalityCue?.Start, (long?)claim.ModalityCue?.End,
            JsonSerializer.Serialize(claim.Attribution, StoreJson.Default.ImmutableArrayString),
            (long)claim.Closeness, claim.Confidence,
            (long)evidence.Sentence.Start, (long)evidence.Sentence.End, (long)evidence.Span.Start, (long)evidence.Span.End,
            ContentWords.Pack(ContentWords.Of(stored.Sentence)), claim.Quantity?.Value)!.Value;
        Scopes.Add(ScopedClaim.Of(id, stored));
        if (day is null)
        {
            return;
        }

        var turn = (long)Turns.Of(claim.Event?.Plover, claim.Closeness);
        var pairs = PairCodes.Of(claim);
        foreach (var (source, target) in pairs)
        {
            var counted = string.CompareOrdinal(source, target) < 0 || !pairs.Contains((target, source));
            _pair.Run(source, target, day, id, turn, counted ? 1L : 0L);
        }
    }

    void Write(long article, StoredDriver stored)
    {
        var driver = stored.Driver;
        var evidence = driver.Evidence;
        _driver.Run(
            stored.Key, article, driver.Id, (long)driver.Direction, driver.Category, driver.Dyad.A, driver.Dyad.B,
            JsonSerializer.Serialize(driver.Affects, StoreJson.Default.ImmutableArrayString),
            driver.Explicit ? 1L : 0L,
            JsonSerializer.Serialize(driver.Holder, StoreJson.Default.ImmutableArrayString),
            (long)driver.Modality, (long)driver.Strength, driver.Confidence,
            (long?)driver.Cause?.Start, (long?)driver.Cause?.End, (long?)driver.Effect?.Start, (long?)driver.Effect?.End, (long?)driver.Signal?.Start, (long?)driver.Signal?.End,
            (long)evidence.Sentence.Start, (long)evidence.Sentence.End, (long)evidence.Span.Start, (long)evidence.Span.End);
    }
}
