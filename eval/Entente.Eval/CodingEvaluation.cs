using System.Collections.Immutable;
using System.Globalization;
using Entente.Articles;

namespace Entente.Eval;

/// <summary>The PLOVER gold standard records: who does what to whom by country and category, strictly and leniently, and the pair alone.</summary>
/// <remarks>Counts as score_coding.py does; compared with it once on the same analyses.</remarks>
public sealed class CodingEvaluation : IEvaluation
{
    public string Task => "coding";

    public string Gold => "coding/plover_gsr_dev.jsonl";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var engine = new Engine(knowledge);
        var (strict, pair, lenient) = (new Tally(), new Tally(), new Tally());
        foreach (var row in GoldRows.Read(gold))
        {
            var day = DateOnly.TryParse(row.GetProperty("date").GetString(), CultureInfo.InvariantCulture, out var date) ? date : (DateOnly?)null;
            var analysis = engine.Analyze(Article.FromText("gold", row.GetProperty("text").GetString()!, day));
            var said = CodedTuple.Of(analysis).Distinct().ToList();
            var labelled = CodedTuple.Of(row).ToList();
            strict.AddSets(said.ToHashSet(), labelled.Select(tuple => tuple with { Group = 0 }).ToHashSet());
            pair.AddSets(
                said.Select(tuple => tuple with { Category = "" }).ToHashSet(),
                labelled.Select(tuple => tuple with { Group = 0, Category = "" }).ToHashSet());
            lenient.Add(
                said.Count(tuple => labelled.Any(label => label.IsCompatible(tuple))),
                said.Count,
                labelled.GroupBy(label => label.Group).Count(group => group.Any(label => said.Any(label.IsCompatible))),
                labelled.Select(label => label.Group).Distinct().Count());
        }

        return
        [
            new("strict F1", strict.F1, strict.Labelled),
            new("lenient F1", lenient.F1, lenient.Labelled),
            new("pair strict F1", pair.F1, pair.Labelled),
        ];
    }
}

/// <summary>Counts for precision and recall that may rest on different units.</summary>
sealed class Tally
{
    int _rightOfSaid;
    int _said;
    int _rightOfLabelled;

    public int Labelled { get; private set; }

    public double F1
    {
        get
        {
            var precision = _said == 0 ? 0 : (double)_rightOfSaid / _said;
            var recall = Labelled == 0 ? 0 : (double)_rightOfLabelled / Labelled;
            return precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall);
        }
    }

    public void Add(int rightOfSaid, int said, int rightOfLabelled, int labelled)
    {
        _rightOfSaid += rightOfSaid;
        _said += said;
        _rightOfLabelled += rightOfLabelled;
        Labelled += labelled;
    }

    public void AddSets<T>(HashSet<T> said, HashSet<T> labelled)
    {
        var both = said.Count(labelled.Contains);
        Add(both, said.Count, both, labelled.Count);
    }
}
