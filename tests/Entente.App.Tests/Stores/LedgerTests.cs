using Entente.Claims;
using Entente.Drivers;
using Entente.Incidents;
using Entente.Storage;

namespace Entente.App.Tests.Stores;

/// <summary>Decisions are about words in texts: answers respect them, whatever is read anew.</summary>
public sealed class LedgerTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly DecidedStore _store;

    public LedgerTests()
    {
        _store = new(ClaimStores.Open(_folder.PathTo("test.db")));
        Put("a.txt", [Made.Analysis("RUS visits MMR today.\nUSA sanctions MMR because it can.", new(2024, 3, 4)), Made.Analysis("CHN visits MMR soon.", new(2024, 3, 5), "b", "Other Herald")]);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void What_is_wrong_leaves_every_answer_and_comes_back_when_that_is_undone()
    {
        var before = Answers();
        var line = Decide(new() { Kind = DecisionKind.Wrong, At = "1", About = About("RUS") });

        Assert.DoesNotContain("RUS", Answers(), StringComparison.Ordinal);
        Decide(new() { Kind = DecisionKind.Undo, At = "2", Of = DecisionLine.Id(line) });

        Assert.Equal(before, Answers());
    }

    [Fact]
    public void A_driver_that_is_wrong_leaves_too()
    {
        var driver = _store.Drivers(new()).Single();

        Decide(new() { Kind = DecisionKind.Wrong, At = "1", About = Passage.Of(ContentOf(driver.ArticleKey), driver) });

        Assert.Empty(_store.Drivers(new()));
        Assert.Null(_store.FindDriver(driver.Key));
    }

    [Fact]
    public void A_corrected_driver_answers_as_what_it_really_is_and_no_more_as_what_was_read()
    {
        var driver = _store.Drivers(new()).Single();
        var really = new Correction { Direction = DriverDirection.HoldsBack, Category = "arms", Target = [new("LAO", "LAO", "LAO")], Source = [new("USA", "USA", "USA")] };

        Decide(new() { Kind = DecisionKind.Really, At = "1", About = Passage.Of(ContentOf(driver.ArticleKey), driver), Really = really });

        Assert.Empty(_store.Drivers(new() { Pair = driver.Driver.Dyad }));
        Assert.Empty(_store.Drivers(new() { Direction = driver.Driver.Direction }));
        var now = Assert.Single(_store.Drivers(new() { Pair = ("USA", "LAO"), Direction = DriverDirection.HoldsBack, Category = "arms" })).Driver;
        Assert.Equal((("LAO", "USA"), 1.0), (now.Dyad, now.Confidence));
        Assert.All(now.Affects, side => Assert.Contains(side, (string[])["LAO", "USA"]));
        Assert.Equal(now, _store.FindDriver(driver.Key)!.Driver);
    }

    [Fact]
    public void Corrected_drivers_stand_where_the_store_lists_them()
    {
        Put("d.txt", [Made.Analysis("FRA sanctions LAO because it can.", new(2023, 1, 1), "d"), Made.Analysis("ITA sanctions LAO because it can.", new(2025, 1, 1), "e")]);
        var before = _store.Drivers(new()).ToArray();

        Decide(new() { Kind = DecisionKind.Really, At = "1", About = Passage.Of(ContentOf(before[1].ArticleKey), before[1]), Really = new() { Category = "arms" } });

        Assert.Equal(3, before.Length);
        Assert.Equal(before.Select(driver => driver.Key), _store.Drivers(new()).Select(driver => driver.Key));
    }

    [Fact]
    public void A_corrected_claim_answers_as_what_it_really_is_and_no_more_as_what_was_read()
    {
        var really = new Correction { Plover = PloverCategory.Sanction, Target = [new("LAO", "LAO", "LAO")], Day = new(2024, 5, 1) };

        Decide(new() { Kind = DecisionKind.Really, At = "1", About = About("RUS"), Really = really });

        Assert.Empty(_store.Claims(new() { Pair = ("MMR", "RUS") }));
        Assert.Empty(_store.Months(new() { Pair = ("MMR", "RUS") }));
        Assert.Equal(1, Assert.Single(_store.Claims(new() { Pair = ("LAO", "RUS") })).Claim.Confidence);
        Assert.Equal([new MonthCount(new(2024, 5, 1), 0, 1, 0)], _store.Months(new() { Pair = ("RUS", "LAO") }));
        Assert.Contains(new PairCount("LAO", "RUS", 0, 1, 1), _store.Busiest(2024, 10));
        Assert.Contains(_store.Reports(), report => report is { Source: "RUS", Target: "LAO", Plover: PloverCategory.Sanction });
        Assert.Equal(["USA", "CHN", "RUS"], _store.Claims(new()).Select(claim => claim.Claim.Source[0].Country));
    }

    [Fact]
    public void A_claim_confirmed_is_certain()
    {
        Decide(new() { Kind = DecisionKind.Right, At = "1", About = About("USA") });

        Assert.Equal(1, _store.Claims(new() { From = "USA" }).Single().Claim.Confidence);
    }

    [Fact]
    public void An_actor_that_is_another_is_another_in_every_claim_of_the_article()
    {
        Decide(new() { Kind = DecisionKind.Actor, At = "1", About = About("RUS"), Read = "MMR/gov", Is = new("THA", "THA", "THA") });

        Assert.Equal(["RUS", "USA"], _store.Claims(new() { To = "THA" }).Select(claim => claim.Claim.Source[0].Country));
        Assert.Equal("CHN", Assert.Single(_store.Claims(new() { To = "MMR" })).Claim.Source[0].Country);
    }

    [Fact]
    public void A_publisher_that_is_ignored_is_in_no_answer()
    {
        Decide(new() { Kind = DecisionKind.Ignore, At = "1", Publisher = "Other Herald" });

        Assert.DoesNotContain("CHN", Answers(), StringComparison.Ordinal);
        Assert.Empty(_store.Search("CHN", 5));
        Assert.Single(_store.AsRead.Search("CHN", 5));
    }

    [Fact]
    public void Two_claims_that_a_person_joins_are_one_incident_and_those_parted_are_two()
    {
        Put("c.txt", [Made.Analysis("RUS visits MMR for a long while.", new(2024, 9, 9), "c")]);
        var two = _store.Claims(new() { Pair = ("RUS", "MMR") }).Select(claim => Passage.Of(ContentOf(claim.ArticleKey), claim)).ToArray();
        Assert.Equal(2, Visits());

        Decide(new() { Kind = DecisionKind.One, At = "1", About = two[0], Other = two[1] });
        Assert.Equal(1, Visits());
        Assert.Contains(Deduplicator.Merge(_store.Reports()), incident => incident.Merges is [{ Reason: MergeReason.Decision }]);
        Decide(new() { Kind = DecisionKind.Apart, At = "2", About = two[1], Other = two[0] });

        Assert.Equal(2, Visits());

        int Visits() => Deduplicator.Merge(_store.Reports()).Count(incident => incident.Source == "MMR" && incident.Target == "RUS");
    }

    [Fact]
    public void A_decision_holds_wherever_the_text_comes_back_and_waits_while_it_is_gone()
    {
        var about = About("RUS");
        Decide(new() { Kind = DecisionKind.Wrong, At = "1", About = about });

        Put("a.txt", []);
        Assert.Equal("its text is not in the store, or nothing is read in it", Assert.Single(_store.Decided().Orphans).Reason);
        Put("elsewhere.txt", [Made.Analysis("RUS visits MMR today.\nUSA sanctions MMR because it can.", new(2025, 1, 1), "z", "Third Post")]);

        Assert.Empty(_store.Decided().Orphans);
        Assert.Equal("USA", Assert.Single(_store.Claims(new())).Claim.Source[0].Country);
    }

    [Fact]
    public void A_decision_about_words_that_are_read_otherwise_now_waits_and_is_not_guessed()
    {
        var about = About("RUS");
        Decide(new() { Kind = DecisionKind.Wrong, At = "1", About = about with { Reading = "Event Consult RUS/gov > LAO/gov" } });
        Decide(new() { Kind = DecisionKind.Wrong, At = "2", About = about with { Start = 1, Quotation = "US visits MMR" } });

        Assert.Equal(["its words are read otherwise now", "nothing is read in its words now"], _store.Decided().Orphans.Select(orphan => orphan.Reason));
        Assert.Equal(3, _store.Claims(new()).Count());
    }

    [Fact]
    public void An_undoing_can_be_undone()
    {
        var wrong = Decide(new() { Kind = DecisionKind.Wrong, At = "1", About = About("RUS") });
        var undo = Decide(new() { Kind = DecisionKind.Undo, At = "2", Of = DecisionLine.Id(wrong) });
        Decide(new() { Kind = DecisionKind.Undo, At = "3", Of = DecisionLine.Id(undo) });

        Assert.Empty(_store.Claims(new() { From = "RUS" }));
    }

    [Fact]
    public void The_limit_counts_what_is_answered()
    {
        Decide(new() { Kind = DecisionKind.Wrong, At = "1", About = About("RUS") });

        Assert.Equal("USA", Assert.Single(_store.Claims(new() { Limit = 1 })).Claim.Source[0].Country);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"kind\":\"wrong\",\"at\":\"1\"}")]
    [InlineData("{\"kind\":\"ignore\",\"at\":\"1\",\"publisher\":\"A\",\"more\":1}")]
    [InlineData("{\"kind\":3,\"at\":\"1\",\"publisher\":\"A\"}")]
    [InlineData("[1]")]
    public void A_line_that_is_no_whole_decision_is_none(string line) => Assert.Null(DecisionLine.Read(line));

    [Fact]
    public void A_decision_is_the_same_after_it_was_written_and_read()
    {
        var decision = new Decision
        {
            Kind = DecisionKind.Really,
            At = "1",
            By = "M. Éxample",
            Note = "\"quoted\"\n",
            About = About("RUS"),
            Really = new() { Kind = ClaimKind.State, Modality = Modality.Negated, Source = [new("A", "B", null)] },
        };

        var line = DecisionLine.Write(decision);

        Assert.DoesNotContain('\n', line);
        Assert.Equal(line, DecisionLine.Write(DecisionLine.Read(line)!));
        Assert.Equal(decision.About, DecisionLine.Read(line)!.About);
    }

    string Answers() => string.Join('\n',
    [
        .. _store.Claims(new()).Select(claim => $"{claim.Quotation} {_store.FindClaim(claim.Key)?.Key}"),
        .. _store.Drivers(new()).Select(driver => driver.Quotation),
        .. _store.Reports().Select(report => $"{report.ClaimKey} {report.Source} {report.Target} {report.Day}"),
        .. _store.Busiest(2024, 10).Select(pair => pair.ToString()),
        .. new[] { "RUS", "USA", "CHN" }.SelectMany(code => _store.Months(new() { Pair = (code, "MMR") }).Select(month => $"{code} {month}")),
    ]);

    Passage About(string source)
    {
        var claim = _store.AsRead.Claims(new() { From = source }).First();
        return Passage.Of(ContentOf(claim.ArticleKey), claim);
    }

    string ContentOf(string articleKey) => StoreKey.OfContent(_store.Articles([articleKey])[articleKey].Article.Text);

    string Decide(Decision decision)
    {
        var line = DecisionLine.Write(decision);
        _store.Decide([line]);
        return line;
    }

    void Put(string path, IReadOnlyList<StoredAnalysis> analyses)
    {
        _store.Begin(path, $"{analyses.Count}", 1);
        _store.Append(path, analyses, []);
        _store.Finish(path, SourceStatus.Read, []);
    }
}
