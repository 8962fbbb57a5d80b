#!/usr/bin/env -S dotnet run
#:property PublishAot=false

// Builds the machine-made part of knowledge/actors from the open sources: states, leaders, memberships.
// usage: dotnet run tools/refresh-actors.cs -- FOLDER-OF-SOURCES knowledge/actors
// The sources and their licences are named in knowledge/actors/SOURCES.tsv. What people write stands in other files
// and is not touched: only knowledge/actors/<ISO3>/made.kb and _world/memberships.tsv are written.

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

if (args is not [var sources, var target])
{
    Console.Error.WriteLine("usage: refresh-actors FOLDER-OF-SOURCES knowledge/actors");
    return 2;
}

var states = States.Read(sources);
foreach (var state in states.Values)
{
    Leaders.States3[state.Iso2] = state.Iso3;
}

var leaders = Leaders.Read(sources, states);
foreach (var state in states.Values.OrderBy(s => s.Iso3, StringComparer.Ordinal))
{
    var folder = Directory.CreateDirectory(Path.Combine(target, state.Iso3)).FullName;
    File.WriteAllText(Path.Combine(folder, "made.kb"), state.Block() + leaders.Blocks(state.Iso2), new UTF8Encoding(false));
}

File.WriteAllText(Path.Combine(target, "_world", "memberships.tsv"), Memberships.Read(sources, states), new UTF8Encoding(false));
File.WriteAllText(Path.Combine(target, "agents.tsv"), Agents.Read(sources), new UTF8Encoding(false));
Console.WriteLine($"{states.Count} states and territories, {leaders.Count} leaders");
return 0;

/// <summary>A state or territory as the Factbook and ISO 3166 name it.</summary>
sealed class State
{
    public required string Iso2 { get; init; }
    public required string Iso3 { get; init; }
    public required string Name { get; init; }
    public bool Sovereign { get; set; }
    public SortedDictionary<string, string> Lines { get; } = new(StringComparer.Ordinal);
    public List<string> Order { get; } = [];

    public void Add(string key, string value)
    {
        var line = $"{key} {value}";
        if (value.Length > 1 && Lines.TryAdd(line, ""))
        {
            Order.Add(line);
        }
    }

    public string Block()
    {
        var text = new StringBuilder();
        text.Append("# Made by tools/refresh-actors.cs; write corrections into another file of this folder.\n");
        text.Append(CultureInfo.InvariantCulture, $"@ {Iso3} {(Sovereign ? "country" : "territory")}\nname {Name}\n");
        foreach (var line in Order.Where(line => line != $"name {Name}"))
        {
            text.Append(line).Append('\n');
        }

        return text.Append("src F 2025\n").ToString();
    }
}

static partial class States
{
    public static Dictionary<string, State> Read(string sources)
    {
        var states = new Dictionary<string, State>(StringComparer.Ordinal);
        foreach (var row in File.ReadLines(Path.Combine(sources, "geonames/countryInfo.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')))
        {
            if (row[0].Length == 2 && row[1].Length == 3)
            {
                states[row[0]] = new() { Iso2 = row[0], Iso3 = row[1], Name = row[4] };
            }
        }

        foreach (var row in File.ReadLines(Path.Combine(sources, "factbook/master_countries_fips_iso2.csv")).Skip(1).Select(Text.Csv))
        {
            if (states.TryGetValue(row[3], out var state) && row[4] == "sovereign")
            {
                state.Sovereign = true;
                state.Add("code", $"gec {row[1]}");
            }
        }

        foreach (var iso2 in (string[])["TW", "XK", "PS"])
        {
            states[iso2].Sovereign = true;
        }

        var last = new Dictionary<(string, string), string>();
        foreach (var row in Text.Xz(Path.Combine(sources, "factbook/fields_1990_2025.tsv.xz")).Select(l => l.Split('\t')))
        {
            if (row.Length == 5 && row[3] is "Nationality" or "Country name" or "Capital" or "National capital")
            {
                last[(row[1], row[3] == "National capital" ? "Capital" : row[3])] = row[4];
            }
        }

        foreach (var ((iso2, field), text) in last)
        {
            if (states.TryGetValue(iso2, out var state))
            {
                switch (field)
                {
                    case "Country name": Names(state, text); break;
                    case "Capital": Capital(state, text); break;
                    default: Nationality(state, text); break;
                }
            }
        }

        return states;
    }

    static void Names(State state, string text)
    {
        foreach (Match part in NameParts.Matches(text))
        {
            var key = part.Groups[1].Value switch { "conventional short form" => "name", "conventional long form" => "full", "former" => "former", _ => "" };
            var values = key == "former" ? part.Groups[2].Value.Split([',', ';']) : [part.Groups[2].Value];
            foreach (var value in values.Select(Text.Clean))
            {
                if (key.Length > 0 && value is not ("none" or "") && value.Length < 70 && char.IsUpper(value[0]) && !value.Contains(" or ", StringComparison.Ordinal))
                {
                    state.Add(key, value);
                }
            }
        }
    }

    static void Capital(State state, string text)
    {
        var name = Text.Clean(CapitalName.Match(text) is { Success: true } m ? m.Groups[1].Value : text);
        name = name.Split([';', ',', '('])[0].Trim();
        if (name.Length is > 1 and < 30 && char.IsUpper(name[0]))
        {
            state.Add("seat", name);
        }
    }

    static void Nationality(State state, string text)
    {
        var m = NationalityParts.Match(text);
        if (!m.Success)
        {
            return;
        }

        foreach (var value in m.Groups[2].Value.Split([',', ';', '/']).SelectMany(v => v.Split(" or ")))
        {
            var adjective = Text.Clean(value);
            if (adjective.Length is > 2 and < 30 && char.IsUpper(adjective[0]))
            {
                state.Add("adj", adjective);
            }
        }

        foreach (var value in m.Groups[1].Value.Split([',', ';', '/']).SelectMany(v => v.Split(" or ")))
        {
            var raw = value.Trim();
            var noun = Text.Clean(raw);
            if (noun.Length is <= 2 or >= 30 || !char.IsUpper(noun[0]))
            {
                continue;
            }

            state.Add("noun", noun);
            if (raw.Contains("(s)", StringComparison.Ordinal) && !noun.EndsWith('s'))
            {
                state.Add("noun", noun + "s");
            }
        }
    }

    [GeneratedRegex(@"(conventional short form|conventional long form|local long form|local short form|former|etymology|note|abbreviation|dependency status)\s*:\s*(.*?)(?=\s*(?:conventional short form|conventional long form|local long form|local short form|former|etymology|note|abbreviation)\s*:|$)")]
    static partial Regex NameParts { get; }

    [GeneratedRegex(@"^name:\s*(.*?)(?:\s+geographic coordinates|\s+time difference|$)")]
    static partial Regex CapitalName { get; }

    [GeneratedRegex(@"noun\s*[:-]+\s*(.*?)\s*adjective\s*[:-]+\s*(.*?)(?:\s+note\b.*)?$")]
    static partial Regex NationalityParts { get; }
}

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

static class Memberships
{
    public static string Read(string sources, Dictionary<string, State> states)
    {
        var text = new StringBuilder("# Made by tools/refresh-actors.cs from the Factbook's yearly editions, 1990-2025; corrections stand in organisations.kb.\norganisation\tstatus\tfrom\tto\tmembers\n");
        var runs = from line in File.ReadLines(Path.Combine(sources, "factbook/igo_memberships_1990_2025.tsv")).Skip(1)
                   let row = line.Split('\t')
                   where states.ContainsKey(row[0]) && row[2] is "member" or "observer" or "partner" or "dialogue partner" or "dialogue member" or "associate" or "candidate"
                   where states.ContainsKey(row[0])
                   group (From: int.Parse(row[3], CultureInfo.InvariantCulture), To: int.Parse(row[4], CultureInfo.InvariantCulture)) by (Org: row[1], Status: row[2], states[row[0]].Iso3) into g
                   select (g.Key.Org, g.Key.Status, From: g.Min(r => r.From), To: g.Max(r => r.To), g.Key.Iso3);
        foreach (var g in runs.GroupBy(r => (r.Org, r.Status, r.From, r.To)).OrderBy(g => g.Key.Org, StringComparer.Ordinal).ThenBy(g => g.Key.Status, StringComparer.Ordinal).ThenBy(g => g.Key.From).ThenBy(g => g.Key.To))
        {
            var from = g.Key.From <= 1991 ? "" : $"{g.Key.From}";
            var to = g.Key.To >= 2025 ? "" : $"{g.Key.To + 1}";
            text.Append(CultureInfo.InvariantCulture, $"{g.Key.Org}\t{g.Key.Status}\t{from}\t{to}\t{string.Join(' ', g.Select(r => r.Iso3).Order(StringComparer.Ordinal))}\n");
        }

        return text.ToString();
    }
}

/// <summary>Nouns for those who act, with their sector, from the PLOVER agent dictionary.</summary>
static class Agents
{
    public static string Read(string sources)
    {
        var text = new StringBuilder("""
            # Made by tools/refresh-actors.cs from the PLOVER agent dictionary: nouns for those who act, with their sector.
            # The MIT License (MIT), Copyright (c) 2014 Open Event Data Alliance; full text in LICENSE.agents.md. Corrections stand in agents-hand.tsv.
            noun	sector

            """);
        var sets = new Dictionary<string, string[]> { ["!PERSON!"] = ["MAN", "MEN", "WOMAN", "WOMEN", "PERSON"], ["!MINIST!"] = ["MINISTER", "MINISTRY"] };
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(sources, "petrarch/PLOVER_agents.txt")))
        {
            var bracket = line.IndexOf("[~", StringComparison.Ordinal);
            var end = line.IndexOf(']', StringComparison.Ordinal);
            if (bracket < 1 || end < bracket || line[0] is '#' or '!' && !line.StartsWith("!MINIST!", StringComparison.Ordinal))
            {
                continue;
            }

            var sector = line[(bracket + 2)..end];
            var noun = line[..bracket].Split('{')[0].Trim().Replace('_', ' ').Replace("  ", " ", StringComparison.Ordinal).Trim();
            foreach (var one in sets.Where(set => noun.Contains(set.Key, StringComparison.Ordinal)).SelectMany(set => set.Value.Select(v => noun.Replace(set.Key, v, StringComparison.Ordinal))).DefaultIfEmpty(noun))
            {
                var key = one.ToLowerInvariant();
                if (key.Length > 2 && key.All(c => c is ' ' or '-' || char.IsAsciiLetter(c)) && key.Count(c => c == ' ') < 4 && sector is not ("NON" or "JNK" or "UNK"))
                {
                    rows.TryAdd(key, sector == "JRN" ? "MED" : sector.Replace("JRN", "MED", StringComparison.Ordinal));
                }
            }
        }

        foreach (var (noun, sector) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{noun}\t{sector}\n");
        }

        return text.ToString();
    }
}

static partial class Text
{
    public static string Clean(string value) => Spaces.Replace(Parenthesis.Replace(value, " "), " ").Trim(' ', '.', ',', ';', ':', '\'', '"');

    public static string Title(string shouted) => Words.Replace(shouted, m =>
    {
        var word = m.Value;
        if (word.Length < 2 || word.Any(char.IsLower))
        {
            return word.StartsWith("Mc", StringComparison.Ordinal) && word.Length > 3 ? "Mc" + word[2] + word[3..].ToLowerInvariant() : word;
        }

        return word[0] + word[1..].ToLowerInvariant();
    });

    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            if (char.IsAsciiLetterOrDigit(rune))
            {
                slug.Append(char.ToLowerInvariant(rune));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && rune is ' ' or '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }

    public static string[] Csv(string line) => [.. CsvCell.Matches(line).Select(m => m.Groups[1].Success ? m.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups[2].Value)];

    public static IEnumerable<string> Xz(string path)
    {
        using var xz = Process.Start(new ProcessStartInfo("xz", ["-dc", path]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        while (xz.StandardOutput.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    [GeneratedRegex(@"\([^)]*\)?")]
    static partial Regex Parenthesis { get; }

    [GeneratedRegex(@"\s+")]
    static partial Regex Spaces { get; }

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    static partial Regex Words { get; }

    [GeneratedRegex(@"(?:^|,)(?:""((?:[^""]|"""")*)""|([^,]*))")]
    static partial Regex CsvCell { get; }
}
