using System.Collections.Frozen;
using System.Globalization;

namespace Entente.Articles;

/// <summary>Reads the day of publication out of metadata, bylines and addresses. What a text says about other days is for Measures.</summary>
sealed class DateWords
{
    readonly FrozenDictionary<string, int> _months;

    DateWords(FrozenDictionary<string, int> months) => _months = months;

    public static DateWords Read(IKnowledgeFiles files) => new(KnowledgeTable.Read(files, "articles/months.tsv", "name", "month")
        .ToFrozenDictionary(
            row => row[0],
            row => int.TryParse(row[1], out var month) && month is >= 1 and <= 12 ? month : throw row.Wrong($"'{row[1]}' is no month", "Write 1 to 12."),
            StringComparer.Ordinal));

    public bool IsMonth(string word) => _months.ContainsKey(word.TrimEnd('.', ',').ToLowerInvariant());

    /// <summary>The first whole day named: 2025-04-22, 22 April 2025, April 22nd, 2025, 22.04.2025, 20250422T…; null where there is none.</summary>
    /// <remarks>Of 03/04/2025 nobody can tell the month, so it is no day.</remarks>
    public DateOnly? Find(ReadOnlySpan<char> text)
    {
        var parts = Parts(text[..Math.Min(text.Length, 200)]);
        for (var at = 0; at + 2 < parts.Count; at++)
        {
            if (At(parts[at], parts[at + 1], parts[at + 2]) is { } day)
            {
                return day;
            }
        }

        foreach (var part in parts)
        {
            // 20250422, 20250422060000, 20250422T060000Z
            if (part.Length >= 8 && part.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0
                && (part.Length is 8 or 14 || part[8] == 't') && Day(part[..4], Number(part[4..6]), part[6..8]) is { } compact)
            {
                return compact;
            }
        }

        return null;
    }

    /// <summary>The day in the path of an address, such as /2025/04/22/ or /2025-04-22-; null where there is none.</summary>
    public DateOnly? FindInAddress(string address)
    {
        var parts = Parts(address);
        for (var at = 0; at + 2 < parts.Count; at++)
        {
            if (parts[at].Length == 4 && parts[at + 1].Length is 2 or 3 or 1 && parts[at + 2].Length <= 2
                && Day(parts[at], Month(parts[at + 1]), parts[at + 2]) is { } day)
            {
                return day;
            }
        }

        foreach (var part in parts)
        {
            if (part.Length == 8 && part.All(char.IsAsciiDigit) && Day(part[..4], Number(part[4..6]), part[6..8]) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    DateOnly? At(string a, string b, string c) =>
        a.Length == 4 && char.IsAsciiDigit(a[0]) ? Day(a, Month(b), c)                                  // 2025-04-22, 2025 April 22
        : c.Length < 4 || !char.IsAsciiDigit(c[0]) ? null
        : _months.TryGetValue(a, out var first) ? Day(c, first, b)                                      // April 22, 2025
        : _months.TryGetValue(b, out var second) ? Day(c, second, a)                                    // 22 April 2025
        : !char.IsAsciiDigit(b[0]) || !char.IsAsciiDigit(a[0]) ? null
        : Number(b) > 12 ? Day(c, Number(a), b)                                                         // 4/22/2025
        : Number(a) > 12 || a == b ? Day(c, Number(b), a)                                               // 22.04.2025
        : null;

    int Month(string part) => _months.TryGetValue(part, out var month) ? month : Number(part);

    static DateOnly? Day(string year, int month, string day)
    {
        var number = Number(day);
        return year.Length == 4 && Number(year) is >= 1800 and <= 2200 and var y && month is >= 1 and <= 12
            && number >= 1 && number <= DateTime.DaysInMonth(y, month)
                ? new DateOnly(y, month, number)
                : null;
    }

    /// <summary>The number at the start of a part: "22nd" and "22T10" are 22; 0 where there is none.</summary>
    static int Number(string part)
    {
        var digits = part.AsSpan();
        var end = 0;
        while (end < digits.Length && char.IsAsciiDigit(digits[end]))
        {
            end++;
        }

        return end is > 0 and <= 4 && int.TryParse(digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    static List<string> Parts(ReadOnlySpan<char> text)
    {
        var parts = new List<string>();
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                parts.Add(text[start..at].ToString().ToLowerInvariant());
                start = -1;
            }
        }

        parts.RemoveAll(part => part is "de" or "of" or "the");
        return parts;
    }
}
