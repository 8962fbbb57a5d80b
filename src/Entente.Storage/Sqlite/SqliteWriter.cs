using System.Text.Json;
using Entente.Incidents;
using Microsoft.Data.Sqlite;

namespace Entente.Storage.Sqlite;

/// <summary>Puts analyses into the tables: every statement compiled once. One thread at a time.</summary>
sealed class SqliteWriter : IDisposable
{
    readonly SqliteStatement _link;
    readonly SqliteStatement _find;
    readonly SqliteStatement _forget;
    readonly SqliteStatement _article;
    readonly SqliteStatement _named;
    readonly SqliteStatement _sentence;
    readonly SqliteStatement _words;
    readonly SqliteStatement _claim;
    readonly SqliteStatement _pair;
    readonly SqliteStatement _party;
    readonly SqliteStatement _driver;

    public SqliteWriter(SqliteConnection connection)
    {
        _link = new(connection, """
            INSERT INTO source_article SELECT ?1, id, ?2 FROM article WHERE key = ?3
            ON CONFLICT DO UPDATE SET generation = excluded.generation
            """, 3);
        _find = new(connection, "SELECT id FROM article WHERE key = ?1", 1);
        _forget = new(connection, """
            DELETE FROM sentence WHERE article = ?1;
            DELETE FROM claim WHERE article = ?1;
            DELETE FROM driver WHERE article = ?1;
            DELETE FROM named WHERE article = ?1
            """, 1);
        _article = new(connection, """
            INSERT INTO article (key, name, title, byline, publisher, address, published, basis, language, fingerprint, extractor, blocks, text)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            ON CONFLICT (key) DO UPDATE SET extractor = excluded.extractor, language = excluded.language, blocks = excluded.blocks
            RETURNING id
            """, 13);
        _named = new(connection, "INSERT INTO named VALUES (?1, ?2)", 2);
        _sentence = new(connection, "INSERT INTO sentence (article, start, \"end\", text) VALUES (?1, ?2, ?3, ?4) RETURNING id", 4);
        _words = new(connection, "INSERT INTO sentence_words (rowid, text) VALUES (?1, ?2)", 2);
        _claim = new(connection, """
            INSERT INTO claim (key, article, name, day, kind, plover, mode, context, cameo, source, target, reciprocal, dimensions,
                "from", "to", basis, quantity, place, modality, cue_start, cue_end, attribution, closeness, confidence,
                sentence_start, sentence_end, start, "end", words)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24,
                ?25, ?26, ?27, ?28, ?29)
            RETURNING id
            """, 29);
        _pair = new(connection, "INSERT INTO pair VALUES (?1, ?2, ?3, ?4, ?5, ?6)", 6);
        _party = new(connection, "INSERT OR IGNORE INTO party (claim, role, actor) VALUES (?1, ?2, ?3)", 3);
        _driver = new(connection, """
            INSERT INTO driver (key, article, name, direction, category, a, b, affects, explicit, holder, modality, strength, confidence,
                cause_start, cause_end, effect_start, effect_end, signal_start, signal_end, sentence_start, sentence_end, start, "end")
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)
            """, 23);
    }

    IEnumerable<SqliteStatement> Statements =>
        [_link, _find, _forget, _article, _named, _sentence, _words, _claim, _pair, _party, _driver];

    public SqliteTransaction Transaction
    {
        set
        {
            foreach (var statement in Statements)
            {
                statement.Transaction = value;
            }
        }
    }

    /// <summary>Notes that the article with this key stands in the source.</summary>
    public void Link(long source, long generation, string articleKey) => _link.Run(source, generation, articleKey);

    /// <summary>Writes the article with all its findings, in place of those that it had.</summary>
    public void Write(StoredAnalysis analysis)
    {
        var stored = analysis.Article;
        if (_find.Number(stored.Key) is { } old)
        {
            _forget.Run(old);
        }

        var article = stored.Article;
        var id = _article.Number(
            stored.Key, article.Id, article.Title, article.Byline, article.Publisher, article.Address, article.Published.Iso(),
            (long)article.PublishedBasis, article.Language, unchecked((long)stored.Fingerprint), StoreKey.Extractor,
            JsonSerializer.Serialize(article.Blocks, StoreJson.Default.ImmutableArrayBlock), article.Text)!.Value;
        foreach (var code in analysis.Named)
        {
            _named.Run(id, code);
        }

        foreach (var span in analysis.Sentences)
        {
            var text = article[span].ToString();
            var sentence = _sentence.Number(id, span.Start, span.End, text);
            _words.Run(sentence, text);
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
            claim.Place, (long)claim.Modality, claim.ModalityCue?.Start, claim.ModalityCue?.End,
            JsonSerializer.Serialize(claim.Attribution, StoreJson.Default.ImmutableArrayString),
            (long)claim.Closeness, claim.Confidence,
            evidence.Sentence.Start, evidence.Sentence.End, evidence.Span.Start, evidence.Span.End,
            unchecked((long)Fingerprint.Words(stored.Sentence)));
        foreach (var party in claim.Source)
        {
            _party.Run(id, 0L, party.Actor);
        }

        foreach (var party in claim.Target)
        {
            _party.Run(id, 1L, party.Actor);
        }

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
            driver.Cause?.Start, driver.Cause?.End, driver.Effect?.Start, driver.Effect?.End, driver.Signal?.Start, driver.Signal?.End,
            evidence.Sentence.Start, evidence.Sentence.End, evidence.Span.Start, evidence.Span.End);
    }
}
