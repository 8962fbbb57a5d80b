using System.Text.RegularExpressions;

namespace Entente.World;

/// <summary>Which of GeoNames' alternative names are other romanisations of the same, as the English press may use; it lists those of all languages without saying which.</summary>
static partial class Spellings
{
    /// <summary>Smaller cities are named by their own name, or not at all.</summary>
    const int Known = 100_000;

    public static IEnumerable<string> Of(string name, string ascii, string[] alternatives, long population)
    {
        var own = Fold.Of(name);
        var sound = Sound(own);
        var most = population >= Known ? 4 : 1;
        return alternatives.Append(ascii).Select(other => other.Trim().Replace('’', '\'')).Where(IsPlain)
            .Select(other => (Name: other, Folded: Fold.Of(other)))
            .Where(other => other.Folded.Length > 3 && other.Folded != own && Sound(other.Folded) == sound)
            .OrderBy(other => Math.Abs(other.Folded.Length - own.Length)).ThenBy(other => other.Name, StringComparer.Ordinal)
            .DistinctBy(other => other.Folded).Take(most).Select(other => other.Name);
    }

    /// <summary>GeoNames' own name, without the marks of scholarly romanisation that no paper prints: "Ḩamāh" is "Hamah".</summary>
    public static string Printed(string name, string ascii, string country) =>
        (Scholarly.IsMatch(name) && country is not ("LVA" or "LTU" or "TUR" or "ROU" or "MDA" or "AZE" or "NZL") ? ascii : name).Replace('’', '\'').Replace('‘', '\'').Trim('\'');

    /// <summary>A name without what systems of romanisation disagree on: kh and h, zh and z, y and i, ou and u, spaces, doubled letters, the Arabic article.</summary>
    static string Sound(string folded)
    {
        folded = Article.Replace(folded, "").TrimEnd('h');
        foreach (var (written, heard) in ((string, string)[])[("yy", "y"), ("iy", "i"), ("y", "i"), ("kh", "h"), ("zh", "z"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("dj", "j"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("q", "k"), ("w", "v"), (" ", ""), ("-", "")])
        {
            folded = folded.Replace(written, heard, StringComparison.Ordinal);
        }

        return Doubled.Replace(folded, "$1");
    }

    static bool IsPlain(string name) => name.Length > 3 && char.IsUpper(name[0]) && name.All(c => char.IsAsciiLetter(c) || c is ' ' or '-' or '\'')
        && !name.All(c => char.IsUpper(c) || !char.IsLetter(c));

    [GeneratedRegex("[āēīōūĀĒĪŌŪḩḨḑḐţŢşŞẕẔḍṭ‘’ʼ]")]
    static partial Regex Scholarly { get; }

    [GeneratedRegex("^(?:al|ar|an|as|ash|ad|at|az) ")]
    static partial Regex Article { get; }

    [GeneratedRegex(@"(.)\1+")]
    static partial Regex Doubled { get; }
}
