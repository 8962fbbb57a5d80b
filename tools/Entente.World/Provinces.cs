namespace Entente.World;

/// <summary>States' first divisions, from GeoNames: their names and the rows that they give.</summary>
static class Provinces
{
    /// <summary>Names by "US.CA".</summary>
    public static Dictionary<string, string> Names(string world) => Rows(world).ToDictionary(row => row[0], row => Name(row), StringComparer.Ordinal);

    /// <summary>A province lies where its largest city does; its population is that of its cities.</summary>
    public static List<Place> Read(string world, IReadOnlyDictionary<string, State> states, WordUse words, IReadOnlyList<Place> cities)
    {
        var found = new List<Place>();
        var within = cities.ToLookup(city => (city.Country, city.Region));
        foreach (var row in Rows(world))
        {
            var name = Name(row);
            if (!states.TryGetValue(row[0][..2], out var state) || !state.Sovereign || name.Length < 3 || name.Any(char.IsDigit) || Fold.Of(name) == Fold.Of(state.Name))
            {
                continue;
            }

            var own = within[(state.Iso3, name)].ToArray();
            var largest = own.MaxBy(city => city.Population);
            if (largest is not null && Fold.Of(largest.Name) == Fold.Of(name))
            {
                continue;
            }

            found.Add(new(name, [], state.Iso3, "", largest?.Latitude ?? "", largest?.Longitude ?? "", own.Sum(city => city.Population), "province", words.IsDoubtful(name, own.Sum(city => city.Population))));
        }

        return [.. found.DistinctBy(place => (place.Country, Fold.Of(place.Name))).OrderBy(place => place.Country, StringComparer.Ordinal).ThenBy(place => place.Name, StringComparer.Ordinal)];
    }

    static IEnumerable<string[]> Rows(string world) => File.ReadLines(Path.Combine(world, "geonames/admin1CodesASCII.txt")).Select(line => line.Split('\t'));

    /// <summary>"Shan State" is named "Shan" by GeoNames, "Oblast" and the like stand behind the name.</summary>
    static string Name(string[] row)
    {
        var name = Spellings.Printed(row[1], row[2], "");
        foreach (var kind in (string[])[" Oblast", " Governorate", " Province", " Region", " District", " County", " Parish", " Prefecture", " Department", " Voivodeship", " Raion", " Kray", " Krai"])
        {
            name = name.EndsWith(kind, StringComparison.Ordinal) ? name[..^kind.Length] : name;
        }

        return name.Trim();
    }
}
