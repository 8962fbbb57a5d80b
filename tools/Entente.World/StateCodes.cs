using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.World;

/// <summary>The codes by which other data call a state, with the days for which they do: ISO 3166-1, the Correlates of War, CAMEO.</summary>
static partial class StateCodes
{
    /// <summary>States that the Correlates of War name as no other source does, by its number.</summary>
    static readonly Dictionary<string, string> s_byNumber =
        ("31 BHS, 56 LCA, 57 VCT, 58 ATG, 60 KNA, 255 DEU, 260 DEU, 316 CZE, 345 SRB, 346 BIH, 347 XKX, 402 CPV, 403 STP, 420 GMB, 437 CIV, 484 COG, 490 COD, "
         + "572 SWZ, 640 TUR, 731 PRK, 732 KOR, 775 MMR, 816 VNM, 860 TLS, 987 FSM")
        .Split(", ").Select(pair => pair.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>CAMEO's codes that are not ISO's.</summary>
    static readonly Dictionary<string, string> s_cameo = new(StringComparer.Ordinal) { ["KSV"] = "XKX", ["TMP"] = "TLS" };

    /// <summary>Numbers of the Correlates of War for states that are no more.</summary>
    static readonly HashSet<string> s_gone = ["511", "678", "680", "730", "817"];

    public static void Add(string sources, IReadOnlyDictionary<string, State> states)
    {
        foreach (var row in File.ReadLines(Path.Combine(sources, "geonames/countryInfo.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')))
        {
            if (states.TryGetValue(row[0], out var state))
            {
                state.Add("code", $"iso2 {row[0]} src I");
                state.Add("code", $"iso3 {row[1]} src I");
                if (row[2].TrimStart('0').Length > 0)
                {
                    state.Add("code", $"iso-number {row[2].PadLeft(3, '0')} src I");
                }
            }
        }

        CorrelatesOfWar(sources, states);
        Cameo(sources, states.Values.ToDictionary(state => state.Iso3, StringComparer.Ordinal));
    }

    /// <summary>Membership of the state system until the list's last day, which is open.</summary>
    static void CorrelatesOfWar(string sources, IReadOnlyDictionary<string, State> states)
    {
        var named = StateNames.Of(states);
        foreach (var row in File.ReadLines(Path.Combine(sources, "reference_only/cow_states2016.csv")).Skip(1).Select(Text.Csv))
        {
            var state = s_byNumber.TryGetValue(row[1], out var iso3) ? states.Values.First(s => s.Iso3 == iso3) : s_gone.Contains(row[1]) ? null : named.GetValueOrDefault(Fold.Of(row[2]));
            if (state is not null)
            {
                var end = Day(row, 6).AddDays(1);
                state.Add("code", string.Create(CultureInfo.InvariantCulture, $"cow {row[1]} {Day(row, 3):yyyy-MM-dd}..{(end.Year > 2016 ? "" : $"{end:yyyy-MM-dd}")} src C"));
            }
        }
    }

    static DateOnly Day(string[] row, int column) => new(int.Parse(row[column], CultureInfo.InvariantCulture), int.Parse(row[column + 1], CultureInfo.InvariantCulture), int.Parse(row[column + 2], CultureInfo.InvariantCulture));

    /// <summary>The code of a dictionary's entry for the state itself; where it has dates, with them.</summary>
    static void Cameo(string sources, Dictionary<string, State> byIso3)
    {
        var always = new HashSet<string>();
        var dated = new List<(string Code, string Span)>();
        foreach (var line in Text.Xz(Path.Combine(sources, "petrarch/Phoenix.Countries.actors.txt.xz")))
        {
            if (Undated.Match(line) is { Success: true } plain)
            {
                always.Add(plain.Groups[1].Value);
            }
            else if (Dated.Match(line) is { Success: true } spell)
            {
                dated.Add((spell.Groups[1].Value, Span(spell.Groups[2].Value)));
            }
        }

        foreach (var code in always.Order(StringComparer.Ordinal))
        {
            byIso3.GetValueOrDefault(s_cameo.GetValueOrDefault(code, code))?.Add("code", $"cameo {code} src P");
        }

        foreach (var (code, span) in dated.Where(spell => !always.Contains(spell.Code)).Distinct())
        {
            byIso3.GetValueOrDefault(s_cameo.GetValueOrDefault(code, code))?.Add("code", $"cameo {code} {span} src P");
        }
    }

    /// <summary>A span of the dictionary, since, until or from one day to another, as FROM..TO.</summary>
    static string Span(string written)
    {
        var days = written.Trim('>', '<').Split('-').Select(Iso).ToArray();
        return written[0] == '<' ? $"..{days[0]}" : days.Length > 1 ? $"{days[0]}..{days[1]}" : $"{days[0]}..";
    }

    static string Iso(string digits)
    {
        var day = digits.Length == 6 ? $"{(string.CompareOrdinal(digits[..2], "30") < 0 ? "20" : "19")}{digits}" : digits;
        return $"{day[..4]}-{day[4..6]}-{day[6..]}";
    }

    [GeneratedRegex(@"^[^\s+#][^\[]*\[([A-Z]{3})\]")]
    static partial Regex Undated { get; }

    [GeneratedRegex(@"^\s+\[([A-Z]{3}) ([<>]?(?:\d{6}|\d{8})(?:-(?:\d{6}|\d{8}))?)\]")]
    static partial Regex Dated { get; }
}
