using System.Globalization;

namespace Entente.World;

/// <summary>A place as a row of knowledge/places: what it is called, where it lies, and whether its name can be believed alone.</summary>
sealed record Place(string Name, string[] Alternatives, string Country, string Region, string Latitude, string Longitude, long Population, string Kind, bool NeedsContext)
{
    public const string Columns = "name\talternatives\tcountry\tregion\tlat\tlon\tpopulation\tkind\tuse\tsource";

    public string Row() => string.Join('\t', Name, string.Join('|', Alternatives), Country, Region, Latitude, Longitude,
        Population == 0 ? "" : Population.ToString(CultureInfo.InvariantCulture), Kind, NeedsContext ? "context" : "", "G");

    public static string Table(string title, IEnumerable<Place> places) =>
        $"# {title}, from GeoNames (CC BY 4.0). Made by tools/Entente.World; corrections stand in names.tsv.\n{Columns}\n{string.Concat(places.Select(place => place.Row() + "\n"))}";
}
