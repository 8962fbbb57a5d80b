using CsCheck;
using Entente.Articles;

namespace Entente.Tests.Measures;

public sealed class TimeFinderTests
{
    static readonly Engine s_engine = new(Knowledge.BuiltIn);

    /// <summary>Pieces that the grammar knows, in orders that nobody writes.</summary>
    static readonly Gen<string> s_text = Gen.OneOf(
        Gen.OneOf(new[] { "May", "Sept.", "Monday", "31", "2025", "0000", "9999", "30", "February", "1st", "the", "of", "-", "–", ",", "ago", "later", "last", "next", "that",
            "year", "years", "centuries", "century", "millennia", "BC", "AD", "99999999999", "2,000", "3.5", "a", "few", "'90s", "1990s", "Q5", "Q3", "early", "mid", "end",
            "week", "12:59", "25:61", "pm", "every", "night", "summer", "2024-13-45", "31/02/2024", "half", "and", "\n", "$", "%", "million", "km", "troops", "Su-30" }.Select(word => Gen.Const(word)).ToArray()),
        Gen.String[0, 4]).Array[0, 30].Select(parts => string.Join(' ', parts));

    [Fact]
    public void Any_text_gives_times_and_quantities_inside_it_in_order_and_twice_the_same() =>
        Gen.Select(s_text, Gen.Int[0, 3_652_058]).Sample((text, day) =>
        {
            var article = Article.FromText("t", text, DateOnly.FromDayNumber(day));

            var analysis = s_engine.Analyze(article);
            var again = s_engine.Analyze(article);

            Assert.All(analysis.Times, time => Assert.True(time.Span.Start >= 0 && time.Span.End <= text.Length && !time.Span.IsEmpty));
            Assert.All(analysis.Quantities, quantity => Assert.True(quantity.Span.Start >= 0 && quantity.Span.End <= text.Length && !quantity.Span.IsEmpty));
            Assert.All(analysis.Times.Zip(analysis.Times.Skip(1)), pair => Assert.True(pair.First.Span.End <= pair.Second.Span.Start));
            Assert.All(analysis.Times, time => Assert.True(time.Interval.From is null || time.Interval.To is null || time.Interval.From <= time.Interval.To));
            Assert.Equal(analysis.Times.AsEnumerable(), again.Times);
            Assert.Equal(analysis.Quantities.AsEnumerable(), again.Quantities);
        }, iter: 2_000);

    [Theory]
    [InlineData("Monday", "2025-04-21")]
    [InlineData("Tuesday", "2025-04-22")]
    [InlineData("Wednesday", "2025-04-16")]
    public void A_bare_weekday_of_the_news_is_the_last_one_where_nothing_looks_ahead(string weekday, string value) =>
        Assert.Equal(value, Assert.Single(s_engine.Analyze(Article.FromText("t", $"Signed on {weekday}.", new(2025, 4, 22))).Times).Value);

    [Fact]
    public void Without_a_day_of_publication_a_weekday_stays_a_pattern() =>
        Assert.Equal("XXXX-WXX-1", Assert.Single(s_engine.Analyze(Article.FromText("t", "Signed on Monday.")).Times).Value);
}
