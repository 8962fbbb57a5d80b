using System.Text.RegularExpressions;

namespace Entente.App.Wire;

/// <summary>Repairs JSON that escapes half of a surrogate pair: legal JSON, but no Unicode text can hold it, and .NET throws on names and strings with it.</summary>
static partial class LoneSurrogates
{
    public static string Replace(string json) => !json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase) ? json
        : Escape.Replace(json, match => match.Groups["pair"].Success || match.Groups["other"].Success ? match.Value : @"\ufffd");

    [GeneratedRegex(@"(?<pair>\\u[dD][89abAB]\w{2}\\u[dD][c-fC-F]\w{2})|\\u[dD][89a-fA-F]\w{2}|(?<other>\\.)")]
    static partial Regex Escape { get; }
}
