using System.Collections.Immutable;
using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>The index of every pair: incidents by month, how newsworthy each side is, and how much incidents clump. Built once, then only read.</summary>
/// <remarks>Docs/method.md, section 4.</remarks>
public sealed class DyadIndex
{
    readonly ILookup<Dyad, Incident> _incidents;
    readonly Dictionary<(string Side, int Month), double> _activity = [];
    readonly Dictionary<int, double> _all = [];
    readonly Dictionary<string, (double Cooperation, double Conflict)> _shares = [];
    readonly WeeklyShares _weekly;
    readonly DyadIndexOptions _options;
    readonly double _total;
    readonly (double Cooperation, double Conflict) _share;

    DyadIndex(IReadOnlyCollection<Incident> incidents, DyadIndexOptions options)
    {
        _options = options;
        var counted = incidents.Where(incident => incident.Turn is not Turn.Neither && incident.Weight > 0
            && incident.First >= (options.From ?? DateOnly.MinValue) && incident.First <= (options.To ?? DateOnly.MaxValue)).ToArray();
        _incidents = counted.ToLookup(Dyad.Of);
        foreach (var incident in counted)
        {
            var month = MonthOf(incident.First);
            Add(_activity, (incident.Source, month), incident.Weight);
            Add(_activity, (incident.Target, month), incident.Weight);
            Add(_all, month, incident.Weight);
            _total += incident.Weight;
            _share = Plus(_share, incident);
            foreach (var dimension in incident.Dimensions)
            {
                _shares[dimension] = Plus(_shares.GetValueOrDefault(dimension), incident);
            }
        }

        (From, To) = _all.Count == 0 ? (0, -1) : (_all.Keys.Min(), _all.Keys.Max());
        _weekly = new(counted);
        Dispersion = _weekly.Dispersion;
    }

    /// <summary>Variance over mean of weekly counts within pairs, the median over pairs with twenty incidents; at least 1.</summary>
    public double Dispersion { get; }

    /// <summary>Pairs with an incident that counts, those with most first.</summary>
    public IEnumerable<Dyad> Dyads =>
        from pair in _incidents
        orderby pair.Sum(incident => incident.Weight) descending, pair.Key.A, pair.Key.B
        select pair.Key;

    int From { get; }

    int To { get; }

    public static DyadIndex Of(IReadOnlyCollection<Incident> incidents, DyadIndexOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        return new(incidents, options ?? new());
    }

    /// <summary>The index of a pair; every month of the corpus has its period, also one without an incident.</summary>
    public DyadSeries Series(Dyad dyad, string? dimension = null)
    {
        var share = dimension is null ? _share : _shares.GetValueOrDefault(dimension);
        var sought = dimension is null ? _incidents[dyad] : _incidents[dyad].Where(incident => incident.Dimensions.Contains(dimension));
        var byMonth = sought.ToLookup(incident => MonthOf(incident.First));
        var (cooperation, conflict) = (Rate.Prior, Rate.Prior);
        var periods = ImmutableArray.CreateBuilder<DyadPeriod>();
        for (var month = From; month <= To; month++)
        {
            var incidents = byMonth[month].ToImmutableArray();
            var (seen, fought) = incidents.Aggregate((0.0, 0.0), (sum, incident) => Plus(sum, incident));
            var exposure = Exposure(dyad, month);
            cooperation = cooperation.Next(seen / Dispersion, exposure * share.Cooperation / _total / Dispersion, _options.Memory);
            conflict = conflict.Next(fought / Dispersion, exposure * share.Conflict / _total / Dispersion, _options.Memory);
            periods.Add(new()
            {
                Dyad = dyad,
                Month = FirstOf(month),
                Dimension = dimension,
                Cooperation = seen,
                Conflict = fought,
                Expected = exposure * (share.Cooperation + share.Conflict) / _total,
                Engagement = cooperation.Log2(),
                Balance = cooperation.Log2() - conflict.Log2(),
                Incidents = incidents,
            });
        }

        return new() { Dyad = dyad, Dimension = dimension, Periods = periods.DrainToImmutable(), TurningPoints = _weekly.TurningPoints([.. sought], _options.TurningPoints) };
    }

    double Exposure(Dyad dyad, int month) => _all.TryGetValue(month, out var all)
        ? _activity.GetValueOrDefault((dyad.A, month)) * _activity.GetValueOrDefault((dyad.B, month)) / (2 * all)
        : 0;

    static (double, double) Plus((double Cooperation, double Conflict) sum, Incident incident) => incident.Turn is Turn.Cooperative
        ? (sum.Cooperation + incident.Weight, sum.Conflict)
        : (sum.Cooperation, sum.Conflict + incident.Weight);

    static void Add<TKey>(Dictionary<TKey, double> sums, TKey key, double value)
        where TKey : notnull => sums[key] = sums.GetValueOrDefault(key) + value;

    static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    static DateOnly FirstOf(int month) => new(month / 12, (month % 12) + 1, 1);
}

/// <summary>How the index forgets and what it calls a turn.</summary>
public sealed record DyadIndexOptions
{
    /// <summary>How much of the evidence of one month still counts in the next. Nearer to 1, the index moves later and its band is narrower.</summary>
    public double Memory { get; init; } = 0.8;

    /// <summary>
    /// The first day of the press that was read. What articles recall of earlier days, or announce for later ones, is no
    /// measure of what those days brought; null takes the first incident's.
    /// </summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the press that was read.</summary>
    public DateOnly? To { get; init; }

    public TurningPointOptions TurningPoints { get; init; } = new();
}
