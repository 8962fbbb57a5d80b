using Entente.Articles;

namespace Entente.Eval;

/// <summary>Which label is met by which finding: one to one, by the share of their joint length that they have in common, the largest first.</summary>
static class SpanPairs
{
    public static List<(int Label, int Found)> Of(IReadOnlyList<TextSpan> labels, IReadOnlyList<TextSpan> found)
    {
        var candidates = from label in Enumerable.Range(0, labels.Count)
                         from finding in Enumerable.Range(0, found.Count)
                         where labels[label].Overlaps(found[finding])
                         let common = Math.Min(labels[label].End, found[finding].End) - Math.Max(labels[label].Start, found[finding].Start)
                         let joint = Math.Max(labels[label].End, found[finding].End) - Math.Min(labels[label].Start, found[finding].Start)
                         orderby (double)common / joint descending, label, finding
                         select (label, finding);
        var (usedLabels, usedFindings, pairs) = (new HashSet<int>(), new HashSet<int>(), new List<(int, int)>());
        foreach (var (label, finding) in candidates)
        {
            if (!usedLabels.Contains(label) && !usedFindings.Contains(finding))
            {
                usedLabels.Add(label);
                usedFindings.Add(finding);
                pairs.Add((label, finding));
            }
        }

        return pairs;
    }

    public static double F1(int right, int found, int labelled) => found + labelled == 0 ? 0 : 200.0 * right / (found + labelled);
}
