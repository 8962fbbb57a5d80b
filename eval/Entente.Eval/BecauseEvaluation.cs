using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Eval;

/// <summary>Explicit causal language in newspapers and hearings (BECAUSE 2.1, those open documents that are not learned from): connective, cause and effect.</summary>
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
        foreach (var document in BecauseText.Read(gold).Where(document => document.IsHeldOut))
        {
            var text = document.Text;
            score.Add(
                [.. document.Relations.Select(relation => new[]
                {
                    FrameScore.Letters(text, relation.Connective), FrameScore.Letters(text, relation.Cause), FrameScore.Letters(text, relation.Effect),
                })],
                [.. engine.Analyze(Article.FromText("gold", text)).Causes
                    .Select(cause => new[] { FrameScore.Letters(text, cause.Signal), FrameScore.Letters(text, cause.Cause), FrameScore.Letters(text, cause.Effect) })]);
        }

        return [.. s_parts.Select((part, i) => score.Figure($"{part} overlap F1, held-out documents", i)), score.Whole("whole overlap F1, held-out documents")];
    }
}
