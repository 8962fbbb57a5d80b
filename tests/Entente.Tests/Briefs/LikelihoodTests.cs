using Entente.Briefs;

namespace Entente.Tests.Briefs;

public sealed class LikelihoodTests
{
    [Theory]
    [InlineData(0.01, "almost no chance")]
    [InlineData(0.05, "very unlikely")]
    [InlineData(0.2, "unlikely")]
    [InlineData(0.5, "roughly even chance")]
    [InlineData(0.55, "likely")]
    [InlineData(0.8, "very likely")]
    [InlineData(0.95, "almost certain")]
    public void A_probability_has_the_words_of_its_band(double probability, string words) =>
        Assert.Equal(words, LikelihoodWords.Words(LikelihoodWords.Of(probability)));
}
