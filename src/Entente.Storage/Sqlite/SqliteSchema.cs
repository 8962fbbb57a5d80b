using Entente.Incidents;
using Entente.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace Entente.Storage.Sqlite;

/// <summary>The tables, one list of statements a version. A store of an older version is brought up to date when it is opened.</summary>
static class SqliteSchema
{
    /// <summary>So that a file of another program is never taken for a store: "ENTE".</summary>
    const int ApplicationId = 0x454E5445;

    internal static readonly string[] s_versions =
    [
        """
        CREATE TABLE source (
            id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, size INTEGER NOT NULL,
            extractor TEXT NOT NULL, status INTEGER NOT NULL, generation INTEGER NOT NULL) STRICT;
        CREATE TABLE source_fault (
            source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE, ordinal INTEGER NOT NULL,
            code TEXT NOT NULL, message TEXT NOT NULL, PRIMARY KEY (source, ordinal)) STRICT, WITHOUT ROWID;

        CREATE TABLE article (
            id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, title TEXT, byline TEXT, publisher TEXT,
            address TEXT, published TEXT, basis INTEGER NOT NULL, language TEXT NOT NULL, fingerprint INTEGER NOT NULL,
            extractor TEXT NOT NULL, blocks TEXT NOT NULL, text TEXT NOT NULL) STRICT;
        CREATE TABLE source_article (
            source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE, article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            generation INTEGER NOT NULL, PRIMARY KEY (source, article)) STRICT, WITHOUT ROWID;
        CREATE INDEX source_article_by_article ON source_article (article);
        CREATE TABLE named (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, code TEXT NOT NULL,
            PRIMARY KEY (article, code)) STRICT, WITHOUT ROWID;

        CREATE TABLE sentence (
            id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
        CREATE INDEX sentence_by_article ON sentence (article);
        CREATE VIRTUAL TABLE sentence_words USING fts5 (text, content = 'sentence', content_rowid = 'id', tokenize = 'porter unicode61');
        CREATE TRIGGER sentence_gone AFTER DELETE ON sentence BEGIN
            INSERT INTO sentence_words (sentence_words, rowid, text) VALUES ('delete', old.id, old.text);
        END;

        CREATE TABLE claim (
            id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            name TEXT NOT NULL, day TEXT, kind INTEGER NOT NULL, plover INTEGER, mode TEXT, context TEXT, cameo TEXT,
            source TEXT NOT NULL, target TEXT NOT NULL, reciprocal INTEGER NOT NULL, dimensions TEXT NOT NULL,
            "from" TEXT, "to" TEXT, basis INTEGER NOT NULL, quantity TEXT, place TEXT,
            modality INTEGER NOT NULL, cue_start INTEGER, cue_end INTEGER, attribution TEXT NOT NULL,
            closeness INTEGER NOT NULL, confidence REAL NOT NULL,
            sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            words INTEGER NOT NULL) STRICT;
        CREATE INDEX claim_by_article ON claim (article);
        CREATE TABLE pair (
            source TEXT NOT NULL, target TEXT NOT NULL, day TEXT NOT NULL,
            claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE, turn INTEGER NOT NULL, counted INTEGER NOT NULL,
            PRIMARY KEY (source, target, day, claim)) STRICT, WITHOUT ROWID;
        CREATE INDEX pair_by_claim ON pair (claim);
        CREATE TABLE party (
            claim INTEGER NOT NULL REFERENCES claim ON DELETE CASCADE, role INTEGER NOT NULL, actor TEXT NOT NULL,
            PRIMARY KEY (actor, role, claim)) STRICT, WITHOUT ROWID;
        CREATE INDEX party_by_claim ON party (claim);

        CREATE TABLE driver (
            id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
            name TEXT NOT NULL, direction INTEGER NOT NULL, category TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL,
            affects TEXT NOT NULL, explicit INTEGER NOT NULL, holder TEXT NOT NULL, modality INTEGER NOT NULL,
            strength INTEGER NOT NULL, confidence REAL NOT NULL, cause_start INTEGER, cause_end INTEGER,
            effect_start INTEGER, effect_end INTEGER, signal_start INTEGER, signal_end INTEGER,
            sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL) STRICT;
        CREATE INDEX driver_by_article ON driver (article);
        CREATE INDEX driver_by_pair ON driver (a, b);
        """,
        """
        ALTER TABLE article ADD COLUMN content TEXT NOT NULL DEFAULT '';
        UPDATE article SET content = content_hash(text);
        CREATE INDEX article_by_content ON article (content);
        ALTER TABLE claim ADD COLUMN figure REAL;
        ALTER TABLE claim ADD COLUMN terms BLOB NOT NULL DEFAULT x'';
        UPDATE claim SET figure = quantity ->> 'value',
            terms = content_words((SELECT text FROM article WHERE id = claim.article), sentence_start, sentence_end);
        ALTER TABLE claim DROP COLUMN words;

        CREATE TRIGGER sentence_come AFTER INSERT ON sentence BEGIN
            INSERT INTO sentence_words (rowid, text) VALUES (new.id, new.text);
        END;

        CREATE TABLE tally (
            period TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, turn INTEGER NOT NULL, count INTEGER NOT NULL,
            PRIMARY KEY (period, source, target, turn)) STRICT, WITHOUT ROWID;
        INSERT INTO tally SELECT substr(day, 1, 7), source, target, turn, count(*) FROM pair WHERE counted = 1 GROUP BY 1, 2, 3, 4;
        INSERT INTO tally SELECT substr(day, 1, 4), source, target, turn, count(*) FROM pair WHERE counted = 1 GROUP BY 1, 2, 3, 4;
        CREATE INDEX tally_by_pair ON tally (source, target, period, turn, count);
        CREATE TRIGGER pair_come AFTER INSERT ON pair WHEN new.counted = 1 BEGIN
            INSERT INTO tally VALUES (substr(new.day, 1, 7), new.source, new.target, new.turn, 1) ON CONFLICT DO UPDATE SET count = count + 1;
            INSERT INTO tally VALUES (substr(new.day, 1, 4), new.source, new.target, new.turn, 1) ON CONFLICT DO UPDATE SET count = count + 1;
        END;
        CREATE TRIGGER pair_gone AFTER DELETE ON pair WHEN old.counted = 1 BEGIN
            UPDATE tally SET count = count - 1 WHERE period IN (substr(old.day, 1, 7), substr(old.day, 1, 4))
                AND source = old.source AND target = old.target AND turn = old.turn;
        END;

        CREATE TABLE decision (ordinal INTEGER PRIMARY KEY AUTOINCREMENT, line TEXT NOT NULL UNIQUE) STRICT;
        CREATE TRIGGER decision_stays BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
        CREATE TRIGGER decision_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
        """,
        """
        DROP TABLE party;
        CREATE TABLE scope (
            id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, name TEXT NOT NULL, claims INTEGER NOT NULL, articles INTEGER NOT NULL,
            UNIQUE (kind, name)) STRICT;
        CREATE INDEX scope_by_claims ON scope (kind, claims);
        CREATE TABLE listed (scope INTEGER NOT NULL, day INTEGER NOT NULL, claim INTEGER NOT NULL, PRIMARY KEY (scope, day, claim)) STRICT, WITHOUT ROWID;
        CREATE TABLE volume (
            scope INTEGER NOT NULL, month TEXT NOT NULL, kind INTEGER NOT NULL, dimensions TEXT NOT NULL, plover INTEGER NOT NULL, turn INTEGER NOT NULL,
            count INTEGER NOT NULL, PRIMARY KEY (scope, month, kind, dimensions, plover, turn)) STRICT, WITHOUT ROWID;
        CREATE TABLE change (number INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT NOT NULL UNIQUE, gone INTEGER NOT NULL) STRICT;
        CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX article_by_day ON article ((coalesce(published, '')), key);
        CREATE INDEX article_by_publisher ON article ((coalesce(publisher, '')), (coalesce(published, '')), key);
        DROP INDEX article_by_content;
        CREATE INDEX article_by_content ON article (content, publisher);
        """,
        """
        DROP TRIGGER pair_come;
        DROP TRIGGER pair_gone;
        DROP TABLE tally;
        CREATE TABLE pair_count (
            dimension TEXT NOT NULL, period TEXT NOT NULL, scope INTEGER NOT NULL, cooperative INTEGER NOT NULL, conflictual INTEGER NOT NULL, claims INTEGER NOT NULL,
            PRIMARY KEY (dimension, period, scope)) STRICT, WITHOUT ROWID;
        CREATE TEMP VIEW counted AS
            SELECT v.scope, substr(v.month, 1, p.value) AS period, v.dimensions, CASE v.turn WHEN 1 THEN v.count ELSE 0 END AS cooperative, CASE v.turn WHEN 2 THEN v.count ELSE 0 END AS conflictual, v.count
            FROM scope s JOIN volume v ON v.scope = s.id CROSS JOIN json_each('[4, 7]') p WHERE s.kind = 3 AND v.count > 0;
        INSERT INTO pair_count SELECT '', period, scope, sum(cooperative), sum(conflictual), sum(count) FROM counted GROUP BY 2, 3;
        INSERT INTO pair_count SELECT e.value, period, scope, sum(cooperative), sum(conflictual), sum(count) FROM counted CROSS JOIN json_each(dimensions) e GROUP BY 1, 2, 3;
        DROP VIEW counted;
        """,
    ];

    /// <summary>Makes or migrates the tables. Only ever adds to what is there.</summary>
    /// <exception cref="StoreException">The file is no store, or one of a later version.</exception>
    public static void Prepare(SqliteConnection connection, string path)
    {
        connection.CreateFunction("content_hash", (string text) => StoreKey.OfContent(text), isDeterministic: true);
        connection.CreateFunction(
            "content_words", (string text, long start, long end) => ContentWords.Pack(ContentWords.Of(text.AsSpan((int)start, (int)(end - start)))), isDeterministic: true);
        try
        {
            connection.Execute("PRAGMA journal_mode = WAL");
            using var transaction = connection.BeginTransaction(deferred: false);
            var id = connection.Number("PRAGMA application_id");
            var version = (int)connection.Number("PRAGMA user_version");
            if (id != ApplicationId && (id != 0 || version != 0 || connection.Number("SELECT count(*) FROM sqlite_schema") > 0))
            {
                throw StoreException.NoStore(path);
            }

            if (version > s_versions.Length)
            {
                throw StoreException.TooNew(path, version, s_versions.Length);
            }

            foreach (var statements in s_versions[version..])
            {
                connection.Execute(statements);
            }

            connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {s_versions.Length}");
            transaction.Commit();
        }
        catch (SqliteException fault)
        {
            throw StoreException.Unusable(path, fault);
        }
    }
}
