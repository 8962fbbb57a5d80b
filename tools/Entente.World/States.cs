using System.Text.RegularExpressions;

namespace Entente.World;

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

        foreach (var iso2 in (string[])["TW", "XK", "PS", "FM", "MH", "PW"])
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

        // Whoever is "Chinese" or "Dutch" is of the state, not of its territories.
        var own = states.Values.Where(state => state.Sovereign).SelectMany(state => state.Lines.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var territory in states.Values.Where(state => !state.Sovereign))
        {
            territory.Order.RemoveAll(line => own.Contains(line) && (line.StartsWith("adj ", StringComparison.Ordinal) || line.StartsWith("noun ", StringComparison.Ordinal)));
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
