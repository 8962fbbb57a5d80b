using System.Collections.Immutable;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>The index of every pair: incidents by month, how newsworthy each side is, and how much incidents clump. Built once, then only read.</summary>
/// <remarks>Docs/method.md, section 4.</remarks>
public sealed class DyadIndex
{
    readonly ILookup<Dyad, Incident> _incidents;
    readonly Lazy<ILookup<string, Incident>> _told;
    readonly PressTotals _press;
    readonly WeeklyShares _weekly;
    readonly DyadIndexOptions _options;

    DyadIndex(IReadOnlyCollection<Incident> incidents, DyadIndexOptions options)
    {
        _options = options;
        var counted = incidents.Where(incident => incident.Turn is not Turn.Neither && incident.Weight > 0
            && incident.First >= (options.From ?? DateOnly.MinValue) && incident.First <= (options.To ?? DateOnly.MaxValue)).ToArray();
        _incidents = counted.ToLookup(Dyad.Of);
        _told = new(() => counted.SelectMany(incident => incident.Voices.Select(publisher => (publisher, incident))).ToLookup(told => told.publisher, told => told.incident));
        _press = PressTotals.Of(counted);
        _weekly = new(counted);
    }

    /// <summary>Variance over mean of weekly counts within pairs, the median over pairs with twenty incidents; at least 1.</summary>
    public double Dispersion => _weekly.Dispersion;

    /// <summary>Pairs with an incident that counts, those with most first.</summary>
    public IEnumerable<Dyad> Dyads =>
        from pair in _incidents
        orderby pair.Sum(incident => incident.Weight) descending, pair.Key.A, pair.Key.B
        select pair.Key;

    public static DyadIndex Of(IReadOnlyCollection<Incident> incidents, DyadIndexOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        return new(incidents, options ?? new());
    }

    /// <summary>The index of a pair; every month of the corpus has its period, also one without an incident.</summary>
    public DyadSeries Series(Dyad dyad, string? dimension = null)
    {
        var sought = Sought(dyad, dimension);
        var rates = Rates(dyad, dimension, sought);
        var byMonth = sought.ToLookup(incident => PressTotals.MonthOf(incident.First));
        return new()
        {
            Dyad = dyad,
            Dimension = dimension,
            TurningPoints = _weekly.TurningPoints(sought, _options.TurningPoints),
            Periods =
            [
                .. Enumerable.Range(0, _press.Months).Select(month => new DyadPeriod
                {
                    Dyad = dyad,
                    Month = PressTotals.FirstOf(_press.From + month),
                    Dimension = dimension,
                    Cooperation = rates.Cooperation[month],
                    Conflict = rates.Conflict[month],
                    Expected = rates.Expected[month],
                    Engagement = rates.Engagement(month),
                    Balance = rates.Balance(month),
                    Incidents = [.. byMonth[_press.From + month]],
                }),
            ],
        };
    }

    /// <summary>What each single source does to the index: how far every month's engagement moves when one of them had not been read.</summary>
    /// <remarks>The dispersion stays that of the whole press: it says how incidents clump, which no single source decides.</remarks>
    public ImmutableArray<SourceBand> WithoutOneSource(Dyad dyad, string? dimension = null)
    {
        var sought = Sought(dyad, dimension);
        var publishers = sought.SelectMany(incident => incident.Voices).Distinct().Order(StringComparer.Ordinal).ToArray();
        var all = Rates(dyad, dimension, sought);
        var without = publishers.Select(publisher => PairRates.Of(
            dyad,
            dimension,
            sought.Select(incident => (incident, incident.WeightWithout(publisher))),
            _press.Without(publisher, _told.Value[publisher]),
            Dispersion,
            _options.Memories)).ToArray();
        return [.. Enumerable.Range(0, _press.Months).Select(month => SourceBand.Of(
            PressTotals.FirstOf(_press.From + month), all.Engagement(month).Mean, publishers, [.. without.Select(rates => rates.Engagement(month).Mean)]))];
    }

    /// <summary>Why the index of one month differs from that of another, to the last part; null where a month lies outside the corpus.</summary>
    public IndexChange? Change(Dyad dyad, DateOnly from, DateOnly to, string? dimension = null)
    {
        var (before, after) = (PressTotals.MonthOf(from) - _press.From, PressTotals.MonthOf(to) - _press.From);
        if (Math.Min(before, after) < 0 || Math.Max(before, after) >= _press.Months)
        {
            return null;
        }

        var sought = Sought(dyad, dimension);
        return Decomposition.Of(dyad, dimension, sought, Rates(dyad, dimension, sought), (_press.From, before, after), Dispersion);
    }

    /// <summary>The means over dimensions, month by month: each counts by its published weight and by how surely it is known.</summary>
    public ImmutableArray<DyadOverall> Overall(Dyad dyad, Dimensions weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var series = _incidents[dyad].SelectMany(incident => incident.Dimensions).Distinct().Order(StringComparer.Ordinal)
            .Select(dimension => (Dimension: dimension, Rates: Rates(dyad, dimension, Sought(dyad, dimension)))).ToArray();
        return [.. Enumerable.Range(0, _press.Months).Select(month => DyadOverall.Of(
            PressTotals.FirstOf(_press.From + month),
            [.. series.Select(one => (one.Dimension, weights.WeightOf(one.Dimension), one.Rates.Engagement(month), one.Rates.Balance(month)))]))];
    }

    Incident[] Sought(Dyad dyad, string? dimension) =>
        [.. _incidents[dyad].Where(incident => dimension is null || incident.Dimensions.Contains(dimension))];

    PairRates Rates(Dyad dyad, string? dimension, Incident[] incidents) =>
        PairRates.Of(dyad, dimension, incidents.Select(incident => (incident, incident.Weight)), _press, Dispersion, _options.Memories);
}

/// <summary>How the index forgets and what it calls a turn.</summary>
public sealed record DyadIndexOptions
{
    /// <summary>
    /// Speeds of forgetting, as the share of one month's evidence that still counts in the next; a series decides itself which
    /// fit it. Near to 1 the index moves late and its band is narrow. The last is that of a pair that does not change.
    /// </summary>
    public ImmutableArray<double> Memories { get; init; } = [0.2, 0.35, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

    /// <summary>
    /// The first day of the press that was read. What articles recall of earlier days, or announce for later ones, is no
    /// measure of what those days brought; null takes the first incident's.
    /// </summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the press that was read.</summary>
    public DateOnly? To { get; init; }

    public TurningPointOptions TurningPoints { get; init; } = new();
}
