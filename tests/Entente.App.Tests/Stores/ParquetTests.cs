using Entente.App.Cli;
using Entente.App.Tests.Cli;
using Entente.Exports;
using Entente.Storage;

namespace Entente.App.Tests.Stores;

/// <summary>Parquet, out and in.</summary>
public sealed class ParquetTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public ParquetTests()
    {
        using var store = ClaimStores.Open(_folder.PathTo("test.db"));
        store.Begin("a.txt", "1", 1);
        store.Append("a.txt", Made.Week(1), []);
        store.Finish("a.txt", Incidents.SourceStatus.Read, []);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_type_of_cell_comes_back_as_it_went()
    {
        object?[][] rows = [["a ' \" ü", 1.5, 3, true, new DateOnly(2024, 2, 29), (string[])["x", "y"]], [null, null, null, null, null, null]];

        ParquetFile.Write(
            _folder.PathTo("t.parquet"), [("text", CellType.Text), ("number", CellType.Number), ("whole", CellType.Whole), ("truth", CellType.Truth), ("a day", CellType.Day), ("list", CellType.List)], rows);
        var read = ParquetFile.Read(_folder.PathTo("t.parquet")).ToArray();

        Assert.Equal(["text", "number", "whole", "truth", "a day", "list"], read[0].Select(cell => cell.Key));
        Assert.Equal(["a ' \" ü", 1.5, 3L, true, new DateOnly(2024, 2, 29)], read[0].Take(5).Select(cell => cell.Value));
        Assert.Equal(["x", "y"], (IEnumerable<string>)read[0][5].Value!);
        Assert.All(read[1], cell => Assert.Null(cell.Value));
    }

    [Fact]
    public async Task Claims_go_out_and_are_counted_by_any_column()
    {
        await Run("claims", "--format", "parquet", "-o", _folder.PathTo("claims.parquet"));

        Assert.Equal(14, ParquetFile.Read(_folder.PathTo("claims.parquet")).Count());
        Assert.Equal("plover,count\r\nCONSULT,7\r\nSANCTION,7\r\n", (await CommandRun.Of(["store", "tally", _folder.PathTo("claims.parquet"), "--by", "plover", "--format", "csv"])).Out);
        Assert.StartsWith("ENT4138", (await Run("claims", "--format", "parquet")).Error, StringComparison.Ordinal);
        Assert.StartsWith("ENT4139", (await CommandRun.Of(["store", "tally", _folder.PathTo("claims.parquet"), "--by", "weather"])).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_goes_out_with_numbers_as_numbers()
    {
        await Run("index", "RUS", "MMR", "--format", "parquet", "-o", _folder.PathTo("index.parquet"));

        var month = ParquetFile.Read(_folder.PathTo("index.parquet")).Single().ToDictionary();
        Assert.Equal(new DateOnly(2024, 3, 1), month["month"]);
        Assert.IsType<double>(month["cooperation"]);
    }

    [Fact]
    public async Task A_table_of_articles_is_read_like_lines_of_JSON()
    {
        ParquetFile.Write(
            _folder.PathTo("in.parquet"), [("id", CellType.Text), ("date", CellType.Day), ("text", CellType.Text)],
            [["p1", new DateOnly(2024, 5, 3), "Peru and Japan signed a fishing accord on Friday, the two governments said in Lima."]]);

        var run = await CommandRun.Of(["read", _folder.PathTo("in.parquet"), "--store", _folder.PathTo("in.db")]);

        Assert.StartsWith("1 new articles", run.Out, StringComparison.Ordinal);
        using var store = ClaimStores.Open(_folder.PathTo("in.db"));
        Assert.Equal(new DateOnly(2024, 5, 3), store.ArticleList(new()).Single().Published);
    }

    [Fact]
    public async Task A_table_that_is_cut_off_is_refused_with_its_reason()
    {
        await Run("claims", "--format", "parquet", "-o", _folder.PathTo("claims.parquet"));
        var whole = await File.ReadAllBytesAsync(_folder.PathTo("claims.parquet"), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(_folder.PathTo("cut.parquet"), whole[..(whole.Length / 2)], TestContext.Current.CancellationToken);

        var run = await CommandRun.Of(["read", _folder.PathTo("cut.parquet"), "--store", _folder.PathTo("in.db")]);

        Assert.Equal(ExitCodes.SomeFailed, run.Code);
        Assert.Contains("ENT3005", run.Error, StringComparison.Ordinal);
    }

    Task<CommandRun> Run(params string[] command) => CommandRun.Of([.. command, "--store", _folder.PathTo("test.db")]);
}
