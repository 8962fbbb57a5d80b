using Entente.App.Cli;
using Entente.App.Tests.Cli;
using Entente.Storage;

namespace Entente.App.Tests.Stores;

/// <summary>Events that others have coded, read into a store as claims that say whose they are.</summary>
public sealed class EventTableTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rows_of_every_kind_of_table_become_claims_of_their_table()
    {
        foreach (var name in (string[])["icews.tab", "polecat.txt", "cameo.txt", "gdelt1.export.csv", "gdelt2.export.csv"])
        {
            Assert.Equal(ExitCodes.Done, (await Run("read", Samples(name))).Code);
        }

        using var store = ClaimStores.Open(_folder.PathTo("test.db"));
        var claims = store.Claims(new()).ToArray();
        Assert.Equal(
            [
                "icews: The Harbour Post 2024-02-11 Consult PER JPN 0.75", "icews: The Harbour Post 2024-02-12 Sanction NOR CHL 0.75",
                "polecat: The Harbour Post 2024-02-13 Consult PER JPN 0.75", "gdelt1 2024-02-15 Agree PER JPN 0.4", "gdelt2 2024-02-15 Agree PER JPN 0.4",
                "cameo: harbour-post 2024-02-16 Request PER CHL 0.6",
            ],
            claims.Select(claim => FormattableString.Invariant(
                $"{claim.Publisher} {claim.Published:yyyy-MM-dd} {claim.Claim.Event!.Plover} {claim.Claim.Source[0].Country} {claim.Claim.Target[0].Country} {claim.Claim.Confidence}")).OrderBy(line => line.Split(' ').First(word => word.StartsWith("2024", StringComparison.Ordinal)), StringComparer.Ordinal).ThenBy(line => line, StringComparer.Ordinal));
        Assert.All(claims, claim => Assert.Contains($"cameo: {claim.Claim.Event!.Cameo}", claim.Quotation + "cameo: ", StringComparison.Ordinal));
        Assert.Empty(store.Check());
    }

    [Fact]
    public async Task What_we_export_for_others_can_be_read_again()
    {
        _ = await Run("read", Samples("icews.tab"));
        var exported = (await Run("claims", "--format", "cameo")).Out;

        var run = await CommandRun.Of(["read", _folder.Write("again.txt", exported), "--store", _folder.PathTo("again.db")]);

        Assert.Equal(ExitCodes.Done, run.Code);
        using var again = ClaimStores.Open(_folder.PathTo("again.db"));
        Assert.NotEmpty(again.Claims(new() { Pair = ("NOR", "CHL") }));
    }

    [Fact]
    public async Task A_row_without_a_day_and_a_code_of_no_codebook_are_named_and_the_rest_is_read()
    {
        var lines = await File.ReadAllLinesAsync(Samples("icews.tab"), TestContext.Current.CancellationToken);
        var file = _folder.Write("bad.tab", string.Join('\n', [lines[0], lines[1].Replace("2024-02-11", "soon", StringComparison.Ordinal), lines[2].Replace("163", "999", StringComparison.Ordinal), lines[2]]));

        var run = await Run("read", file);

        Assert.Equal(ExitCodes.SomeFailed, run.Code);
        Assert.Contains("ENT3007", run.Error, StringComparison.Ordinal);
        Assert.Contains("none of CAMEO or PLOVER", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 new articles", run.Out, StringComparison.Ordinal);
    }

    static string Samples(string name) => Repository.PathTo($"samples/formats/{name}");

    Task<CommandRun> Run(params string[] command) => CommandRun.Of([.. command, "--store", _folder.PathTo("test.db")]);
}
