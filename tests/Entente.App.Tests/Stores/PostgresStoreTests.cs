using Entente.Storage;

namespace Entente.App.Tests.Stores;

/// <summary>What only a server can show; the rest is inherited.</summary>
public sealed class PostgresStoreTests(PostgresServer server) : ClaimStoreTests(server.NewDatabase()), IClassFixture<PostgresServer>
{
    [Fact]
    public void A_database_with_tables_of_another_program_is_refused()
    {
        var address = server.NewDatabase();
        PostgresServer.Change(address, "CREATE TABLE notes (line TEXT)");

        Assert.Equal("ENT5001", Assert.Throws<StoreException>(() => ClaimStores.Open(address)).Code);
    }

    [Fact]
    public void A_database_of_a_later_version_is_left_alone()
    {
        var address = server.NewDatabase();
        ClaimStores.Open(address).Dispose();
        PostgresServer.Change(address, "UPDATE entente_store SET version = 99");

        Assert.Equal("ENT5002", Assert.Throws<StoreException>(() => ClaimStores.Open(address)).Code);
    }

    [Fact]
    public void Pairs_are_counted_by_dimension_in_a_database_that_was_made_before_they_were()
    {
        var address = server.NewDatabase();
        using (var older = ClaimStores.Open(address))
        {
            Put(older, "a.txt", "1", Made.Week(1));
        }

        PostgresServer.Change(address, """
            DROP TABLE pair_count;
            CREATE TABLE tally (period TEXT);
            CREATE FUNCTION pair_counted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
            CREATE TRIGGER pair_counted AFTER INSERT OR DELETE ON pair FOR EACH ROW EXECUTE FUNCTION pair_counted();
            UPDATE entente_store SET version = 2;
            """);
        using var migrated = ClaimStores.Open(address);
        Put("a.txt", "1", Made.Week(1));

        Assert.Equal(2, migrated.Pairs(new() { Since = new(2024, 1, 1) }, 10).Count);
        Assert.Equal(Store.Pairs(new() { Since = new(2024, 1, 1), Dimension = "diplomacy" }, 10), migrated.Pairs(new() { Since = new(2024, 1, 1), Dimension = "diplomacy" }, 10));
        Assert.Empty(migrated.Check());
    }

    [Fact]
    public void Its_export_is_that_of_a_file()
    {
        using var folder = new TemporaryFolder();
        using var file = ClaimStores.Open(folder.PathTo("test.db"));
        Put("a.txt", "1", Made.Week(1));
        Put(file, "a.txt", "1", Made.Week(1));

        Assert.Equal(Exported(file), Exported(Store));
    }

    [Fact]
    public void A_server_that_is_not_there_is_told_without_the_password()
    {
        var fault = Assert.Throws<StoreException>(() => ClaimStores.Open("postgres://someone:secret@127.0.0.1:1/none"));

        Assert.Equal("ENT5003", fault.Code);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }
}
