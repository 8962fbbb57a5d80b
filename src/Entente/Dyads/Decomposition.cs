using Entente.Incidents;

namespace Entente.Dyads;

/// <summary>Takes a change of the index apart.</summary>
/// <remarks>
/// Under one speed of forgetting the number is psi(shape) - ln(exposure), and the shape is a sum over incidents. Along the straight line
/// from one shape to the other every incident's part is its own part of the shape times the mean slope of psi (the
/// value of Aumann and Shapley 1974), so that the parts add up exactly and do not hang on an order.
/// </remarks>
static class Decomposition
{
    public static IndexChange Of(Dyad dyad, string? dimension, Incident[] incidents, PairRates rates, (int First, int Before, int After) months, double dispersion)
    {
        var (friendly, hostile) = (new Side(rates.Friendly, months.Before, months.After), new Side(rates.Hostile, months.Before, months.After));
        var parts = incidents.Select(incident => (Incident: incident, Parts: Part(incident))).Where(one => one.Parts.Size > 0);
        return new()
        {
            Dyad = dyad,
            Dimension = dimension,
            From = Press.FirstOf(months.First + months.Before),
            To = Press.FirstOf(months.First + months.After),
            EngagementBefore = rates.Engagement(months.Before),
            EngagementAfter = rates.Engagement(months.After),
            BalanceBefore = rates.Balance(months.Before),
            BalanceAfter = rates.Balance(months.After),
            Incidents = [.. parts.OrderByDescending(one => one.Parts.Size).ThenBy(one => one.Incident.Id, StringComparer.Ordinal)],
            Chance = new(friendly.Chance, friendly.Chance - hostile.Chance),
        };

        ChangeParts Part(Incident incident)
        {
            var month = Press.MonthOf(incident.First) - months.First;
            var weight = incident.Weight / dispersion;
            return incident.Turn is Turn.Cooperative
                ? new(friendly.Of(month, weight), friendly.Of(month, weight))
                : new(0, -hostile.Of(month, weight));
        }
    }

    /// <summary>Cooperation or conflict between two months.</summary>
    sealed class Side
    {
        readonly (double Memory, double Slope)[] _speeds;
        readonly int _before;
        readonly int _after;

        public Side(RateHistory history, int before, int after)
        {
            (_before, _after) = (before, after);
            _speeds = [.. history.Speeds.Select(speed => (speed.Memory, speed.Weight * Slope(speed.Rates[before].Shape, speed.Rates[after].Shape) / Math.Log(2)))];
            Chance = history.Speeds.Sum(speed => speed.Weight * Math.Log2(speed.Rates[before].Exposure / speed.Rates[after].Exposure));
        }

        public double Chance { get; }

        /// <summary>The part of so much evidence of a month.</summary>
        public double Of(int month, double weight) =>
            _speeds.Sum(speed => speed.Slope * weight * (Left(speed.Memory, month, _after) - Left(speed.Memory, month, _before)));

        static double Left(double memory, int month, int now) => month > now ? 0 : Math.Pow(memory, now - month);

        static double Slope(double before, double after) => Math.Abs(after - before) < 1e-9
            ? Gamma.Trigamma(before)
            : (Gamma.Digamma(after) - Gamma.Digamma(before)) / (after - before);
    }
}
