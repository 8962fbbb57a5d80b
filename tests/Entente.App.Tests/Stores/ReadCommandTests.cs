using System.Text.Json;
using Entente.App.Cli;
using Entente.App.Tests.Cli;
using Entente.Storage;

namespace Entente.App.Tests.Stores;

public sealed class ReadCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reading_the_same_input_twice_changes_nothing()
    {
        Articles(200);
        var first = await Read(_folder.PathTo("in"));
        var once = Export();

        var second = await Read(_folder.PathTo("in"));

        Assert.Equal((ExitCodes.Done, 200), (first.Code, Number(first, "articles")));
        Assert.Equal((ExitCodes.Done, 0, 2), (second.Code, Number(second, "articles"), Number(second, "unchanged")));
        Assert.Equal(once, Export());
    }

    [Fact]
    public async Task What_cannot_be_read_is_listed_with_its_reason_and_the_rest_is_read()
    {
        Articles(20);
        _folder.Write("in/empty.txt", "");
        File.WriteAllBytes(_folder.PathTo("in/picture.dat"), [0x89, 0x50, 0, 0, 1, 2, 3, 0, 0, 0, 255, 254, 0, 7, 0, 0]);
        File.WriteAllBytes(_folder.PathTo("in/broken.jsonl.gz"), [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]);
        _folder.Write("in/lines.jsonl", """
            {"id": "x1", "text": "The ministers of Norway and Chile met in Oslo on Monday.", "date": "2024-05-06"}
            {"id": "x2", broken
            """);

        var run = await Read(_folder.PathTo("in"), "no-such-file.txt");
        var again = await Read(_folder.PathTo("in"));
        var retried = await Read("--retry");

        Assert.Equal((ExitCodes.SomeFailed, 21), (run.Code, Number(run, "articles")));
        foreach (var (code, name) in new[] { ("ENT3002", "empty.txt"), ("ENT3003", "picture.dat"), ("ENT3005", "broken.jsonl.gz"), ("ENT3007", "lines.jsonl"), ("ENT3005", "no-such-file.txt") })
        {
            Assert.Contains(run.Error.Split('\n'), line => line.StartsWith(code, StringComparison.Ordinal) && line.Contains(name, StringComparison.Ordinal));
        }

        Assert.Equal((ExitCodes.SomeFailed, 0, 4), (again.Code, Number(again, "articles"), again.Error.Trim().Split('\n').Length));
        Assert.Equal((ExitCodes.SomeFailed, 4), (retried.Code, Number(retried, "files")));
    }

    [Fact]
    public async Task A_folder_that_holds_the_store_is_read_without_it()
    {
        _folder.Write("in/one.txt", "Peru and Japan signed a fishing accord on 3 May 2024, the two governments said in Lima.");

        var run = await CommandRun.Of(["read", _folder.PathTo("in"), "--store", _folder.PathTo("in/own.db"), "--json"]);
        var again = await CommandRun.Of(["read", _folder.PathTo("in"), "--store", _folder.PathTo("in/own.db"), "--json"]);

        Assert.Equal((ExitCodes.Done, 1, ""), (run.Code, Number(run, "files"), run.Error));
        Assert.Equal((ExitCodes.Done, 1), (again.Code, Number(again, "unchanged")));
    }

    [Fact]
    public async Task A_file_without_faults_any_more_is_mended_by_retry()
    {
        var path = _folder.Write("in/empty.txt", "");
        Assert.Equal(ExitCodes.SomeFailed, (await Read(path)).Code);
        _folder.Write("in/empty.txt", "Peru and Japan signed a fishing accord on 3 May 2024, the two governments said in Lima.");

        var run = await Read("--retry");

        Assert.Equal((ExitCodes.Done, 1), (run.Code, Number(run, "articles")));
    }

    [Fact]
    public async Task What_comes_through_a_pipe_is_recognised_when_it_comes_again()
    {
        const string line = """{"id": "p", "text": "Ghana and Togo reopened their border on Friday.", "date": "2024-05-06"}""";

        var first = await CommandRun.Of(["read", "-", "--json", "--store", _folder.PathTo("test.db")], line);
        var second = await CommandRun.Of(["read", "-", "--json", "--store", _folder.PathTo("test.db")], line);

        Assert.Equal(1, Number(first, "articles"));
        Assert.Equal(1, Number(second, "unchanged"));
    }

    [Fact]
    public async Task Without_a_store_a_table_says_how_to_make_one()
    {
        var run = await CommandRun.Of(["claims", "--store", _folder.PathTo("none.db")]);

        Assert.Equal(ExitCodes.WrongUse, run.Code);
        Assert.Contains("entente read", run.Error, StringComparison.Ordinal);
    }

    Task<CommandRun> Read(params string[] sources) =>
        CommandRun.Of(["read", .. sources, "--json", "--store", _folder.PathTo("test.db")]);

    void Articles(int count)
    {
        var lines = Enumerable.Range(0, count)
            .Select(i => $$"""{"id": "a{{i}}", "date": "2024-03-{{1 + (i % 28):00}}", "text": "Russia sent {{i}} advisers to Myanmar because both sides wanted it."}""")
            .ToArray();
        _folder.Write("in/one.jsonl", string.Join('\n', lines[..(count / 2)]));
        _folder.Write("in/two.jsonl", string.Join('\n', lines[(count / 2)..]));
    }

    string Export()
    {
        using var store = ClaimStores.Open(_folder.PathTo("test.db"));
        using var output = new StringWriter();
        store.Export(output);
        return output.ToString();
    }

    static int Number(CommandRun run, string name) => JsonDocument.Parse(run.Out).RootElement.GetProperty(name).GetInt32();
}
