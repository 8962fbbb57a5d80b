using Entente.Articles;

namespace Entente.Eval;

/// <summary>Scores frames of several spans, such as source, cue and content: a part is right where it shares a letter or digit with that of its frame.</summary>
/// <remarks>Counts as score_drivers.py does: one to one, the best overlap of the first part first, then of all parts together.</remarks>
sealed class FrameScore(int parts)
{
    readonly (int Right, int Predicted, int Labelled)[] _counts = new (int, int, int)[parts + 1];

    /// <summary>By part, and last for frames right as a whole.</summary>
    public Figure Figure(string name, int part) => new(name, F1(_counts[part]), _counts[part].Labelled);

    public Figure Whole(string name) => Figure(name, parts);

    public static HashSet<int> Letters(string text, IEnumerable<TextSpan> spans) =>
        [.. spans.SelectMany(span => Enumerable.Range(span.Start, span.Length)).Where(at => char.IsLetterOrDigit(text[at]))];

    public static HashSet<int> Letters(string text, TextSpan? span) => Letters(text, span is { } stretch ? [stretch] : []);

    /// <summary>Takes in the frames of one text; each has the letters of its parts, the one that anchors it first.</summary>
    public void Add(HashSet<int>[][] labelled, HashSet<int>[][] predicted)
    {
        var pairs = from i in Enumerable.Range(0, labelled.Length)
                    from j in Enumerable.Range(0, predicted.Length)
                    let shared = Enumerable.Range(0, parts).Select(part => labelled[i][part].Count(predicted[j][part].Contains)).ToArray()
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
            for (var part = 0; part < parts; part++)
            {
                _counts[part].Right += shared[part] > 0 ? 1 : 0;
                isWhole &= shared[part] > 0 || (labelled[i][part].Count == 0 && predicted[j][part].Count == 0);
            }

            _counts[parts].Right += isWhole ? 1 : 0;
        }

        for (var part = 0; part < parts; part++)
        {
            _counts[part].Predicted += predicted.Count(frame => frame[part].Count > 0);
            _counts[part].Labelled += labelled.Count(frame => frame[part].Count > 0);
        }

        _counts[parts].Predicted += predicted.Length;
        _counts[parts].Labelled += labelled.Length;
    }

    static double F1((int Right, int Predicted, int Labelled) count) =>
        count.Right == 0 ? 0 : 200.0 * count.Right / (count.Predicted + count.Labelled);
}
