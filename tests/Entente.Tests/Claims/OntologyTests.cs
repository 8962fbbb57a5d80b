using Entente.Claims;

namespace Entente.Tests.Claims;

public sealed class OntologyTests
{
    static readonly Ontology s_ontology = Knowledge.BuiltIn.Ontology;

    [Fact]
    public void Every_category_has_codes_and_frames()
    {
        foreach (var category in Enum.GetValues<PloverCategory>())
        {
            Assert.Contains(s_ontology.Types.All, type => type.Plover == category);
            Assert.Contains(s_ontology.Frames.All, frame => frame.Type?.Plover == category);
        }
    }

    [Fact]
    public void There_are_at_least_fifteen_hundred_frames() => Assert.True(s_ontology.Frames.All.Length >= 1_500);

    [Fact]
    public void Every_kind_of_claim_has_frames() =>
        Assert.Empty(Enum.GetValues<ClaimKind>().Except(s_ontology.Frames.All.Select(frame => frame.Kind)));
}
