using System.Text.Json;
using Entente.App.Cli;
using Entente.App.Tests.Cli;
using Entente.Storage;
using Microsoft.Data.Sqlite;

namespace Entente.App.Tests.Stores;

public sealed class StoreCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public StoreCommandTests()
    {
        using var store = ClaimStores.Open(_folder.PathTo("test.db"));
        var week = Made.Week(1);
        store.Begin("a.txt", "1", 1);
        store.Append("a.txt", week, []);
        store.Finish("a.txt", Incidents.SourceStatus.Read, []);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_search_marks_the_words_that_matched()
    {
        var run = await Run("search", "day", "3", "visiting");

        Assert.Equal(["2024-03-03  The Daily", "  RUS [visits] MMR on [day] [3] of 1."], run.Lines);
    }

    [Fact]
    public async Task A_search_as_json_leads_to_the_place_in_the_article()
    {
        var hit = JsonDocument.Parse((await Run("search", "sanctions", "--limit", "1", "--format", "json")).Out).RootElement[0];

        Assert.Equal(hit.GetProperty("sentence").GetString()!.Length, hit.GetProperty("end").GetInt32() - hit.GetProperty("start").GetInt32());
        Assert.Contains("[sanctions]", hit.GetProperty("marked").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_cannot_be_understood_says_why()
    {
        var run = await Run("search", "\"never closed");

        Assert.Equal(ExitCodes.WrongUse, run.Code);
        Assert.StartsWith("ENT5004", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sound_store_passes_its_check_and_a_changed_one_does_not()
    {
        var sound = await Run("store", "check");
        Change("UPDATE article SET text = replace(text, 'MMR', 'LAO')");

        var changed = await Run("store", "check");

        Assert.Equal((ExitCodes.Done, "7 articles, 14 claims, 7 drivers: all hashes, spans and counts hold.\n"), (sound.Code, sound.Out));
        Assert.Equal(ExitCodes.SomeFailed, changed.Code);
        Assert.All(changed.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("ENT5006: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_export_is_the_same_into_a_file_and_through_a_pipe()
    {
        var piped = await Run("store", "export");
        await Run("store", "export", "-o", _folder.PathTo("all.jsonl"));

        Assert.Equal(piped.Out, await File.ReadAllTextAsync(_folder.PathTo("all.jsonl"), TestContext.Current.CancellationToken));
        Assert.All(piped.Lines, line => Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(line).RootElement.ValueKind));
    }

    Task<CommandRun> Run(params string[] command) => CommandRun.Of([.. command, "--store", _folder.PathTo("test.db")]);

    void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.PathTo("test.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
