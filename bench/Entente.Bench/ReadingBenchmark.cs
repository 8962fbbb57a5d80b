using BenchmarkDotNet.Attributes;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Bench;

/// <summary>From raw text to sentences with tags, lemmas and trees.</summary>
[MemoryDiagnoser]
public class ReadingBenchmark
{
    const string Paragraph =
        "The foreign ministers signed an agreement on gas supplies in Geneva on Tuesday, officials said. "
        + "Talks had been delayed because the two governments could not agree on a price. "
        + "\"We do not expect a quick result,\" the deputy minister told reporters after the meeting.\n";

    const int Paragraphs = 40;

    Article _article = null!;
    LanguageModel _language = null!;

    [Params(false, true)]
    public bool Fast { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _article = Article.FromText("bench", string.Concat(Enumerable.Repeat(Paragraph, Paragraphs)));
        _language = Fast ? LanguageModel.Fast : LanguageModel.BuiltIn;
        var sentences = SentenceReader.Read(_article, _language, new(), new());
        if (sentences.Length != 3 * Paragraphs || sentences[0].Tokens[sentences[0].Root].Lemma != "say")
        {
            throw new InvalidOperationException("A benchmark that reads the wrong thing quickly is worth nothing.");
        }
    }

    [Benchmark(OperationsPerInvoke = 3 * Paragraphs)]
    public int Sentence() => SentenceReader.Read(_article, _language, new(), new()).Length;
}
