using Entente.Actors;
using Entente.Articles;

namespace Entente.Tests.Actors;

public sealed class PlaceTests
{
    const string Columns = "name\talternatives\tcountry\tregion\tlat\tlon\tpopulation\tkind\tuse\tsource\n";

    static ActorBook Book => Knowledge.BuiltIn.Actors;

    [Fact]
    public void A_town_has_its_country_region_and_coordinates()
    {
        var mention = Assert.Single(Found("Protests spread in Mandalay.", Book));

        Assert.Equal(("MMR", ActorKind.Place), (mention.Country, mention.Kind));
        Assert.InRange(mention.Place!.Latitude!.Value, 21.5, 22.5);
        Assert.InRange(mention.Place.Longitude!.Value, 95.5, 96.5);
    }

    [Fact]
    public void A_named_region_ranks_above_a_town_of_its_name()
    {
        var book = ActorBook.Read(With("Golden Triangle\t\tUSA\t\t40\t-80\t900000\tcity\t\tM\n"));

        Assert.Equal(PlaceKind.Region, Assert.Single(Found("Smugglers cross the Golden Triangle.", book)).Place!.Kind);
    }

    [Fact]
    public void A_small_town_is_believed_where_its_country_is_spoken_of()
    {
        var book = ActorBook.Read(With("Quillonville\t\tKEN\t\t0\t37\t16000\tcity\t\tM\n"));

        Assert.Empty(Found("Quillonville is quiet.", book));
        Assert.Contains(Found("Kenya is at peace. Quillonville is quiet.", book), m => m.ActorId == "KEN/quillonville");
    }

    [Fact]
    public void Namesakes_of_one_state_have_ids_of_their_own() =>
        Assert.Equal(Book.Places("Springfield").Count, Book.Places("Springfield").Select(place => place.Id).Distinct().Count());

    [Fact]
    public void Rows_of_one_name_and_state_are_one_place()
    {
        var book = ActorBook.Read(With("Quillonville\t\tKEN\t\t0\t37\t600000\tcity\t\tM\nQuillonville\tFort Quillon\tKEN\t\t\t\t\tcity\t\tM\n"));

        Assert.Equal("KEN/quillonville", Assert.Single(book.Places("Fort Quillon")).Id);
    }

    [Theory]
    [InlineData("Quillonville\t\tKEX\t\t0\t37\t16000\tcity\t\tM\n", "'KEX' is no state we know")]
    [InlineData("Quillonville\t\tKEN\t\t0\t37\t16000\thamlet\t\tM\n", "'hamlet' is no kind of place")]
    [InlineData("Quillonville\t\tKEN\t\t91\t37\t16000\tcity\t\tM\n", "'91' is no number of degrees")]
    [InlineData("Quillonville\t\tKEN\t\t0\t37\tmany\tcity\t\tM\n", "'many' is no number of people")]
    [InlineData("Quillonville\t\tKEN\t\t0\t37\t16000\tcity\tsometimes\tM\n", "'sometimes' is no use")]
    [InlineData("Quillonville\t\tKEN\t\t0\t37\t16000\tcity\t\tQ9\n", "'Q9' is no source we know")]
    [InlineData("\t\tKEN\t\t0\t37\t16000\tcity\t\tM\n", "a place needs a name")]
    public void A_contradictory_row_stops_the_start_with_file_line_and_remedy(string row, string fault)
    {
        var states = new Dictionary<string, ActorDraft> { ["KEN"] = new("KEN") };
        var files = new Files(("places/own.tsv", Columns + row), ("actors/SOURCES.tsv", "key\tname\tlicence\tas-of\twhere\nM\tm\tm\tm\tm\n"));

        var thrown = Assert.Throws<InvalidDataException>(() => PlaceReader.Read(files, states));

        Assert.StartsWith($"ENT2001: knowledge/places/own.tsv, line 2: {fault}. ", thrown.Message, StringComparison.Ordinal);
    }

    static IEnumerable<Mention> Found(string text, ActorBook book) => ActorFinder.Find(Article.FromText("x", text, new(2024, 5, 1)), [], book).Where(m => m.Place is not null);

    static IKnowledgeFiles With(string rows) => KnowledgeFiles.Over(KnowledgeFiles.BuiltIn, new Files(("places/own.tsv", Columns + rows)));

    sealed class Files(params (string Path, string Text)[] files) : IKnowledgeFiles
    {
        public IReadOnlyList<string> Paths { get; } = [.. files.Select(file => file.Path)];

        public TextReader Open(string wanted) => new StringReader(files.First(file => file.Path == wanted).Text);
    }
}
