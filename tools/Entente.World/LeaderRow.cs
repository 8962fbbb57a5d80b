using System.Text.RegularExpressions;

namespace Entente.World;

/// <summary>Which of a state's offices a row speaks of: successors are sought among their like.</summary>
enum Rank
{
    First,
    Second,
    Crown,
    Viceroy,
}

/// <summary>One row of the Factbook's leaders: somebody in an office, from one edition to another.</summary>
/// <param name="Given">What stands before the surname; empty where the whole name is in <paramref name="Surname"/>.</param>
/// <param name="Since">The day on which the office was taken over, as far as the edition says.</param>
sealed partial record LeaderRow(string State, string Role, Rank Rank, string Office, string Given, string Surname, string Since, string Seen, string LastSeen)
{
    public string From => Since.Length > 0 ? Since : Seen;

    /// <summary>The row's facts; null where what stands there is no name.</summary>
    public static LeaderRow? Read(string[] cells)
    {
        var (title, first) = Swallowed.Match(cells[3]) is { Success: true } m && cells[4].Length == 0 ? (m.Groups[1].Value, m.Groups[2].Value) : (cells[3], cells[4]);
        var given = Titles.Replace(Plain(first), "");
        var surname = Juniors.Replace(Plain(cells[5]), "");
        surname = given.Length == 0 ? Titles.Replace(surname, "") : surname;
        var name = $"{given} {surname}".Trim();
        if (surname.Length < 2 || name.Length > 60 || name.Any(c => c is ',' or ':' || char.IsDigit(c)) || Prose.IsMatch(name) || Of.IsMatch(surname))
        {
            return null;
        }

        var office = Elect.IsMatch(cells[4]) ? "Vice President" : OfficeOf(title, cells[4], cells[2]);
        return new(cells[0], cells[2], RankOf(office), office, given, surname, cells[6], cells[7], SeenUntil(cells[7], cells[8]));
    }

    /// <summary>Nobody looked between these two days: what a row says to have been seen until the second was seen on the first.</summary>
    static string SeenUntil(string seen, string lastSeen) =>
        lastSeen == "2020-11-23" && string.CompareOrdinal(seen, "2017-03-28") <= 0 ? "2017-03-28" : lastSeen;

    /// <summary>An office that many share, or that the source did not put beside the name.</summary>
    public LeaderRow As(string office) => this with { Office = office, Rank = RankOf(office) };

    public bool IsUntitled => Office.StartsWith("head of ", StringComparison.Ordinal);

    public bool IsHead => Head.IsMatch(Office);

    static string OfficeOf(string title, string given, string role)
    {
        var office = Text.Clean(title.Replace("***", "", StringComparison.Ordinal)).Trim(' ', ',', '.');
        foreach (var (pattern, name) in s_viceroys)
        {
            if (pattern.IsMatch(office) || (office.Length == 0 && pattern.IsMatch(given)))
            {
                return name;
            }
        }

        office = Ranks.Replace(office, "").Trim(' ', ',');
        office = Endings.Replace(office, "").Trim();
        if (office.Length is 0 or > 50 || Shouted.IsMatch(office) || office.Contains("No entry", StringComparison.Ordinal) || !char.IsUpper(office[0]) || office.StartsWith("Minister of", StringComparison.Ordinal))
        {
            return role == "cos" ? "head of state" : "head of government";
        }

        return office switch
        {
            "Vice" or "Vice Presidents" => "Vice President",
            "Deputy" or "First Deputy" or "Deputy Prime" or "Deputy Prime Ministers" => "Deputy Prime Minister",
            "Executive Vice" => "Vice Premier",
            _ => office,
        };
    }

    static Rank RankOf(string office) =>
        Second.IsMatch(office) ? Rank.Second : Crown.IsMatch(office) ? Rank.Crown : Viceroy.IsMatch(office) ? Rank.Viceroy : Rank.First;

    static string Plain(string name) => Text.Clean(Nickname.Replace(name.Replace("’", "'", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal), m => m.Groups[1].Success ? $" {m.Groups[1].Value} " : " "));

    static readonly (Regex Pattern, string Name)[] s_viceroys =
    [
        (GovernorGeneral, "Governor-General"), (LieutenantGovernor, "Lieutenant Governor"), (HighCommissioner, "High Commissioner"), (Administrator, "Administrator"),
        (Governor, "Governor"), (Prefect, "Prefect"), (Commissioner, "Commissioner"),
    ];

    [GeneratedRegex("^(?:Acting |Interim |Caretaker )?(?:Prime Minister|Premier|Chancellor|President|Executive President|Chairman of the Council)")]
    static partial Regex Head { get; }

    [GeneratedRegex("Governor[- ]General", RegexOptions.IgnoreCase)]
    static partial Regex GovernorGeneral { get; }

    [GeneratedRegex("(Lieutenant|Lt\\.?)[- ]Governor", RegexOptions.IgnoreCase)]
    static partial Regex LieutenantGovernor { get; }

    [GeneratedRegex("High Commissioner")]
    static partial Regex HighCommissioner { get; }

    [GeneratedRegex("Administrator")]
    static partial Regex Administrator { get; }

    [GeneratedRegex("^(represented by )?(Acting )?Governor|represented by (Sir|Dame)?$")]
    static partial Regex Governor { get; }

    [GeneratedRegex("Prefect")]
    static partial Regex Prefect { get; }

    [GeneratedRegex("^(represented by )?Commissioner")]
    static partial Regex Commissioner { get; }

    [GeneratedRegex(@"""([^""]+)""?|\[[^\]]*\]?")]
    static partial Regex Nickname { get; }

    [GeneratedRegex(@",? (?:Jr|Sr)\.?$")]
    static partial Regex Juniors { get; }

    /// <summary>A title that took the given name with it: "Prime Minister Voreqe "Frank"".</summary>
    [GeneratedRegex(@"^((?:(?:First|Second|Third|Acting|Interim|Deputy|Vice|Executive) )*(?:Presidents?|Prime Ministers?|Premiers?|Chancellor)) ((?:(?:[\p{Lu}'""`‘][\p{L}'""`.\-]*|wa|das|arap|ata|ret\.|al-\w+)\s*)+)$")]
    static partial Regex Swallowed { get; }

    /// <summary>Titles, ranks and states that the source's columns left with the name.</summary>
    [GeneratedRegex(@"^(?:(?:(?:Deputy |Vice[- ]|Co-Vice |First |Acting |Interim )?(?:Presidents?|Prime Ministers?|Premiers?|Ministers?|Chancellor)(?:-elect|-designate)?|Chief Minister|Chairm[ae]n|Lieutenant|Major|General|Colonel|Captain|Brigadier|Rear|Vice|Admiral|Air|Chief|Marshall?|Commodore|Commander|Gen\.?|Lt\.?|Maj\.?|Col\.?|Brig\.?|Adm\.?|Capt\.?|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame|Hon\.?|His|Her|Excellency|King|Queen|Emperor|Amir|Emir|Sultan|Sheikh|Shaykh|Paramount|Ruler|Prince|Princess|Grand Duke|ret\.?|(?:New Zealand |High |Police )?Commissioner|(?:Lieutenant[- ])?Governor(?:[- ]General)?|Bailiff|Prefect|(?:French |Spanish )?Co-?prince|Episcopal|Cabinet|Foreign|Affairs|Monseigneur|Monsignor|Archbishop|Bishop|New Zealand|China|Interior|Representative|Administrator|Professor|Prof\.?|the|of|by)(?=\s|$)\s*)+")]
    static partial Regex Titles { get; }

    [GeneratedRegex(@"\b(?:and|is|are|the|note|vacant|since|by|of|between|council|who|elected)\b|represented")]
    static partial Regex Prose { get; }

    /// <summary>Who is to step in, or will: "President-designate".</summary>
    [GeneratedRegex("-(?:elect|designate)")]
    static partial Regex Elect { get; }

    [GeneratedRegex("^(?:US|Us|Jr|Sr|Council|Minister|President|Vice|Deputy)\\.?$")]
    static partial Regex Of { get; }

    [GeneratedRegex(@"\p{Lu}{3,}.*\p{Lu}{3,}|\p{Lu}{4,}")]
    static partial Regex Shouted { get; }

    [GeneratedRegex(@"\b(?:Vice|Deput\w*|Second|Third|1st|2nd|3rd|Assistant)\b|^First", RegexOptions.IgnoreCase)]
    static partial Regex Second { get; }

    [GeneratedRegex(@"\b(King|Queen|Sultan|Amir|Emir|Emperor|Prince|Grand Duke|Sovereign|Coprince|Pope|Paramount)\b")]
    static partial Regex Crown { get; }

    [GeneratedRegex("Governor|High Commissioner|Commissioner|Administrator|Prefect")]
    static partial Regex Viceroy { get; }

    [GeneratedRegex(@",?\s*\b(?:Sr\.|Lt\.|Maj\.|Brig\.|Col\.|Capt\.|Gen\.?|Field Mar\.|Mar\.|Dr\.?|ret\.|Sir|Dame|Sheikh|Shaykh|Sayyid|Col|Tuanku)(?=\s|$|,)")]
    static partial Regex Ranks { get; }

    /// <summary>What a title's cut end leaves: "President of the", "First Deputy Prime Minister -".</summary>
    [GeneratedRegex(@"(?: and)?(?: Minister)?(?: of State)? (?:of|for|and|of the|for the|-)$|(?: -)$")]
    static partial Regex Endings { get; }
}
