using CsCheck;
using Entente.App.Workbench.Articles;
using Entente.App.Workbench.Map;
using Entente.App.Workbench.Network;
using Entente.Articles;

namespace Entente.App.Tests.Workbench;

/// <summary>What is worked out for the pictures and for marked text.</summary>
public sealed class PictureTests
{
    [Fact]
    public void Marked_pieces_put_together_are_the_block_whatever_the_marks()
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => (char)('a' + (i % 26))));
        var mark = from start in Gen.Int[0, 40]
                   from length in Gen.Int[0, 20]
                   from kind in Gen.Enum<MarkKind>()
                   select new ArticleMark(kind, start, Math.Min(40, start + length), "k", 0);
        var block = from start in Gen.Int[0, 39]
                    from end in Gen.Int[start + 1, 40]
                    select new TextSpan(start, end);

        Gen.Select(mark.Array[0, 12], block).Sample((marks, within) =>
        {
            var pieces = MarkedText.Cut(text, within, marks);
            Assert.Equal(text[within.Start..within.End], string.Concat(pieces.Select(piece => piece.Text)));
            Assert.All(pieces, piece => Assert.All(piece.Under, under => Assert.True(under.Start <= piece.Start && piece.Start + piece.Text.Length <= under.End)));
        });
    }

    [Fact]
    public void A_network_is_placed_the_same_every_time_and_within_its_frame()
    {
        (int, int, double)[] edges = [.. Enumerable.Range(1, 299).Select(i => (i, i * 7 % i, 1.0))];

        var (once, again) = (NetworkLayout.Place(300, edges), NetworkLayout.Place(300, edges));

        Assert.Equal(once, again);
        Assert.All(once, at => Assert.True(at is { X: >= 0 and <= 1, Y: >= 0 and <= 1 }));
    }

    [Fact]
    public void Sides_that_have_to_do_with_each_other_stand_nearer_than_those_that_do_not()
    {
        var places = NetworkLayout.Place(4, [(0, 1, 1), (2, 3, 1)]);

        Assert.True(Distance(0, 1) < Distance(0, 2));
        Assert.True(Distance(2, 3) < Distance(1, 3));

        double Distance(int a, int b) => Math.Sqrt(Math.Pow(places[a].X - places[b].X, 2) + Math.Pow(places[a].Y - places[b].Y, 2));
    }

    [Theory]
    [InlineData("RUS", "CHN", 5800, 1)]
    [InlineData("GBR", "USA", 5900, -1)]
    [InlineData("AUS", "NZL", 2320, 1)]
    public void A_capital_is_seen_in_its_direction_and_at_its_distance(string from, string to, double kilometres, int east)
    {
        var seen = Azimuth.From(Capitals.Of(from)!, Capitals.Of(to)!);

        Assert.InRange(seen.Distance, kilometres - 60, kilometres + 60);
        Assert.Equal(east, Math.Sign(seen.East));
        Assert.Equal(seen.Distance, Math.Sqrt((seen.East * seen.East) + (seen.North * seen.North)), 3);
    }

    [Fact]
    public void Every_capital_is_that_of_a_country_which_the_knowledge_has() =>
        Assert.Empty(Capitals.All.Where(capital => Knowledge.BuiltIn.Actors.Find(capital.Country) is null).Select(capital => capital.Country));
}
