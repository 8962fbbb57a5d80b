#!/usr/bin/env -S dotnet run
#:project ../eval/Entente.Eval/Entente.Eval.csproj
#:property PublishAot=false

// Learns from UDS-IH2 (CC BY-SA 4.0) how sure a sentence is of each of its predicates: models/factuality.model.
// usage: dotnet run tools/train-factuality.cs -- uds_ih2_train.jsonl models/factuality.model [uds_ih2_dev.jsonl]
// A linear regression over hashed features (AdaGrad, fixed seed; the development part chose rate and epochs). The same input gives the same file; a new
// language model or a change in FactualityFeatures or in the cues of modality asks for a new run.

using Entente;
using Entente.Articles;
using Entente.Claims;
using Entente.Eval;
using Entente.Sentences;

if (args is not [var corpus, var target, .. var rest])
{
    Console.Error.WriteLine("usage: train-factuality uds_ih2_train.jsonl models/factuality.model [uds_ih2_dev.jsonl]");
    return 2;
}

var predicates = Predicates(corpus);
var dev = rest is [var tuning, ..] ? Predicates(tuning) : [];
Console.WriteLine($"{predicates.Length} predicates.");
var regression = Regression.Of(predicates, epochs: 5, rate: 0.03f, seed: 7);
var weights = FactualityWeights.From(regression.Weights, regression.Bias);
if (dev.Length > 0)
{
    Console.WriteLine($"Pearson r: {Pearson(predicates, weights):f3} on the training part, {Pearson(dev, weights):f3} on the development part.");
}

using var writer = new BinaryWriter(File.Create(target));
weights.Write(writer);
Console.WriteLine($"Wrote {target}.");
return 0;

static (int[] Features, float Value)[] Predicates(string path)
{
    var found = new List<(int[], float)>();
    foreach (var row in FactualityRow.Read(path))
    {
        var article = Article.FromText("uds", row.Text);
        foreach (var sentence in SentenceReader.Read(article, Knowledge.BuiltIn.Language, new(), new()))
        {
            var features = new FactualityFeatures(article, sentence, Knowledge.BuiltIn.Ontology.Modality);
            foreach (var (span, value) in row.Targets)
            {
                if (sentence.HeadOf(span) is var word and >= 0)
                {
                    found.Add(([.. features.Of(word)], (float)value));
                }
            }
        }
    }

    return [.. found];
}

static double Pearson((int[] Features, float Value)[] predicates, FactualityWeights weights) =>
    FactualityEvaluation.Pearson([.. predicates.Select(each => ((double)weights.Score([.. each.Features]), (double)each.Value))]);

/// <summary>A linear regression over hashed features.</summary>
sealed class Regression
{
    /// <summary>Errors beyond this count no more: labels at the ends of the scale are often one person's.</summary>
    const float Widest = 2.5f;

    public float[] Weights { get; } = new float[FactualityWeights.Size];

    public float Bias { get; private set; }

    public static Regression Of((int[] Features, float Value)[] predicates, int epochs, float rate, int seed)
    {
        var regression = new Regression { Bias = predicates.Average(each => each.Value) };
        var all = predicates.ToArray();
        var random = new Random(seed);
        var squares = new float[FactualityWeights.Size];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(all);
            foreach (var (features, value) in all)
            {
                var error = Math.Clamp(regression.Score(features) - value, -Widest, Widest);
                foreach (var feature in features)
                {
                    squares[feature] += error * error;
                    regression.Weights[feature] -= rate * error / MathF.Sqrt(squares[feature] + 1);
                }

                regression.Bias -= 1e-4f * error;
            }
        }

        return regression;
    }

    float Score(int[] features)
    {
        var sum = Bias;
        foreach (var feature in features)
        {
            sum += Weights[feature];
        }

        return sum;
    }
}
