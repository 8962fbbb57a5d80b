using System.Diagnostics;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Bench;

/// <summary>Sentences a second of processor time from raw text to claims and drivers, with the accurate and the fast model, beside what peers publish.</summary>
static class JourneySpeed
{
    const int Rounds = 8;

    /// <summary>Sentences a second: PETRARCH2 without its parser, UniversalPetrarch, as given with the task.</summary>
    static readonly (string Name, double Speed)[] s_peers = [("PETRARCH2 without its parser", 950), ("UniversalPetrarch", 535)];

    public static int Run(string file)
    {
        var texts = File.ReadAllLines(file).Where(line => line.Length > 0).ToArray();
        foreach (var (name, model) in new[] { ("accurate", LanguageModel.BuiltIn), ("fast", LanguageModel.Fast) })
        {
            var engine = new Engine(Knowledge.BuiltIn with { Language = model });
            for (var round = 0; round < Rounds; round++)
            {
                using var process = Process.GetCurrentProcess();
                var (started, sentences, claims) = (process.TotalProcessorTime, 0, 0);
                foreach (var text in texts)
                {
                    var analysis = engine.Analyze(Article.FromText("speed", text, new(2025, 1, 1)));
                    (sentences, claims) = (sentences + analysis.Sentences.Length, claims + analysis.Claims.Length);
                }

                process.Refresh();
                var speed = sentences / (process.TotalProcessorTime - started).TotalSeconds;
                var ratios = string.Join(", ", s_peers.Select(peer => FormattableString.Invariant($"{speed / peer.Speed:f1} times {peer.Name}")));
                Console.WriteLine(FormattableString.Invariant($"{name}: {speed:f0} sentences a second, {claims} claims; {ratios}"));
            }
        }

        return 0;
    }
}
