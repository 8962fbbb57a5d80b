using Entente.App.Cli;
using Entente.App.Tests.Cli;
using Entente.Incidents;
using Entente.Storage;

namespace Entente.App.Tests.Stores;

/// <summary><c>entente decide</c> and <c>entente ledger</c>, as a person uses them.</summary>
public sealed class LedgerCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly string[] _keys;

    public LedgerCommandTests()
    {
        _keys = Fill("test.db");
        Fill("other.db");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_decision_changes_what_is_listed_and_undoing_it_changes_it_back()
    {
        var before = await Run("claims", "--format", "csv");
        var decided = await Run("decide", "wrong", _keys[0], "--by", "me", "--note", "of another river");
        var without = await Run("claims", "--format", "csv");
        await Run("decide", "undo", decided.Out[..10]);

        Assert.Contains("wrong: \"RUS visits MMR\"", decided.Out, StringComparison.Ordinal);
        Assert.Equal(before.Lines.Length - 1, without.Lines.Length);
        Assert.Equal(before.Out, (await Run("claims", "--format", "csv")).Out);
        Assert.Contains("undone", (await Run("ledger", "list")).Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_really_said_is_given_by_names()
    {
        await Run("decide", "really", _keys[0], "--plover", "aid", "--to", "Laos", "--day", "2024-05-01");

        var aid = await Run("claims", "--from", "Russia", "--to", "Laos", "--format", "csv");

        Assert.Contains(",AID,", aid.Lines[1], StringComparison.Ordinal);
        Assert.Contains("2024-05-01", aid.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_driver_really_is_is_given_by_direction_category_and_names()
    {
        await Run("decide", "really", _keys[^1], "--direction", "holdsBack", "--category", "arms", "--from", "USA");

        var drivers = await Run("drivers", "--format", "csv");

        Assert.Contains("holds_back,arms,", drivers.Lines[1], StringComparison.Ordinal);
        Assert.Contains("USA", drivers.Lines[1], StringComparison.Ordinal);
        Assert.Contains("is really HoldsBack, arms, from US", (await Run("ledger", "list", "--format", "csv")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_that_is_carried_to_another_store_holds_there()
    {
        await Run("decide", "wrong", _keys[0]);
        await Run("decide", "actor", _keys[1], "MMR/gov", "Thailand");
        await Run("ledger", "export", "-o", _folder.PathTo("ledger.jsonl"));
        var apart = await Other("ledger", "diff", _folder.PathTo("ledger.jsonl"));

        var first = await Other("ledger", "import", _folder.PathTo("ledger.jsonl"));
        var second = await Other("ledger", "import", _folder.PathTo("ledger.jsonl"));

        Assert.Equal((ExitCodes.SomeFailed, 2), (apart.Code, apart.Lines.Length));
        Assert.Equal("2 decisions added, 0 were there already, 0 orphans.\n", first.Out);
        Assert.Equal("0 decisions added, 2 were there already, 0 orphans.\n", second.Out);
        Assert.Equal((ExitCodes.Done, ""), ((await Other("ledger", "diff", _folder.PathTo("ledger.jsonl"))) is var same ? (same.Code, same.Out) : default));
        Assert.Equal((await Run("claims", "--format", "csv")).Out, (await Other("claims", "--format", "csv")).Out);
    }

    [Theory]
    [InlineData("ENT5009", "decide", "wrong", "nothing")]
    [InlineData("ENT5010", "decide", "really", "0")]
    [InlineData("ENT5010", "decide", "really", "0", "--direction", "risk")]
    [InlineData("ENT5010", "decide", "really", "driver", "--plover", "aid")]
    [InlineData("ENT5010", "decide", "really", "driver", "--category", "weather")]
    [InlineData("ENT5010", "decide", "really", "driver", "--from", "Laos", "--from", "China")]
    [InlineData("ENT5010", "decide", "one", "0", "0")]
    [InlineData("ENT5010", "decide", "actor", "0", "FRA/gov", "Thailand")]
    [InlineData("ENT5011", "decide", "undo", "abc")]
    [InlineData("ENT4121", "decide", "really", "0", "--to", "Nowhereland")]
    public async Task A_decision_that_decides_nothing_is_refused(string code, params string[] command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var run = await Run([.. command.Select(word => word == "0" ? _keys[0] : word == "driver" ? _keys[^1] : word)]);

        Assert.Equal(ExitCodes.WrongUse, run.Code);
        Assert.StartsWith(code, run.Error, StringComparison.Ordinal);
        Assert.Single((await Run("ledger", "list")).Lines);
    }

    [Fact]
    public async Task A_file_with_a_line_that_is_no_decision_is_refused_whole()
    {
        await Run("decide", "ignore", "The Daily");
        await Run("ledger", "export", "-o", _folder.PathTo("ledger.jsonl"));
        await File.AppendAllTextAsync(_folder.PathTo("ledger.jsonl"), "wrong\n", TestContext.Current.CancellationToken);

        var run = await Other("ledger", "import", _folder.PathTo("ledger.jsonl"));

        Assert.StartsWith("ENT5008", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
        Assert.Empty((await Other("ledger", "export")).Out);
    }

    string[] Fill(string name)
    {
        using var store = ClaimStores.Open(_folder.PathTo(name));
        store.Begin("a.txt", "1", 1);
        store.Append("a.txt", [Made.Analysis("RUS visits MMR today.\nUSA sanctions MMR because it can.", new(2024, 3, 4))], []);
        store.Finish("a.txt", SourceStatus.Read, []);
        return [.. store.Claims(new()).Select(claim => claim.Key), .. store.Drivers(new()).Select(driver => driver.Key)];
    }

    Task<CommandRun> Run(params string[] command) => CommandRun.Of([.. command, "--store", _folder.PathTo("test.db")]);

    Task<CommandRun> Other(params string[] command) => CommandRun.Of([.. command, "--store", _folder.PathTo("other.db")]);
}
