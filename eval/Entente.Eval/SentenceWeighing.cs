using Entente.Drivers;

namespace Entente.Eval;

/// <summary>What the signs of a sentence weigh: a logistic regression by plain gradient descent.</summary>
sealed class SentenceWeighing
{
    public float[] Shares { get; } = new float[SentenceSigns.Count];

    public float Bias { get; private set; }

    public static SentenceWeighing Fit(List<(float[] Signs, bool IsCausal)> judged)
    {
        var weighing = new SentenceWeighing();
        for (var step = 0; step < 1500; step++)
        {
            var (slopes, ofBias) = (new float[SentenceSigns.Count], 0f);
            foreach (var (signs, isCausal) in judged)
            {
                var error = (1 / (1 + MathF.Exp(-weighing.Score(signs)))) - (isCausal ? 1 : 0);
                ofBias += error;
                for (var i = 0; i < slopes.Length; i++)
                {
                    slopes[i] += error * signs[i];
                }
            }

            weighing.Bias -= 0.15f * ofBias / judged.Count;
            for (var i = 0; i < slopes.Length; i++)
            {
                weighing.Shares[i] -= 0.15f * ((slopes[i] / judged.Count) + (0.002f * weighing.Shares[i]));
            }
        }

        return weighing;
    }

    public float Score(float[] signs)
    {
        var sum = Bias;
        for (var i = 0; i < signs.Length; i++)
        {
            sum += Shares[i] * signs[i];
        }

        return sum;
    }
}
