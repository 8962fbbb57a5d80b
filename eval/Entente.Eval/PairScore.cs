using System.Collections.Immutable;
using System.Globalization;
using Entente.Incidents;

namespace Entente.Eval;

/// <summary>Pairs of mentions that were put together, against those that are labelled so.</summary>
readonly record struct PairScore(long Right, long Predicted, long Labelled)
{
    public double Precision => Predicted == 0 ? 0 : 100.0 * Right / Predicted;

    public double Recall => 100.0 * Right / Labelled;

    public double F1 => 200.0 * Right / (Predicted + Labelled);

    /// <param name="read">What is labelled.</param>
    /// <param name="groups">What was put together.</param>
    /// <param name="counts">Which mentions count, by key.</param>
    public static PairScore Of(LabelledMentions read, ImmutableArray<ImmutableArray<EventMention>> groups, Func<string, bool> counts) => new(
        groups.Sum(group => Pairs(group.Where(mention => counts(mention.Key)).CountBy(mention => read.Happenings[mention.Key]).Select(same => same.Value))),
        Pairs(groups.Select(group => group.Count(mention => counts(mention.Key)))),
        Pairs(read.Happenings.Where(happening => counts(happening.Key)).CountBy(happening => happening.Value).Select(same => same.Value)));

    public static PairScore operator +(PairScore one, PairScore other) => new(one.Right + other.Right, one.Predicted + other.Predicted, one.Labelled + other.Labelled);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P {Precision:0.0} R {Recall:0.0} F1 {F1:0.0}");

    static long Pairs(IEnumerable<int> sizes) => sizes.Sum(size => (long)size * (size - 1) / 2);
}
