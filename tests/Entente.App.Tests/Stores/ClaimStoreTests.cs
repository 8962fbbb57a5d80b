using CsCheck;
using Entente.Incidents;
using Entente.Storage;

namespace Entente.App.Tests.Stores;

/// <summary>What every store promises; each kind of store has a class that runs all of it.</summary>
public abstract partial class ClaimStoreTests : IDisposable
{
    readonly IClaimStore _store;

    protected ClaimStoreTests(string address) => _store = ClaimStores.Open(address);

    protected IClaimStore Store => _store;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _store.Dispose();

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

    [Theory]
    [InlineData("visits Utopia", 0)]
    [InlineData("\"visits MMR\"", 7)]
    [InlineData("visits OR sanctions", 14)]
    [InlineData("MMR -visits", 7)]
    public void A_search_takes_all_words_a_phrase_an_alternative_or_none_of_a_word(string words, int hits)
    {
        Put("a.txt", "1", Made.Week(1));

        Assert.Equal(hits, Store.Search(words, 100).Count);
    }

    [Fact]
    public void Sentences_found_without_marks_are_marked_later_as_if_they_had_been_at_once()
    {
        Put("a.txt", "1", Made.Week(1));

        var plain = Store.Search("visiting OR sanctions", 9, isMarked: false);

        Assert.All(plain, hit => Assert.Empty(hit.Highlights));
        Assert.Equal(
            Store.Search("visiting OR sanctions", 9).Select(hit => (hit.Text, string.Join(' ', hit.Highlights))),
            Store.Marked("visiting OR sanctions", plain).Select(hit => (hit.Text, string.Join(' ', hit.Highlights))));
        Assert.All(Store.Marked("visiting OR sanctions", plain), hit => Assert.NotEmpty(hit.Highlights));
    }

    [Fact]
    public void Of_sentences_with_all_the_words_the_shortest_stands_first()
    {
        string[] lines = ["RUS visits MMR for talks about grain", "RUS visits MMR", "USA sanctions MMR", "RUS visits MMR for talks about grain and a pipeline", "RUS visits MMR for talks"];
        Put("a.txt", "1", [.. lines.Select((line, i) => Made.Analysis(line, new DateOnly(2024, 3, 1), $"l{i}"))]);

        Assert.Equal([lines[1], lines[4], lines[0], lines[3]], Store.Search("visits MMR", 10).Select(hit => hit.Text));
        Assert.Equal([lines[4], lines[0]], Store.Search("\"visits MMR\" talks", 2).Select(hit => hit.Text));
    }

    [Theory]
    [InlineData("\"never closed")]
    [InlineData("-only -without")]
    [InlineData("  ")]
    public void Words_that_ask_for_nothing_are_refused(string words) =>
        Assert.Equal("ENT5004", Assert.Throws<StoreException>(() => Store.Search(words, 1)).Code);

    [Fact]
    public void Whatever_is_searched_for_gives_hits_or_a_reason()
    {
        Put("a.txt", "1", Made.Week(1));

        Gen.OneOf(Gen.String[Gen.Char["ab \"-*():^'&|!<>\\ORNTDA\u00e9"], 0, 12], Gen.String[0, 12].Select(text => text.Replace("\0", "", StringComparison.Ordinal)))
            .Sample(
                words =>
                {
                    try
                    {
                        Store.Search(words, 5);
                    }
                    catch (StoreException fault)
                    {
                        Assert.Equal("ENT5004", fault.Code);
                    }
                },
                iter: 200,
                threads: 1);
    }

    [Fact]
    public void A_store_that_is_written_rewritten_and_emptied_stays_sound()
    {
        Put("a.txt", "1", Made.Week(1));
        Assert.Empty(Store.Check());
        Put("a.txt", "2", Made.Week(2));
        Assert.Empty(Store.Check());
        Put("a.txt", "3", []);

        Assert.Empty(Store.Check());
        Assert.Empty(Store.Months(new() { Pair = ("RUS", "MMR") }));
    }

    [Fact]
    public void The_pairs_of_a_year_come_with_the_busiest_first()
    {
        Put("a.txt", "1", [.. Made.Week(1), Made.Analysis("CHN visits LAO today.", new(2024, 5, 6)), Made.Analysis("PER visits JPN today.", new(2023, 5, 6))]);

        Assert.Equal(
            [new PairCount("MMR", "RUS", 7, 0, 7), new PairCount("MMR", "USA", 0, 7, 7), new PairCount("CHN", "LAO", 1, 0, 1)],
            Store.Busiest(2024, 10));
        Assert.Equal([new PairCount("MMR", "RUS", 7, 0, 7)], Store.Busiest(2024, 1));
    }

    [Fact]
    public void Months_counted_from_the_tally_are_those_counted_one_by_one()
    {
        Put("a.txt", "1", Made.Week(1));
        Put("b.txt", "1", Made.Week(2));
        Put("a.txt", "2", []);

        Assert.Equal(Store.Months(new() { Pair = ("MMR", "RUS"), Since = new(1, 1, 1) }), Store.Months(new() { Pair = ("RUS", "MMR") }));
        Assert.Equal([new MonthCount(new(2024, 3, 1), 7, 0, 0)], Store.Months(new() { Pair = ("RUS", "MMR") }));
    }

    [Fact]
    public void The_ledger_keeps_what_was_decided_in_its_order_each_line_once()
    {
        Store.Decide(["b", "a"]);
        Store.Decide(["a", "c"]);

        Assert.Equal(["b", "a", "c"], Store.Decisions());
    }

    [Fact]
    public void The_export_does_not_tell_in_which_order_things_came()
    {
        var week = Made.Week(1);
        Put("a.txt", "1", week[..3]);
        Put("b.txt", "1", week[3..]);
        var forward = Exported(Store);
        Put("a.txt", "2", []);
        Put("b.txt", "1", week[3..]);
        Put("a.txt", "1", week[..3]);

        Assert.Equal(forward, Exported(Store));
        Assert.Equal(14, forward.Split('\n').Count(line => line.StartsWith("[\"claim\"", StringComparison.Ordinal)));
    }

    protected static string Exported(IClaimStore store)
    {
        using var output = new StringWriter();
        store.Export(output);
        return output.ToString();
    }

    protected void Put(string path, string hash, IReadOnlyList<StoredAnalysis> analyses) => Put(_store, path, hash, analyses);

    protected static void Put(IClaimStore store, string path, string hash, IReadOnlyList<StoredAnalysis> analyses)
    {
        ArgumentNullException.ThrowIfNull(store);
        store.Begin(path, hash, 1);
        var known = store.Known([.. analyses.Select(analysis => analysis.Article.Key)]);
        store.Append(path, [.. analyses.Where(analysis => !known.Contains(analysis.Article.Key))], known.ToArray());
        store.Finish(path, SourceStatus.Read, []);
    }

    string Everything() => string.Join('\n',
    [
        _store.Corpus().ToString(),
        .. _store.Claims(new()).Select(claim => $"{claim.Key} {claim.Quotation} {claim.Claim.Id}"),
        .. _store.Drivers(new()).Select(driver => $"{driver.Key} {driver.Quotation}"),
        .. _store.Reports().Select(report => $"{report.ClaimKey} {report.Source} {report.Target} {report.Day}"),
    ]);
}
