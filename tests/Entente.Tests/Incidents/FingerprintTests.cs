using CsCheck;
using Entente.Articles;
using Entente.Claims;
using Entente.Incidents;
using Entente.Measures;

namespace Entente.Tests.Incidents;

public sealed class FingerprintTests
{
    const string Story = "The foreign ministers of both states agreed on Tuesday to reopen three crossings, to let lorries pass without inspection and to meet again before winter, officials in the border town said.";

    [Fact]
    public void A_copy_with_a_word_changed_is_near_and_another_story_is_far()
    {
        Assert.True(Fingerprint.AreCopies(Fingerprint.Of(Story), Fingerprint.Of(Story.ToUpperInvariant())));
        Assert.False(Fingerprint.AreCopies(Fingerprint.Of(Story), Fingerprint.Of("A court in the capital sentenced two bankers to nine years for moving money abroad under false names.")));
    }

    [Fact]
    public void Any_text_has_a_fingerprint_and_the_same_one_twice() =>
        Gen.String.Sample(text => Assert.Equal(Fingerprint.Of(text), Fingerprint.Of(new string(text))));

    [Fact]
    public void A_key_changes_with_every_part_of_what_it_is_made_of()
    {
        var article = Article.FromText("a", "Text.");
        Assert.Equal(StoreKey.Of(article), StoreKey.Of(Article.FromText("a", "Text.")));
        string[] keys = [StoreKey.Of(article), StoreKey.Of(article with { Publisher = "P" }), StoreKey.Of(article with { Title = "P" }), StoreKey.Of(Article.FromText("aT", "ext."))];
        Assert.Equal(4, keys.Distinct().Count());
    }

    [Theory]
    [InlineData("2024-03-01", "2024-03-05", "2024-03-20", "2024-03-05")]
    [InlineData("2024-03-01", "2024-03-31", "2024-03-20", "2024-03-20")]
    [InlineData("2021-01-01", "2021-12-31", "2024-03-20", "2021-12-31")]
    [InlineData("2021-01-01", null, "2024-03-20", "2024-03-20")]
    [InlineData(null, null, "2024-03-20", "2024-03-20")]
    [InlineData("2021-01-01", "2021-01-02", null, "2021-01-02")]
    [InlineData("2031-01-01", "2031-12-31", "2024-03-20", "2024-03-20")]
    [InlineData("2024-05-25", "2024-05-25", "2024-03-20", "2024-05-25")]
    [InlineData("2024-03-25", "2024-03-26", "2024-03-20", "2024-03-26")]
    public void A_claim_is_filed_under_its_own_day_or_the_article_s(string? from, string? to, string? published, string day) =>
        Assert.Equal(Day(day), StoredClaim.DayOf(new Interval(Day(from), Day(to)), Day(published)));

    [Fact]
    public void A_reciprocal_claim_relates_its_sides_both_ways()
    {
        Party[] sides = [new("NOR/gov", "NORGOV", "NOR"), new("ASEAN", "IGO", null), new("?/somebody", "", null)];
        var claim = new Claim
        {
            Id = "c",
            Kind = ClaimKind.Event,
            Source = [sides[0], sides[2]],
            Target = [sides[1]],
            Reciprocal = true,
            Dimensions = [],
            Attribution = [],
            Evidence = default,
        };

        Assert.Equal([("ASEAN", "NOR"), ("NOR", "ASEAN")], PairCodes.Of(claim));
        Assert.Equal([("NOR", "ASEAN")], PairCodes.Of(claim with { Reciprocal = false }));
    }

    static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
