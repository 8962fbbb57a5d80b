using System.Text.Json;
using Entente.App.Cli;

namespace Entente.App.Tests.Cli;

public sealed class AnalyzeCommandTests
{
    const string Good = """{"id":"a","text":"Putin received Min Aung Hlaing in Moscow on 4 March 2025.","date":"2025-03-05","unknown":[1]}""";

    [Fact]
    public async Task Every_line_has_its_answer_in_order_and_a_bad_one_an_error_in_its_place()
    {
        var run = await CommandRun.Of(["analyze", "--as", "sentence"], $"{Good}\nnot json\n{{\"text\":\"no id\"}}\n[]\n{{\"id\":\"b\"}}\n{Good.Replace("\"a\"", "7", StringComparison.Ordinal)}\n");

        var lines = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(ExitCodes.SomeFailed, run.Code);
        Assert.Equal(6, lines.Length);
        Assert.Equal("a", lines[0].GetProperty("id").GetString());
        Assert.Equal(["ENT4101", "ENT4102", "ENT4101", "ENT4102"], lines[1..5].Select(line => line.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal("7", lines[5].GetProperty("id").GetString());
        Assert.Contains("4 of 6", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_has_every_list_that_the_contract_names()
    {
        var run = await CommandRun.Of(["analyze", "--as", "sentence"], Good);

        var line = JsonDocument.Parse(run.Lines.Single()).RootElement;
        Assert.Equal(
            ["id", "schema", "article", "sentences", "times", "quantities", "mentions", "claims", "causes", "drivers", "attributions", "diagnostics"],
            line.EnumerateObject().Select(property => property.Name));
        Assert.Equal(JsonDocument.Parse(Good).RootElement.GetProperty("text").GetString(), line.GetProperty("article").GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_date_that_is_none_is_unknown_and_said_so()
    {
        var run = await CommandRun.Of(["analyze", "--as", "sentence"], """{"id":"a","text":"Yes.","date":"last week"}""");

        var line = JsonDocument.Parse(run.Lines.Single()).RootElement;
        Assert.Equal(JsonValueKind.Null, line.GetProperty("article").GetProperty("published").ValueKind);
        Assert.Contains(line.GetProperty("diagnostics").EnumerateArray(), d => d.GetProperty("code").GetString() == "ENT4103");
    }

    [Fact]
    public async Task Half_a_surrogate_pair_does_not_lose_the_line()
    {
        var run = await CommandRun.Of(["analyze", "--as", "sentence"], """{"id":"a","text":"half \ud83d gone, \\ whole \ud83d\ude00 kept"}""");

        var text = JsonDocument.Parse(run.Lines.Single()).RootElement.GetProperty("article").GetProperty("text").GetString();
        Assert.Equal("half \ufffd gone, \\ whole 😀 kept", text);
    }

    [Fact]
    public async Task A_name_with_half_a_surrogate_pair_is_a_field_that_it_does_not_know()
    {
        var run = await CommandRun.Of(["analyze", "--as", "sentence"], """{"\ud800":1,"id":"a","text":"Putin met Xi."}""");

        Assert.Equal("Putin met Xi.", JsonDocument.Parse(run.Lines.Single()).RootElement.GetProperty("article").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Each_of_a_thousand_damaged_lines_has_its_answer_or_its_error()
    {
        var random = new Random(7);
        string[] splinters = ["\\ud83d", "\\u0000", "\"", "}", "{", "[", ",", "\\", "null", "1e999", "\u202e", "<b>"];
        var lines = Enumerable.Range(0, 1_000).Select(_ => Good.Insert(random.Next(Good.Length), splinters[random.Next(splinters.Length)])
            .Remove(random.Next(Good.Length - 4), random.Next(4))).ToArray();

        var run = await CommandRun.Of(["analyze", "--as", "sentence"], string.Join('\n', lines));

        Assert.Equal(lines.Length, run.Lines.Length);
        Assert.All(run.Lines, line => Assert.True(JsonDocument.Parse(line).RootElement.TryGetProperty("id", out var _)));
    }

    [Fact]
    public async Task One_thread_and_three_give_the_same_bytes_and_so_do_two_runs()
    {
        var input = string.Join('\n', Enumerable.Range(0, 150).Select(i => Good.Replace("\"a\"", $"\"{i}\"", StringComparison.Ordinal)));

        var one = await CommandRun.Of(["analyze", "--threads", "1"], input);
        var three = await CommandRun.Of(["analyze", "--threads", "3"], input);
        var again = await CommandRun.Of(["analyze", "--threads", "3"], input);

        Assert.Equal(150, one.Lines.Length);
        Assert.Equal(one.Out, three.Out);
        Assert.Equal(three.Out, again.Out);
    }

    [Fact]
    public async Task A_missing_file_is_wrong_use()
    {
        var run = await CommandRun.Of(["analyze", "no-such-file.jsonl"]);

        Assert.Equal(ExitCodes.WrongUse, run.Code);
        Assert.StartsWith("ENT4104: no-such-file.jsonl", run.Error, StringComparison.Ordinal);
    }
}
