using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.World;

/// <summary>Parties that the Factbook's last edition names with an abbreviation, "Aam Aadmi Party or AAP".</summary>
static partial class Parties
{
    public static Dictionary<string, string> Read(string world, IReadOnlyDictionary<string, State> states, IReadOnlySet<string> taken)
    {
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Text.Xz(Path.Combine(world, "factbook/fields_1990_2025.tsv.xz")).Select(line => line.Split('\t')))
        {
            if (row is ["2024" or "2025", _, _, "Political parties" or "Political parties and leaders", _] && states.TryGetValue(row[1], out var state) && state.Sovereign)
            {
                last[state.Iso3] = row[4];
            }
        }

        var parties = last.SelectMany(pair => Names(pair.Value).Where(name => !taken.Contains(Fold.Of(name))).DistinctBy(Fold.Of).Select(name => (Iso3: pair.Key, Name: name))).ToArray();
        var shared = parties.GroupBy(party => Fold.Of(party.Name)).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return parties.Where(party => !shared.Contains(Fold.Of(party.Name))).GroupBy(party => party.Iso3)
            .ToDictionary(ofState => ofState.Key, ofState => string.Concat(ofState.OrderBy(party => Text.Slug(party.Name), StringComparer.Ordinal)
                .Select(party => string.Create(CultureInfo.InvariantCulture, $"\n@ {party.Iso3}/{Text.Slug(party.Name)} party\nname {party.Name}\nsrc F 2025\n"))), StringComparer.Ordinal);
    }

    /// <summary>What stands before each "or ABBR"; a name that runs on from an entry without abbreviation is left out.</summary>
    static IEnumerable<string> Names(string field)
    {
        foreach (Match entry in Entry.Matches(Parenthesis.Replace(field, " ")))
        {
            var name = Text.Bare(entry.Groups[1].Value);
            if (name.Length is > 9 and < 60 && name.Count(c => c == ' ') is >= 1 and <= 6 && char.IsUpper(name[0]) && !name.Contains(" or ", StringComparison.Ordinal)
                && Kind.Count(name) == 1 && !Plain.IsMatch(name) && !name.Contains('\uFFFD') && !Broken.IsMatch(name))
            {
                yield return name;
            }
        }
    }

    [GeneratedRegex(@"(.+?) or [A-Z][A-Za-z()/+\-]{1,9}(?=\s|$)")]
    static partial Regex Entry { get; }

    [GeneratedRegex(@"\[[^\]]*\]?|\([^)]*\)?")]
    static partial Regex Parenthesis { get; }

    [GeneratedRegex(@"\b(?:Party|Movement|Union|Front|Alliance|Congress|League|Coalition|Partido|Parti|Democrats|Rally|Bloc|Forum|Assembly|Organization)\b")]
    static partial Regex Kind { get; }

    /// <summary>Names that parties of any state could bear.</summary>
    [GeneratedRegex(@"^(?:(?:National|Democratic|Progressive|Social|Socialist|Liberal|Labou?r|People s|People's|Peoples|Republican|Conservative|Christian|United|New|Green|Communist|Workers|Workers'|Reform|Unity|Independent|Islamic|Citizens|Future|Popular|Alternative|Freedom|Justice|and|of|for|the|Development|Democracy|Change|Action|Patriotic|Center|Centre|Peasants|Progress|Peace|Solidarity|Agrarian|Party|Movement|Union|Front|Alliance|Congress|League|Coalition|Rally|Bloc|Forum|Assembly|Organization|Democrats)\s?)+$")]
    static partial Regex Plain { get; }

    /// <summary>A letter that the source lost, or a note instead of a name.</summary>
    [GeneratedRegex(@"(?:^|\s)\p{Ll}\s|(?:^|\s)\p{Lu}\s|,|^[A-Z]{2,} |note|parties|includes|election|\d")]
    static partial Regex Broken { get; }
}
