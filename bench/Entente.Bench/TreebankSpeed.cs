using System.Diagnostics;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Bench;

/// <summary>Tokens a second of processor time, from raw text to tags, lemmas and trees, and bytes allocated a sentence.</summary>
static class TreebankSpeed
{
    const int Rounds = 5;

    public static int Run(string treebank, string[] models)
    {
        using var reader = new StreamReader(treebank);
        var gold = Conllu.Read(reader).ToArray();
        var article = Article.FromText("speed", string.Join('\n', gold.Select(sentence => sentence.Text)));
        foreach (var model in models)
        {
            using var file = File.OpenRead(model);
            var watch = Stopwatch.StartNew();
            var language = LanguageModel.Load(file);
            Console.WriteLine(FormattableString.Invariant($"{model}: loaded in {watch.Elapsed.TotalMilliseconds:f0} ms"));
            for (var round = 0; round < Rounds; round++)
            {
                Measure(article, language);
            }
        }

        return 0;
    }

    static void Measure(Article article, LanguageModel language)
    {
        using var process = Process.GetCurrentProcess();
        var (started, allocated, tokens, sentences) = (process.TotalProcessorTime, GC.GetAllocatedBytesForCurrentThread(), 0, 0);
        for (var i = 0; i < 4; i++)
        {
            var read = SentenceReader.Read(article, language, new(), new());
            tokens += read.Sum(sentence => sentence.Tokens.Length);
            sentences += read.Length;
        }

        process.Refresh();
        var seconds = (process.TotalProcessorTime - started).TotalSeconds;
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / sentences;
        Console.WriteLine(FormattableString.Invariant($"  {tokens / seconds:f0} tokens a second, {bytes} bytes a sentence of {(double)tokens / sentences:f1} tokens"));
    }
}
