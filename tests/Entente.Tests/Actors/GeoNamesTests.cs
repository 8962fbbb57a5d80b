using Entente.Actors;

namespace Entente.Tests.Actors;

public sealed class GeoNamesTests
{
    /// <summary>A row of the nineteen columns in which GeoNames offers places; the places are made up.</summary>
    const string Town = "1\tQuillonville\tQuillonville\tFort Quillon,Квилон\t0.5\t37.25\tP\tPPL\tKE\t\t07\t\t\t\t1200\t\t1600\tAfrica/Nairobi\t2024-01-01\n";
    const string Hill = "2\tQuillon Hill\tQuillon Hill\t\t0.6\t37.3\tT\tHLL\tKE\t\t07\t\t\t\t0\t\t1700\tAfrica/Nairobi\t2024-01-01\n";
    const string Divisions = "KE.07\tQuillon County\tQuillon County\t3\n";

    [Fact]
    public void A_town_of_a_file_of_GeoNames_is_known_with_its_state_region_and_coordinates()
    {
        var town = Assert.Single(With(("places/KE.txt", Town + Hill), ("places/admin1CodesASCII.txt", Divisions)).Places("Quillonville"));

        Assert.Equal(("KEN", "Quillon County", 0.5, 37.25, 1200), (town.Country, town.Place!.Region, town.Place.Latitude, town.Place.Longitude, town.Place.Population));
    }

    [Fact]
    public void Its_other_names_are_known_and_what_is_no_town_is_left_out()
    {
        var book = With(("places/KE.txt", Town + Hill));

        Assert.Equal("Quillonville", Assert.Single(book.Places("Fort Quillon")).Name);
        Assert.Empty(book.Places("Quillon Hill"));
    }

    [Fact]
    public void A_town_that_ships_stays_one_place()
    {
        var before = Knowledge.BuiltIn.Actors.Places("Nairobi").Count;
        var book = With(("places/KE.txt", "3\tNairobi\tNairobi\t\t-1.28\t36.82\tP\tPPLC\tKE\t\t\t\t\t\t2750547\t\t1600\tAfrica/Nairobi\t2024-01-01\n"));

        Assert.Equal(before, book.Places("Nairobi").Count);
    }

    [Theory]
    [InlineData("Quillonville\tKE\n", "2 columns where a file of GeoNames has 19")]
    [InlineData("1\tQuillonville\tQuillonville\t\tnorth\t37.25\tP\tPPL\tKE\t\t07\t\t\t\t1200\t\t1600\tAfrica/Nairobi\t2024-01-01\n", "'north' is no number of degrees")]
    public void A_row_that_is_none_stops_the_start_with_file_line_and_remedy(string row, string fault) =>
        Assert.StartsWith($"ENT2001: knowledge/places/KE.txt, line 2: {fault}. ", Assert.Throws<InvalidDataException>(() => With(("places/KE.txt", Town + row))).Message, StringComparison.Ordinal);

    static ActorBook With(params (string Path, string Text)[] files) => ActorBook.Read(KnowledgeFiles.Over(KnowledgeFiles.BuiltIn, new Files(files)));

    sealed class Files((string Path, string Text)[] files) : IKnowledgeFiles
    {
        public IReadOnlyList<string> Paths { get; } = [.. files.Select(file => file.Path)];

        public TextReader Open(string wanted) => new StringReader(files.First(file => file.Path == wanted).Text);
    }
}
