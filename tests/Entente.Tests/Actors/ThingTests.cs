using System.Collections.Immutable;
using Entente.Actors;
using Entente.Articles;

namespace Entente.Tests.Actors;

public sealed class ThingTests
{
    static readonly Engine s_engine = new(Knowledge.BuiltIn);

    static ActorBook Book => Knowledge.BuiltIn.Actors;

    [Theory]
    [InlineData("Su-30", "WEAPON/su-30")]
    [InlineData("MiG-29UPG", "WEAPON/mig-29")]
    [InlineData("F-16s", "WEAPON/f-16")]
    [InlineData("F/A-18", "WEAPON/f/a-18")]
    [InlineData("S-400", "WEAPON/s-400")]
    [InlineData("TB2", "WEAPON/tb2")]
    [InlineData("Type 054A", "WEAPON/type-054")]
    [InlineData("Leopard 2A6", "WEAPON/leopard-2")]
    [InlineData("HIMARS", "WEAPON/himars")]
    [InlineData("Patriot batteries", "WEAPON/patriot")]
    [InlineData("rare earths", "COMMODITY/rare-earths")]
    [InlineData("Brent crude", "COMMODITY/crude-oil")]
    public void Weapons_and_commodities_are_mentions_of_their_kind(string words, string id)
    {
        var thing = Assert.Single(Found($"Kenya bought {words} from Norway."), m => m.IsThing);

        Assert.Equal((id, words), (thing.ActorId, $"Kenya bought {words} from Norway."[thing.Span.Start..thing.Span.End]));
    }

    [Theory]
    [InlineData("Players aged over 20 won a T-20 match in Kenya.")]
    [InlineData("A G-20 meeting cost 16.5 million.")]
    [InlineData("The MH-17 flight was lost, and a U2 song was played.")]
    [InlineData("The patriot won gold medals for Kenya.")]
    [InlineData("In Kenya Rice said that the lancet was old.")]
    public void Numbers_and_words_that_look_like_one_are_none(string text) => Assert.DoesNotContain(Found(text), m => m.IsThing);

    [Theory]
    [InlineData("Russia sold Su-30 fighters and crude oil to Myanmar.")]
    [InlineData("The S-400 threatened Norway.")]
    [InlineData("Wheat helped Kenya.")]
    [InlineData("Nord Stream supplied Germany with gas.")]
    [InlineData("Israel attacked the Bushehr nuclear power plant.")]
    public void A_thing_is_never_a_side_of_a_claim(string text)
    {
        var analysis = s_engine.Analyze(Article.FromText("x", text, new(2024, 5, 1)));
        var sides = analysis.Claims.SelectMany(claim => claim.Source.Concat(claim.Target)).Select(party => party.Actor).ToArray();

        Assert.Contains(analysis.Mentions, m => m.IsThing || m.Kind == ActorKind.Infrastructure);
        Assert.DoesNotContain(sides, side => side.StartsWith("WEAPON/", StringComparison.Ordinal) || side.StartsWith("COMMODITY/", StringComparison.Ordinal) || Book.Find(side)?.Kind == ActorKind.Infrastructure);
        Assert.DoesNotContain(sides, side => analysis.Mentions.Any(m => m.IsThing && side == $"?/{text[m.Span.Start..m.Span.End]}"));
    }

    [Fact]
    public void The_state_in_which_a_plant_lies_is_the_side() =>
        Assert.Contains(s_engine.Analyze(Article.FromText("x", "Israel attacked the Bushehr nuclear power plant.", new(2024, 5, 1))).Claims, claim => claim.Target.Any(party => party.Actor == "IRN"));

    [Theory]
    [InlineData("Suez Canal", PlaceKind.Canal)]
    [InlineData("Nord Stream 2", PlaceKind.Pipeline)]
    [InlineData("Grand Ethiopian Renaissance Dam", PlaceKind.Dam)]
    [InlineData("Gwadar port", PlaceKind.Port)]
    [InlineData("Natanz", PlaceKind.Plant)]
    public void What_is_built_is_infrastructure(string name, PlaceKind kind)
    {
        var built = Assert.Single(Found($"They spoke of the {name}."));

        Assert.Equal((ActorKind.Infrastructure, kind), (built.Kind, built.Place!.Kind));
    }

    [Fact]
    public void A_port_town_stays_a_town() => Assert.Equal(ActorKind.Place, Assert.Single(Found("Protests spread in Bandar Abbas.")).Kind);

    static ImmutableArray<Mention> Found(string text) => ActorFinder.Find(Article.FromText("x", text, new(2024, 5, 1)), [], Book);
}
