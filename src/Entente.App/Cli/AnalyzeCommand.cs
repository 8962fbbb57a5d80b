using System.CommandLine;
using System.Text;
using Entente.App.Wire;

namespace Entente.App.Cli;

/// <summary><c>entente analyze</c>: JSON lines in, JSON lines out, same order, no store.</summary>
static class AnalyzeCommand
{
    /// <summary>Lines handed out together: enough to keep the cores busy, few enough to keep memory flat.</summary>
    const int Batch = 64;

    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string>("FILE") { Description = "JSON lines; - is standard input", DefaultValueFactory = _ => "-" };
        var kind = new Option<string>("--as")
        {
            Description = "article: strip page chrome, find title and date; sentence: running text, taken as it is",
            DefaultValueFactory = _ => "article",
        };
        kind.AcceptOnlyFromAmong("article", "sentence");
        var threads = new Option<int>("--threads") { Description = "how many lines are read at a time", DefaultValueFactory = _ => Environment.ProcessorCount };
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--threads takes a number from 1.");
            }
        });

        var command = new Command("analyze", """
            Reads JSON lines {"id", "text" or "html", "date", "title", "url"} and writes one JSON line for each: sentences, times, quantities,
            mentions, claims, causes, drivers, attributions.

            Examples:
              entente analyze < articles.jsonl > analysed.jsonl
              echo '{"id":"x","text":"Putin met Min Aung Hlaing in Moscow.","date":"2025-03-05"}' | entente analyze --as sentence
            """) { input, kind, threads };
        command.SetAction((result, cancel) => Task.FromResult(Run(
            terminal,
            result.GetRequiredValue(input),
            result.GetRequiredValue(kind) is "sentence",
            result.GetRequiredValue(threads),
            cancel)));
        return command;
    }

    static int Run(Terminal terminal, string input, bool asSentence, int threads, CancellationToken cancel)
    {
        var engine = new Engine(terminal.Knowledge.Current);
        using var lines = new StreamReader(InputFiles.Open(terminal, input), new UTF8Encoding(false));
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel };
        var failed = 0;
        var number = 0;
        foreach (var batch in Numbered(lines).Chunk(Batch))
        {
            var results = new byte[batch.Length][];
            Parallel.For(0, batch.Length, options, i => results[i] = Line(engine, batch[i].Text, batch[i].Number, asSentence, ref failed));
            foreach (var result in results)
            {
                terminal.OutStream.Write(result);
                terminal.OutStream.WriteByte((byte)'\n');
                number++;
            }
        }

        terminal.OutStream.Flush();
        if (failed > 0)
        {
            terminal.Error.WriteLine($"{failed} of {number} lines could not be read; each has an error in its place.");
        }

        return failed > 0 ? ExitCodes.SomeFailed : ExitCodes.Done;
    }

    static IEnumerable<(string Text, int Number)> Numbered(StreamReader lines)
    {
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (line, number);
            }
        }
    }

    static byte[] Line(Engine engine, string json, int number, bool asSentence, ref int failed)
    {
        var (line, error) = AnalyzeLine.Read(json, number);
        if (line is null)
        {
            Interlocked.Increment(ref failed);
            return AnalysisJson.Write(error!);
        }

        return AnalysisJson.Write(line.Id, engine.Analyze(line.ToArticle(asSentence)), line.Note);
    }
}
