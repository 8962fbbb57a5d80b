using System.Globalization;

namespace Entente.Eval;

/// <summary>The file of weights that tools/fit-confidence.cs writes.</summary>
public static class ConfidenceTable
{
    public static IEnumerable<string> Lines(Knowledge knowledge, string data) =>
    [
        "# How likely a claim is read right: log odds for each sign of src/Entente/Claims/ClaimSigns.cs. Made by tools/fit-confidence.cs; not edited by hand.",
        "sign\tweight",
        .. ConfidenceFit.Of(JudgedClaim.Read(knowledge, data)).Select(weight => string.Create(CultureInfo.InvariantCulture, $"{weight.Key}\t{weight.Value}")),
    ];
}
