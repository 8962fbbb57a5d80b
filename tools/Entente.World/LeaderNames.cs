using System.Text.RegularExpressions;

namespace Entente.World;

/// <summary>The names under which a leader goes, from how an edition prints them: "XI Jinping", "Vladimir Vladimirovich PUTIN".</summary>
static partial class LeaderNames
{
    /// <summary>The spellings, the shortest full one last. One word gets the title before it, as nobody writes "Harald" alone.</summary>
    public static string[] Of(LeaderRow row)
    {
        var (given, surname) = (row.Given.Replace("'", "", StringComparison.Ordinal), Text.Title(row.Surname.Replace("'", "", StringComparison.Ordinal)));
        if (given.Length == 0)
        {
            return surname.Contains(' ') ? Spelled([surname]) : [.. Titled(row.Office, surname)];
        }

        var names = new List<string> { $"{given} {surname}" };
        var parts = given.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1 && parts[0].TrimEnd('.').Length > 1)
        {
            names.Add($"{parts[0]} {surname}");
        }

        return Spelled([.. names]);
    }

    /// <summary>The surname: what the source prints in capitals, where that is one word of several.</summary>
    public static string? Short(LeaderRow row) =>
        row.Given.Length > 0 ? Text.Title(row.Surname.Replace("'", "", StringComparison.Ordinal))
        : !row.Surname.Contains(' ') ? Text.Title(row.Surname)
        : Capitals.Match(row.Surname) is { Success: true, Value: var caps } && caps.Length < row.Surname.Length && !caps.Trim().Contains(' ') ? Text.Title(caps.Trim())
        : null;

    static IEnumerable<string> Titled(string office, string name) =>
        new[] { office.Split(" and ")[0] }.Concat(office switch { "Amir" => ["Emir"], "Paramount Ruler" => ["King", "Sultan"], "head of state" or "head of government" => ["President", "Prime Minister"], _ => [] })
            .Where(title => !title.StartsWith("head ", StringComparison.Ordinal))
            .Select(title => $"{title} {name}").Reverse();

    static string[] Spelled(string[] names)
    {
        var press = names.Select(Press);
        return [.. press.Except(names).Distinct(), .. names];
    }

    /// <summary>The way the press writes what the Factbook prints in the romanisation of the Board on Geographic Names.</summary>
    public static string Press(string name) => s_press.Aggregate(IyEnd.Replace(name, "y"), (text, pair) => Regex.Replace(text, $@"\b{pair.Official}\b", pair.Press))
        .Replace("yev ", "ev ", StringComparison.Ordinal).Replace("Shoygu", "Shoigu", StringComparison.Ordinal);

    static readonly (string Official, string Press)[] s_press =
    [
        ("Aleksandr", "Alexander"), ("Aleksey", "Alexei"), ("Sergey", "Sergei"), ("Muhammad", "Mohammed"), ("Abdallah", "Abdullah"), ("Husayn", "Hussein"), ("Faysal", "Faisal"), ("Umar", "Omar"),
        ("Sulayman", "Suleiman"), ("Salih", "Saleh"), ("Nasir", "Nasser"), ("Shaykh", "Sheikh"), ("Haydar", "Haider"), ("Mahmud", "Mahmoud"), ("Yusuf", "Youssef"), ("Sharif", "Sherif"),
    ];

    [GeneratedRegex(@"iy\b")]
    static partial Regex IyEnd { get; }

    [GeneratedRegex(@"^(?:[\p{Lu}'\-]{2,}(?:\s|$))+")]
    static partial Regex Capitals { get; }
}
