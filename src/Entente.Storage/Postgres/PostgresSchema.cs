using Entente.Storage.Sql;
using Npgsql;

namespace Entente.Storage.Postgres;

/// <summary>The tables, one list of statements a version. A store of an older version is brought up to date when it is opened.</summary>
/// <remarks>Text is ordered by its code points (collation C), as SQLite does, so that both list in the same order.</remarks>
static class PostgresSchema
{
    static readonly string[] s_versions =
    [
        """
        CREATE DOMAIN words AS text COLLATE "C";
        CREATE TABLE source (
            id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, path words NOT NULL UNIQUE, hash words NOT NULL, size BIGINT NOT NULL,
            extractor words NOT NULL, status INTEGER NOT NULL, generation BIGINT NOT NULL);
        CREATE TABLE source_fault (
            source BIGINT NOT NULL REFERENCES source ON DELETE CASCADE, ordinal INTEGER NOT NULL,
            code words NOT NULL, message words NOT NULL, PRIMARY KEY (source, ordinal));

        CREATE TABLE article (
            id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key words NOT NULL UNIQUE, name words NOT NULL, title words, byline words, publisher words,
            address words, published words, basis INTEGER NOT NULL, language words NOT NULL, fingerprint BIGINT NOT NULL,
            extractor words NOT NULL, blocks words NOT NULL, text words NOT NULL, content words NOT NULL);
        CREATE INDEX article_by_content ON article (content);
        CREATE TABLE source_article (
            source BIGINT NOT NULL REFERENCES source ON DELETE CASCADE, article BIGINT NOT NULL REFERENCES article ON DELETE CASCADE,
            generation BIGINT NOT NULL, PRIMARY KEY (source, article));
        CREATE INDEX source_article_by_article ON source_article (article);
        CREATE TABLE named (
            article BIGINT NOT NULL REFERENCES article ON DELETE CASCADE, code words NOT NULL, PRIMARY KEY (article, code));

        CREATE TABLE sentence (
            id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, article BIGINT NOT NULL REFERENCES article ON DELETE CASCADE,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL, text words NOT NULL,
            words tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED);
        CREATE INDEX sentence_by_article ON sentence (article);
        CREATE INDEX sentence_by_words ON sentence USING gin (words);

        CREATE TABLE claim (
            id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key words NOT NULL UNIQUE, article BIGINT NOT NULL REFERENCES article ON DELETE CASCADE,
            name words NOT NULL, day words, kind INTEGER NOT NULL, plover INTEGER, mode words, context words, cameo words,
            source words NOT NULL, target words NOT NULL, reciprocal INTEGER NOT NULL, dimensions words NOT NULL,
            "from" words, "to" words, basis INTEGER NOT NULL, quantity words, place words,
            modality INTEGER NOT NULL, cue_start INTEGER, cue_end INTEGER, attribution words NOT NULL,
            closeness INTEGER NOT NULL, confidence DOUBLE PRECISION NOT NULL,
            sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            terms BYTEA NOT NULL, figure DOUBLE PRECISION);
        CREATE INDEX claim_by_article ON claim (article);
        CREATE TABLE pair (
            source words NOT NULL, target words NOT NULL, day words NOT NULL,
            claim BIGINT NOT NULL REFERENCES claim ON DELETE CASCADE, turn INTEGER NOT NULL, counted INTEGER NOT NULL,
            PRIMARY KEY (source, target, day, claim));
        CREATE INDEX pair_by_claim ON pair (claim);
        CREATE TABLE party (
            claim BIGINT NOT NULL REFERENCES claim ON DELETE CASCADE, role INTEGER NOT NULL, actor words NOT NULL,
            PRIMARY KEY (actor, role, claim));
        CREATE INDEX party_by_claim ON party (claim);

        CREATE TABLE driver (
            id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, key words NOT NULL UNIQUE, article BIGINT NOT NULL REFERENCES article ON DELETE CASCADE,
            name words NOT NULL, direction INTEGER NOT NULL, category words NOT NULL, a words NOT NULL, b words NOT NULL,
            affects words NOT NULL, explicit INTEGER NOT NULL, holder words NOT NULL, modality INTEGER NOT NULL,
            strength INTEGER NOT NULL, confidence DOUBLE PRECISION NOT NULL, cause_start INTEGER, cause_end INTEGER,
            effect_start INTEGER, effect_end INTEGER, signal_start INTEGER, signal_end INTEGER,
            sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL);
        CREATE INDEX driver_by_article ON driver (article);
        CREATE INDEX driver_by_pair ON driver (a, b);

        CREATE TABLE tally (
            period words NOT NULL, source words NOT NULL, target words NOT NULL, turn INTEGER NOT NULL, count BIGINT NOT NULL,
            PRIMARY KEY (period, source, target, turn));
        CREATE INDEX tally_by_pair ON tally (source, target, period);
        CREATE FUNCTION pair_counted() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE step INTEGER := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END; row pair := CASE TG_OP WHEN 'INSERT' THEN NEW ELSE OLD END;
        BEGIN
            IF row.counted = 1 THEN
                INSERT INTO tally VALUES (substr(row.day, 1, 7), row.source, row.target, row.turn, step), (substr(row.day, 1, 4), row.source, row.target, row.turn, step)
                ON CONFLICT (period, source, target, turn) DO UPDATE SET count = tally.count + step;
            END IF;
            RETURN NULL;
        END $$;
        CREATE TRIGGER pair_counted AFTER INSERT OR DELETE ON pair FOR EACH ROW EXECUTE FUNCTION pair_counted();

        CREATE TABLE decision (ordinal BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, line words NOT NULL UNIQUE);
        CREATE FUNCTION decision_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the ledger only grows'; END $$;
        CREATE TRIGGER decision_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON decision EXECUTE FUNCTION decision_stays();
        """,
        """
        DROP TABLE party;
        CREATE TABLE scope (
            id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind INTEGER NOT NULL, name words NOT NULL, claims BIGINT NOT NULL, articles BIGINT NOT NULL,
            UNIQUE (kind, name));
        CREATE INDEX scope_by_claims ON scope (kind, claims);
        CREATE TABLE listed (scope BIGINT NOT NULL, day BIGINT NOT NULL, claim BIGINT NOT NULL, PRIMARY KEY (scope, day, claim));
        CREATE TABLE volume (
            scope BIGINT NOT NULL, month words NOT NULL, kind INTEGER NOT NULL, dimensions words NOT NULL, plover INTEGER NOT NULL, turn INTEGER NOT NULL,
            count BIGINT NOT NULL, PRIMARY KEY (scope, month, kind, dimensions, plover, turn));
        CREATE TABLE change (number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, article words NOT NULL UNIQUE, gone INTEGER NOT NULL);
        CREATE TABLE kept (name words PRIMARY KEY, value words NOT NULL);
        CREATE INDEX article_by_day ON article ((coalesce(published, '')), key);
        CREATE INDEX article_by_publisher ON article ((coalesce(publisher, '')), (coalesce(published, '')), key);
        DROP INDEX article_by_content;
        CREATE INDEX article_by_content ON article (content, publisher);
        """,
        """
        DROP TRIGGER pair_counted ON pair;
        DROP FUNCTION pair_counted();
        DROP TABLE tally;
        CREATE TABLE pair_count (
            dimension words NOT NULL, period words NOT NULL, scope BIGINT NOT NULL, cooperative BIGINT NOT NULL, conflictual BIGINT NOT NULL, claims BIGINT NOT NULL,
            PRIMARY KEY (dimension, period, scope));
        CREATE TEMP VIEW counted AS
            SELECT v.scope, left(v.month, p.value) AS period, v.dimensions, CASE v.turn WHEN 1 THEN v.count ELSE 0 END AS cooperative, CASE v.turn WHEN 2 THEN v.count ELSE 0 END AS conflictual, v.count
            FROM scope s JOIN volume v ON v.scope = s.id CROSS JOIN (VALUES (4), (7)) AS p (value) WHERE s.kind = 3 AND v.count > 0;
        INSERT INTO pair_count SELECT '', period, scope, sum(cooperative), sum(conflictual), sum(count) FROM counted GROUP BY 2, 3;
        INSERT INTO pair_count SELECT e.value, period, scope, sum(cooperative), sum(conflictual), sum(count)
            FROM counted CROSS JOIN LATERAL jsonb_array_elements_text(dimensions::text::jsonb) AS e (value) GROUP BY 1, 2, 3;
        DROP VIEW counted;
        """,
    ];

    /// <summary>Names the store among the tables of a database, and its version.</summary>
    const string Mark = "entente_store";

    public static void Prepare(NpgsqlConnection connection, string place)
    {
        try
        {
            using var transaction = connection.BeginTransaction();
            connection.Execute("SELECT pg_advisory_xact_lock(1162106949)");
            var isStore = connection.Number($"SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = '{Mark}'") > 0;
            if (!isStore && connection.Number("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()") > 0)
            {
                throw StoreException.NoStore(place);
            }

            if (!isStore)
            {
                connection.Execute($"CREATE TABLE {Mark} (version INTEGER NOT NULL); INSERT INTO {Mark} VALUES (0)");
            }

            var version = (int)connection.Number($"SELECT version FROM {Mark}");
            if (version > s_versions.Length)
            {
                throw StoreException.TooNew(place, version, s_versions.Length);
            }

            foreach (var statements in s_versions[version..])
            {
                connection.Execute(statements);
            }

            connection.Execute($"UPDATE {Mark} SET version = {s_versions.Length}");
            transaction.Commit();
        }
        catch (NpgsqlException fault)
        {
            throw StoreException.Unusable(place, fault);
        }
    }
}
