using System.Collections.Frozen;
using System.Globalization;

namespace Entente.App.Workbench.Map;

/// <summary>Where capitals are: knowledge/places/capitals.tsv.</summary>
static class Capitals
{
    const string Path = "places/capitals.tsv";

    static readonly Lazy<FrozenDictionary<string, Capital>> s_all = new(Read);

    public static Capital? Of(string country) => s_all.Value.GetValueOrDefault(country);

    public static IEnumerable<Capital> All => s_all.Value.Values;

    static FrozenDictionary<string, Capital> Read()
    {
        using var reader = KnowledgeFiles.BuiltIn.Open(Path);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(row => new Capital(row[0], row[1], double.Parse(row[2], CultureInfo.InvariantCulture), double.Parse(row[3], CultureInfo.InvariantCulture)))
            .ToFrozenDictionary(capital => capital.Country);
    }
}

/// <summary>A capital and where it is, in degrees.</summary>
public sealed record Capital(string Country, string Name, double Latitude, double Longitude);
