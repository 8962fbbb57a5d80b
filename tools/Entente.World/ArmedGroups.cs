using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Entente.World;

/// <summary>Formally organised armed groups, 1946-2021, from the UCDP Actor Dataset.</summary>
static partial class ArmedGroups
{
    /// <summary>Blocks by state; a group of several states is filed under the first that the source names.</summary>
    public static Dictionary<string, string> Read(string world, IReadOnlyDictionary<string, State> states, WordUse words, IReadOnlySet<string> taken)
    {
        var byName = StateNames.Of(states);
        var rows = Text.Table(Path.Combine(world, "ucdp/ucdp-actor-221.csv")).Where(row => row["Org"] == "1").ToArray();
        var groups = (from row in rows
                      let state = byName.GetValueOrDefault(Fold.Of(Text.Clean(row["Location"].Split(',')[0])))
                      where state is not null
                      let names = Names(row).Where(name => IsTelling(name, words) && !taken.Contains(Fold.Of(name))).DistinctBy(Fold.Of).ToArray()
                      where names.Length > 0
                      select (State: state, Names: names, Abbreviation: Abbreviation(row, words, taken))).ToArray();

        // A name that groups of several states share tells nobody which is meant.
        var shared = groups.SelectMany(group => group.Names.Select(name => (Name: Fold.Of(name), group.State.Iso3)).Distinct()).GroupBy(pair => pair.Name).Where(pairs => pairs.Count() > 1).Select(pairs => pairs.Key).ToHashSet(StringComparer.Ordinal);
        var abbreviations = groups.Select(group => group.Abbreviation).OfType<string>().GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return groups.Select(group => (group.State, Names: group.Names.Where(name => !shared.Contains(Fold.Of(name))).ToArray(), group.Abbreviation)).Where(group => group.Names.Length > 0)
            .GroupBy(group => group.State.Iso3).ToDictionary(ofState => ofState.Key, ofState => string.Concat(ofState.DistinctBy(group => Text.Slug(group.Names[0])).OrderBy(group => Text.Slug(group.Names[0]), StringComparer.Ordinal)
                .Select(group => Block(ofState.Key, group.Names, group.Abbreviation is { } abbreviation && !abbreviations.Contains(abbreviation) ? abbreviation : null))), StringComparer.Ordinal);
    }

    static string Block(string iso3, string[] names, string? abbreviation)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n@ {iso3}/{Text.Slug(names[0])} armed-group\n{string.Concat(names.Select(name => $"name {name}\n"))}");
        return text.Append(abbreviation is null ? "" : $"abbr {abbreviation}\n").Append("src U 2022-06\n").ToString();
    }

    static IEnumerable<string> Names(IReadOnlyDictionary<string, string> row) =>
        new[] { row["NameOrigFullEng"], row["NameData"], row["NewNameFullEng"], row["NewName"] }.Select(Text.Bare);

    static string? Abbreviation(IReadOnlyDictionary<string, string> row, WordUse words, IReadOnlySet<string> taken) =>
        row["NameData"] is { } name && Capitals.IsMatch(name) && !words.IsDoubtful(name, 0) && !taken.Contains(Fold.Of(name)) ? name : null;

    /// <summary>Two words or more that are no description of forces and not a mere "People's Army".</summary>
    static bool IsTelling(string name, WordUse words) =>
        name.Length is > 7 and < 60 && name.Contains(' ') && char.IsUpper(name[0]) && !Described.IsMatch(name) && !Capitals.IsMatch(name) && !words.IsDoubtful(name, 0)
        && Fold.Of(name).Split(' ').Any(word => !Common.IsMatch(word));

    [GeneratedRegex(@"^[A-Z][A-Z\-]{3,7}$")]
    static partial Regex Capitals { get; }

    [GeneratedRegex(@"[Ff]action|[Ff]orces of|^Forces|supporters|branch of|[Cc]ivilians|Supporters|Government of|military|militia of|[\d/;:,]| - ")]
    static partial Regex Described { get; }

    /// <summary>Words of which the names of many groups are made.</summary>
    [GeneratedRegex("^(?:the|of|and|for|in|national|peoples?|popular|liberation|revolutionary|army|front|movement|party|united|union|democratic|armed|forces?|islamic|resistance|freedom|communist|socialist|workers|republican|council|defen[sc]e|self|new|state|patriotic|organi[sz]ation|justice|unity|military|committee|alliance|congress|group|coalition|independence|action|nationalist|guerrilla|progressive|reform|security|salvation|republic|left|home|fighters)$")]
    static partial Regex Common { get; }
}
