using Entente.Articles;
using Entente.Claims;
using Entente.Eval;

namespace Entente.Tests.Claims;

/// <summary>How likely a claim is right is reckoned from what is known of its reading, and fitted to what was judged.</summary>
public sealed class ClaimConfidenceTests
{
    [Fact]
    public void Signs_that_were_right_more_often_give_more_confidence()
    {
        var claims = Enumerable.Range(0, 100).Select(i => new JudgedClaim($"text {i}", "made up", i < 50 ? ClaimSigns.Guessed : ClaimSigns.None, i < 50 ? i % 4 == 0 : i % 10 != 0)).ToList();

        var confidence = new ClaimConfidence(ConfidenceFit.Of(claims));

        Assert.InRange(confidence.Of(ClaimSigns.None), 0.75, 0.95);
        Assert.InRange(confidence.Of(ClaimSigns.Guessed), 0.2, 0.4);
    }

    [Fact]
    public void The_file_has_a_weight_for_each_sign()
    {
        var rows = File.ReadAllLines(Repository.PathTo("knowledge/ontology/confidence.tsv")).Where(line => line[0] != '#').Skip(1).Select(line => line.Split('\t')[0]);

        Assert.Equal([ClaimConfidence.Always, .. ClaimConfidence.Signs.Select(sign => sign.ToString())], rows);
    }

    [Fact]
    public void A_side_that_nobody_names_makes_a_claim_less_sure()
    {
        var engine = new Engine(Knowledge.BuiltIn);
        double Of(string text) => engine.Analyze(Article.FromText("text", text)).Claims.Max(claim => claim.Confidence);

        Assert.True(Of("France accused Russia of spying.") > Of("France is weak."));
    }
}
