using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Entente.World;

/// <summary>Ministers whom relations run through, from the CIA's list of cabinets as of 2013 to March 2018.</summary>
/// <remarks>A page says who was in office on the day it was updated. That day and half a year around it are all that we claim.</remarks>
static partial class Cabinets
{
    const int Around = 183;

    /// <summary>Blocks by the state's ISO 3166-1 alpha-3 code; <paramref name="known"/> says whom the leaders' blocks have.</summary>
    public static Dictionary<string, string> Read(string world, IReadOnlyDictionary<string, State> states, Func<State, IReadOnlyDictionary<string, string>> known, HandMade hand)
    {
        var blocks = new Dictionary<string, string>(StringComparer.Ordinal);
        var byName = StateNames.Of(states);
        foreach (var ofState in File.ReadLines(Path.Combine(world, "factbook/cia_world_leaders_snapshot_2018-03.csv")).Skip(1).Select(Text.Csv).Where(row => row.Length == 4).GroupBy(row => Country(row[0])))
        {
            if (byName.TryGetValue(Fold.Of(ofState.Key), out var state))
            {
                blocks[state.Iso3] = Blocks(state, ofState, known(state), hand);
            }
        }

        return blocks;
    }

    static string Blocks(State state, IEnumerable<string[]> rows, IReadOnlyDictionary<string, string> known, HandMade hand)
    {
        var text = new StringBuilder();
        var persons = from row in rows
                      let office = Office(row[1])
                      let name = Name(row[2])
                      where office is not null && name is not null && !hand.HasHolder(state.Iso3, office.Value.Key, Editions.Day(row[3]))
                      group (Office: office.Value.Office, office.Value.Sector, Day: Editions.Day(row[3])) by name;
        foreach (var person in persons.OrderBy(person => person.Key.Slug, StringComparer.Ordinal))
        {
            var names = person.Key.Names.Where(name => !known.ContainsKey(Fold.Of(name))).ToArray();
            var slug = person.Key.Names.Select(name => known.GetValueOrDefault(Fold.Of(name))).FirstOrDefault(id => id is not null) ?? person.Key.Slug;
            text.Append(CultureInfo.InvariantCulture, $"\n@ {state.Iso3}/{slug} person\n");
            text.Append(string.Concat(names.Select(name => $"name {name}\n")));
            if (person.Key.Short is { } surname && names.Length == person.Key.Names.Length)
            {
                text.Append(CultureInfo.InvariantCulture, $"short {surname}\n");
            }

            foreach (var (office, sector, day) in person.DistinctBy(one => one.Office))
            {
                text.Append(CultureInfo.InvariantCulture, $"hold {state.Iso3}{sector} {office} {day.AddDays(-Around):yyyy-MM-dd}..{day.AddDays(Around):yyyy-MM-dd}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"src L {person.Max(one => one.Day):yyyy-MM-dd}\n");
        }

        return text.ToString();
    }

    sealed record Named(string Slug, string? Short)
    {
        public string[] Names { get; init; } = [];

        public bool Equals(Named? other) => other is not null && other.Slug == Slug;

        public override int GetHashCode() => Slug.GetHashCode(StringComparison.Ordinal);
    }

    static Named? Name(string cell)
    {
        var name = Text.Clean(Rank.Replace(cell.Split(',')[0], "")).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 6 || words.Any(word => word.Any(char.IsDigit)) || name.Contains('(') || name.Length > 45)
        {
            return null;
        }

        var capitals = words.Where(word => word.Length > 1 && word.All(c => char.IsUpper(c) || c == '-')).ToArray();
        var plain = Text.Title(name);
        var given = words.TakeWhile(word => !capitals.Contains(word)).ToArray();
        var surname = Text.Title(string.Join(' ', words.Skip(given.Length)));
        var names = given.Length > 1 && given[0].Length > 2 ? [plain, $"{given[0]} {surname}"] : new[] { plain };
        names = [.. names.Concat(names.Select(LeaderNames.Press)).Distinct()];
        return new(Text.Slug(names[^1]), capitals.Length is 1 && given.Length > 0 ? Text.Title(capitals[0]) : null) { Names = names };
    }

    static (string Key, string Office, string Sector)? Office(string title) => title switch
    {
        _ when Deputy.IsMatch(title) => null,
        _ when Foreign.IsMatch(title) => ("foreign-minister", "Foreign Minister", "GOV"),
        _ when Defence.IsMatch(title) => ("defence-minister", "Defence Minister", "GOVMIL"),
        _ when Interior.IsMatch(title) => ("interior-minister", "Interior Minister", "GOVCOP"),
        _ when Finance.IsMatch(title) => ("finance-minister", "Finance Minister", "GOV"),
        _ => null,
    };

    /// <summary>"Korea, North" is "North Korea".</summary>
    static string Country(string name) => name.Split(", ") is [var noun, var before] ? $"{before} {noun}" : name;

    [GeneratedRegex(@"\b(?:Dep\.?|Deputy|Vice|Assistant|Asst|Second|Junior|Under|of State for|State Min)", RegexOptions.IgnoreCase)]
    static partial Regex Deputy { get; }

    [GeneratedRegex(@"^(?:Min\.|Sec\.|Minister) (?:of|for) (?:the )?(?:Foreign|External) (?:Affairs|Relations)|^Sec\. of State$|^Min\. of External Relations|^Min\. of Europe & Foreign Affairs")]
    static partial Regex Foreign { get; }

    [GeneratedRegex(@"^(?:Min\.|Sec\.) (?:of|for) (?:the )?(?:National )?Defen[sc]e")]
    static partial Regex Defence { get; }

    [GeneratedRegex(@"^(?:Min\.|Sec\.) (?:of|for) (?:the )?(?:Interior|Internal Affairs|Home Affairs|Public Security)")]
    static partial Regex Interior { get; }

    [GeneratedRegex(@"^(?:Min\.|Sec\.) (?:of|for) (?:the )?(?:Finance|Treasury)")]
    static partial Regex Finance { get; }

    [GeneratedRegex(@"\b(?:Dr|Lt|Gen|Maj|Brig|Col|Adm|Capt|Sir|Dame|Ret|Sheikh)\.(?:\s|$)|\(Ret\.\)", RegexOptions.IgnoreCase)]
    static partial Regex Rank { get; }
}
