#!/usr/bin/env -S dotnet run
#:project ../eval/Entente.Eval/Entente.Eval.csproj
#:property PublishAot=false

// Learns from the Causal News Corpus V2 (CC0) which parts of a sentence are cause and effect: models/causes.model.
// usage: dotnet run tools/train-causes.cs -- cnc_v2_train.jsonl models/causes.model
// Two logistic regressions over hashed features (AdaGrad, fixed seeds): one for candidates, one for sentences, each the mean of
// four orders; a small third one weighs the words of a sentence and its candidates by scores of texts that were not learned from. Texts that are held out are not learned from.
// The same input gives the same file; a new language model or a change in CauseFeatures or CauseCandidates asks for a new run.

using Entente;
using Entente.Articles;
using Entente.Drivers;
using Entente.Eval;
using Entente.Sentences;

if (args is not [var corpus, var target])
{
    Console.Error.WriteLine("usage: train-causes cnc_v2_train.jsonl models/causes.model");
    return 2;
}

var texts = CausalNews.Read(corpus).Where(news => !news.IsHeldOut).Select(Learnable.From).ToList();
Console.WriteLine($"{texts.Count} texts, {texts.Sum(text => text.Candidates.Count)} candidates, {texts.Sum(text => text.Candidates.Count(c => c.Is is true))} of them right.");

// What the sentence's signs weigh is learned from scores of texts that the scoring regressions did not learn from.
var (candidates, sentences) = (Regression.OfCandidates(texts), Regression.OfSentences(texts));
var signs = Judged(texts);
var stack = Stack.Fit(signs);
var weights = new float[CauseWeights.Size];
for (var i = 0; i < weights.Length; i++)
{
    weights[i] = candidates.Weights[i] + sentences.Weights[i];
}

// Both bars are those with the best MCC over the four learned parts, each judged by what the three others taught; the held-out part is not looked at.
var judged = new List<(float[] Signs, float Score, bool IsCausal)>();
for (var fold = 1; fold < 5; fold++)
{
    var rest = texts.Where(text => text.News.Fold != fold).ToList();
    var (ofCandidates, ofSentences, ofSigns) = (Regression.OfCandidates(rest), Regression.OfSentences(rest), Stack.Fit(Judged(rest)));
    foreach (var text in texts.Where(text => text.News.Fold == fold))
    {
        var found = text.Signs(ofCandidates, ofSentences);
        judged.Add((found, ofSigns.Score(found), text.News.IsCausal));
    }
}

var (bar, sure, mcc) = (0f, 99f, 0.0);
foreach (var triedSure in (float[])[99, 1, 0, -1, -2.3f])
{
    for (var tried = -0.8f; tried <= 0.5f; tried += 0.05f)
    {
        var found = Mcc(judged.Select(one => (one.Score >= tried || one.Signs[^1] >= triedSure, one.IsCausal)));
        (bar, sure, mcc) = found > mcc ? (tried, triedSure, found) : (bar, sure, mcc);
    }
}

Console.WriteLine($"Bars by cross-validation: sentence {bar:f2}, sure candidate {sure:f1}; MCC {100 * mcc:f1}.");
var bars = new CauseBars(Candidate: -2.3f, SureCandidate: sure, candidates.Bias, stack.Bias + (stack.Shares[0] * sentences.Bias) - bar, [.. stack.Shares]);
using var writer = new BinaryWriter(File.Create(target));
CauseWeights.From(weights, bars).Write(writer);
Console.WriteLine($"Wrote {target}. The signs of a sentence count {string.Join(", ", stack.Shares.Select(share => $"{share:f2}"))}.");
return 0;

static List<(float[] Signs, bool IsCausal)> Judged(List<Learnable> texts)
{
    var judged = new List<(float[], bool)>();
    foreach (var fold in texts.Select(text => text.News.Fold).Distinct().Order())
    {
        var rest = texts.Where(text => text.News.Fold != fold).ToList();
        var (candidates, sentences) = (Regression.OfCandidates(rest), Regression.OfSentences(rest));
        judged.AddRange(texts.Where(text => text.News.Fold == fold).Select(text => (text.Signs(candidates, sentences), text.News.IsCausal)));
    }

    return judged;
}

static double Mcc(IEnumerable<(bool Said, bool Is)> answers)
{
    var counts = new double[4];
    foreach (var (said, isCausal) in answers)
    {
        counts[(said ? 2 : 0) + (isCausal ? 1 : 0)]++;
    }

    var (tn, fn, fp, tp) = (counts[0], counts[1], counts[2], counts[3]);
    return ((tp * tn) - (fp * fn)) / Math.Max(1, Math.Sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)));
}

/// <summary>A text with its candidates, each right, wrong, or not to be learned from.</summary>
sealed class Learnable
{
    public required CausalNews News { get; init; }

    public required List<(int[] Features, CauseCandidate Candidate, bool? Is)> Candidates { get; init; }

    public required int[] Sentence { get; init; }

    public float[] Signs(Regression candidates, Regression sentences) =>
        SentenceSigns.Of(sentences.Score(Sentence), [.. Candidates.Select(c => (candidates.Score(c.Features), c.Candidate))]);

    public static Learnable From(CausalNews news)
    {
        var article = Article.FromText(news.Id, news.Text);
        var found = new List<(int[] Features, CauseCandidate Candidate, TextSpan? Cause, TextSpan? Effect, TextSpan? Signal)>();
        var ofSentences = new HashSet<int>();
        var cues = Knowledge.BuiltIn.Causes;
        foreach (var sentence in SentenceReader.Read(article, Knowledge.BuiltIn.Language, new(), new()).Where(sentence => sentence.Tokens.Length >= 3))
        {
            var words = new CueWords(article, sentence);
            var features = new CauseFeatures(words, Knowledge.BuiltIn.Causes.Kinds);
            ofSentences.UnionWith(features.OfSentence());
            foreach (var candidate in CauseCandidates.Of(words, cues.Causes))
            {
                found.Add(([.. features.Of(candidate)], candidate, Span(candidate.Cause), Span(candidate.Effect), Span(candidate.Signal)));
            }

            TextSpan? Span(TokenRange range) => range.IsEmpty ? null : range.Span(sentence.Tokens);
        }

        var labels = new bool?[found.Count];
        Array.Fill(labels, false);
        foreach (var relation in news.Relations)
        {
            var fitting = Enumerable.Range(0, found.Count)
                .Where(i => Agreement(found[i].Cause, relation.Cause[0]) >= 0.5 && Agreement(found[i].Effect, relation.Effect[0]) >= 0.5)
                .ToList();
            var exact = fitting.Where(i => relation.Signals.Length == 0 ? found[i].Signal is null : Agreement(found[i].Signal, relation.Signals[0]) >= 0.5).ToList();
            foreach (var i in fitting)
            {
                labels[i] = exact.Count == 0 || exact.Contains(i) ? true : labels[i] is true ? true : null;
            }
        }

        return new() { News = news, Candidates = [.. found.Select((candidate, i) => (candidate.Features, candidate.Candidate, labels[i]))], Sentence = [.. ofSentences] };
    }

    static double Agreement(TextSpan? found, TextSpan gold)
    {
        var shared = found is { } span ? Math.Min(span.End, gold.End) - Math.Max(span.Start, gold.Start) : 0;
        return shared <= 0 ? 0 : (double)shared / (found!.Value.Length + gold.Length - shared);
    }
}

/// <summary>A logistic regression over hashed features with a bias: the mean of several, each learned in another order.</summary>
sealed class Regression
{
    const int Orders = 4;

    public float[] Weights { get; } = new float[CauseWeights.Size];

    public float Bias { get; private set; }

    public static Regression OfCandidates(IEnumerable<Learnable> texts) =>
        new([.. texts.SelectMany(text => text.Candidates).Where(c => c.Is is not null).Select(c => (c.Features, c.Is!.Value))], epochs: 4, rate: 0.02f, decay: 1e-3f);

    public static Regression OfSentences(IEnumerable<Learnable> texts) =>
        new([.. texts.Select(text => (text.Sentence, text.News.IsCausal))], epochs: 5, rate: 0.005f, decay: 3e-3f);

    Regression((int[] Features, bool Is)[] examples, int epochs, float rate, float decay)
    {
        for (var order = 1; order <= Orders; order++)
        {
            var one = new Regression();
            one.Learn([.. examples], epochs, rate, decay, new Random(order));
            for (var i = 0; i < Weights.Length; i++)
            {
                Weights[i] += one.Weights[i] / Orders;
            }

            Bias += one.Bias / Orders;
        }
    }

    Regression()
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

/// <summary>What the signs of a sentence weigh: a logistic regression by plain gradient descent.</summary>
sealed class Stack
{
    public float[] Shares { get; } = new float[SentenceSigns.Count];

    public float Bias { get; private set; }

    public static Stack Fit(List<(float[] Signs, bool IsCausal)> judged)
    {
        var stack = new Stack();
        for (var step = 0; step < 1500; step++)
        {
            var (slopes, ofBias) = (new float[SentenceSigns.Count], 0f);
            foreach (var (signs, isCausal) in judged)
            {
                var error = (1 / (1 + MathF.Exp(-stack.Score(signs)))) - (isCausal ? 1 : 0);
                ofBias += error;
                for (var i = 0; i < slopes.Length; i++)
                {
                    slopes[i] += error * signs[i];
                }
            }

            stack.Bias -= 0.15f * ofBias / judged.Count;
            for (var i = 0; i < slopes.Length; i++)
            {
                stack.Shares[i] -= 0.15f * ((slopes[i] / judged.Count) + (0.002f * stack.Shares[i]));
            }
        }

        return stack;
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
