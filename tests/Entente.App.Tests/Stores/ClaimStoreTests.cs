using Entente.Incidents;
using Entente.Storage;
using Entente.Storage.Sqlite;

namespace Entente.App.Tests.Stores;

public sealed class ClaimStoreTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly SqliteClaimStore _store;

    public ClaimStoreTests() => _store = SqliteClaimStore.Open(_folder.PathTo("test.db"));

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void What_is_written_comes_back_whole()
    {
        var written = Made.Analysis("RUS visits MMR again.\nUSA sanctions MMR because it can.", new(2024, 3, 4));

        Put("a.txt", "1", [written]);

        Assert.Equivalent(written.Claims, _store.Claims(new()).ToArray(), strict: true);
        Assert.Equivalent(written.Drivers, _store.Drivers(new()).ToArray(), strict: true);
        Assert.Equal(written.Claims[0].Quotation, _store.FindClaim(written.Claims[0].Key)?.Quotation);
        Assert.Equal(["a.txt"], _store.Articles([written.Article.Key])[written.Article.Key].Paths);
    }

    [Fact]
    public void A_quantity_of_nothing_comes_back_too()
    {
        var written = Made.Week(1);
        var stored = written[0].Claims[0];
        var claim = stored.Claim with { Quantity = stored.Claim.Quantity! with { Value = 0 } };
        var none = written[0] with { Claims = [stored with { Claim = claim }] };

        Put("a.txt", "1", [none]);

        Assert.Equal(0, _store.Claims(new()).Single().Claim.Quantity!.Value);
    }

    [Fact]
    public void Writing_twice_changes_nothing()
    {
        Put("a.txt", "1", Made.Week(1));
        var once = Everything();

        Put("a.txt", "1", Made.Week(1));

        Assert.Equal(once, Everything());
    }

    [Fact]
    public void The_findings_of_a_file_that_has_changed_leave_the_answers()
    {
        Put("a.txt", "1", Made.Week(1));
        Put("a.txt", "2", Made.Week(2));

        Assert.Equal(14, _store.Claims(new()).Count());
        Assert.All(_store.Claims(new()), claim => Assert.DoesNotContain("of 1.", claim.Sentence, StringComparison.Ordinal));
        Assert.DoesNotContain(_store.Search("sanctions", 100), hit => hit.Text.EndsWith("of 1.", StringComparison.Ordinal));
        Assert.Equal(7, _store.Search("sanctions", 100).Count);
    }

    [Fact]
    public void An_article_stays_while_any_input_holds_it()
    {
        Put("a.txt", "1", Made.Week(1));
        Put("b.txt", "1", Made.Week(1));
        Put("a.txt", "2", []);

        Assert.Equal(7, _store.Corpus().Articles);
        Put("b.txt", "2", []);
        Assert.Equal(0, _store.Corpus().Articles);
        Assert.Empty(_store.Claims(new()));
    }

    [Fact]
    public void Questions_narrow_what_is_listed()
    {
        Put("a.txt", "1", Made.Week(1));

        Assert.Equal(7, _store.Claims(new() { Pair = ("MMR", "RUS") }).Count());
        Assert.Equal(7, _store.Claims(new() { From = "USA" }).Count());
        Assert.Empty(_store.Claims(new() { To = "USA" }));
        Assert.Equal(7, _store.Claims(new() { From = "RUS/gov", To = "MMR", Dimension = "diplomacy" }).Count());
        Assert.Empty(_store.Claims(new() { Dimension = "trade" }));
        Assert.Equal(4, _store.Claims(new() { Since = new(2024, 3, 2), Until = new(2024, 3, 3) }).Count());
        Assert.Equal(7, _store.Drivers(new() { Pair = ("RUS", "MMR") }).Count());
        Assert.Equal([new MonthCount(new(2024, 3, 1), 0, 7, 0)], _store.Months(new() { Pair = ("USA", "MMR") }));
    }

    [Fact]
    public void A_hit_says_which_words_matched()
    {
        Put("a.txt", "1", Made.Week(1));

        var hit = _store.Search("visiting", 1)[0];

        Assert.Equal("visits", hit.Text[hit.Highlights[0].Start..hit.Highlights[0].End]);
    }

    [Fact]
    public void A_file_of_another_program_is_refused_and_kept()
    {
        var path = _folder.Write("notes.db", "just some words, long enough to be no empty file");

        var fault = Assert.Throws<StoreException>(() => SqliteClaimStore.Open(path));

        Assert.Equal("ENT5003", fault.Code);
        Assert.StartsWith("just some words", File.ReadAllText(path), StringComparison.Ordinal);
    }

    void Put(string path, string hash, IReadOnlyList<StoredAnalysis> analyses)
    {
        _store.Begin(path, hash, 1);
        var known = _store.Known([.. analyses.Select(analysis => analysis.Article.Key)]);
        _store.Append(path, [.. analyses.Where(analysis => !known.Contains(analysis.Article.Key))], known.ToArray());
        _store.Finish(path, SourceStatus.Read, []);
    }

    string Everything() => string.Join('\n',
    [
        _store.Corpus().ToString(),
        .. _store.Claims(new()).Select(claim => $"{claim.Key} {claim.Quotation} {claim.Claim.Id}"),
        .. _store.Drivers(new()).Select(driver => $"{driver.Key} {driver.Quotation}"),
        .. _store.Reports().Select(report => $"{report.ClaimKey} {report.Source} {report.Target} {report.Day}"),
    ]);
}
