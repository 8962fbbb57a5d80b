using Entente.Actors;

namespace Entente.Tests.Actors;

public sealed class ActorBookTests
{
    static ActorBook Book => Knowledge.BuiltIn.Actors;

    [Theory]
    [InlineData("Burma", "MMR")]
    [InlineData("moscow", "RUS")]
    [InlineData("rus", "RUS")]
    [InlineData("Min Aung Hlaing", "MMR/min-aung-hlaing")]
    [InlineData("Côte d’Ivoire", "CIV")]
    [InlineData("asean", "ASEAN")]
    [InlineData("the United States", "USA")]
    public void People_may_write_names_as_they_do(string words, string id) => Assert.Equal(id, Book.Resolve(words) is [var first, ..] ? first.Id : null);

    [Fact]
    public void A_misspelt_name_gets_a_suggestion() => Assert.Contains("Russia", Book.Suggest("Rusia"));

    [Fact]
    public void Members_are_those_of_the_day()
    {
        Assert.DoesNotContain(Book.MembersOf("NATO", new(2022, 1, 1)), a => a.Id == "FIN");
        Assert.Contains(Book.MembersOf("NATO", new(2023, 5, 1)), a => a.Id == "FIN");
    }

    [Fact]
    public void A_tenure_covers_its_first_day_but_not_its_last()
    {
        var tenure = new Tenure("RUSGOV", "President", new(2000, 5, 7), new(2008, 5, 7));

        Assert.True(tenure.Covers(new(2000, 5, 7)));
        Assert.False(tenure.Covers(new(2008, 5, 7)));
    }
}
