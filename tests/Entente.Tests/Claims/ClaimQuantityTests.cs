using Entente.Articles;

namespace Entente.Tests.Claims;

public sealed class ClaimQuantityTests
{
    [Theory]
    [InlineData("He acknowledged the six horses Mongolia had gifted Japan.", "AID", 6)]
    [InlineData("Iran released two sailors of Iraq.", "RETREAT", 2)]
    [InlineData("Turkey sent three warships to Libya.", "MOBILIZE", 3)]
    [InlineData("Turkey and Libya met. Turkey hailed the 30 per cent rise in bilateral trade.", "COOPERATE", 30)]
    [InlineData("Rebels control 40 per cent of the territory of Chad.", "ASSAULT", 40)]
    public void What_is_counted_belongs_to_the_claim_that_acts_on_it(string text, string? category, double value)
    {
        var claims = new Engine(Knowledge.BuiltIn).Analyze(Article.FromText("x", text, new DateOnly(2025, 4, 22))).Claims;

        Assert.Contains(claims, claim => claim.Event?.Plover.ToString().ToUpperInvariant() == category && claim.Quantity?.Value == value);
    }
}
