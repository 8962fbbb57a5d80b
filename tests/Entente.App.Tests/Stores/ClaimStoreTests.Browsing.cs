using Entente.Claims;
using Entente.Incidents;

namespace Entente.App.Tests.Stores;

/// <content>Pages, counts and changes.</content>
public abstract partial class ClaimStoreTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pages_put_together_are_the_whole_list(bool newestFirst)
    {
        Put("a.txt", "1", [.. Made.Week(1), .. Made.Week(2), Made.Analysis("PER visits JPN some day.")]);
        foreach (var query in (ClaimQuery[])[new(), new() { Pair = ("MMR", "USA") }, new() { Kind = ClaimKind.Event, From = "RUS" }, new() { Publisher = "The Daily", Dimension = "diplomacy" }])
        {
            var whole = Store.Claims(query with { NewestFirst = newestFirst }).Select(claim => claim.Key).ToArray();
            var pages = new List<string>();
            for (ClaimCursor? after = null; ;)
            {
                var page = Store.Claims(query with { NewestFirst = newestFirst, After = after, Limit = 4 }).ToArray();
                pages.AddRange(page.Select(claim => claim.Key));
                if (page.Length < 4)
                {
                    break;
                }

                after = ClaimCursor.Parse(ClaimCursor.Of(page[^1]).ToString());
            }

            Assert.NotEmpty(whole);
            Assert.Equal(whole, pages);
            Assert.Equal(Store.Claims(query).Select(claim => claim.Key).Order(), whole.Order());
        }
    }

    [Fact]
    public void Counts_are_those_of_the_list_whatever_is_asked()
    {
        Put("a.txt", "1", [.. Made.Week(1), .. Made.Week(2), Made.Analysis("PER visits JPN some day.", publisher: null)]);
        ClaimQuery[] queries =
        [
            new(), new() { From = "RUS" }, new() { To = "MMR", Since = new(2024, 3, 1) }, new() { Pair = ("RUS", "MMR"), Since = new(2024, 3, 3) },
            new() { From = "RUS/gov", To = "MMR" }, new() { Kind = ClaimKind.Event, Until = new(2024, 3, 31) }, new() { Dimension = "trade" }, new() { Plover = PloverCategory.Sanction },
            new() { Publisher = "" }, new() { Publisher = "The Daily", From = "USA" }, new() { IgnoredPublishers = ["The Daily"] }, new() { From = "Nowhere" },
            new() { ArticleKey = Made.Week(1)[0].Article.Key }, new() { Content = StoreKey.OfContent(Made.Week(1)[0].Article.Article.Text), From = "USA" },
        ];
        foreach (var query in queries)
        {
            var listed = ClaimFacets.Of(Store.Claims(query).Select(claim => ClaimVolume.Of(claim, 1)));
            var counted = ClaimFacets.Of(Store.Volumes(query));

            Assert.Equal(listed.Claims, counted.Claims);
            Assert.Equal(listed.Kinds, counted.Kinds);
            Assert.Equal(listed.Dimensions, counted.Dimensions);
            Assert.Equal(listed.Categories, counted.Categories);
            Assert.Equal(listed.Months, counted.Months);
        }
    }

    [Fact]
    public void Pairs_of_all_claims_are_counted_like_those_of_a_question()
    {
        Put("a.txt", "1", [.. Made.Week(1), Made.Analysis("CHN visits LAO today.", new(2024, 5, 6))]);

        Assert.Equal([new PairCount("MMR", "RUS", 7, 0, 7), new PairCount("MMR", "USA", 0, 7, 7), new PairCount("CHN", "LAO", 1, 0, 1)], Store.Pairs(new(), 10));
        Assert.Equal([new PairCount("MMR", "USA", 0, 7, 7)], Store.Pairs(new() { From = "USA" }, 10));
        Assert.Equal([new PairCount("MMR", "RUS", 2, 0, 2)], Store.Pairs(new() { From = "RUS", Until = new(2024, 3, 2) }, 10));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("2023-01-01", "2023-12-31", null)]
    [InlineData("2022-11-20", "2024-02-09", null)]
    [InlineData("2022-11-09", "2024-02-20", "diplomacy")]
    [InlineData("2023-05-05", "2023-05-20", null)]
    [InlineData("2023-05-02", "2023-06-30", "diplomacy")]
    [InlineData("2024-03-01", null, null)]
    [InlineData(null, "9999-12-31", "diplomacy")]
    [InlineData("0001-01-01", "2022-03-17", null)]
    [InlineData("2025-01-01", "2024-01-01", null)]
    [InlineData("2023-01-01", null, "arms")]
    public void Pairs_of_any_window_are_those_of_its_reports(string? since, string? until, string? dimension)
    {
        var random = new Random(3);
        string[] sides = ["RUS", "MMR", "CHN", "LAO", "USA"];
        Put("a.txt", "1", [.. Enumerable.Range(0, 300).Select(number =>
        {
            var at = random.Next(sides.Length);
            return Made.Analysis(
                $"{sides[at]} {(random.Next(2) == 0 ? "visits" : "sanctions")} {sides[(at + 1 + random.Next(sides.Length - 1)) % sides.Length]} for {number}.",
                new DateOnly(2022, 1, 1).AddDays(random.Next(3 * 365)), $"n{number}", number % 3 == 0 ? "One" : "Two");
        })]);
        var (first, last) = (since is null ? DateOnly.MinValue : DateOnly.Parse(since), until is null ? DateOnly.MaxValue : DateOnly.Parse(until));
        foreach (var ignored in (string[])["", "One"])
        {
            var counts = Store.Reports()
                .Where(report => report.Day >= first && report.Day <= last && (dimension is null || report.Dimensions.Contains(dimension)) && (ignored.Length == 0 || report.Publisher != ignored))
                .GroupBy(report => string.CompareOrdinal(report.Source, report.Target) < 0 ? (A: report.Source, B: report.Target) : (A: report.Target, B: report.Source))
                .Select(pair => new PairCount(pair.Key.A, pair.Key.B, pair.Count(report => report.Turn is Turn.Cooperative), pair.Count(report => report.Turn is Turn.Conflictual), pair.Count()));

            Assert.Equal(PairCount.Ordered(counts).Take(8), Store.Pairs(new()
            {
                Since = since is null ? null : first,
                Until = until is null ? null : last,
                Dimension = dimension,
                IgnoredPublishers = ignored.Length == 0 ? [] : [ignored],
            }, 8));
        }
    }

    [Fact]
    public void Actors_come_with_what_they_do_and_what_is_done_to_them()
    {
        Put("a.txt", "1", Made.Week(1));

        Assert.Equal([new ActorCount("MMR", 0, 14), new ActorCount("MMR/gov", 0, 14)], Store.Actors(new() { Prefix = "MMR" }));
        Assert.Equal([new ActorCount("MMR/gov", 0, 14), new ActorCount("RUS", 7, 0)], Store.Actors(new() { Skip = 1, Limit = 2 }));
    }

    [Fact]
    public void Publishers_come_with_their_share_and_their_copies()
    {
        Put("a.txt", "1", [.. Made.Week(1), Made.Analysis("CHN visits LAO today.", id: "x", publisher: "One"), Made.Analysis("CHN visits LAO today.", id: "y", publisher: null)]);

        Assert.Equal([new PublisherCount("The Daily", 7, 14, 0), new PublisherCount("", 1, 1, 1), new PublisherCount("One", 1, 1, 1)], Store.Publishers());
    }

    [Fact]
    public void Articles_are_listed_page_by_page_the_newest_first()
    {
        var week = Made.Week(1);
        Put("a.txt", "1", [.. week, Made.Analysis("CHN visits LAO today.", publisher: "One")]);

        var first = Store.ArticleList(new() { Publisher = "The Daily", Limit = 3 });
        var second = Store.ArticleList(new() { Publisher = "The Daily", After = (first[^1].Published, first[^1].Key) });

        Assert.Equal(week.Reverse().Select(analysis => analysis.Article.Key), first.Concat(second).Select(article => article.Key));
        Assert.All(first, article => Assert.Equal((2, 1), (article.Claims, article.Drivers)));
        Assert.Equal(8, Store.ArticleList(new()).Count);
        Assert.Equal(week[0].Sentences, Store.Sentences(week[0].Article.Key));
    }

    [Fact]
    public void Faults_are_counted_by_reason_and_listed_by_input()
    {
        Store.Begin("b.txt", "1", 1);
        Store.Finish("b.txt", SourceStatus.Faulty, [new("ENT3001", "one"), new("ENT3002", "two"), new("ENT3001", "three")]);

        Assert.Equal([new FaultCount("ENT3001", 2, 1), new FaultCount("ENT3002", 1, 1)], Store.FaultCounts());
        Assert.Equal([("b.txt", new SourceFault("ENT3001", "three"))], Store.Faults("ENT3001", 1, 9));
        Assert.Equal(3, Store.Faults(null, 0, 9).Count);
    }

    [Fact]
    public void What_came_and_went_can_be_followed_from_any_place()
    {
        var (first, second) = (Made.Week(1), Made.Week(2));
        Put("a.txt", "1", first);
        var between = Store.Position();
        Put("a.txt", "2", [.. first[..3], second[0]]);
        Store.Decide(["a"]);

        var changes = Store.Changes(between.Change, 100);

        Assert.Equal(7, Store.Changes(0, 100).Count(change => change.Number <= between.Change || change.Gone));
        Assert.Equal([second[0].Article.Key], changes.Where(change => !change.Gone).Select(change => change.ArticleKey));
        Assert.Equal(first[3..].Select(analysis => analysis.Article.Key).Order(), changes.Where(change => change.Gone).Select(change => change.ArticleKey).Order());
        Assert.Equal(changes[^1].Number, Store.Position().Change);
        Assert.Equal([(Store.Position().Decision, "a")], Store.Decisions(between.Decision, 9));
        Assert.NotEqual(between, Store.Position());
    }

    [Fact]
    public void Reports_of_one_pair_are_those_among_all()
    {
        Put("a.txt", "1", Made.Week(1));

        Assert.Equal(
            Store.Reports().Where(report => report.Source is "USA").Select(report => report.ClaimKey),
            Store.Reports("MMR", "USA").Select(report => report.ClaimKey));
        Assert.Equal(7, Store.Reports("USA", "MMR").Count());
    }

    [Fact]
    public void The_hash_of_the_corpus_is_that_of_its_articles_in_any_order()
    {
        var week = Made.Week(1);
        var empty = Store.Corpus().Hash;
        Put("a.txt", "1", week);
        var hash = Store.Corpus().Hash;
        Put("a.txt", "2", []);
        Assert.Equal(empty, Store.Corpus().Hash);
        Put("b.txt", "1", [.. week.Reverse()]);

        Assert.Equal(hash, Store.Corpus().Hash);
        Assert.NotEqual(empty, hash);
    }

    [Fact]
    public void What_is_put_by_is_there_again()
    {
        Assert.Null(Store.Kept("sums"));
        Store.Keep([("sums", "1"), ("other", "3")]);
        Store.Keep([("sums", "2")]);

        Assert.Equal("2", Store.Kept("sums"));
    }
}
