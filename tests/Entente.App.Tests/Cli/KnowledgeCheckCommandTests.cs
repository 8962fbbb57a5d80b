using Entente.App.Cli;

namespace Entente.App.Tests.Cli;

public sealed class KnowledgeCheckCommandTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("entente-knowledge-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_ships_has_no_fault()
    {
        var run = await CommandRun.Of(["knowledge", "check"]);

        Assert.DoesNotContain(run.Lines, line => line.StartsWith("ENT", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.Contains("names mean more than one actor", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("colour blue", "ENT2018")]
    [InlineData("hold MMRGOV Minister of Rivers 2021-13..", "ENT2013")]
    [InlineData("hold MMRGOV Minister of Rivers 2024..2021", "ENT2012")]
    [InlineData("hold XQZGOV Minister of Rivers 2021..", "ENT2020")]
    [InlineData("src NOBODY", "ENT2019")]
    [InlineData("part-of NOBODY", "ENT2016")]
    [InlineData("maker QQQ", "ENT2016")]
    [InlineData("same MMR/no-such-example", "ENT2017")]
    [InlineData("hold MMRGOV Minister of Rivers 2021..2024\nhold MMRGOV Minister of Rivers 2023..2025", "ENT2021")]
    public async Task A_fault_of_a_users_file_is_told_with_its_file_and_line(string fact, string code)
    {
        Write($"@ MMR/daw-example person\nname Daw Example\n{fact}\nsrc M\n");

        var run = await CommandRun.Of(["knowledge", "check", _folder]);

        Assert.Equal(ExitCodes.SomeFailed, run.Code);
        Assert.Contains(run.Lines, line => line.StartsWith($"{code}: knowledge/actors/MMR/mine.kb, line {2 + fact.Split('\n').Length}: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_id_of_a_country_is_no_id_of_an_organisation()
    {
        Write("@ CAN organisation\nname Example Community\nsrc M\n");

        var run = await CommandRun.Of(["knowledge", "check", _folder]);

        Assert.Equal(ExitCodes.SomeFailed, run.Code);
        Assert.Contains(run.Lines, line => line.StartsWith("ENT2027: knowledge/actors/MMR/mine.kb, line 1: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_several_share_is_told_with_their_count()
    {
        Write(string.Concat("abcd".Select(letter => $"@ MMR/example-{letter} person\nname Daw Quillon Example\nsrc M\n")));

        var run = await CommandRun.Of(["knowledge", "check", _folder]);

        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.Contains("shared 4 times: Daw Quillon Example (MMR/example-a, MMR/example-b, MMR/example-c, MMR/example-d)", run.Lines);
    }

    [Fact]
    public async Task Two_who_hold_one_office_at_one_time_are_hinted_at()
    {
        Write("@ MMR/example-a person\nname Daw Example\nhold KENGOV Foreign Minister 1901..1904\nsrc M\n@ MMR/example-b person\nname U Example\nhold KENGOV Foreign Minister 1903..1905\nsrc M\n");

        var run = await CommandRun.Of(["knowledge", "check", _folder]);

        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.Contains(run.Lines, line => line.StartsWith("hint ENT2022: knowledge/actors/MMR/mine.kb, line 7: MMR/example-a is Foreign Minister of KEN for 365 days beside MMR/example-b.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fact_without_a_source_is_a_fault()
    {
        Write("@ MMR/daw-example person\nname Daw Example\n");

        var run = await CommandRun.Of(["knowledge", "check", _folder]);

        Assert.Equal(ExitCodes.SomeFailed, run.Code);
        Assert.Contains(run.Lines, line => line.StartsWith("ENT2023: knowledge/actors/MMR/mine.kb, line ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_fault_of_a_file_is_told_and_not_only_the_first()
    {
        Write("@ MMR/daw-example person\nname Daw Example\ncolour blue\nsize tall\nsrc M\n");

        var run = await CommandRun.Of(["knowledge", "check", _folder]);

        Assert.Equal(2, run.Lines.Count(line => line.StartsWith("ENT2018: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_sound_file_of_the_users_passes()
    {
        Write("@ MMR/daw-example person\nname Daw Example\nhold MMRGOV Minister of Rivers 2021..2023\nsrc M\n");

        var run = await CommandRun.Of(["knowledge", "check", _folder]);

        Assert.DoesNotContain(run.Lines, line => line.Contains("mine.kb", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.Done, run.Code);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_wrong_use()
    {
        var run = await CommandRun.Of(["knowledge", "check", "no-such-folder"], folder: _folder);

        Assert.Equal(ExitCodes.WrongUse, run.Code);
        Assert.Contains("ENT2050", run.Error, StringComparison.Ordinal);
    }

    void Write(string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "actors", "MMR"));
        File.WriteAllText(Path.Combine(_folder, "actors", "MMR", "mine.kb"), text);
    }
}
