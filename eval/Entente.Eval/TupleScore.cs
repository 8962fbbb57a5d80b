using System.Collections.Immutable;
using System.Text.Json;
using Entente.Claims;

namespace Entente.Eval;

/// <summary>One coded act between two countries, as the published records count it: lists of actors are crossed, repeats collapse.</summary>
/// <param name="Source">ISO alpha-3, IGO and the like, or empty where unknown.</param>
readonly record struct CodedTuple(string Source, string Target, string Category, int Group = 0)
{
    static readonly HashSet<string> s_symmetric = ["CONSULT", "COOPERATE", "AGREE"];

    public static IEnumerable<CodedTuple> Of(Analysis analysis)
    {
        foreach (var claim in analysis.Claims.Where(claim => claim.Modality != Modality.Negated))
        {
            if (claim.Event is not { } code)
            {
                continue;
            }

            var category = code.Plover.ToString().ToUpperInvariant();
            foreach (var source in Countries(claim.Source))
            {
                foreach (var target in Countries(claim.Target))
                {
                    yield return new(source, target, category);
                    if (claim.Reciprocal)
                    {
                        yield return new(target, source, category);
                    }
                }
            }
        }
    }

    public static IEnumerable<CodedTuple> Of(JsonElement row) =>
        from each in row.GetProperty("events").EnumerateArray().Select((value, at) => (value, at))
        select new CodedTuple(
            Word(each.value, "source_country"),
            Word(each.value, "target_country"),
            Word(each.value, "plover"),
            each.value.TryGetProperty("group", out var compound) ? compound.GetInt32() : each.at);

    /// <summary>Unknown actors are wildcards as long as one side agrees; direction is free where the act has none; giving in is one class.</summary>
    public bool IsCompatible(CodedTuple other) =>
        Class(Category) == Class(other.Category)
        && (Fits(other.Source, other.Target) || (s_symmetric.Contains(Category) && Fits(other.Target, other.Source)));

    public static string Class(string category) => category is "CONCEDE" or "RETREAT" ? "YIELD" : category;

    bool Fits(string source, string target)
    {
        var (one, two) = (Agree(Source, source), Agree(Target, target));
        return one >= 0 && two >= 0 && (one + two > 0 || (Source + Target).Length == 0 || (source + target).Length == 0);
    }

    /// <summary>1 where both are known and equal, 0 where one is unknown, -1 where they differ.</summary>
    static int Agree(string one, string two) => one.Length == 0 || two.Length == 0 ? 0 : Folded(one) == Folded(two) ? 1 : -1;

    static string Folded(string country) => country switch
    {
        "YUG" or "SCG" or "XKX" or "KOS" => "SRB",
        "SUN" => "RUS",
        "ZAR" => "COD",
        "DDR" or "BRD" => "DEU",
        "JAP" => "JPN",
        "VTN" => "VNM",
        "ROM" => "ROU",
        "BUR" => "MMR",
        "NGM" => "NGO",
        "INT" => "IGO",
        _ => country,
    };

    static IEnumerable<string> Countries(ImmutableArray<Party> parties) =>
        parties.Select(party => party.Code.Length > 3 ? party.Code[..3] : party.Code).DefaultIfEmpty("");

    static string Word(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
