using Entente.Briefs;

namespace Entente.Tests.Briefs;

public sealed class QuotingTests
{
    const string Long = "The minister told reporters in the capital on Monday, after a night of talks that few had thought would end in anything, that his government had not “taken a stance” that would allow Chad to reopen the crossing, "
        + "and that lorries would wait at the gate for as long as it takes, whatever the neighbours might say about it in the weeks to come.";

    [Theory]
    [InlineData("a stance” that would allow Chad to reopen the crossing, and that lorries would wait at the gate for as long as it takes", false)]
    [InlineData("lorries would wait at the gate for as long as it takes, whatever the neighbours might say about it in the weeks", true)]
    [InlineData("government had not “taken a stance” that would allow Chad to reopen the crossing, and that lorries would wait", true)]
    public void A_long_sentence_is_quoted_by_its_words_unless_they_begin_within_a_quotation(string words, bool isExcerpt) =>
        Assert.Equal(isExcerpt ? words : Long[..^1], Quoting.Passage(Long, words, 1, []).Text);
}
