using System.Collections.Immutable;
using Entente.Articles;
using Entente.Claims;

namespace Entente.Eval;

/// <summary>Sentences with one marked act each: is the first coded claim of the sentence of the right category? CONCEDE and RETREAT are one.</summary>
public sealed class RootsEvaluation : IEvaluation
{
    public string Task => "roots";

    public string Gold => "coding/plv_dev.jsonl";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var engine = new Engine(knowledge);
        var answers = new List<(string Gold, string Said)>();
        foreach (var row in GoldRows.Read(gold))
        {
            var analysis = engine.Analyze(Article.FromText("gold", row.GetProperty("text").GetString()!));
            var said = analysis.Claims.FirstOrDefault(claim => claim.Event is not null && claim.Modality != Modality.Negated);
            answers.Add((
                CodedTuple.Class(row.GetProperty("events")[0].GetProperty("plover").GetString()!),
                CodedTuple.Class(said?.Event!.Plover.ToString().ToUpperInvariant() ?? "")));
        }

        var classes = answers.Select(answer => answer.Gold).Distinct().ToList();
        return
        [
            new("macro F1", classes.Average(name => F1(answers, name)), answers.Count),
            new("accuracy", 100.0 * answers.Count(answer => answer.Gold == answer.Said) / Math.Max(1, answers.Count), answers.Count),
        ];
    }

    static double F1(List<(string Gold, string Said)> answers, string name)
    {
        var right = answers.Count(answer => answer.Gold == name && answer.Said == name);
        var (said, labelled) = (answers.Count(answer => answer.Said == name), answers.Count(answer => answer.Gold == name));
        return said + labelled == 0 ? 0 : 200.0 * right / (said + labelled);
    }
}
