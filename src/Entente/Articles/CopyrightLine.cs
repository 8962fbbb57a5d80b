using System.Text.RegularExpressions;

namespace Entente.Articles;

/// <summary>Who publishes a text that says so nowhere but at its foot: "© 2024 The Example. All rights reserved".</summary>
static partial class CopyrightLine
{
    const int LongestName = 6;

    /// <summary>The name behind the mark and the year; null where what stands there is longer than a name.</summary>
    public static string? HolderIn(string line)
    {
        var match = Holder.Match(line);
        var name = match.Success ? match.Groups[1].Value.Trim() : "";
        return LineWords.Count(name) is > 0 and <= LongestName && char.IsUpper(name[0]) ? name : null;
    }

    [GeneratedRegex(@"(?:©|\(c\)|\bcopyright\b)(?:\s|©|\(c\)|,)*(?:\d{4}(?:\s?[-–]\s?\d{4})?)(?:\s|,|by\b)+([^|.,;©]{2,80})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    static partial Regex Holder { get; }
}
