using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Articles;
using Entente.Measures;

namespace Entente.Eval;

/// <summary>Time expressions of histories, scored as in TempEval-3: found at all (relaxed), and found with the right value.</summary>
public sealed class TimesEvaluation : IEvaluation
{
    public string Task => "times";

    public string Gold => "drivers/wikiwars_train.jsonl";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var engine = new Engine(knowledge);
        var (right, found, predicted, labelled) = (0, 0, 0, 0);
        foreach (var row in GoldRows.Read(gold))
        {
            var text = row.GetProperty("text").GetString()!;
            var units = GoldRows.Units(text);
            var day = DateOnly.TryParse(row.GetProperty("dct").GetString(), CultureInfo.InvariantCulture, out var published) ? published : (DateOnly?)null;
            var times = engine.Analyze(Article.FromText("gold", text, day)).Times;
            var taken = new HashSet<Timex>(ReferenceEqualityComparer.Instance);
            predicted += times.Length;
            foreach (var timex in row.GetProperty("timexes").EnumerateArray())
            {
                labelled++;
                var span = new TextSpan(units[timex.GetProperty("start").GetInt32()], units[timex.GetProperty("end").GetInt32()]);
                var best = times.Where(time => time.Span.Overlaps(span) && !taken.Contains(time))
                    .MaxBy(time => Math.Min(time.Span.End, span.End) - Math.Max(time.Span.Start, span.Start));
                if (best is not null)
                {
                    taken.Add(best);
                    found++;
                    right += best.Value == Value(timex) ? 1 : 0;
                }
            }
        }

        var relaxed = 200.0 * found / (predicted + labelled);
        return
        [
            new("relaxed F1", relaxed, labelled),
            new("value F1", found == 0 ? 0 : relaxed * right / found, labelled),
        ];
    }

    static string? Value(JsonElement timex) => timex.GetProperty("value") is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;
}
