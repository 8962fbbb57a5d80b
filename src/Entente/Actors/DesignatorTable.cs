using System.Globalization;
using Entente.Articles;

namespace Entente.Actors;

/// <summary>Families of weapons that go by letters and a number: "Su" and 30, "F" and 16. It says which numbers a family has and how they are written.</summary>
/// <param name="Letters">As they are written: "MiG".</param>
/// <param name="Numbers">The numbers of the family; empty where every number is one of it.</param>
/// <param name="Written">What stands between: "-" a hyphen; "any" a hyphen or nothing; "none" the same, and nothing as a rule; "space" a space, hyphen or nothing.</param>
/// <param name="Class">What it is: aircraft, tank, missile.</param>
/// <param name="Maker">Whose it is, by ISO 3166-1 alpha-3; empty where nobody's alone.</param>
sealed record DesignatorFamily(string Letters, string Numbers, string Written, string Class, string Maker)
{
    readonly HashSet<string> _numbers = [.. Numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    public bool Has(ReadOnlySpan<char> number) => _numbers.Count == 0 || _numbers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(number);

    public bool Allows(ReadOnlySpan<char> between) => between switch
    {
        "-" or "\u2011" => true,
        "" => Written is not "-",
        " " => Written is "space",
        _ => false,
    };

    /// <summary>A weapon of the family, as it is written as a rule.</summary>
    public string Name(ReadOnlySpan<char> number) => $"{Letters}{Written switch { "none" => "", "space" => " ", _ => "-" }}{number}";
}

/// <summary>Finds weapons by their designators: "Su-30SM", "F-16s", "S-400", "Type 054A".</summary>
sealed class DesignatorTable
{
    const string Path = "actors/designators.tsv";
    static readonly string[] s_written = ["-", "any", "none", "space"];

    readonly Dictionary<string, DesignatorFamily> _families;
    readonly Dictionary<string, DesignatorFamily>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    readonly int _longest;

    public DesignatorTable(IEnumerable<DesignatorFamily> families)
    {
        _families = families.ToDictionary(family => family.Letters, StringComparer.Ordinal);
        _lookup = _families.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _families.Keys.Select(letters => letters.Length).DefaultIfEmpty().Max();
    }

    public IReadOnlyCollection<DesignatorFamily> Families => _families.Values;

    public static DesignatorTable Read(IKnowledgeFiles files)
    {
        var families = new Dictionary<string, DesignatorFamily>(StringComparer.Ordinal);
        foreach (var row in KnowledgeTable.Read(files, Path, "letters", "numbers", "written", "class", "maker", "source"))
        {
            var written = s_written.Contains(row[2]) ? row[2] : throw row.Wrong($"'{row[2]}' is no way to write it", $"Use one of {string.Join(", ", s_written)}.");
            if (row[0].Length == 0 || !families.TryAdd(row[0], new(row[0], row[1], written, row[3], row[4])))
            {
                throw row.Wrong($"the letters '{row[0]}' are missing or stand here twice", "Write each family once, all its numbers in one row.");
            }
        }

        return new(families.Values);
    }

    /// <summary>The family of the weapon that <paramref name="words"/> designate, or null.</summary>
    public DesignatorFamily? FamilyOf(string words) => Families.FirstOrDefault(family => words.StartsWith(family.Letters, StringComparison.Ordinal) && Of(words)?.Name.StartsWith(family.Letters, StringComparison.Ordinal) == true
        && words.Length > family.Letters.Length && !char.IsLetter(words[family.Letters.Length]));

    /// <summary>The weapon that the whole of <paramref name="words"/> designates, or null.</summary>
    public Actor? Of(string words) => Find(words) is [var (span, weapon)] && span.Length == words.Length ? weapon : null;

    /// <summary>Every designator of a text with the weapon it means, whatever letters follow the number.</summary>
    public List<(TextSpan Span, Actor Weapon)> Find(string text)
    {
        var found = new List<(TextSpan, Actor)>();
        for (var at = text.AsSpan().IndexOfAnyInRange('0', '9'); at >= 0 && at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (FamilyBefore(text, at, end) is var (family, start) && Tail(text, end) is >= 0 and var whole)
            {
                found.Add((new(start, whole), Weapon(family.Name(text.AsSpan(at, end - at)))));
                end = whole;
            }

            var next = text.AsSpan(end).IndexOfAnyInRange('0', '9');
            at = next < 0 ? -1 : end + next;
        }

        return found;
    }

    static Actor Weapon(string name) => new() { Id = $"WEAPON/{name.ToLower(CultureInfo.InvariantCulture).Replace(' ', '-')}", Name = name, Kind = ActorKind.Weapon };

    (DesignatorFamily Family, int Start)? FamilyBefore(string text, int digits, int end)
    {
        var letters = digits > 0 && text[digits - 1] is '-' or '\u2011' or ' ' ? digits - 1 : digits;
        for (var start = letters; start > 0 && letters - start < _longest && (char.IsLetter(text[start - 1]) || text[start - 1] == '/');)
        {
            start--;
            if ((start == 0 || (!WordFold.IsWord(text[start - 1]) && text[start - 1] != '-')) && _lookup.TryGetValue(text.AsSpan(start, letters - start), out var family)
                && family.Allows(text.AsSpan(letters, digits - letters)) && family.Has(text.AsSpan(digits, end - digits)))
            {
                return (family, start);
            }
        }

        return null;
    }

    /// <summary>Where the letters and numbers of a version end, "SM3", "s"; -1 where a longer word goes on, which is another thing.</summary>
    static int Tail(string text, int end)
    {
        var at = end;
        while (at < text.Length && char.IsAsciiLetterOrDigit(text[at]))
        {
            at++;
        }

        return at - end <= 5 && (at == text.Length || !WordFold.IsWord(text[at])) && !(at + 1 < text.Length && text[at] is '.' or ',' or '%' && char.IsAsciiDigit(text[at + 1])) ? at : -1;
    }
}
