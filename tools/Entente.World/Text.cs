using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Entente.World;

static partial class Text
{
    public static string Clean(string value) => Spaces.Replace(Parenthesis.Replace(value, " "), " ").Trim(' ', '.', ',', ';', ':', '\'', '"');

    /// <summary>Clean, and without the article before it.</summary>
    public static string Bare(string value) => Clean(value) is var name && name.StartsWith("The ", StringComparison.Ordinal) ? name[4..] : Clean(value);

    public static string Title(string shouted) => Words.Replace(shouted, m =>
    {
        var word = m.Value;
        if (word.Length < 2 || word.Any(char.IsLower))
        {
            return word.StartsWith("Mc", StringComparison.Ordinal) && word.Length > 3 ? "Mc" + word[2] + word[3..].ToLowerInvariant() : word;
        }

        return word.All(c => c is 'I' or 'V' or 'X') && word is not ("VI" or "XI") ? word : word[0] + word[1..].ToLowerInvariant();
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

    /// <summary>The rows of a CSV file by the names of its columns.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Table(string path)
    {
        string[]? columns = null;
        foreach (var cells in File.ReadLines(path).Select(line => Csv(line.TrimStart('\uFEFF'))))
        {
            if (columns is null)
            {
                columns = cells;
            }
            else if (cells.Length == columns.Length)
            {
                yield return columns.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            }
        }
    }

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
