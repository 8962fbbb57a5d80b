using Entente.Incidents;

namespace Entente.Tests.Incidents;

/// <summary>Weights of signs that were learned, and the files that ship them.</summary>
public sealed class SignWeightsTests
{
    [Theory]
    [InlineData("articles")]
    [InlineData("likeness")]
    public void The_shipped_file_weighs_every_sign_once(string file)
    {
        var rows = File.ReadLines(Repository.PathTo($"knowledge/incidents/{file}.tsv")).Where(row => !row.StartsWith('#')).Select(row => row.Split('\t')[0]);

        Assert.Equal(file == "articles" ? ArticleLikeness.Signs : MentionSigns.Names, rows);
    }

    [Fact]
    public void A_sign_without_a_weight_counts_for_nothing()
    {
        var weights = new SignWeights(["a", "b"], new Dictionary<string, double> { ["a"] = 2 });

        Assert.Equal(0.5, weights.Of([0, 9]));
        Assert.True(weights.Of([1, 0]) > 0.8);
    }
}
