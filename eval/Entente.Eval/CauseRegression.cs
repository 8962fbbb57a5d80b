using Entente.Drivers;

namespace Entente.Eval;

/// <summary>A logistic regression over hashed features with a bias: the mean of several, each learned in another order.</summary>
sealed class CauseRegression
{
    const int Orders = 4;

    public float[] Weights { get; } = new float[CauseWeights.Size];

    public float Bias { get; private set; }

    public static CauseRegression OfCandidates(IEnumerable<CauseExample> texts) =>
        new([.. texts.SelectMany(text => text.Candidates).Where(c => c.Is is not null).Select(c => (c.Features, c.Is!.Value))], epochs: 4, rate: 0.02f, decay: 1e-3f);

    public static CauseRegression OfSentences(IEnumerable<CauseExample> texts) =>
        new([.. texts.Where(text => text.IsCausal is not null).Select(text => (text.Sentence, text.IsCausal!.Value))], epochs: 5, rate: 0.005f, decay: 3e-3f);

    CauseRegression((int[] Features, bool Is)[] examples, int epochs, float rate, float decay)
    {
        for (var order = 1; order <= Orders; order++)
        {
            var one = new CauseRegression();
            one.Learn([.. examples], epochs, rate, decay, new Random(order));
            for (var i = 0; i < Weights.Length; i++)
            {
                Weights[i] += one.Weights[i] / Orders;
            }

            Bias += one.Bias / Orders;
        }
    }

    CauseRegression()
    {
    }

    void Learn((int[] Features, bool Is)[] examples, int epochs, float rate, float decay, Random random)
    {
        var squares = new float[CauseWeights.Size];
        var biasSquares = 1e-3f;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(examples);
            foreach (var (features, isRight) in examples)
            {
                var error = (1 / (1 + MathF.Exp(-Score(features)))) - (isRight ? 1 : 0);
                foreach (var feature in features)
                {
                    var slope = error + (decay * Weights[feature]);
                    squares[feature] += slope * slope;
                    Weights[feature] -= rate * slope / MathF.Sqrt(squares[feature] + 1e-2f);
                }

                biasSquares += error * error;
                Bias -= rate * error / MathF.Sqrt(biasSquares);
            }
        }
    }

    public float Score(int[] features)
    {
        var sum = Bias;
        foreach (var feature in features)
        {
            sum += Weights[feature];
        }

        return sum;
    }
}
