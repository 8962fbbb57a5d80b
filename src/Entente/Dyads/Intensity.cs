using Entente.Claims;
using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>How cooperative or hostile what happened was, from -10 to +10: the mean score of acts by PLOVER, with its 80 % band.</summary>
/// <param name="Mean">Over incidents, by weight.</param>
/// <param name="Low">The tenth percentile over resampled incidents.</param>
/// <param name="High">The ninetieth.</param>
/// <param name="Incidents">How many of them have a score.</param>
public readonly record struct Intensity(double Mean, double Low, double High, int Incidents)
{
    const int Resamples = 500;

    /// <summary>A band of fewer would be that of the accident of having just these.</summary>
    const int Fewest = 3;

    /// <summary>Of these incidents; null where too few of them have a score.</summary>
    public static Intensity? Of(IEnumerable<Incident> incidents, Intensities scores)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        ArgumentNullException.ThrowIfNull(scores);
        var scored = incidents.Select(incident => (incident.Weight, Score: Score(incident, scores))).Where(one => one.Score is not null && one.Weight > 0)
            .Select(one => (one.Weight, Score: one.Score!.Value)).ToArray();
        if (scored.Length < Fewest)
        {
            return null;
        }

        var state = (ulong)scored.Length; // the same incidents give the same band
        var (means, drawn) = (new double[Resamples], new (double Weight, double Score)[scored.Length]);
        for (var i = 0; i < Resamples; i++)
        {
            for (var j = 0; j < drawn.Length; j++)
            {
                drawn[j] = scored[Next(ref state, scored.Length)];
            }

            means[i] = Average(drawn);
        }

        Array.Sort(means);
        return new(Average(scored), means[Resamples / 10], means[^(Resamples / 10)], scored.Length);
    }

    /// <summary>That of its surest report.</summary>
    static double? Score(Incident incident, Intensities scores) =>
        incident.Reports.MaxBy(report => report.Weight) is { Plover: { } plover } report ? scores.Of(plover, report.Mode) : null;

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014).</summary>
    static int Next(ref ulong state, int below)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
    }

    static double Average(IEnumerable<(double Weight, double Score)> scored)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var (weight, score) in scored)
        {
            sum += weight * score;
            weights += weight;
        }

        return sum / weights;
    }
}
