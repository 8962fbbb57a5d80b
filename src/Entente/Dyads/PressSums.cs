using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>How much a press tells: by month, by side and month, by dimension. Sums alone, so that those of parts add up.</summary>
sealed class PressSums
{
    public Dictionary<int, double> Months { get; init; } = [];

    /// <summary>By dimension; under the empty name, of all together.</summary>
    public Dictionary<string, Turned> Dimensions { get; init; } = [];

    public Dictionary<string, Dictionary<int, double>> Sides { get; init; } = [];

    public Turned Turns => Dimensions.GetValueOrDefault("");

    public void Add(Incident incident, double weight)
    {
        var month = Press.MonthOf(incident.First);
        Months[month] = Months.GetValueOrDefault(month) + weight;
        AddTo(incident.Source, month, weight);
        AddTo(incident.Target, month, weight);
        Turn("", incident.Turn, weight);
        foreach (var dimension in incident.Dimensions)
        {
            Turn(dimension, incident.Turn, weight);
        }
    }

    void AddTo(string side, int month, double weight)
    {
        if (!Sides.TryGetValue(side, out var months))
        {
            Sides[side] = months = [];
        }

        months[month] = months.GetValueOrDefault(month) + weight;
    }

    void Turn(string dimension, Turn turn, double weight)
    {
        var sum = Dimensions.GetValueOrDefault(dimension);
        Dimensions[dimension] = turn is Incidents.Turn.Cooperative ? sum with { Cooperation = sum.Cooperation + weight } : sum with { Conflict = sum.Conflict + weight };
    }
}

/// <summary>Weight of what brings together and of what drives apart.</summary>
readonly record struct Turned(double Cooperation, double Conflict)
{
    public double Both => Cooperation + Conflict;

    public static Turned operator +(Turned one, Turned other) => new(one.Cooperation + other.Cooperation, one.Conflict + other.Conflict);
}
