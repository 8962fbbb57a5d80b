using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Actors;

/// <summary>Reads the tables of places. Rows with one name, country and region tell of one place, whichever files they stand in.</summary>
static class PlaceReader
{
    /// <summary>A point for each state, for the map; no table of places.</summary>
    const string Points = "places/capitals.tsv";

    static readonly Dictionary<string, PlaceKind> s_kinds = Enum.GetValues<PlaceKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);
    static readonly string[] s_machineMade = ["places/cities.tsv", "places/provinces.tsv"];

    public static IReadOnlyCollection<PlaceDraft> Read(IKnowledgeFiles files, IReadOnlyDictionary<string, ActorDraft> actors)
    {
        var sources = ActorDrafts.SourcesOf(files).Select(row => row[0]).ToHashSet();
        var drafts = new Dictionary<(string Name, string Country, string Class, string Region), PlaceDraft>();
        var firsts = new Dictionary<(string Name, string Country, string Class), PlaceDraft>();
        var countries = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var row in PathsOf(files).SelectMany(path => KnowledgeTable.Read(files, path, "name", "alternatives", "country", "region", "lat", "lon", "population", "kind", "use", "source"))
            .Concat(GeoNamesReader.Read(files, actors)))
        {
            var place = Place(row, countries, actors);
            if (!sources.Contains(row[9]))
            {
                throw row.Wrong($"'{row[9]}' is no source we know", "Add a row to actors/SOURCES.tsv, or use one of its keys; M is general knowledge.");
            }

            var first = (row[0], row[2], place.Kind <= PlaceKind.Seat ? "city" : row[7]);
            var key = (first.Item1, first.Item2, first.Item3, row[3]);
            var draft = drafts.GetValueOrDefault(key) ?? (row[3].Length == 0 ? firsts.GetValueOrDefault(first) : null) ?? new(row[0]);
            drafts[key] = draft;
            firsts.TryAdd(first, draft);
            draft.Add(place, row[1].Split('|', StringSplitOptions.RemoveEmptyEntries), Use(row), s_machineMade.Contains(row.Path) || row.Path.EndsWith(".txt", StringComparison.Ordinal));
        }

        return [.. drafts.Values.Distinct()];
    }

    static IEnumerable<string> PathsOf(IKnowledgeFiles files) => files.Paths
        .Where(path => path.StartsWith("places/", StringComparison.Ordinal) && path.EndsWith(".tsv", StringComparison.Ordinal) && path != Points)
        .OrderBy(path => !s_machineMade.Contains(path));

    static string Use(KnowledgeRow row) => row[8] is "" or "context" or "the" ? row[8] : throw row.Wrong($"'{row[8]}' is no use", "Leave it empty, or write context or the.");

    static Place Place(KnowledgeRow row, Dictionary<string, ImmutableArray<string>> countries, IReadOnlyDictionary<string, ActorDraft> actors)
    {
        if (row[0].Length == 0)
        {
            throw row.Wrong("a place needs a name", "Write it in the first column.");
        }

        if (!countries.TryGetValue(row[2], out var states))
        {
            states = [.. row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            countries[row[2]] = states.FirstOrDefault(state => !actors.ContainsKey(state)) is { } unknown
                ? throw row.Wrong($"'{unknown}' is no state we know", "Use ISO 3166-1 alpha-3, such as MMR, several with a space between.")
                : states;
        }

        return new()
        {
            Kind = s_kinds.TryGetValue(row[7], out var kind) ? kind : throw row.Wrong($"'{row[7]}' is no kind of place", $"Use one of {string.Join(", ", s_kinds.Keys)}."),
            Countries = states,
            Region = row[3].Length == 0 ? null : row[3],
            Latitude = Degrees(row, 4, 90),
            Longitude = Degrees(row, 5, 180),
            Population = row[6].Length == 0 ? 0
                : int.TryParse(row[6], NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? people
                : throw row.Wrong($"'{row[6]}' is no number of people", "Write digits only, or leave it empty."),
        };
    }

    static double? Degrees(KnowledgeRow row, int column, int limit) => row[column].Length == 0 ? null
        : double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit ? degrees
        : throw row.Wrong($"'{row[column]}' is no number of degrees", $"Write a decimal between -{limit} and {limit}, or leave it empty.");
}
