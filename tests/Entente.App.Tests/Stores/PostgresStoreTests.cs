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
