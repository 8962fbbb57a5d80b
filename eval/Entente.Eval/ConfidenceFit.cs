using Entente.Claims;

namespace Entente.Eval;

/// <summary>Fits the weights of the signs: logistic regression, shrunk towards nothing. The same claims give the same weights.</summary>
static class ConfidenceFit
{
    const int Rounds = 4_000;
    const double Step = 0.5;

    /// <summary>So that a sign seen on five claims does not decide alone.</summary>
    const double Shrink = 2;

    public static Dictionary<string, double> Of(IReadOnlyList<JudgedClaim> claims)
    {
        var signs = ClaimConfidence.Signs;
        var weights = new double[signs.Length + 1];
        for (var round = 0; round < Rounds; round++)
        {
            var slopes = new double[weights.Length];
            foreach (var claim in claims)
            {
                var error = (claim.IsRight ? 1 : 0) - Expected(weights, claim.Signs);
                slopes[0] += error;
                for (var i = 0; i < signs.Length; i++)
                {
                    slopes[i + 1] += claim.Signs.HasFlag(signs[i]) ? error : 0;
                }
            }

            for (var i = 0; i < weights.Length; i++)
            {
                weights[i] += Step * (slopes[i] - (i == 0 ? 0 : Shrink * weights[i])) / claims.Count;
            }
        }

        var fitted = new Dictionary<string, double>(StringComparer.Ordinal) { [ClaimConfidence.Always] = Math.Round(weights[0], 2) };
        for (var i = 0; i < signs.Length; i++)
        {
            fitted[signs[i].ToString()] = Math.Round(weights[i + 1], 2);
        }

        return fitted;
    }

    static double Expected(double[] weights, ClaimSigns claim)
    {
        var sum = weights[0];
        for (var i = 0; i < ClaimConfidence.Signs.Length; i++)
        {
            sum += claim.HasFlag(ClaimConfidence.Signs[i]) ? weights[i + 1] : 0;
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
