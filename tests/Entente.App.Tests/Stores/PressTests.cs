using Entente.Dyads;
using Entente.Incidents;
using Entente.Storage;

namespace Entente.App.Tests.Stores;

/// <summary>The sums of the whole press, kept beside a store: the index of a pair is the same with them as without.</summary>
public sealed class PressTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly IClaimStore _store;

    public PressTests()
    {
        _store = ClaimStores.Open(_folder.PathTo("test.db"));
        Put("a.txt", [.. Made.Week(1), Made.Analysis("CHN visits LAO today.\nCHN sanctions MMR again.", new(2024, 5, 6), publisher: "One"), Made.Analysis("CHN visits LAO once more.", new(2024, 6, 7), id: "b")]);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_index_with_kept_sums_is_that_of_all_incidents()
    {
        var corpus = _store.Corpus();
        var whole = DyadIndex.Of(Deduplicator.Merge(_store.Reports()), new() { From = corpus.From, To = corpus.To });
        _ = Press.Of(_store);
        var kept = DyadIndex.Of(_store, Press.Of(_store));

        Assert.Equal(whole.Dyads, kept.Dyads);
        foreach (var dyad in whole.Dyads)
        {
            Assert.Equal(Numbers(whole.Series(dyad)), Numbers(kept.Series(dyad)));
            Assert.Equal(whole.WithoutOneSource(dyad).Select(Shown), kept.WithoutOneSource(dyad).Select(Shown));
        }
    }

    [Fact]
    public void What_was_kept_is_used_until_the_store_changes()
    {
        var before = Press.Of(_store).Pairs.Length;
        var text = _store.Kept("press");
        _ = Press.Of(_store);
        Assert.Equal(text, _store.Kept("press"));

        Put("b.txt", [Made.Analysis("PER visits JPN today.", new(2024, 5, 6))]);

        Assert.Equal(before, Press.Latest(_store)!.Pairs.Length);
        Assert.Equal(before + 1, Press.Of(_store).Pairs.Length);
    }

    [Fact]
    public void What_another_build_kept_in_another_form_is_reckoned_anew()
    {
        var pairs = Press.Of(_store).Pairs;
        _store.Keep([("press", """{"Key": "older", "Clumping": 1.5}""")]);

        Assert.Null(Press.Latest(_store));
        Assert.Equal(pairs, Press.Of(_store).Pairs);
    }

    [Fact]
    public void A_decision_is_in_the_sums()
    {
        var before = Press.Of(new DecidedStore(_store)).Pairs;
        var claim = _store.Claims(new() { Pair = ("CHN", "MMR") }).Single();
        var content = StoreKey.OfContent(_store.Articles([claim.ArticleKey])[claim.ArticleKey].Article.Text);
        _store.Decide([DecisionLine.Write(new() { Kind = DecisionKind.Wrong, At = "2024-07-01T00:00:00Z", About = Passage.Of(content, claim) })]);

        Assert.Equal(before.Where(pair => pair.Dyad != Dyad.Of("CHN", "MMR")).Select(pair => pair.Dyad), Press.Of(new DecidedStore(_store)).Pairs.Select(pair => pair.Dyad));
    }

    static IEnumerable<string> Numbers(DyadSeries series) => series.Periods.Select(period =>
        $"{period.Month} {period.Cooperation:0.000000} {period.Conflict:0.000000} {period.Expected:0.000000} {period.Engagement.Mean:0.000000} {period.Balance.Mean:0.000000} {period.Incidents.Length}");

    static string Shown(SourceBand band) => $"{band.Month} {band.Low:0.000000} {band.High:0.000000} {band.Foremost}";

    void Put(string path, IReadOnlyList<StoredAnalysis> analyses)
    {
        _store.Begin(path, "1", 1);
        _store.Append(path, analyses, []);
        _store.Finish(path, SourceStatus.Read, []);
    }
}
