namespace Entente.Actors;

/// <summary>Reads a file of GeoNames as it is offered for download (a country's, or the cities of 500 people and more), where a user put one under places/.</summary>
/// <remarks>
/// Towns and first divisions only. None ships but what cities.tsv has of it; which part of a state a town lies in is told by
/// places/admin1CodesASCII.txt, if it is there. Nineteen columns: id, name, plain name, other names, latitude, longitude, class, code, state,
/// other states, first to fourth division, people, and more.
/// </remarks>
static class GeoNamesReader
{
    const string Divisions = "places/admin1CodesASCII.txt";
    const int Columns = 19;

    /// <summary>Rows of places in the columns of our own tables, so that they join what those say of the same town.</summary>
    public static IEnumerable<KnowledgeRow> Read(IKnowledgeFiles files, IReadOnlyDictionary<string, ActorDraft> actors)
    {
        var paths = files.Paths.Where(path => path.StartsWith("places/", StringComparison.Ordinal) && path.EndsWith(".txt", StringComparison.Ordinal) && path != Divisions).ToArray();
        if (paths.Length == 0)
        {
            yield break;
        }

        var states = States(actors);
        var divisions = files.Paths.Contains(Divisions) ? Lines(files, Divisions).Where(row => row.Cells.Length > 1).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal) : [];
        foreach (var row in paths.SelectMany(path => Lines(files, path)))
        {
            if (row.Cells.Length != Columns)
            {
                throw row.Wrong($"{row.Cells.Length} columns where a file of GeoNames has {Columns}", "Take the file as GeoNames offers it, unpacked, or remove it.");
            }

            var kind = (row[6], row[7]) switch { ("P", "PPLC") => "capital", ("P", "PPLA") => "seat", ("P", _) => "city", ("A", "ADM1") => "province", _ => null };
            if (kind is not null && states.TryGetValue(row[8], out var state))
            {
                var region = kind == "province" ? "" : divisions.GetValueOrDefault($"{row[8]}.{row[10]}", "");
                var others = row[3].Split(',').Append(row[2]).Where(other => other.Length > 2 && other != row[1] && other.All(IsLatin)).Distinct();
                yield return row with { Cells = [row[1], string.Join('|', others), state, region, row[4], row[5], row[14], kind, "", "G"] };
            }
        }
    }

    /// <summary>ISO 3166-1 alpha-3 by alpha-2, which GeoNames writes.</summary>
    static Dictionary<string, string> States(IReadOnlyDictionary<string, ActorDraft> actors) =>
        (from actor in actors
         from fact in actor.Value.Facts
         where fact.Key == "code" && fact.Value.StartsWith("iso2 ", StringComparison.Ordinal)
         select (Iso2: fact.Value[5..], Iso3: actor.Key)).DistinctBy(code => code.Iso2).ToDictionary(code => code.Iso2, code => code.Iso3, StringComparer.Ordinal);

    static IEnumerable<KnowledgeRow> Lines(IKnowledgeFiles files, string path)
    {
        using var reader = files.Open(path);
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.Length > 0)
            {
                yield return new(path, line, text.Split('\t'));
            }
        }
    }

    static bool IsLatin(char c) => c < '\u0250' && (char.IsLetter(c) || c is ' ' or '-' or '\'');
}
