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
        PressTotals press,
        double dispersion,
        ImmutableArray<double> memories)
    {
        var months = press.Months;
        var (cooperation, conflict) = (new double[months], new double[months]);
        foreach (var (incident, weight) in incidents)
        {
            var seen = incident.Turn is Turn.Cooperative ? cooperation : conflict;
            seen[PressTotals.MonthOf(incident.First) - press.From] += weight;
        }

        var chance = Enumerable.Range(press.From, months).Select(month => press.Expected(dyad, month, dimension)).ToArray();
        return new(
            cooperation,
            conflict,
            [.. chance.Select(month => month.Cooperation + month.Conflict)],
            RateHistory.Of([.. cooperation.Select(Thin)], [.. chance.Select(month => Thin(month.Cooperation))], memories),
            RateHistory.Of([.. conflict.Select(Thin)], [.. chance.Select(month => Thin(month.Conflict))], memories));

        double Thin(double count) => count / dispersion;
    }
}
