using System.Collections.Immutable;
using System.Text.Json;
using Entente.Articles;

namespace Entente.Eval;

/// <summary>Attribution frames of political news: a part is right where it shares a letter or digit with the labelled one of its frame.</summary>
public sealed class AttributionsEvaluation : IEvaluation
{
    static readonly string[] s_parts = ["cue", "source", "content"];

    public string Task => "attributions";

    public string Gold => "drivers/polnear_dev.jsonl";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var engine = new Engine(knowledge);
        var counts = new (int Right, int Predicted, int Labelled)[4];
        foreach (var row in GoldRows.Read(gold))
        {
            var text = row.GetProperty("text").GetString()!;
            var units = GoldRows.Units(text);
            var labelled = row.GetProperty("attributions").EnumerateArray().Select(frame => Labelled(frame, text, units)).ToArray();
            var predicted = engine.Analyze(Article.FromText("gold", text)).Attributions
                .Select(frame => new[] { Letters(text, frame.Cue), Letters(text, frame.Source), Letters(text, frame.Content) }).ToArray();
            Count(labelled, predicted, counts);
        }

        return
        [
            .. s_parts.Select((part, i) => new Figure($"{part} overlap F1", F1(counts[i]), counts[i].Labelled)),
            new("whole overlap F1", F1(counts[3]), counts[3].Labelled),
        ];
    }

    /// <summary>One to one, best overlap of cues first, then of all parts.</summary>
    static void Count(HashSet<int>[][] labelled, HashSet<int>[][] predicted, (int Right, int Predicted, int Labelled)[] counts)
    {
        var pairs = from i in Enumerable.Range(0, labelled.Length)
                    from j in Enumerable.Range(0, predicted.Length)
                    let shared = s_parts.Select((_, part) => labelled[i][part].Count(predicted[j][part].Contains)).ToArray()
                    where shared.Any(count => count > 0)
                    orderby shared[0] > 0 descending, shared.Sum() descending, i, j
                    select (I: i, J: j, Shared: shared);
        var (usedLabels, usedPredictions) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (i, j, shared) in pairs)
        {
            if (usedLabels.Contains(i) || usedPredictions.Contains(j))
            {
                continue;
            }

            usedLabels.Add(i);
            usedPredictions.Add(j);
            var isWhole = true;
            for (var part = 0; part < 3; part++)
            {
                counts[part].Right += shared[part] > 0 ? 1 : 0;
                isWhole &= shared[part] > 0 || (labelled[i][part].Count == 0 && predicted[j][part].Count == 0);
            }

            counts[3].Right += isWhole ? 1 : 0;
        }

        for (var part = 0; part < 3; part++)
        {
            counts[part].Predicted += predicted.Count(frame => frame[part].Count > 0);
            counts[part].Labelled += labelled.Count(frame => frame[part].Count > 0);
        }

        counts[3].Predicted += predicted.Length;
        counts[3].Labelled += labelled.Length;
    }

    static HashSet<int>[] Labelled(JsonElement frame, string text, int[] units) =>
    [
        .. s_parts.Select(part => frame.GetProperty(part).EnumerateArray()
            .SelectMany(span => Letters(text, new TextSpan(units[span[0].GetInt32()], units[span[1].GetInt32()]))).ToHashSet()),
    ];

    static HashSet<int> Letters(string text, TextSpan? span) => span is { } stretch
        ? [.. Enumerable.Range(stretch.Start, stretch.Length).Where(at => char.IsLetterOrDigit(text[at]))]
        : [];

    static double F1((int Right, int Predicted, int Labelled) count) =>
        count.Right == 0 ? 0 : 200.0 * count.Right / (count.Predicted + count.Labelled);
}
