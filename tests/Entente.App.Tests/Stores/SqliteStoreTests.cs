using Entente.Incidents;
using Entente.Storage;
using Microsoft.Data.Sqlite;

namespace Entente.App.Tests.Stores;

/// <summary>What only a file can show; the rest is inherited.</summary>
public sealed class SqliteStoreTests : ClaimStoreTests
{
    readonly TemporaryFolder _folder;

    public SqliteStoreTests()
        : this(new TemporaryFolder())
    {
    }

    SqliteStoreTests(TemporaryFolder folder)
        : base(folder.PathTo("test.db")) => _folder = folder;

    [Fact]
    public void A_file_of_another_program_is_refused_and_kept()
    {
        var path = _folder.Write("notes.db", "just some words, long enough to be no empty file");

        var fault = Assert.Throws<StoreException>(() => ClaimStores.Open(path));

        Assert.Equal("ENT5003", fault.Code);
        Assert.StartsWith("just some words", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_of_the_first_version_is_brought_up_to_date_when_it_is_opened()
    {
        Put("a.txt", "1", Made.Week(1));
        var before = Exported(Store);
        Change("""
            DROP TABLE scope; DROP TABLE listed; DROP TABLE volume; DROP TABLE change; DROP TABLE kept;
            DROP INDEX article_by_day; DROP INDEX article_by_publisher;
            CREATE TABLE party (claim INTEGER, role INTEGER, actor TEXT);
            DROP TRIGGER sentence_come; DROP TABLE pair_count; DROP TABLE decision;
            DROP INDEX article_by_content; ALTER TABLE article DROP COLUMN content;
            ALTER TABLE claim DROP COLUMN figure; ALTER TABLE claim DROP COLUMN terms; ALTER TABLE claim ADD COLUMN words INTEGER NOT NULL DEFAULT 0;
            PRAGMA user_version = 1;
            """);

        using var migrated = ClaimStores.Open(_folder.PathTo("test.db"));

        Assert.Equal(before, Exported(migrated));
        Assert.Empty(migrated.Check());
        Assert.Equal([new MonthCount(new(2024, 3, 1), 7, 0, 0)], migrated.Months(new() { Pair = ("RUS", "MMR") }));
        Assert.All(migrated.Reports(), report => Assert.NotEmpty(report.Words));
    }

    [Fact]
    public void Pairs_are_counted_by_dimension_in_a_store_that_was_made_before_they_were()
    {
        Put("a.txt", "1", [.. Made.Week(1), Made.Analysis("CHN visits LAO today.", new(2023, 5, 6))]);
        var (all, diplomacy) = (Store.Pairs(new() { Since = new(2023, 5, 1) }, 10), Store.Pairs(new() { Since = new(2023, 5, 1), Dimension = "diplomacy" }, 10));
        Change("""
            DROP TABLE pair_count;
            CREATE TABLE tally (period TEXT);
            CREATE TRIGGER pair_come AFTER INSERT ON pair BEGIN DELETE FROM tally; END;
            CREATE TRIGGER pair_gone AFTER DELETE ON pair BEGIN DELETE FROM tally; END;
            PRAGMA user_version = 3;
            """);

        using var migrated = ClaimStores.Open(_folder.PathTo("test.db"));

        Assert.Equal(3, all.Count);
        Assert.Equal(all, migrated.Pairs(new() { Since = new(2023, 5, 1) }, 10));
        Assert.NotEmpty(diplomacy);
        Assert.Equal(diplomacy, migrated.Pairs(new() { Since = new(2023, 5, 1), Dimension = "diplomacy" }, 10));
        Assert.Empty(migrated.Check());
    }

    [Fact]
    public void Sentences_with_all_the_words_once_stand_in_the_order_of_BM25()
    {
        string[] more = ["", " for talks", " for talks about grain", " for talks about grain and a pipeline", " for a week of talks about grain and a pipeline"];
        Put("a.txt", "1", [.. more.Select((rest, i) => Made.Analysis($"RUS visits MMR{rest}", new DateOnly(2024, 3, 1), $"l{i * 7 % 5}"))]);
        using var connection = new SqliteConnection($"Data Source={_folder.PathTo("test.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT text FROM sentence_words WHERE sentence_words MATCH 'visits AND MMR' ORDER BY rank";
        var expected = new List<string>();
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            expected.Add(row.GetString(0));
        }

        Assert.Equal(expected, Store.Search("visits MMR", 10).Select(hit => hit.Text));
    }

    [Fact]
    public void A_store_of_a_later_version_is_left_alone()
    {
        Change("PRAGMA user_version = 99");

        Assert.Equal("ENT5002", Assert.Throws<StoreException>(() => ClaimStores.Open(_folder.PathTo("test.db"))).Code);
    }

    [Theory]
    [InlineData("UPDATE article SET text = replace(text, 'RUS', 'CHN')", "its hash is not that of what it holds")]
    [InlineData("UPDATE claim SET \"end\" = sentence_end + 1", "its words lie outside its sentence")]
    [InlineData("UPDATE claim SET sentence_start = -1", "lies outside its article")]
    [InlineData("UPDATE pair_count SET conflictual = conflictual + 1", "counts by pair and period")]
    [InlineData("DELETE FROM source_article", "articles that stand in no input")]
    [InlineData("DELETE FROM listed WHERE scope = 1", "the lists by actor")]
    [InlineData("UPDATE volume SET count = count + 1", "the counts by month")]
    [InlineData("UPDATE scope SET claims = 0 WHERE kind = 3", "the counts by month")]
    [InlineData("UPDATE kept SET value = '1' WHERE name = 'articles'", "the hash of the corpus")]
    public void A_store_that_was_tampered_with_is_found_out(string change, string meaning)
    {
        Put("a.txt", "1", Made.Week(1));
        Change(change);

        Assert.Contains(Store.Check(), fault => fault.Contains(meaning, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE decision SET line = 'other'")]
    [InlineData("DELETE FROM decision")]
    public void Nothing_is_ever_taken_out_of_the_ledger(string change)
    {
        Store.Decide(["a"]);

        Assert.Contains("only grows", Assert.Throws<SqliteException>(() => Change(change)).Message, StringComparison.Ordinal);
        Assert.Equal(["a"], Store.Decisions());
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }

    void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.PathTo("test.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
