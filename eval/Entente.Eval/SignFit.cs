namespace Entente.Eval;

/// <summary>Logistic regression by AdaGrad over pairs that are labelled one thing or two. The same pairs in the same order give the same weights every time.</summary>
static class SignFit
{
    const double Shrink = 1e-6;
    const double Step = 0.1;

    /// <param name="signs">The names of the signs, in their order.</param>
    /// <param name="pairs">Put into another order in each round.</param>
    /// <param name="rounds">How often all pairs are gone through.</param>
    public static Dictionary<string, double> Fit(IReadOnlyList<string> signs, LabelledPair[] pairs, int rounds)
    {
        var random = new Random(5);
        var (weights, squares, sums) = (new double[signs.Count], new double[signs.Count], new double[signs.Count]);
        var steps = 0;
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(pairs);
            foreach (var pair in pairs)
            {
                var sum = 0.0;
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * pair.Signs[i];
                }

                var error = pair.Times * ((pair.Same ? 1 : 0) - (1 / (1 + Math.Exp(-sum))));
                for (var i = 0; i < weights.Length; i++)
                {
                    var slope = (error * pair.Signs[i]) - (Shrink * weights[i]);
                    squares[i] += slope * slope;
                    weights[i] += Step * slope / Math.Sqrt(squares[i] + 1e-8);
                }
            }

            // The mean of the later rounds is steadier than where the last step happened to end.
            if (round >= rounds / 2)
            {
                steps++;
                for (var i = 0; i < weights.Length; i++)
                {
                    sums[i] += weights[i];
                }
            }
        }

        return Enumerable.Range(0, weights.Length).ToDictionary(i => signs[i], i => Math.Round(sums[i] / steps, 4), StringComparer.Ordinal);
    }
}

/// <summary>Two things held against each other.</summary>
/// <param name="Signs">How they are alike.</param>
/// <param name="Same">Whether they are one.</param>
/// <param name="Times">For how many pairs like it the pair stands.</param>
readonly record struct LabelledPair(double[] Signs, bool Same, double Times);
