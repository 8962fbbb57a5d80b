using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Entente.App.Api;

/// <summary>What a browser may do with a page or figure that stands alone: apply the one style sheet that is in it, and nothing else.</summary>
static partial class EmbedPolicy
{
    /// <param name="page">The page with its style sheet.</param>
    /// <param name="sites">Whose pages may show it in a frame, besides our own.</param>
    public static string For(string page, ImmutableArray<string> sites)
    {
        var hashes = Style.Matches(page).Select(style => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style.Groups[1].Value)))}'");
        return $"default-src 'none'; style-src{string.Concat(hashes.DefaultIfEmpty(" 'none'"))}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'{string.Concat(sites.Select(site => $" {site}"))}";
    }

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    static partial Regex Style { get; }
}
