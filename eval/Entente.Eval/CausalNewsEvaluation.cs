using System.Collections.Immutable;
using Entente.Articles;
using Entente.Drivers;

namespace Entente.Eval;

/// <summary>Whether a sentence of news tells of a cause, and between what: the two tasks of the Causal News Corpus, on the held-out fifth.</summary>
/// <remarks>Spans count where at least half of the words of both together are shared; relations are paired so that most words agree.</remarks>
public sealed class CausalNewsEvaluation : IEvaluation
{
    public string Task => "causes";

    public string Gold => "drivers/cnc_v2_train.jsonl";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var engine = new Engine(knowledge);
        var (tp, fp, fn, tn, relations) = (0, 0, 0, 0, 0);
        var spans = new SpanCount();
        foreach (var news in CausalNews.Read(gold).Where(news => news.IsHeldOut))
        {
            var causes = engine.Analyze(Article.FromText(news.Id, news.Text)).Causes;
            _ = (news.IsCausal, causes.Length > 0) switch
            {
                (true, true) => tp++,
                (false, true) => fp++,
                (true, false) => fn++,
                _ => tn++,
            };
            if (news.Relations.Length > 0)
            {
                relations += news.Relations.Length;
                spans.Add(news, causes);
            }
        }

        var count = tp + fp + fn + tn;
        var spread = Math.Sqrt((double)(tp + fp) * (tp + fn) * (tn + fp) * (tn + fn));
        return
        [
            new("accuracy", 100.0 * (tp + tn) / count, count),
            new("MCC", spread == 0 ? 0 : 100 * (((double)tp * tn) - ((double)fp * fn)) / spread, count),
            new("cause, effect, signal span F1", spans.F1, relations),
        ];
    }

    /// <summary>Counts the spans of paired relations, in the space-separated words of the corpus.</summary>
    sealed class SpanCount
    {
        int _hit;
        int _hitPredicted;
        int _gold;
        int _predicted;

        public double F1
        {
            get
            {
                var (precision, recall) = ((double)_hitPredicted / Math.Max(1, _predicted), (double)_hit / Math.Max(1, _gold));
                return precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall);
            }
        }

        public void Add(CausalNews news, ImmutableArray<CausalClaim> causes)
        {
            var words = Words(news.Text);
            var gold = news.Relations.Select(relation => Labelled(words, relation)).ToArray();
            var predicted = causes.Take(gold.Length).Select(cause => Labelled(words, cause)).ToList();
            while (predicted.Count < gold.Length)
            {
                predicted.Add([]);
            }

            var best = Permutations(predicted.Count).MaxBy(order => order.Select((at, i) => Agreement(gold[i], predicted[at])).Sum())!;
            for (var i = 0; i < gold.Length; i++)
            {
                foreach (var role in "CES")
                {
                    var (wanted, found) = (gold[i].Where(span => span.Role == role).ToList(), predicted[best[i]].Where(span => span.Role == role).ToList());
                    _gold += wanted.Count;
                    _predicted += found.Count;
                    _hit += wanted.Count(span => found.Exists(other => Overlap(span, other) >= 0.5));
                    _hitPredicted += found.Count(span => wanted.Exists(other => Overlap(span, other) >= 0.5));
                }
            }
        }

        static List<(char Role, int First, int End)> Labelled(List<TextSpan> words, CausalNewsRelation relation) =>
        [
            .. relation.Cause.Select(span => InWords(words, span, 'C')),
            .. relation.Effect.Select(span => InWords(words, span, 'E')),
            .. relation.Signals.Select(span => InWords(words, span, 'S')),
        ];

        static List<(char Role, int First, int End)> Labelled(List<TextSpan> words, CausalClaim cause)
        {
            var spans = new List<(char, int, int)>();
            foreach (var (span, role) in ((TextSpan?, char)[])[(cause.Cause, 'C'), (cause.Effect, 'E'), (cause.Signal, 'S')])
            {
                if (span is { } found)
                {
                    spans.Add(InWords(words, found, role));
                }
            }

            return spans;
        }

        static (char Role, int First, int End) InWords(List<TextSpan> words, TextSpan span, char role) =>
            (role, words.FindIndex(word => word.Overlaps(span)), words.FindLastIndex(word => word.Overlaps(span)) + 1);

        static double Agreement(List<(char Role, int First, int End)> gold, List<(char Role, int First, int End)> predicted) =>
            gold.Intersect(predicted).Count()
            + (1e-3 * gold.Sum(a => predicted.Where(b => b.Role == a.Role).Sum(b => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.First, b.First)))));

        static double Overlap((char Role, int First, int End) a, (char Role, int First, int End) b)
        {
            var shared = Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.First, b.First));
            return (double)shared / (a.End - a.First + b.End - b.First - shared);
        }

        static List<TextSpan> Words(string text)
        {
            var words = new List<TextSpan>();
            var start = 0;
            foreach (var word in text.Split(' '))
            {
                words.Add(new(start, start + word.Length));
                start += word.Length + 1;
            }

            return words;
        }

        static IEnumerable<int[]> Permutations(int count)
        {
            if (count == 0)
            {
                yield return [];
                yield break;
            }

            foreach (var shorter in Permutations(count - 1))
            {
                for (var at = 0; at <= shorter.Length; at++)
                {
                    yield return [.. shorter[..at], count - 1, .. shorter[at..]];
                }
            }
        }
    }
}
