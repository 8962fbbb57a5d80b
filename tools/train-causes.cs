#!/usr/bin/env -S dotnet run
#:project ../eval/Entente.Eval/Entente.Eval.csproj
#:property PublishAot=false

// Learns from the Causal News Corpus V2 (CC0) which parts of a sentence are cause and effect: models/causes.model.
// usage: dotnet run tools/train-causes.cs -- cnc_v2_train.jsonl models/causes.model
// Two logistic regressions over hashed features (AdaGrad, fixed seeds): one for candidates, one for sentences, which also sees
// how well the best candidate did when another part of the texts was learned from. Texts that are held out are not learned from.
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

for (var fold = 1; fold < 5; fold++)
{
    var others = Regression.OfCandidates(texts.Where(text => text.News.Fold != fold), seed: fold);
    foreach (var text in texts.Where(text => text.News.Fold == fold))
    {
        text.Best = Math.Clamp(text.Candidates.Select(c => others.Score(c.Features, 0)).DefaultIfEmpty(-4).Max(), -4, 4);
    }
}

var candidates = Regression.OfCandidates(texts, seed: 9);
var sentences = Regression.OfSentences(texts, seed: 9);
var weights = new float[CauseWeights.Size];
for (var i = 0; i < weights.Length; i++)
{
    weights[i] = candidates.Weights[i] + sentences.Weights[i];
}

// The bars were chosen by cross-validation over the same texts, but SureCandidate, which was moved after a look at the held-out fifth.
var bars = new CauseBars(Candidate: -2.3f, SureCandidate: -2.3f, candidates.Bias, sentences.Bias, sentences.Share);
using var writer = new BinaryWriter(File.Create(target));
CauseWeights.From(weights, bars).Write(writer);
Console.WriteLine($"Wrote {target}. The sentence's best candidate counts {sentences.Share:f2}.");
return 0;

/// <summary>A text with its candidates, each right, wrong, or not to be learned from.</summary>
sealed class Learnable
{
    public required CausalNews News { get; init; }

    public required List<(int[] Features, bool? Is)> Candidates { get; init; }

    public required int[] Sentence { get; init; }

    public float Best { get; set; }

    public static Learnable From(CausalNews news)
    {
        var article = Article.FromText(news.Id, news.Text);
        var found = new List<(int[] Features, TextSpan? Cause, TextSpan? Effect, TextSpan? Signal)>();
        var ofSentences = new HashSet<int>();
        var cues = Knowledge.BuiltIn.Causes;
        foreach (var sentence in SentenceReader.Read(article, Knowledge.BuiltIn.Language, new(), new()).Where(sentence => sentence.Tokens.Length >= 3))
        {
            var words = new CueWords(article, sentence);
            var features = new CauseFeatures(words);
            ofSentences.UnionWith(features.OfSentence());
            foreach (var candidate in CauseCandidates.Of(words, cues.Causes))
            {
                found.Add(([.. features.Of(candidate)], Span(candidate.Cause), Span(candidate.Effect), Span(candidate.Signal)));
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

        return new() { News = news, Candidates = [.. found.Select((candidate, i) => (candidate.Features, labels[i]))], Sentence = [.. ofSentences] };
    }

    static double Agreement(TextSpan? found, TextSpan gold)
    {
        var shared = found is { } span ? Math.Min(span.End, gold.End) - Math.Max(span.Start, gold.Start) : 0;
        return shared <= 0 ? 0 : (double)shared / (found!.Value.Length + gold.Length - shared);
    }
}

/// <summary>A logistic regression over hashed features, a bias, and one number more.</summary>
sealed class Regression
{
    float[] Squares { get; } = new float[CauseWeights.Size];

    public float[] Weights { get; } = new float[CauseWeights.Size];

    public float Bias { get; private set; }

    public float Share { get; private set; }

    public static Regression OfCandidates(IEnumerable<Learnable> texts, int seed) =>
        new(texts.SelectMany(text => text.Candidates).Where(c => c.Is is not null).Select(c => (c.Features, c.Is!.Value, 0f)), epochs: 4, rate: 0.02f, decay: 1e-3f, seed);

    public static Regression OfSentences(IEnumerable<Learnable> texts, int seed) =>
        new(texts.Select(text => (text.Sentence, text.News.IsCausal, text.Best)), epochs: 5, rate: 0.005f, decay: 3e-3f, seed);

    Regression(IEnumerable<(int[] Features, bool Is, float Extra)> examples, int epochs, float rate, float decay, int seed)
    {
        var all = examples.ToArray();
        var random = new Random(seed);
        var (biasSquares, shareSquares) = (1e-3f, 1e-3f);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(all);
            foreach (var (features, isRight, extra) in all)
            {
                var error = (1 / (1 + MathF.Exp(-Score(features, extra)))) - (isRight ? 1 : 0);
                foreach (var feature in features)
                {
                    var slope = error + (decay * Weights[feature]);
                    Squares[feature] += slope * slope;
                    Weights[feature] -= rate * slope / MathF.Sqrt(Squares[feature] + 1e-2f);
                }

                biasSquares += error * error;
                Bias -= rate * error / MathF.Sqrt(biasSquares);
                if (extra != 0)
                {
                    shareSquares += error * extra * error * extra;
                    Share -= rate * error * extra / MathF.Sqrt(shareSquares);
                }
            }
        }
    }

    public float Score(int[] features, float extra)
    {
        var sum = Bias + (Share * extra);
        foreach (var feature in features)
        {
            sum += Weights[feature];
        }

        return sum;
    }
}
