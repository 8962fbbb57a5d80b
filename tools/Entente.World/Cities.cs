using System.Globalization;

namespace Entente.World;

/// <summary>The cities of 15,000 people and more, and what seats a country or its first division, from GeoNames.</summary>
static class Cities
{
    const int Smallest = 15_000;

    public static List<Place> Read(string world, IReadOnlyDictionary<string, State> states, WordUse words)
    {
        var regions = Provinces.Names(world);
        var found = new List<Place>();
        foreach (var row in Text.Xz(Path.Combine(world, "geonames/cities500.txt.xz")).Select(line => line.Split('\t')))
        {
            var population = long.Parse(row[14], CultureInfo.InvariantCulture);
            var kind = row[7] switch { "PPLC" => "capital", "PPLA" => "seat", _ => "city" };
            if (population < Smallest && kind != "capital" || row[7] is "PPLX" or "PPLH" or "PPLQ" or "PPLW" or "PPLCH" || !states.TryGetValue(row[8], out var state))
            {
                continue;
            }

            var name = Spellings.Printed(row[1], row[2], state.Iso3);
            var english = state.Iso3 is "USA" or "GBR" or "CAN" or "AUS" or "NZL" or "IRL" or "ZAF" or "JAM";
            found.Add(new(name, [.. Spellings.Of(name, row[2], row[3].Split(','), population)], state.Iso3, regions.GetValueOrDefault($"{row[8]}.{row[10]}", ""),
                Degrees(row[4]), Degrees(row[5]), population, kind, words.IsDoubtful(name, population) || (english && population < 300_000 && !name.Contains(' '))));
        }

        // Of one name within one province the largest is meant; what is called as its own country is no name of a city.
        return
        [
            .. from place in found
               group place by (place.Country, place.Region, Fold.Of(place.Name)) into same
               let largest = same.MaxBy(place => place.Population)
               where !states.Values.Any(state => state.Iso3 == largest.Country && Fold.Of(state.Name) == same.Key.Item3)
               orderby largest.Country, largest.Population descending, largest.Name
               select largest,
        ];
    }

    static string Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture).ToString("0.###", CultureInfo.InvariantCulture);
}
