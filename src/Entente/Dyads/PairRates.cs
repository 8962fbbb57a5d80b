using System.Collections.Immutable;
using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>Cooperation and conflict of one pair against chance, month by month.</summary>
sealed class PairRates
{
    PairRates(double[] cooperation, double[] conflict, double[] expected, RateHistory friendly, RateHistory hostile) =>
        (Cooperation, Conflict, Expected, Friendly, Hostile) = (cooperation, conflict, expected, friendly, hostile);

    public double[] Cooperation { get; }

    public double[] Conflict { get; }

    /// <summary>Of both together.</summary>
    public double[] Expected { get; }

    public RateHistory Friendly { get; }

    public RateHistory Hostile { get; }

    public Estimate Engagement(int month) => Friendly.At(month);

    public Estimate Balance(int month) => Friendly.At(month) - Hostile.At(month);

    public static PairRates Of(
        Dyad dyad,
        string? dimension,
        IEnumerable<(Incident Incident, double Weight)> incidents,
        (Press All, string? Without) press,
        ImmutableArray<double> memories)
    {
        var months = press.All.Months;
        var (cooperation, conflict) = (new double[months], new double[months]);
        foreach (var (incident, weight) in incidents)
        {
            var seen = incident.Turn is Turn.Cooperative ? cooperation : conflict;
            seen[Press.MonthOf(incident.First) - press.All.First] += weight;
        }

        var chance = Enumerable.Range(press.All.First, months).Select(month => press.All.Expected(dyad, month, dimension, press.Without)).ToArray();
        return new(
            cooperation,
            conflict,
            [.. chance.Select(month => month.Both)],
            RateHistory.Of([.. cooperation.Select(Thin)], [.. chance.Select(month => Thin(month.Cooperation))], memories),
            RateHistory.Of([.. conflict.Select(Thin)], [.. chance.Select(month => Thin(month.Conflict))], memories));

        double Thin(double count) => count / press.All.Weekly.Dispersion;
    }
}
