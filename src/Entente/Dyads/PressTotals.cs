using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>What the whole press tells by month: what everything is measured against.</summary>
sealed class PressTotals
{
    readonly Dictionary<(string Side, int Month), double> _activity;
    readonly Dictionary<int, double> _all;
    readonly Dictionary<string, (double Cooperation, double Conflict)> _dimensions;
    double _total;
    (double Cooperation, double Conflict) _turns;

    PressTotals(PressTotals? other)
    {
        _activity = other is null ? [] : new(other._activity);
        _all = other is null ? [] : new(other._all);
        _dimensions = other is null ? [] : new(other._dimensions);
        (_total, _turns) = other is null ? (0, (0, 0)) : (other._total, other._turns);
    }

    /// <summary>The first month, counted from year nought.</summary>
    public int From { get; private init; }

    /// <summary>The last month.</summary>
    public int To { get; private init; } = -1;

    public int Months => To - From + 1;

    public static PressTotals Of(IReadOnlyCollection<Incident> incidents)
    {
        if (incidents.Count == 0)
        {
            return new(other: null);
        }

        var totals = new PressTotals(other: null)
        {
            From = incidents.Min(incident => MonthOf(incident.First)),
            To = incidents.Max(incident => MonthOf(incident.First)),
        };
        foreach (var incident in incidents)
        {
            totals.Add(incident, incident.Weight);
        }

        return totals;
    }

    /// <summary>What would be left had one source not been read.</summary>
    public PressTotals Without(string publisher, IEnumerable<Incident> told)
    {
        var left = new PressTotals(this) { From = From, To = To };
        foreach (var incident in told)
        {
            left.Add(incident, incident.WeightWithout(publisher) - incident.Weight);
        }

        return left;
    }

    /// <summary>What a pair would get in a month if its reports were matched at random, given how newsworthy each side is.</summary>
    public (double Cooperation, double Conflict) Expected(Dyad dyad, int month, string? dimension)
    {
        if (_total <= 0 || !_all.TryGetValue(month, out var all) || all <= 0)
        {
            return default;
        }

        var exposure = _activity.GetValueOrDefault((dyad.A, month)) * _activity.GetValueOrDefault((dyad.B, month)) / (2 * all);
        var (cooperation, conflict) = dimension is null ? _turns : _dimensions.GetValueOrDefault(dimension);
        return (Math.Max(0, exposure * cooperation / _total), Math.Max(0, exposure * conflict / _total));
    }

    public static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    public static DateOnly FirstOf(int month) => new(month / 12, (month % 12) + 1, 1);

    void Add(Incident incident, double weight)
    {
        var month = MonthOf(incident.First);
        _activity[(incident.Source, month)] = _activity.GetValueOrDefault((incident.Source, month)) + weight;
        _activity[(incident.Target, month)] = _activity.GetValueOrDefault((incident.Target, month)) + weight;
        _all[month] = _all.GetValueOrDefault(month) + weight;
        _total += weight;
        _turns = Plus(_turns, incident.Turn, weight);
        foreach (var dimension in incident.Dimensions)
        {
            _dimensions[dimension] = Plus(_dimensions.GetValueOrDefault(dimension), incident.Turn, weight);
        }
    }

    static (double Cooperation, double Conflict) Plus((double Cooperation, double Conflict) sum, Turn turn, double weight) => turn is Turn.Cooperative
        ? (sum.Cooperation + weight, sum.Conflict)
        : (sum.Cooperation, sum.Conflict + weight);
}
