using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Eval;

/// <summary>Explicit causal language in newspapers and hearings (BECAUSE 2.1, the open documents): connective, cause and effect.</summary>
/// <remarks>What the corpus marks as not causal (NonCausal) is no label; what we find there counts as a false alarm.</remarks>
public sealed class BecauseEvaluation : IEvaluation
{
    static readonly string[] s_parts = ["connective", "cause", "effect"];

    public string Task => "because";

    public string Gold => "drivers/because_2.1_open_docs.jsonl";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var engine = new Engine(knowledge);
        var score = new FrameScore(s_parts.Length);
        foreach (var row in GoldRows.Read(gold))
        {
            var text = row.GetProperty("text").GetString()!;
            var units = GoldRows.Units(text);
            score.Add(
                [.. row.GetProperty("relations").EnumerateArray()
                    .Where(relation => relation.GetProperty("type").GetString() != "NonCausal")
                    .Select(relation => s_parts.Select(part => FrameScore.Letters(text, GoldRows.Spans(relation, part, units))).ToArray())],
                [.. engine.Analyze(Article.FromText("gold", text)).Causes
                    .Select(cause => new[] { FrameScore.Letters(text, cause.Signal), FrameScore.Letters(text, cause.Cause), FrameScore.Letters(text, cause.Effect) })]);
        }

        return [.. s_parts.Select((part, i) => score.Figure($"{part} overlap F1", i)), score.Whole("whole overlap F1")];
    }
}
