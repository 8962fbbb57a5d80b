using System.Collections.Immutable;
using Entente.Articles;
using Entente.Claims;
using Entente.Sentences;

namespace Entente.Eval;

/// <summary>How far a sentence takes its predicates to have happened, against the mean of people's answers on a scale from -3 to 3.</summary>
public sealed class FactualityEvaluation : IEvaluation
{
    public string Task => "factuality";

    public string Gold => "drivers/uds_ih2_dev.jsonl";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var cues = knowledge.Ontology.Modality;
        var pairs = new List<(double Said, double Labelled)>();
        foreach (var row in FactualityRow.Read(gold))
        {
            var article = Article.FromText("gold", row.Text);
            var sentences = SentenceReader.Read(article, knowledge.Language, new(), new());
            foreach (var (span, value) in row.Targets)
            {
                var said = sentences.Where(sentence => sentence.Span.Overlaps(span))
                    .Select(sentence => sentence.HeadOf(span) is var word and >= 0 ? new FactualityFinder(article, sentence, cues).Of(word) : null)
                    .FirstOrDefault(score => score is not null);
                pairs.Add((said ?? 0, value));
            }
        }

        return
        [
            new("Pearson r x 100", 100 * Pearson(pairs), pairs.Count),
        ];
    }

    /// <summary>The correlation of two lists of numbers, 0 where one of them does not vary.</summary>
    public static double Pearson(IReadOnlyList<(double Said, double Labelled)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var (meanX, meanY) = (pairs.Average(pair => pair.Said), pairs.Average(pair => pair.Labelled));
        var (xy, xx, yy) = (0.0, 0.0, 0.0);
        foreach (var (said, labelled) in pairs)
        {
            var (x, y) = (said - meanX, labelled - meanY);
            (xy, xx, yy) = (xy + (x * y), xx + (x * x), yy + (y * y));
        }

        return xx * yy == 0 ? 0 : xy / Math.Sqrt(xx * yy);
    }
}
