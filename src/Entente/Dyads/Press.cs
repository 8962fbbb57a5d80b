using System.Collections.Immutable;
using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>What the whole press tells, summed up: what every pair is measured against. Small, whatever the size of the store.</summary>
/// <remarks>Reckoned pair by pair, so that no more than one pair's reports are in memory; kept beside the store until the store changes.</remarks>
public sealed class Press
{
    readonly PressSums _sums;
    readonly Dictionary<string, PressSums> _without;
    readonly Func<string, PressSide> _sideOf;

    internal Press(PressSums sums, Dictionary<string, PressSums> without, Func<string, PressSide> sideOf, WeeklyShares weekly, (DateOnly? From, DateOnly? To) days)
    {
        (_sums, _without, _sideOf, Weekly, Days) = (sums, without, sideOf, weekly, days);
        (First, Last) = sums.Months.Count == 0 ? (0, -1) : (sums.Months.Keys.Min(), sums.Months.Keys.Max());
    }

    /// <summary>Pairs with an incident that counts, those with most first.</summary>
    public required ImmutableArray<(Dyad Dyad, double Weight)> Pairs { get; init; }

    internal WeeklyShares Weekly { get; }

    /// <summary>The days of the press that was read; what happened on others is not counted.</summary>
    internal (DateOnly? From, DateOnly? To) Days { get; }

    /// <summary>The first month, counted from year nought.</summary>
    internal int First { get; }

    internal int Last { get; }

    internal int Months => Last - First + 1;

    internal PressSums Sums => _sums;

    internal IReadOnlyDictionary<string, PressSums> Without => _without;

    /// <summary>Of the store as it is now: what was kept, where it is still true, else reckoned anew and kept.</summary>
    public static Press Of(IClaimStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var corpus = store.Corpus();
        var key = $"{corpus.Hash} {corpus.Extractor} {StoreKey.Extractor} {store.Position().Decision}";
        if (PressFile.Read(store) is var (kept, of) && of == key)
        {
            return kept;
        }

        var press = Of(ByPair(store.Reports()), corpus.From, corpus.To);
        store.Keep(PressFile.Write(press, key));
        return PressFile.Read(store)?.Press ?? press; // What was reckoned holds all sides and sources; what is read, those that are asked for.
    }

    /// <summary>As it was kept last, which may be a little behind the store while that is being written; null where nothing was kept.</summary>
    public static Press? Latest(IClaimStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return PressFile.Read(store)?.Press;
    }

    /// <summary>Of incidents pair after pair.</summary>
    public static Press Of(IEnumerable<IReadOnlyCollection<Incident>> pairs, DateOnly? from, DateOnly? to)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var counter = new PressCounter();
        foreach (var pair in pairs)
        {
            counter.Add([.. pair.Where(incident => Counts(incident, from, to))], Telling.Of(pair, from, to));
        }

        return counter.Done((from, to));
    }

    /// <summary>Whether it turns the pair, and happened in the time of the press that was read.</summary>
    internal static bool Counts(Incident incident, DateOnly? from, DateOnly? to) => incident.Turn is not Turn.Neither && incident.Weight > 0
        && incident.First >= (from ?? DateOnly.MinValue) && incident.First <= (to ?? DateOnly.MaxValue);

    /// <summary>What a pair would get in a month if its reports were matched at random, given how newsworthy each side is; had a source not been read, if one is named.</summary>
    internal Turned Expected(Dyad dyad, int month, string? dimension, string? without)
    {
        var less = without is null ? null : _without.GetValueOrDefault(without);
        var all = _sums.Months.GetValueOrDefault(month) + (less?.Months.GetValueOrDefault(month) ?? 0);
        var total = (_sums.Turns + (less?.Turns ?? default)).Both;
        if (total <= 0 || all <= 0)
        {
            return default;
        }

        var exposure = _sideOf(dyad.A).At(month, without) * _sideOf(dyad.B).At(month, without) / (2 * all);
        var turns = _sums.Dimensions.GetValueOrDefault(dimension ?? "") + (less?.Dimensions.GetValueOrDefault(dimension ?? "") ?? default);
        return new(Math.Max(0, exposure * turns.Cooperation / total), Math.Max(0, exposure * turns.Conflict / total));
    }

    /// <summary>Whether the day lies in the weeks and months that were summed up; one that has come since does not.</summary>
    internal bool Has(DateOnly day) =>
        MonthOf(day) >= First && MonthOf(day) <= Last && WeeklyShares.WeekOf(day) >= Weekly.First && WeeklyShares.WeekOf(day) < Weekly.First + Weekly.All.Length;

    internal static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    internal static DateOnly FirstOf(int month) => new(month / 12, (month % 12) + 1, 1);

    /// <summary>Reports that come pair after pair, merged to incidents.</summary>
    static IEnumerable<IReadOnlyCollection<Incident>> ByPair(IEnumerable<Report> reports)
    {
        var pair = new List<Report>();
        foreach (var report in reports)
        {
            if (pair.Count > 0 && Dyad.Of(report.Source, report.Target) != Dyad.Of(pair[0].Source, pair[0].Target))
            {
                yield return Deduplicator.Merge(pair);
                pair.Clear();
            }

            pair.Add(report);
        }

        if (pair.Count > 0)
        {
            yield return Deduplicator.Merge(pair);
        }
    }
}

/// <summary>How much the press makes of one side, month by month, and how much less had a source not been read.</summary>
sealed record PressSide(Dictionary<int, double> Months, Lazy<Dictionary<string, Dictionary<int, double>>> Without)
{
    public double At(int month, string? without) => Months.GetValueOrDefault(month)
        + (without is not null && Without.Value.TryGetValue(without, out var less) ? less.GetValueOrDefault(month) : 0);
}
