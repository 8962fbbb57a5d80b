using System.Collections.Immutable;
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
        var score = new FrameScore(s_parts.Length);
        foreach (var row in GoldRows.Read(gold))
        {
            var text = row.GetProperty("text").GetString()!;
            var units = GoldRows.Units(text);
            score.Add(
                [.. row.GetProperty("attributions").EnumerateArray().Select(frame => s_parts.Select(part => FrameScore.Letters(text, GoldRows.Spans(frame, part, units))).ToArray())],
                [.. engine.Analyze(Article.FromText("gold", text)).Attributions
                    .Select(frame => new[] { FrameScore.Letters(text, frame.Cue), FrameScore.Letters(text, frame.Source), FrameScore.Letters(text, frame.Content) })]);
        }

        return [.. s_parts.Select((part, i) => score.Figure($"{part} overlap F1", i)), score.Whole("whole overlap F1")];
    }
}
