using System.Runtime.InteropServices;
using Entente.Eval;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>An averaged perceptron over the labels of names, from left to right, with tags as the model itself gives them.</summary>
static class NameTrainer
{
    const int Bits = 17;
    const int Epochs = 8;
    const double Strangeness = 3;
    const int LeastCount = 2;

    public static (byte[] Weights, byte[] Familiar) Train(LanguageModel model, IReadOnlyList<NamedSentence> sentences, Gazetteer gazetteer, Action<string> progress)
    {
        var examples = sentences.Select(sentence => ExampleOf(model, sentence, gazetteer)).ToArray();
        var counts = examples.SelectMany(example => example.Words).CountBy(word => word.Spelling).ToDictionary();
        var weights = new float[NameTagger.Stride << Bits];
        var sums = new double[weights.Length];
        var random = new Random(5);
        Span<uint> features = stackalloc uint[NameTagger.MostFeatures];
        Span<float> scores = stackalloc float[NameTagger.Stride];
        long time = 1;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            var mistakes = 0;
            foreach (var (facts, labels) in examples)
            {
                var (previous, before) = (0, 0);
                var words = Blurred(facts, counts, random);
                for (var i = 0; i < labels.Length; i++, time++)
                {
                    if (labels[i] == 0 && !NameTagger.IsOpen(previous) && !NameTagger.IsPossible(words[i + 3]))
                    {
                        (before, previous) = (previous, 0);
                        continue;
                    }

                    var used = features[..NameTagger.Features(words, i + 3, previous, before, features)];
                    var best = Best(weights, used, scores, previous, i == labels.Length - 1);
                    var truth = labels[i];
                    if (best != truth && NameTagger.Follows(previous, truth, i == labels.Length - 1))
                    {
                        mistakes++;
                        Learn(weights, sums, used, truth, 1, time);
                        Learn(weights, sums, used, best, -1, time);
                    }

                    (before, previous) = (previous, epoch == 0 && NameTagger.Follows(previous, truth, i == labels.Length - 1) ? truth : best);
                }
            }

            progress($"names: epoch {epoch + 1} of {Epochs}, {mistakes} mistakes in {examples.Length} sentences");
        }

        var averaged = weights.Select((weight, i) => weight - (sums[i] / time)).ToArray();
        var scale = 127 / averaged.Max(Math.Abs);
        var familiar = examples.SelectMany(example => example.Words).Where(word => word.IsCapital && counts[word.Spelling] >= LeastCount).Select(word => word.Spelling);
        return (
            MemoryMarshal.AsBytes(averaged.Select(weight => (sbyte)Math.Round(weight * scale)).ToArray().AsSpan()).ToArray(),
            MemoryMarshal.AsBytes(familiar.Distinct().Order().ToArray().AsSpan()).ToArray());
    }

    /// <summary>
    /// The words of a sentence with some made strangers, the rarer the likelier: news is full of names that no training text has,
    /// and what stands around them and in the lists must do.
    /// </summary>
    static WordFacts[] Blurred(WordFacts[] words, Dictionary<uint, int> counts, Random random)
    {
        var blurred = words.AsSpan().ToArray();
        foreach (ref var word in blurred.AsSpan())
        {
            if (word.IsCapital && (counts[word.Spelling] < LeastCount || random.NextDouble() < Strangeness / (Strangeness + counts[word.Spelling])))
            {
                word = word.AsStranger();
            }
        }

        return blurred;
    }

    static (WordFacts[] Words, int[] Labels) ExampleOf(LanguageModel model, NamedSentence sentence, Gazetteer gazetteer)
    {
        var (text, tokens) = Conllu.LayOut(sentence.Words);
        var labels = new int[sentence.Words.Length];
        var words = NameTagger.Describe(text, model.Parse(text, [tokens])[0].AsSpan(), gazetteer);
        foreach (var name in sentence.Names)
        {
            var first = name.Kind == NameKind.Person ? PersonTitle.Skip(words.AsSpan(3), name.First, name.End) : name.First;
            for (var i = first; i < name.End; i++)
            {
                var part = name.End - first == 1 ? 3 : i == first ? 0 : i == name.End - 1 ? 2 : 1;
                labels[i] = NameTagger.Label(name.Kind, part);
            }
        }

        return (words, labels);
    }

    static int Best(float[] weights, ReadOnlySpan<uint> features, Span<float> scores, int previous, bool isEnd)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = weights.AsSpan((int)(feature & ((1u << Bits) - 1)) * NameTagger.Stride, NameTagger.Stride);
            for (var i = 0; i < row.Length; i++)
            {
                scores[i] += row[i];
            }
        }

        var best = -1;
        for (var label = 0; label < NameTagger.Labels; label++)
        {
            if (NameTagger.Follows(previous, label, isEnd) && (best < 0 || scores[label] > scores[best]))
            {
                best = label;
            }
        }

        return best;
    }

    static void Learn(float[] weights, double[] sums, ReadOnlySpan<uint> features, int label, float step, long time)
    {
        foreach (var feature in features)
        {
            var at = ((int)(feature & ((1u << Bits) - 1)) * NameTagger.Stride) + label;
            weights[at] += step;
            sums[at] += step * time;
        }
    }
}
