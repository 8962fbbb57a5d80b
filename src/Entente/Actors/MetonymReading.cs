using Entente.Articles;

namespace Entente.Actors;

/// <summary>Whether a capital stands for its government or is only where something happens.</summary>
static class MetonymReading
{
    static readonly string[] s_locative = ["in", "at", "to", "from", "near", "outside", "around", "across", "into", "toward", "towards", "through", "inside", "visit", "visited", "visiting", "leave", "left", "reach", "reached", "of"];

    public static bool IsPlace(ReadOnlySpan<char> text, TextSpan span)
    {
        if (IsDateline(text, span))
        {
            return true;
        }

        var end = span.Start;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var before = text[start..end];
        if (before is "the" or "The")
        {
            return false;
        }

        foreach (var word in s_locative)
        {
            if (before.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"LONDON: ...", "Moscow (Agency) - ...", "BOGOTA, March 8 (Agency) ...": where the report was written.</summary>
    public static bool IsDateline(ReadOnlySpan<char> text, TextSpan span)
    {
        var after = text[span.End..];
        return (span.Start == 0 || text[span.Start - 1] == '\n')
            && (after.StartsWith(":") || after.StartsWith(" –") || after.StartsWith(" —") || after.StartsWith(" - ") || after.StartsWith(" --") || after.StartsWith(" (") || IsDay(after));
    }

    /// <summary>", March 8": a month and a day.</summary>
    static bool IsDay(ReadOnlySpan<char> after)
    {
        if (!after.StartsWith(", "))
        {
            return false;
        }

        var month = after[2..];
        var space = month.IndexOf(' ');
        return space > 2 && space + 1 < month.Length && char.IsAsciiDigit(month[space + 1])
            && DateTime.TryParseExact(month[..Math.Min(3, space)], "MMM", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);
    }
}
