using System.Globalization;
using System.Xml.Linq;
using Entente.App.Cli;
using Entente.App.Tests.Stores;

namespace Entente.App.Tests.Cli;

/// <summary>A small press of one year, read into a store, and what the index says of it.</summary>
public sealed class IndexCommandTests : IAsyncLifetime
{
    static readonly string[] s_matters = ["fishing rights", "railway tariffs", "border markets", "cattle vaccines", "school exchange"];
    readonly TemporaryFolder _folder = new();

    public async ValueTask InitializeAsync()
    {
        var lines = new List<string>();
        for (var day = new DateOnly(2024, 1, 1); day.Year == 2024; day = day.AddDays(3))
        {
            Add(day, "Daily", day.Month < 9 ? "France signed an agreement with Italy." : $"Kenya signed an agreement on {s_matters[day.DayNumber / 3 % s_matters.Length]} with Uganda.");
            Add(day, "Echo", "Germany accused Poland of espionage.");
            Add(day, "Echo", "Japan sent aid to Nepal.");
            if (day.Month >= 9)
            {
                Add(day, "Courier", "Uganda threatened Kenya.");
            }
        }

        await File.WriteAllLinesAsync(_folder.PathTo("press.jsonl"), lines);
        var read = await Run("read", "press.jsonl");
        Assert.Equal(ExitCodes.Done, read.Code);

        void Add(DateOnly day, string publisher, string text) => lines.Add(
            $$"""{"text":"{{text}}","publisher":"{{publisher}}","published":"{{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}}","id":"{{lines.Count}}"}""");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_chart_names_the_pair_and_shows_a_line_a_month()
    {
        var run = await Run("index", "Kenya", "Uganda");

        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.StartsWith("Kenya and Uganda", run.Out, StringComparison.Ordinal);
        Assert.Equal(12, run.Lines.Count(line => line.StartsWith("2024-", StringComparison.Ordinal)));
        Assert.Contains("Over the dimensions", run.Out, StringComparison.Ordinal);
        Assert.Contains("Without any one source", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_explanation_adds_up_and_names_dimensions_sources_and_incidents()
    {
        var run = await Run("index", "Kenya", "Uganda", "--explain", "2024-08", "2024-12");

        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.Contains("By dimension", run.Out, StringComparison.Ordinal);
        Assert.Contains("Courier", run.Out, StringComparison.Ordinal);
        Assert.Contains("signed an agreement", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_point_leads_to_its_incidents_and_their_words()
    {
        var run = await Run("index", "Kenya", "Uganda", "--evidence", "2024-10");

        Assert.Equal(ExitCodes.Done, run.Code);
        Assert.Contains("“Uganda threatened Kenya", run.Out, StringComparison.Ordinal);
        Assert.Contains("Courier, ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_drawing_is_well_formed()
    {
        var run = await Run("index", "Kenya", "Uganda", "--format", "svg");

        Assert.Equal("svg", XDocument.Parse(run.Out).Root!.Name.LocalName);
    }

    [Theory]
    [InlineData("ENT4136", "Kenya", "Uganda", "--explain", "1999-01", "1999-02")]
    [InlineData("ENT4136", "Kenya", "Uganda", "--evidence", "1999-01")]
    [InlineData("ENT4137", "Kenya", "Chile", "--format", "svg")]
    [InlineData("ENT4123", "--evidence", "2024-10")]
    public async Task What_cannot_be_shown_is_refused_with_its_reason(string code, params string[] args) =>
        Assert.Contains(code, (await Run(["index", .. args])).Error, StringComparison.Ordinal);

    Task<CommandRun> Run(params string[] args) => CommandRun.Of([.. args, "--store", _folder.PathTo("store.db")], folder: _folder.Path);
}
