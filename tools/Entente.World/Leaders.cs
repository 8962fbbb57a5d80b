using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Entente.World;

/// <summary>One spell in one office.</summary>
sealed record Hold(string Role, string Class, string Office, string Since, string Seen, string LastSeen);

sealed class Leader
{
    public required string Slug { get; init; }
    public required string Iso2 { get; init; }
    public HashSet<string> Names { get; } = [];
    public string? Short { get; set; }
    public List<Hold> Holds { get; } = [];
}

sealed partial class Leaders
{
    const string LastEdition = "2026-05";
    readonly Dictionary<(string, string), Leader> _leaders = [];

    public int Count => _leaders.Count;

    /// <summary>Given names and surnames.</summary>
    public IEnumerable<string> Words => _leaders.Values.SelectMany(leader => leader.Names).SelectMany(name => name.Split(' ')).Distinct();

    public static Leaders Read(string sources, Dictionary<string, State> states)
    {
        var leaders = new Leaders();
        foreach (var row in File.ReadLines(Path.Combine(sources, "factbook/leaders_1990_2026.tsv")).Skip(1).Select(l => l.Split('\t')))
        {
            row[5] = row[5].Replace(", Jr.", "", StringComparison.Ordinal).Replace(" Jr.", "", StringComparison.Ordinal);
            row[4] = Prefix.Replace(row[4], "");
            row[5] = row[4].Length == 0 ? Prefix.Replace(row[5], "") : row[5];
            if (states.TryGetValue(row[0], out var state) && state.Sovereign && Names(row[4], row[5]) is { Length: > 0 } names && !Foreign.IsMatch(row[3] + row[4]))
            {
                leaders.Add(row, names);
            }
        }

        // The President of France is also co-prince of Andorra; he is filed under France alone.
        foreach (var key in leaders._leaders.Keys.Where(k => k.Item1 == "AD" && leaders._leaders.ContainsKey(("FR", k.Item2))).ToArray())
        {
            leaders._leaders.Remove(key);
        }

        // The crown that several realms share is filed under the United Kingdom alone.
        foreach (var key in leaders._leaders.Where(l => l.Key.Item1 != "GB" && leaders._leaders.ContainsKey(("GB", l.Key.Item2)) && l.Value.Holds.TrueForAll(h => h.Class == "crown")).Select(l => l.Key).ToArray())
        {
            leaders._leaders.Remove(key);
        }

        return leaders;
    }

    void Add(string[] row, string[] names)
    {
        var slug = Text.Slug(names[^1]);
        if (!_leaders.TryGetValue((row[0], slug), out var leader))
        {
            _leaders[(row[0], slug)] = leader = new() { Slug = slug, Iso2 = row[0] };
        }

        leader.Names.UnionWith(names);
        if (row[4].Trim().Length > 0)
        {
            leader.Short ??= Text.Title(Plain(row[5]));
        }
        else if (Capitals.Match(row[5]) is { Success: true, Value: var caps } && caps.Length < row[5].Trim().Length && !caps.Trim().Contains(' '))
        {
            leader.Short ??= Text.Title(caps.Trim());
        }

        var title = Text.Clean(row[3].Replace("***", "", StringComparison.Ordinal)).Trim(' ', ',', '.');
        if (title.Length > 50 || Shouted.IsMatch(title) || title.Contains("No entry", StringComparison.Ordinal))
        {
            title = row[2] == "cos" ? "head of state" : "head of government";
        }

        title = Ranks.Replace(title, "").Trim(' ', ',');
        var kind = Second.IsMatch(title) ? "second" : Crown.IsMatch(title) ? "crown" : Viceroy.IsMatch(title) ? "viceroy" : "first";
        title = title switch { "Vice" => "Vice President", "Deputy" or "First Deputy" or "Deputy Prime" => "Deputy Prime Minister", "Executive Vice" => "Vice Premier", "" => row[2] == "cos" ? "head of state" : "head of government", _ => title };
        leader.Holds.Add(new(row[2], kind, title, row[6], row[7], row[8]));
    }

    public string Blocks(string iso2)
    {
        var text = new StringBuilder();
        var iso3 = States3[iso2];
        var mine = _leaders.Values.Where(l => l.Iso2 == iso2).OrderBy(l => l.Slug, StringComparer.Ordinal).ToArray();
        foreach (var leader in mine)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n@ {iso3}/{leader.Slug} person\n");
            foreach (var name in leader.Names.OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"name {name}\n");
            }

            if (leader.Short is { Length: > 1 } surname)
            {
                text.Append(CultureInfo.InvariantCulture, $"short {surname}\n");
            }

            foreach (var (office, from, to) in Spells(leader, mine))
            {
                text.Append(CultureInfo.InvariantCulture, $"hold {iso3}GOV {office} {from}..{to}\n");
            }

            text.Append("src F 2026-05\n");
        }

        return text.ToString();
    }

    public static Dictionary<string, string> States3 { get; } = new(StringComparer.Ordinal);

    static IEnumerable<(string Office, string From, string To)> Spells(Leader leader, Leader[] all)
    {
        var spells = new List<(string Office, string From, string To, bool First)>();
        foreach (var group in leader.Holds.GroupBy(h => (h.Role, h.Class, From: h.Since.Length > 0 ? h.Since : h.Seen)).OrderBy(g => g.Key.From, StringComparer.Ordinal))
        {
            var last = group.Max(h => h.LastSeen)!;
            var to = last.StartsWith(LastEdition, StringComparison.Ordinal) && group.Key.Role != "sc" ? "" : End(leader, all, group.Key.Role, group.Key.Class, group.Key.From, last);
            var office = group.OrderBy(h => h.Office.StartsWith("head", StringComparison.Ordinal)).ThenBy(h => h.Office.Length).First().Office;
            spells.Add((office, group.Key.From, to, group.Key.Class != "second"));
        }

        // Head of state and head of government in one: say it once.
        return spells.GroupBy(s => (s.From, s.Office)).Select(g => (g.Key.Office, g.Key.From, To: g.Any(s => s.To.Length == 0) ? "" : g.Max(s => s.To)!))
            .Where(s => s.To.Length == 0 || string.CompareOrdinal(s.From, s.To) < 0)
            .GroupBy(s => s.Office).SelectMany(Joined)
            .OrderBy(s => s.From, StringComparer.Ordinal);
    }

    // Editions disagree on when a tenure began: what overlaps is one tenure.
    static IEnumerable<(string Office, string From, string To)> Joined(IEnumerable<(string Office, string From, string To)> ofOneOffice)
    {
        (string Office, string From, string To)? open = null;
        foreach (var spell in ofOneOffice.OrderBy(s => s.From, StringComparer.Ordinal))
        {
            if (open is { } before && (before.To.Length == 0 || string.CompareOrdinal(spell.From, before.To) < 0))
            {
                open = before with { To = before.To.Length == 0 || spell.To.Length == 0 ? "" : string.CompareOrdinal(before.To, spell.To) > 0 ? before.To : spell.To };
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = spell;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    static string End(Leader leader, Leader[] all, string role, string kind, string since, string last)
    {
        if (kind == "second")
        {
            return last;
        }

        var earliest = DateOnly.Parse(last, CultureInfo.InvariantCulture).AddDays(-200).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var next = (from other in all
                    where other != leader
                    from hold in other.Holds
                    where hold.Role == role && hold.Class == kind && hold.Since.Length > 0
                        && string.CompareOrdinal(hold.Since, since) > 0 && string.CompareOrdinal(hold.Since, earliest) >= 0
                    orderby hold.Since
                    select hold.Since).FirstOrDefault();
        return next ?? last;
    }

    /// <summary>The spellings of a name, the shortest full one last; empty where the row is no name.</summary>
    static string[] Names(string given, string surname)
    {
        given = Plain(given);
        surname = Text.Title(Plain(surname));
        if (surname.Length < 2 || (given.Length == 0 && surname.Length < 4) || surname.Contains(',') || given.Contains(',') || surname.Any(char.IsDigit) || given.Any(char.IsDigit) || given.Length > 45 || surname.Length > 45)
        {
            return [];
        }

        if (given.Length == 0)
        {
            return Spellings([surname]);
        }

        var names = new List<string> { $"{given} {surname}" };
        if (Nickname.Match(given) is { Success: true } m)
        {
            names[0] = $"{Text.Clean(Nickname.Replace(given, " "))} {surname}";
            names.Add($"{m.Groups[1].Value} {surname}");
            given = Text.Clean(Nickname.Replace(given, " "));
        }

        var parts = given.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1 && parts[0].TrimEnd('.').Length > 1)
        {
            names.Add($"{parts[0]} {surname}");
        }

        return Spellings([.. names]);
    }

    static string[] Spellings(string[] names)
    {
        // BGN romanisation as the Factbook prints it, and the way the press does.
        var press = names.Select(n => IyEnd.Replace(n, "y").Replace("Aleksandr ", "Alexander ", StringComparison.Ordinal).Replace("Aleksey ", "Alexei ", StringComparison.Ordinal)
            .Replace("Sergey ", "Sergei ", StringComparison.Ordinal).Replace("yev ", "ev ", StringComparison.Ordinal).Replace("Shoygu", "Shoigu", StringComparison.Ordinal));
        return [.. press.Except(names), .. names];
    }

    static string Plain(string name) => Text.Clean(name.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal));

    [GeneratedRegex(@"""([^""]+)""|\(([^)]+)\)")]
    static partial Regex Nickname { get; }

    /// <summary>Titles that the source's columns left with the name.</summary>
    [GeneratedRegex(@"^(?:Vice[- ])?(?:Presidents?|Premiers?|Prime Ministers?|Ministers?|Chairm[ae]n|Gen\.|Lt\.|Maj\.|Col\.|Brig\.|Dr\.|Sir|Dame|King|Queen|Emperor|Amir|Emir|Sultan|Sheikh|Shaykh|Marshal|Capt\.|Adm\.|ret\.|\s)+\b\s*", RegexOptions.None)]
    static partial Regex Prefix { get; }

    [GeneratedRegex("French Coprince|Spanish Coprince|Coprince|represented by")]
    static partial Regex Foreign { get; }

    [GeneratedRegex(@"iy\b")]
    static partial Regex IyEnd { get; }

    [GeneratedRegex(@"\p{Lu}{3,}.*\p{Lu}{3,}")]
    static partial Regex Shouted { get; }

    [GeneratedRegex(@"^(?:[\p{Lu}'\-]{2,}(?:\s|$))+")]
    static partial Regex Capitals { get; }

    [GeneratedRegex(@"^(Vice|Deputy|First Deputy|Executive Vice|First Vice|Second Vice|1st|2nd|Co-Vice)|\bVice\b|Deput", RegexOptions.IgnoreCase)]
    static partial Regex Second { get; }

    [GeneratedRegex(@"\b(King|Queen|Sultan|Amir|Emir|Emperor|Prince|Grand Duke|Sovereign|Coprince)\b")]
    static partial Regex Crown { get; }

    [GeneratedRegex(@"Governor|represented|Commissioner|Administrator|Prefect", RegexOptions.IgnoreCase)]
    static partial Regex Viceroy { get; }

    [GeneratedRegex(@",?\s*\b(?:Sr\.|Lt\.|Maj\.|Brig\.|Col\.|Capt\.|Gen\.?|Field Mar\.|Mar\.|Dr\.|ret\.|Sir|Dame|Sheikh|Shaykh|Sayyid|Col)(?=\s|$|,)")]
    static partial Regex Ranks { get; }
}
