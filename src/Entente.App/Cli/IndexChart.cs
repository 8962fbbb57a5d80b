using System.Globalization;
using Entente.Dyads;

namespace Entente.App.Cli;

/// <summary>Draws an index in the terminal: a line a month, its band as a bar.</summary>
static class IndexChart
{
    const int Width = 41;

    public static void Draw(TextWriter output, IndexView view)
    {
        var series = view.Series;
        output.WriteLine($"{PartyArgument.Name(series.Dyad.A)} and {PartyArgument.Name(series.Dyad.B)}{(series.Dimension is { } dimension ? $", {dimension}" : "")}");
        var incidents = series.Periods.Sum(period => period.Incidents.Length);
        if (incidents == 0)
        {
            output.WriteLine("No incident that counts: insufficient evidence.");
            return;
        }

        var sufficient = series.Periods.Where(period => period.IsSufficient).ToArray();
        if (sufficient.Length > 0)
        {
            var low = Math.Floor(Math.Min(0, sufficient.Min(period => period.Engagement.Low)));
            var high = Math.Ceiling(Math.Max(0, sufficient.Max(period => period.Engagement.High)));
            output.WriteLine($"month    coop confl  engagement, doublings over chance{"",8}balance");
            foreach (var period in series.Periods)
            {
                output.WriteLine(Line(period, low, high).TrimEnd());
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",20}{low,-6:0}{high,Width - 6:0}"));
        }

        output.WriteLine(series.IsSufficient ? Words(series) : $"Insufficient evidence: {incidents} incidents, too few for a band of two units or less.");
        foreach (var sentence in More(view))
        {
            output.WriteLine(sentence);
        }

        foreach (var turn in series.TurningPoints)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Turning point in the week of {turn.Day:d MMMM yyyy}: {(turn.Change > 0 ? "more" : "less")} between them, {Math.Pow(2, Math.Abs(turn.Change)):0.0} times; it showed from {turn.Noticed:d MMMM yyyy}{(turn.Until is { } until ? $" and was over by {until.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : "")}."));
        }
    }

    public static string Band(Estimate estimate) =>
        string.Create(CultureInfo.InvariantCulture, $"{estimate.Mean:+0.0;-0.0;0.0} ({estimate.Low:+0.0;-0.0;0.0} to {estimate.High:+0.0;-0.0;0.0})");

    static string Words(DyadSeries series)
    {
        var last = series.Last!;
        var closer = series.CloserThanAYearAgo is { } chance
            ? string.Create(CultureInfo.InvariantCulture, $" Closer than a year ago: {chance:P0} likely.")
            : "";
        return $"Engagement {Band(last.Engagement)}; balance {(last.Balance.IsSufficient ? Band(last.Balance) : "not to be told")}.{closer}";
    }

    /// <summary>Of the last month: the mean over dimensions, how hostile it was, and what one source does.</summary>
    static IEnumerable<string> More(IndexView view)
    {
        if (view.Series.Last is not { IsSufficient: true } last)
        {
            yield break;
        }

        if (view.Overall.GetValueOrDefault(last.Month) is { Engagement: { } overall } mean)
        {
            var shares = string.Join(", ", mean.Shares.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Dimension.Replace('_', ' ')} {one.Share:P0}")));
            yield return $"Over the dimensions ({shares}): engagement {Band(overall)}; balance {(mean.Balance is { } balance ? Band(balance) : "not to be told")}.";
        }

        if (view.Intensities.TryGetValue(last.Month, out var intensity))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Intensity, -10 to +10: {intensity.Mean:+0.0;-0.0;0.0} ({intensity.Low:+0.0;-0.0;0.0} to {intensity.High:+0.0;-0.0;0.0}), of {intensity.Incidents} acts.");
        }

        if (view.Sources.TryGetValue(last.Month, out var source) && source.Foremost is { } foremost)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Without any one source engagement is {source.Low:+0.0;-0.0;0.0} to {source.High:+0.0;-0.0;0.0}; {foremost} moves it most.");
        }
    }

    static string Line(DyadPeriod period, double low, double high)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"{period.Month:yyyy-MM} {period.Cooperation,5:0.0} {period.Conflict,5:0.0}  ");
        if (!period.IsSufficient)
        {
            return $"{head}{"insufficient evidence".PadRight(Width)}";
        }

        Span<char> bar = stackalloc char[Width];
        bar.Fill(' ');
        bar[Place(0)] = '┊';
        bar[Place(period.Engagement.Low)..(Place(period.Engagement.High) + 1)].Fill('─');
        bar[Place(period.Engagement.Mean)] = '●';
        return $"{head}{bar}  {(period.Balance.IsSufficient ? Band(period.Balance) : "")}";

        int Place(double value) => (int)Math.Round((value - low) / (high - low) * (Width - 1));
    }
}
