using System.Collections.Immutable;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>The index of every pair: incidents by month, how newsworthy each side is, and how much incidents clump. Built once, then only read.</summary>
/// <remarks>Docs/method.md, section 4.</remarks>
public sealed class DyadIndex
{
    readonly Press _press;
    readonly Func<Dyad, IEnumerable<Incident>> _incidentsOf;
    readonly DyadIndexOptions _options;
    Asked? _last;

    DyadIndex(Press press, Func<Dyad, IEnumerable<Incident>> incidentsOf, DyadIndexOptions options) =>
        (_press, _incidentsOf, _options) = (press, incidentsOf, options);

    /// <summary>Variance over mean of weekly counts within pairs, the median over pairs with twenty incidents; at least 1.</summary>
    public double Dispersion => _press.Weekly.Dispersion;

    /// <summary>Pairs with an incident that counts, those with most first.</summary>
    public IEnumerable<Dyad> Dyads => _press.Pairs.Select(pair => pair.Dyad);

    /// <summary>Of incidents that are all in memory.</summary>
    public static DyadIndex Of(IReadOnlyCollection<Incident> incidents, DyadIndexOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        options ??= new();
        var pairs = incidents.ToLookup(Dyad.Of);
        return new(Press.Of(pairs.Select(pair => (IReadOnlyCollection<Incident>)[.. pair]), options.From, options.To), dyad => pairs[dyad], options);
    }

    /// <summary>Of what is in a store: the reports of a pair are read when the pair is asked for, the rest is in the press.</summary>
    public static DyadIndex Of(IClaimStore store, Press press)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(press);
        return new(press, dyad => Deduplicator.Merge(store.Reports(dyad.A, dyad.B)), new() { From = press.Days.From, To = press.Days.To });
    }

    /// <summary>Of one pair whose incidents are at hand; of others it knows nothing.</summary>
    public static DyadIndex OfPair(Press press, Dyad dyad, IReadOnlyCollection<Incident> incidents)
    {
        ArgumentNullException.ThrowIfNull(press);
        ArgumentNullException.ThrowIfNull(incidents);
        return new(press, asked => asked == dyad ? incidents : [], new() { From = press.Days.From, To = press.Days.To });
    }

    /// <summary>The index of a pair; every month of the corpus has its period, also one without an incident.</summary>
    public DyadSeries Series(Dyad dyad, string? dimension = null)
    {
        var sought = Sought(dyad, dimension);
        var rates = Rates(dyad, dimension, sought);
        var byMonth = sought.ToLookup(incident => Press.MonthOf(incident.First));
        return new()
        {
            Dyad = dyad,
            Dimension = dimension,
            TurningPoints = _press.Weekly.TurningPoints(
                Telling.Of(All(dyad).Where(incident => IsOf(incident, dimension)), _options.From, _options.To), _options.TurningPoints),
            Periods =
            [
                .. Enumerable.Range(0, _press.Months).Select(month => new DyadPeriod
                {
                    Dyad = dyad,
                    Month = Press.FirstOf(_press.First + month),
                    Dimension = dimension,
                    Cooperation = rates.Cooperation[month],
                    Conflict = rates.Conflict[month],
                    Expected = rates.Expected[month],
                    Engagement = rates.Engagement(month),
                    Balance = rates.Balance(month),
                    Incidents = [.. byMonth[_press.First + month]],
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
            (_press, publisher),
            _options.Memories)).ToArray();
        return [.. Enumerable.Range(0, _press.Months).Select(month => SourceBand.Of(
            Press.FirstOf(_press.First + month), all.Engagement(month).Mean, publishers, [.. without.Select(rates => rates.Engagement(month).Mean)]))];
    }

    /// <summary>Why the index of one month differs from that of another, to the last part; null where a month lies outside the corpus.</summary>
    public IndexChange? Change(Dyad dyad, DateOnly from, DateOnly to, string? dimension = null)
    {
        var (before, after) = (Press.MonthOf(from) - _press.First, Press.MonthOf(to) - _press.First);
        if (Math.Min(before, after) < 0 || Math.Max(before, after) >= _press.Months)
        {
            return null;
        }

        var sought = Sought(dyad, dimension);
        return Decomposition.Of(dyad, dimension, sought, Rates(dyad, dimension, sought), (_press.First, before, after), Dispersion);
    }

    /// <summary>The means over dimensions, month by month: each counts by its published weight and by how surely it is known.</summary>
    public ImmutableArray<DyadOverall> Overall(Dyad dyad, Dimensions weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var series = Counted(dyad).SelectMany(incident => incident.Dimensions).Distinct().Order(StringComparer.Ordinal)
            .Select(dimension => (Dimension: dimension, Rates: Rates(dyad, dimension, Sought(dyad, dimension)))).ToArray();
        return [.. Enumerable.Range(0, _press.Months).Select(month => DyadOverall.Of(
            Press.FirstOf(_press.First + month),
            [.. series.Select(one => (one.Dimension, weights.WeightOf(one.Dimension), one.Rates.Engagement(month), one.Rates.Balance(month)))]))];
    }

    /// <remarks>What a reader asks of a pair comes in several questions; the incidents are those of the first.</remarks>
    Incident[] All(Dyad dyad)
    {
        if (_last is { } last && last.Dyad == dyad)
        {
            return last.Incidents;
        }

        Incident[] incidents = [.. _incidentsOf(dyad)];
        _last = new(dyad, incidents);
        return incidents;
    }

    IEnumerable<Incident> Counted(Dyad dyad) =>
        All(dyad).Where(incident => Press.Counts(incident, _options.From, _options.To) && _press.Has(incident.First));

    Incident[] Sought(Dyad dyad, string? dimension) => [.. Counted(dyad).Where(incident => IsOf(incident, dimension))];

    static bool IsOf(Incident incident, string? dimension) => dimension is null || incident.Dimensions.Contains(dimension);

    PairRates Rates(Dyad dyad, string? dimension, Incident[] incidents) =>
        PairRates.Of(dyad, dimension, incidents.Select(incident => (incident, incident.Weight)), (_press, null), _options.Memories);

    sealed record Asked(Dyad Dyad, Incident[] Incidents);
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
