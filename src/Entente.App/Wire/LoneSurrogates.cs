using System.Text.Json;
using System.Text.RegularExpressions;

namespace Entente.App.Wire;

/// <summary>Repairs JSON strings that escape half of a surrogate pair, which no Unicode text can hold.</summary>
static partial class LoneSurrogates
{
    /// <param name="escaped">The characters between the quotation marks, still escaped.</param>
    public static string Replace(string escaped)
    {
        var repaired = Escape.Replace(escaped, match => match.Groups["pair"].Success || match.Groups["other"].Success ? match.Value : @"\ufffd");
        using var document = JsonDocument.Parse($"\"{repaired}\"");
        return document.RootElement.GetString()!;
    }

    [GeneratedRegex(@"(?<pair>\\u[dD][89abAB]\w{2}\\u[dD][c-fC-F]\w{2})|\\u[dD][89a-fA-F]\w{2}|(?<other>\\.)")]
    static partial Regex Escape { get; }
}
