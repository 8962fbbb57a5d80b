using CsCheck;
using Entente.Actors;

namespace Entente.Tests.Actors;

public sealed class ActorResolverTests
{
    static ActorBook Book => Knowledge.BuiltIn.Actors;

    [Theory]
    [InlineData("Kenyan soldiers", "KENMIL")]
    [InlineData("three of the biggest trade unions in Norway", "NORLAB")]
    [InlineData("rebels", "REB")]
    [InlineData("a former minister", "ELI")]
    [InlineData("antiwar protesters", "OPPCVL")]
    [InlineData("the governor's spokesman, Mohammad Somebody", "GOV")]
    [InlineData("Kenya", "KEN")]
    [InlineData("Kenya's ambassador to Norway", "KENGOV")]
    [InlineData("the chairman of the Kenyan parliament", "KENLEG")]
    [InlineData("Mandalay", "MMRCVL")]
    [InlineData("Nairobi police", "KENCOP")]
    [InlineData("Norweigan police", "NORCOP")]
    [InlineData("Mombsaa police", "KENCOP")]
    [InlineData("Kenyan men", "KENCVL")]
    public void A_description_has_the_country_and_sector_of_whom_it_means(string words, string code) => Assert.Equal(code, ActorResolver.Resolve(words, Book)?.Code);

    [Fact]
    public void Words_around_tell_the_country_of_a_bare_office() => Assert.Equal("NORGOVMIL", ActorResolver.Resolve("Defence Minister", Book, null, "Norwegian")?.Code);

    [Theory]
    [InlineData("a heavy shower")]
    [InlineData("three women")]
    [InlineData("40 people")]
    public void What_names_nobody_has_no_reading(string words) => Assert.Null(ActorResolver.Resolve(words, Book));

    [Fact]
    public void A_role_is_that_of_the_day()
    {
        Assert.Equal("FRAGOV", ActorResolver.Resolve("Nicolas Sarkozy", Book, new(2010, 1, 1))?.Code);
        Assert.Equal("FRAELI", ActorResolver.Resolve("Nicolas Sarkozy", Book, new(2015, 1, 1))?.Code);
    }

    [Fact]
    public void Any_words_can_be_asked_for() => Gen.String.Sample(words => _ = ActorResolver.Resolve(words, Book, new(2020, 1, 1), words));
}
