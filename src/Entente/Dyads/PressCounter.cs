using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>Sums up a press pair by pair.</summary>
sealed class PressCounter
{
    /// <summary>Pairs with less tell too little of how much weeks differ by chance.</summary>
    const double EnoughToMeasure = 20;

    readonly PressSums _sums = new();
    readonly Dictionary<string, PressSums> _without = [];
    readonly Dictionary<int, double> _weeks = [];
    readonly List<Dictionary<int, double>> _pairs = [];
    readonly List<Dictionary<int, double>> _turns = [];
    readonly List<(Dyad Dyad, double Weight)> _weights = [];

    /// <param name="pair">Its incidents that count.</param>
    /// <param name="tellings">The articles that tell of it.</param>
    public void Add(IReadOnlyCollection<Incident> pair, IEnumerable<Telling> tellings)
    {
        Measure(_pairs, tellings.Select(telling => (telling.Week, telling.Weight)), _weeks);
        if (pair.Count == 0)
        {
            return;
        }

        foreach (var incident in pair)
        {
            _sums.Add(incident, incident.Weight);
            foreach (var publisher in incident.Voices)
            {
                if (incident.WeightWithout(publisher) - incident.Weight is var less and not 0)
                {
                    Less(publisher).Add(incident, less);
                }
            }

            _weeks.TryAdd(WeeklyShares.WeekOf(incident.First), 0);
        }

        _weights.Add((Dyad.Of(pair.First()), pair.Sum(incident => incident.Weight)));
        foreach (var turn in pair.GroupBy(incident => incident.Turn))
        {
            Measure(_turns, turn.Select(incident => (WeeklyShares.WeekOf(incident.First), incident.Weight)), []);
        }
    }

    public Press Done((DateOnly? From, DateOnly? To) days)
    {
        var first = _weeks.Count == 0 ? 0 : _weeks.Keys.Min();
        var all = Dense(_weeks);
        var sides = _sums.Sides.ToDictionary(
            side => side.Key,
            side => new PressSide(side.Value, new(_without.Where(less => less.Value.Sides.ContainsKey(side.Key)).ToDictionary(less => less.Key, less => less.Value.Sides[side.Key]))));
        var weekly = new WeeklyShares(first, all, TaylorLaw.Of([.. _pairs.Select(Dense)]), Clumping.Median(_turns.Select(Dense)));
        return new(_sums, _without, side => sides.GetValueOrDefault(side) ?? new([], new([])), weekly, days)
        {
            Pairs = [.. _weights.OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Dyad.A, StringComparer.Ordinal).ThenBy(pair => pair.Dyad.B, StringComparer.Ordinal)],
        };

        double[] Dense(Dictionary<int, double> weeks)
        {
            var dense = new double[_weeks.Count == 0 ? 0 : _weeks.Keys.Max() - first + 1];
            foreach (var (week, value) in weeks)
            {
                dense[week - first] = value;
            }

            return dense;
        }
    }

    static void Measure(List<Dictionary<int, double>> measured, IEnumerable<(int Week, double Weight)> counted, Dictionary<int, double> all)
    {
        var weeks = new Dictionary<int, double>();
        foreach (var (week, weight) in counted)
        {
            weeks[week] = weeks.GetValueOrDefault(week) + weight;
            all[week] = all.GetValueOrDefault(week) + weight;
        }

        if (weeks.Values.Sum() >= EnoughToMeasure)
        {
            measured.Add(weeks);
        }
    }

    PressSums Less(string publisher)
    {
        if (!_without.TryGetValue(publisher, out var sums))
        {
            _without[publisher] = sums = new();
        }

        return sums;
    }
}
