using Entente.Sentences;

namespace Entente.Training;

/// <summary>The names in knowledge/actors, for the gazetteer.</summary>
static class ListedNames
{
    public static IEnumerable<(string Name, Listed What)> Read(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.kb", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var kind = "";
            foreach (var line in File.ReadLines(path))
            {
                var (key, value) = line.IndexOf(' ') is > 0 and var space ? (line[..space], line[(space + 1)..].Trim()) : ("", "");
                if (key == "@")
                {
                    kind = value.Split(' ') is [_, var word, ..] ? word : "";
                }
                else if (What(kind, key) is not Listed.No and var what)
                {
                    yield return (value, what);
                    if (what == Listed.Person && value.IndexOf(' ') is > 0 and var end)
                    {
                        yield return (value[..end], Listed.GivenName);
                    }
                }
            }
        }
    }

    static Listed What(string kind, string key) => (kind, key) switch
    {
        (_, "seat") => Listed.Place,
        ("country", "name" or "full" or "former" or "short" or "alias" or "also") => Listed.Country,
        ("country", "adj" or "noun") => Listed.Nationality,
        ("person", "name" or "short" or "alias" or "also") => Listed.Person,
        (not "country" and not "person", "name" or "full" or "short" or "alias" or "also") => Listed.Organisation,
        _ => Listed.No,
    };
}
