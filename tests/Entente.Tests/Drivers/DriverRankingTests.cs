using CsCheck;
using Entente.Articles;
using Entente.Claims;
using Entente.Drivers;

namespace Entente.Tests.Drivers;

public sealed class DriverRankingTests
{
    [Fact]
    public void The_same_reason_in_two_papers_is_one_driver_of_two_sources()
    {
        var ranked = DriverRanking.Rank(
        [
            Report("1", "cheap fertiliser drew the two governments together", publisher: "Daily Harbour"),
            Report("2", "both governments were drawn by cheap fertiliser", publisher: "The Ledger"),
        ]);

        var only = Assert.Single(ranked);
        Assert.Equal(2, only.IndependentSources);
        Assert.Contains("fertil", only.SharedWords);
    }

    [Fact]
    public void Copies_of_one_text_count_as_one_source()
    {
        var ranked = DriverRanking.Rank(
        [
            Report("1", "cheap fertiliser drew the two governments together", publisher: "Daily Harbour"),
            Report("2", "Cheap fertiliser  drew the two governments together", publisher: "The Ledger"),
        ]);

        Assert.Equal(1, Assert.Single(ranked).IndependentSources);
    }

    [Fact]
    public void What_two_papers_say_outranks_what_one_says_and_what_is_said_outranks_what_is_implied()
    {
        var ranked = DriverRanking.Rank(
        [
            Report("1", "an old pipeline quarrel", category: "energy_nuclear", isExplicit: false),
            Report("2", "the promise of harbour fees", category: "economic_need"),
            Report("3", "missile sales bound the armies", category: "arms", publisher: "Daily Harbour"),
            Report("4", "armies bound by sales of missiles", category: "arms", publisher: "The Ledger"),
        ]);

        Assert.Equal(["arms", "economic_need", "energy_nuclear"], ranked.Select(driver => driver.Category));
    }

    [Fact]
    public void What_pulls_the_other_way_in_the_same_matter_stands_as_counter_evidence()
    {
        var ranked = DriverRanking.Rank(
        [
            Report("1", "missile sales bound the armies", category: "arms"),
            Report("2", "late deliveries annoyed the buyers", category: "arms", direction: DriverDirection.HoldsBack),
        ]);

        Assert.All(ranked, driver => Assert.Single(driver.Counter));
    }

    [Fact]
    public void The_order_of_the_reports_does_not_matter() =>
        Gen.Shuffle(Enumerable.Range(0, 8).ToArray()).Sample(order =>
        {
            string[] words = ["harbour fees", "missile sales", "cheap fertiliser", "border markets"];
            var reports = order.Select(i => Report($"{i}", $"{words[i % 4]} matter to both capitals", publisher: $"P{i}", category: i % 2 == 0 ? "arms" : "trade"));
            return string.Join('|', DriverRanking.Rank(reports).Select(driver => $"{driver.Category}{driver.Support.Length}{driver.Best.Driver.Id}"))
                == string.Join('|', DriverRanking.Rank(reports.OrderBy(report => report.Driver.Id)).Select(driver => $"{driver.Category}{driver.Support.Length}{driver.Best.Driver.Id}"));
        });

    static ReportedDriver Report(
        string id,
        string quotation,
        string? publisher = null,
        string category = "economic_need",
        DriverDirection direction = DriverDirection.PushesCloser,
        bool isExplicit = true) => new()
        {
            Quotation = quotation,
            Publisher = publisher,
            Published = new DateOnly(2024, 5, 1),
            Driver = new()
            {
                Id = id,
                Direction = direction,
                Category = category,
                Dyad = ("ATL", "ELD"),
                Affects = ["ATL"],
                Explicit = isExplicit,
                Holder = ["AUTHOR"],
                Modality = Modality.Asserted,
                Strength = DriverStrength.Supporting,
                Evidence = new($"article {id}", new TextSpan(0, quotation.Length), new TextSpan(0, quotation.Length)),
            },
        };
}
