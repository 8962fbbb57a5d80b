using System.Collections.Immutable;
using Entente.Eval;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>Trains where tokens begin and where sentences end.</summary>
static class BoundaryTrainer
{
    const int Bits = 17;
    const int Epochs = 8;

    public static byte[] Tokens(ImmutableArray<TreebankParagraph> paragraphs, Action<string> progress)
    {
        var words = Words(paragraphs);
        var random = new Random(1);
        var perceptron = new Perceptron(Bits);
        Span<uint> features = stackalloc uint[TokenSplitter.MostFeatures];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(words);
            perceptron.Mistakes = 0;
            foreach (var (word, cuts) in words)
            {
                var start = 0;
                for (var i = 1; i < word.Length; i++)
                {
                    if (TokenSplitter.IsPossible(word, i))
                    {
                        var count = TokenSplitter.Describe(word, i, start, features);
                        perceptron.Learn(features[..count], cuts.Contains(i));
                        start = cuts.Contains(i) ? i : start;
                    }
                }
            }

            progress($"tokens: epoch {epoch + 1} of {Epochs}, {perceptron.Mistakes} mistakes");
        }

        return perceptron.Write();
    }

    public static byte[] Sentences(ImmutableArray<TreebankParagraph> paragraphs, Action<string> progress)
    {
        var shuffled = paragraphs.ToArray();
        var random = new Random(2);
        var perceptron = new Perceptron(Bits);
        Span<uint> features = stackalloc uint[SentenceSplitter.MostFeatures];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(shuffled);
            perceptron.Mistakes = 0;
            foreach (var (text, tokens, ends) in shuffled)
            {
                var gold = ends.ToHashSet();
                var start = 0;
                for (var i = 0; i < tokens.Length - 1; i++)
                {
                    if (SentenceSplitter.IsPossible(text, tokens.AsSpan(), i))
                    {
                        var count = SentenceSplitter.Describe(text, tokens.AsSpan(), i, start, features);
                        perceptron.Learn(features[..count], gold.Contains(i));
                    }

                    start = gold.Contains(i) ? i + 1 : start;
                }
            }

            progress($"sentences: epoch {epoch + 1} of {Epochs}, {perceptron.Mistakes} mistakes");
        }

        return perceptron.Write();
    }

    // Every way a word is cut, as often as the logarithm of its count, so that "don't" does not drown the rest.
    static (string Word, int[] Cuts)[] Words(ImmutableArray<TreebankParagraph> paragraphs)
    {
        var counts = new Dictionary<(string Word, string Cuts), int>();
        foreach (var (text, tokens, _) in paragraphs)
        {
            for (var i = 0; i < tokens.Length;)
            {
                var first = i++;
                while (i < tokens.Length && !text.AsSpan(tokens[first].Start, tokens[i].Start - tokens[first].Start).ContainsAny(" \t\n\u00a0"))
                {
                    i++;
                }

                var start = tokens[first].Start;
                var word = text[start..tokens[i - 1].End];
                if (word.Length <= TokenSplitter.Window && !word.Contains(' '))
                {
                    var key = (word, string.Join(' ', tokens[(first + 1)..i].Select(token => token.Start - start)));
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }

        return
        [
            .. from pair in counts
               let cuts = pair.Key.Cuts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray()
               from copy in Enumerable.Range(0, (int)Math.Ceiling(Math.Log2(1 + pair.Value)))
               select (pair.Key.Word, cuts),
        ];
    }
}
