using System.Runtime.InteropServices;
using Entente.Incidents;

namespace Entente.App.Serving;

/// <summary>How much is said of every pair, month by month: any window of whole months is a sum of few.</summary>
sealed class PairMonths
{
    readonly SortedDictionary<DateOnly, PairCount[]> _months = [];

    /// <summary>Counts the months that there are, each by its first day.</summary>
    public static PairMonths Of(IClaimStore store, IEnumerable<DateOnly> months)
    {
        var counted = new PairMonths();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var month in months)
        {
            counted._months[month] = [.. store.Pairs(new() { Since = month, Until = EndOf(month) }, int.MaxValue).Select(pair => pair with { A = Once(pair.A), B = Once(pair.B) })];
        }

        return counted;

        string Once(string name) => names.TryGetValue(name, out var known) ? known : names[name] = name;
    }

    /// <summary>The pairs of a window, the busiest first; a window without a first or last month is open.</summary>
    public IReadOnlyList<PairCount> Between(DateOnly? first, DateOnly? last, int limit)
    {
        var counts = new Dictionary<(string A, string B), PairCount>();
        foreach (var (month, pairs) in _months)
        {
            if (EndOf(month) < first || month > last)
            {
                continue;
            }

            foreach (var pair in pairs)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (pair.A, pair.B), out _);
                known = new(pair.A, pair.B, known.Cooperative + pair.Cooperative, known.Conflictual + pair.Conflictual, known.All + pair.All);
            }
        }

        return [.. PairCount.Ordered(counts.Values).Take(limit)];
    }

    static DateOnly EndOf(DateOnly month) => new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
}
