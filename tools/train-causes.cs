#!/usr/bin/env -S dotnet run
#:project ../eval/Entente.Eval/Entente.Eval.csproj
#:property PublishAot=false
#:property RunAnalyzers=false
#:property EnforceCodeStyleInBuild=false

// Learns from the Causal News Corpus V2 (CC0) and BECAUSE 2.1 (MIT) which parts of a sentence are cause and effect: models/causes.model.
// usage: dotnet run tools/train-causes.cs -- cnc_v2_train.jsonl because_2.1_open_docs.jsonl models/causes.model
// BECAUSE tells only what is said in words: it teaches which cues are meant, not whether a sentence speaks of causes.
// Two logistic regressions over hashed features (AdaGrad, fixed seeds): one for candidates, one for sentences, each the mean of
// four orders; a small third one weighs the words of a sentence and its candidates by scores of texts that were not learned from. Texts that are held out are not learned from.
// The same input gives the same file; a new language model or a change in CauseFeatures or CauseCandidates asks for a new run.

using Entente;
using Entente.Articles;
using Entente.Drivers;
using Entente.Eval;
using Entente.Sentences;

if (args is not [var corpus, var because, var target])
{
    Console.Error.WriteLine("usage: train-causes cnc_v2_train.jsonl because_2.1_open_docs.jsonl models/causes.model");
    return 2;
}

const float CandidateBar = -2.3f;

var texts = CausalNews.Read(corpus).Where(news => !news.IsHeldOut).Select(Learnable.From).ToList();
var cued = BecauseText.Read(because).Where(document => !document.IsHeldOut).SelectMany(Learnable.From).ToList();
Console.WriteLine($"{texts.Count} texts, {texts.Sum(text => text.Candidates.Count)} candidates, {texts.Sum(text => text.Candidates.Count(c => c.Is is true))} of them right.");
Console.WriteLine($"{cued.Count} sentences with cues, {cued.Sum(text => text.Candidates.Count)} candidates, {cued.Sum(text => text.Candidates.Count(c => c.Is is true))} of them right.");
texts.AddRange(cued);

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
var told = new List<(float Score, List<(float Score, CauseCandidate Candidate, bool IsRight)> Candidates, int Relations)>();
for (var fold = 1; fold < 5; fold++)
{
    var rest = texts.Where(text => text.Fold != fold).ToList();
    var (ofCandidates, ofSentences, ofSigns) = (Regression.OfCandidates(rest), Regression.OfSentences(rest), Stack.Fit(Judged(rest)));
    foreach (var text in texts.Where(text => text.Fold == fold))
    {
        var found = text.Signs(ofCandidates, ofSentences);
        if (text.IsCausal is { } isCausal)
        {
            judged.Add((found, ofSigns.Score(found), isCausal));
        }
        else
        {
            told.Add((ofSigns.Score(found), [.. text.Candidates.Select(c => (ofCandidates.Score(c.Features), c.Candidate, c.MeetsSignal)).OrderByDescending(c => c.Item1)], text.Relations));
        }
    }
}

// Of the bars that are as good as the best within half a point, those that suit texts of another kind.
var tries = from sureBar in (float[])[99, 1.5f, 1, 0.5f, 0, -0.5f, -1, -1.5f, -2.3f]
            from step in Enumerable.Range(0, 27)
            let sentenceBar = -0.8f + (0.05f * step)
            select (Bar: sentenceBar, Sure: sureBar, Mcc: Mcc(judged.Select(one => (one.Score >= sentenceBar || one.Signs[^1] >= sureBar, one.IsCausal))));
var all = tries.ToList();
var best = all.Max(one => one.Mcc);
var (bar, sure, mcc) = all.Where(one => one.Mcc >= best - 0.005).MaxBy(one => Told(told, one.Bar, one.Sure));
Console.WriteLine($"Bars by cross-validation: sentence {bar:f2}, sure candidate {sure:f1}; MCC {100 * mcc:f1} (best {100 * best:f1}); cues of BECAUSE F1 {100 * Told(told, bar, sure):f1}.");
foreach (var one in all.GroupBy(one => one.Sure).Select(group => group.MaxBy(one => one.Mcc)))
{
    Console.WriteLine($"  sure candidate {one.Sure:f1}: sentence {one.Bar:f2}, MCC {100 * one.Mcc:f1}, cues F1 {100 * Told(told, one.Bar, one.Sure):f1}");
}

var bars = new CauseBars(Candidate: CandidateBar, SureCandidate: sure, candidates.Bias, stack.Bias + (stack.Shares[0] * sentences.Bias) - bar, [.. stack.Shares]);
using var writer = new BinaryWriter(File.Create(target));
CauseWeights.From(weights, bars).Write(writer);
Console.WriteLine($"Wrote {target}. The signs of a sentence count {string.Join(", ", stack.Shares.Select(share => $"{share:f2}"))}.");
return 0;

static List<(float[] Signs, bool IsCausal)> Judged(List<Learnable> texts)
{
    var judged = new List<(float[], bool)>();
    foreach (var fold in texts.Select(text => text.Fold).Distinct().Order())
    {
        var rest = texts.Where(text => text.Fold != fold).ToList();
        var (candidates, sentences) = (Regression.OfCandidates(rest), Regression.OfSentences(rest));
        judged.AddRange(texts.Where(text => text.Fold == fold && text.IsCausal is not null).Select(text => (text.Signs(candidates, sentences), text.IsCausal!.Value)));
    }

    return judged;
}

// How well the connectives of BECAUSE are found, as the engine would choose.
static double Told(List<(float Score, List<(float Score, CauseCandidate Candidate, bool IsRight)> Candidates, int Relations)> told, float bar, float sure)
{
    var (right, found, labelled) = (0, 0, 0);
    foreach (var (sentence, candidates, relations) in told)
    {
        var chosen = new List<CauseCandidate>();
        foreach (var (score, candidate, isRight) in candidates)
        {
            var believed = (sentence >= bar && (score >= CandidateBar || chosen.Count == 0)) || (candidate.Cue is { Sure: true } && (score >= sure || candidate.IsOutspoken));
            if (believed && !chosen.Exists(other => other.SameAs(candidate)))
            {
                chosen.Add(candidate);
                right += isRight ? 1 : 0;
            }
        }

        found += chosen.Count;
        labelled += relations;
    }

    return 2.0 * right / Math.Max(1, found + labelled);
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
    /// <summary>Null where it is not known whether the text speaks of causes.</summary>
    public required bool? IsCausal { get; init; }

    public required int Fold { get; init; }

    public required int Relations { get; init; }

    public required List<(int[] Features, CauseCandidate Candidate, bool? Is, bool MeetsSignal)> Candidates { get; init; }

    public required int[] Sentence { get; init; }

    public float[] Signs(Regression candidates, Regression sentences) =>
        SentenceSigns.Of(sentences.Score(Sentence), [.. Candidates.Select(c => (candidates.Score(c.Features), c.Candidate))]);

    public static Learnable From(CausalNews news)
    {
        var article = Article.FromText(news.Id, news.Text);
        var found = new List<Found>();
        var ofSentences = new HashSet<int>();
        foreach (var sentence in Sentences(article))
        {
            found.AddRange(Listed(article, sentence, out var features));
            ofSentences.UnionWith(features);
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

        return new()
        {
            IsCausal = news.IsCausal,
            Fold = news.Fold,
            Relations = news.Relations.Length,
            Candidates = [.. found.Select((candidate, i) => (candidate.Features, candidate.Candidate, labels[i], false))],
            Sentence = [.. ofSentences],
        };
    }

    /// <summary>Sentence by sentence; of what no word tells nothing is learned.</summary>
    public static IEnumerable<Learnable> From(BecauseText document)
    {
        var article = Article.FromText(document.Id, document.Text);
        foreach (var sentence in Sentences(article))
        {
            var relations = document.Relations.Where(relation => relation.Connective.Any(sentence.Span.Contains)).ToList();
            var candidates = new List<(int[], CauseCandidate, bool?, bool)>();
            foreach (var found in Listed(article, sentence, out var _))
            {
                var met = found.Signal is { } signal ? relations.Where(relation => relation.Connective.Any(signal.Overlaps)).ToList() : [];
                var isRight = met.Exists(relation => Fits(found.Cause, relation.Cause) && Fits(found.Effect, relation.Effect));
                candidates.Add((found.Features, found.Candidate, found.Signal is null || found.Candidate.Cue is null ? null : isRight, met.Count > 0));
            }

            yield return new()
            {
                IsCausal = null,
                Fold = 1 + ((sentence.Span.Start / 7) % 4),
                Relations = relations.Count,
                Candidates = candidates,
                Sentence = [.. new CauseFeatures(new(article, sentence), Knowledge.BuiltIn.Causes.Kinds).OfSentence().Order()],
            };
        }
    }

    static IEnumerable<Sentence> Sentences(Article article) =>
        SentenceReader.Read(article, Knowledge.BuiltIn.Language, new(), new()).Where(sentence => sentence.Tokens.Length >= 3);

    static List<Found> Listed(Article article, Sentence sentence, out int[] ofSentence)
    {
        var words = new CueWords(article, sentence);
        var features = new CauseFeatures(words, Knowledge.BuiltIn.Causes.Kinds);
        ofSentence = [.. features.OfSentence().Order()];
        return
        [
            .. CauseCandidates.Of(words, Knowledge.BuiltIn.Causes.Causes, Knowledge.BuiltIn.Causes.Kinds)
                .Select(candidate => new Found([.. features.Of(candidate)], candidate, Span(candidate.Cause), Span(candidate.Effect), Span(candidate.Signal))),
        ];

        TextSpan? Span(TokenRange range) => range.IsEmpty ? null : range.Span(sentence.Tokens);
    }

    /// <summary>A side that is not told fits all; else half of what both cover is shared.</summary>
    static bool Fits(TextSpan? found, IReadOnlyCollection<TextSpan> pieces) =>
        pieces.Count == 0 || Agreement(found, new(pieces.Min(piece => piece.Start), pieces.Max(piece => piece.End))) >= 0.5;

    static double Agreement(TextSpan? found, TextSpan gold)
    {
        var shared = found is { } span ? Math.Min(span.End, gold.End) - Math.Max(span.Start, gold.Start) : 0;
        return shared <= 0 ? 0 : (double)shared / (found!.Value.Length + gold.Length - shared);
    }

    readonly record struct Found(int[] Features, CauseCandidate Candidate, TextSpan? Cause, TextSpan? Effect, TextSpan? Signal);
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
        new([.. texts.Where(text => text.IsCausal is not null).Select(text => (text.Sentence, text.IsCausal!.Value))], epochs: 5, rate: 0.005f, decay: 3e-3f);

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
