using System.Collections.Immutable;
using System.Globalization;
using Entente.Claims;

namespace Entente.Eval;

/// <summary>Whether claims are as often right as their confidence says. The weights are fitted anew without the texts that they are tested on.</summary>
/// <remarks>Also reads the labels of the seed article and the judgements of eval/claims-errors.tsv where their texts lie beside the records.</remarks>
public sealed class CalibrationEvaluation : IEvaluation
{
    const int Parts = 5;
    const int Bins = 5;

    public string Task => "calibration";

    public string Gold => "coding/plover_gsr_dev.jsonl";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var claims = JudgedClaim.Read(knowledge, Path.GetFullPath(Path.Combine(gold, "..", "..")));
        var held = HeldOut(claims).OrderBy(claim => claim.Confidence).ToList();
        var bins = Enumerable.Range(0, Bins)
            .Select(bin => held[(bin * held.Count / Bins)..((bin + 1) * held.Count / Bins)])
            .Where(bin => bin.Count > 0)
            .ToList();
        return
        [
            new("calibration error taken from 100", 100 - (100 * bins.Sum(bin => bin.Count * Math.Abs(Right(bin) - Said(bin))) / held.Count), held.Count),
            new("right above wrong (AUC)", 100 * RightAboveWrong(held), held.Count),
            .. bins.Select(bin => new Figure(
                string.Create(CultureInfo.InvariantCulture, $"right of claims held at {bin[0].Confidence:0.00} to {bin[^1].Confidence:0.00}, {Said(bin):0.00} on average"),
                100 * Right(bin),
                bin.Count,
                IsPinned: false)),
            .. held.GroupBy(claim => claim.Claim.Set).Select(set => new Figure(
                string.Create(CultureInfo.InvariantCulture, $"right in the {set.Key}, held at {Said([.. set]):0.00} on average"),
                100 * Right([.. set]),
                set.Count(),
                IsPinned: false)),
        ];
    }

    static IEnumerable<(JudgedClaim Claim, double Confidence)> HeldOut(List<JudgedClaim> claims)
    {
        for (var part = 0; part < Parts; part++)
        {
            var confidence = new ClaimConfidence(ConfidenceFit.Of([.. claims.Where(claim => Folds.Of(claim.Text, Parts) != part)]));
            foreach (var claim in claims.Where(claim => Folds.Of(claim.Text, Parts) == part))
            {
                yield return (claim, confidence.Of(claim.Signs));
            }
        }
    }

    static double Right(List<(JudgedClaim Claim, double Confidence)> claims) => claims.Average(claim => claim.Claim.IsRight ? 1.0 : 0);

    static double Said(List<(JudgedClaim Claim, double Confidence)> claims) => claims.Average(claim => claim.Confidence);

    /// <summary>How often a right claim is held higher than a wrong one; one half by chance.</summary>
    static double RightAboveWrong(List<(JudgedClaim Claim, double Confidence)> claims)
    {
        var pairs = from right in claims
                    where right.Claim.IsRight
                    from wrong in claims
                    where !wrong.Claim.IsRight
                    select right.Confidence > wrong.Confidence ? 1 : right.Confidence < wrong.Confidence ? 0 : 0.5;
        return pairs.DefaultIfEmpty(0.5).Average();
    }
}
