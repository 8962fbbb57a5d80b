namespace Entente.Articles;

/// <summary>Reads "April 22, 2025 - Jane Roe - Commentary", "By Jane Roe | 3 May 2024" and "MOSCOW, 3 May 2024 (Agency) —".</summary>
static class Dateline
{
    const int LongestByline = 20;

    /// <summary>How far into a paragraph its dateline reaches.</summary>
    const int Reach = 80;

    static readonly string[] s_dashes = [" — ", " – ", " - ", "– ", "— ", " -- "];

    /// <summary>Author and day, each where the line says it; null where the line is no byline.</summary>
    public static (string? Author, DateOnly? Day)? BylineOf(string line, int words, ArticleRules rules)
    {
        if (words is 0 or > LongestByline || line[^1] is '?' or '!')
        {
            return null;
        }

        var dates = rules.Dates;
        var day = dates.Find(line);
        var by = rules.Bylines.FirstOrDefault(by => line.StartsWith(by, StringComparison.Ordinal));
        if (by is not null)
        {
            var author = NameIn(line[by.Length..], dates);
            return author is null && day is null ? null : (author, day);
        }

        // A day alone makes a byline only where little else is said: "On 3 May 2024 the treaty was signed." is a sentence.
        return day is null || line[^1] == '.' || WordsBesideDay(line, dates) > 12 || !HasOwnPartFor(line, dates) ? null : (NameIn(line, dates), day);
    }

    /// <summary>The day in the dateline that opens a paragraph, before its dash.</summary>
    public static DateOnly? DayOf(string paragraph, DateWords dates)
    {
        var start = paragraph.AsSpan(0, Math.Min(paragraph.Length, Reach));
        foreach (var dash in s_dashes)
        {
            if (start.IndexOf(dash) is > 0 and var at)
            {
                return dates.Find(start[..at]);
            }
        }

        return null;
    }

    static string[] PartsOf(string line) => line.Split(
        [" - ", " – ", " — ", " | ", "|", " • ", " · ", "•", "·", " / "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether the day stands in a part of its own, not within a sentence.</summary>
    static bool HasOwnPartFor(string line, DateWords dates) =>
        PartsOf(line).Any(part => dates.Find(part) is not null && LineWords.Count(part) <= 9);

    static int WordsBesideDay(string line, DateWords dates) =>
        PartsOf(line).Where(part => dates.Find(part) is null).Sum(part => LineWords.Count(part));

    /// <summary>The first part of the line that looks like the name of a person or two.</summary>
    static string? NameIn(string line, DateWords dates)
    {
        foreach (var part in PartsOf(line))
        {
            var name = dates.Find(part) is null ? part : part.Split(", ")[0];
            if (dates.Find(name) is null && IsName(name))
            {
                return name.TrimEnd(',', ' ');
            }
        }

        return null;
    }

    static bool IsName(string part)
    {
        var words = part.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 9 && words.All(word =>
            word is "and" or "de" or "van" or "von" or "der" or "den" or "la" or "di" or "da" or "bin" or "al" or "&" or "et" or "und" or "y" or "dos" or "del"
            || (char.IsUpper(word[0]) && !word.Any(char.IsDigit)));
    }
}
