using System.Collections.Immutable;

namespace Entente.Drivers;

/// <summary>Groups the drivers of one pair over articles and ranks the groups: by independent sources, directness, strength and recency.</summary>
public static class DriverRanking
{
    /// <summary>Share of the shorter quotation's content words that two reports must have in common to tell the same.</summary>
    const double NearIdentical = 0.5;

    /// <summary>The best first; the same reports in another order give the same ranking.</summary>
    public static ImmutableArray<RankedDriver> Rank(IEnumerable<ReportedDriver> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var ordered = reports
            .OrderBy(report => report.Driver.Strength)
            .ThenByDescending(report => report.Driver.Explicit)
            .ThenByDescending(report => report.Driver.Confidence)
            .ThenByDescending(report => report.Published)
            .ThenBy(report => report.Driver.Id, StringComparer.Ordinal)
            .Select(report => new Told(report))
            .ToList();
        var newest = ordered.Max(told => told.Report.Published);
        var groups = new List<List<Told>>();
        foreach (var told in ordered)
        {
            if (groups.Find(group => group[0].SameAs(told, NearIdentical)) is { } group)
            {
                group.Add(told);
            }
            else
            {
                groups.Add([told]);
            }
        }

        var ways = ordered.Select(told => told.Report)
            .OrderByDescending(report => report.Published)
            .ThenBy(report => report.Driver.Id, StringComparer.Ordinal)
            .ToLookup(report => WayOf(report.Driver));
        return
        [
            .. groups
                .Select(group => Ranked(group, ways, newest))
                .OrderByDescending(ranked => ranked.Score)
                .ThenByDescending(ranked => ranked.Best.Published)
                .ThenBy(ranked => ranked.Best.Driver.Id, StringComparer.Ordinal),
        ];
    }

    static RankedDriver Ranked(List<Told> group, ILookup<Way, ReportedDriver> ways, DateOnly? newest)
    {
        var first = group[0].Report.Driver;
        var sources = Sources(group);
        return new()
        {
            Direction = first.Direction,
            Category = first.Category,
            Affects = [.. group.SelectMany(told => told.Report.Driver.Affects).Distinct().Order(StringComparer.Ordinal)],
            Support = [.. group.Select(told => told.Report)],
            Counter = [.. ways[WayOf(first) with { IsCloser = first.Direction is not DriverDirection.PushesCloser }]],
            IndependentSources = sources,
            Score = (2 * Math.Log2(1 + sources)) + group.Max(told => Directness(told.Report.Driver)) + Recency(group, newest),
            SharedWords = group.Count < 2
                ? []
                : [.. group.Skip(1).Aggregate(group[0].Words.AsEnumerable(), (shared, told) => shared.Intersect(told.Words))],
        };
    }

    static int Sources(List<Told> group) =>
        group
            .GroupBy(told => told.Text, StringComparer.Ordinal)
            .Select(copies => copies.Select(told => told.Report.Publisher ?? told.Report.Driver.Evidence.ArticleId).Order(StringComparer.Ordinal).First())
            .Distinct(StringComparer.Ordinal)
            .Count();

    static double Directness(Driver driver) =>
        (driver.Explicit ? 1 : 0.4)
        + driver.Strength switch { DriverStrength.Main => 1, DriverStrength.Supporting => 0.6, _ => 0.2 }
        + driver.Modality switch { Claims.Modality.Negated => -1, Claims.Modality.Speculative => -0.2, _ => 0 };

    /// <summary>Halves every year before the newest report; there is no clock here.</summary>
    static double Recency(List<Told> group, DateOnly? newest) =>
        group.Max(told => told.Report.Published) is { } latest && newest is { } day
            ? Math.Pow(0.5, (day.DayNumber - latest.DayNumber) / 365.25)
            : 0.5;

    static Way WayOf(Driver driver) => new(driver.Dyad, driver.Category, driver.Direction is DriverDirection.PushesCloser);

    /// <summary>What moves a pair in one matter, and whether it brings the two together.</summary>
    sealed record Way((string, string) Dyad, string Category, bool IsCloser);

    /// <summary>A report with the content words of its quotation.</summary>
    sealed class Told(ReportedDriver report)
    {
        public ReportedDriver Report => report;

        public string Text { get; } = string.Join(' ', report.Quotation.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        /// <summary>Words of five letters and more, each once and in order, cut to their first six: enough to see through endings.</summary>
        public string[] Words { get; } =
        [
            .. report.Quotation.ToLowerInvariant()
                .Split([.. " \t\n,.;:!?()[]\"'“”‘’–—-/"], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Length >= 5)
                .Select(word => word[..Math.Min(6, word.Length)])
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

        public bool SameAs(Told other, double enough)
        {
            var (a, b) = (report.Driver, other.Report.Driver);
            return a.Direction == b.Direction && a.Category == b.Category && a.Dyad == b.Dyad
                && (Text == other.Text || (Math.Min(Words.Length, other.Words.Length) is > 1 and var fewer && Shared(other) >= enough * fewer))
                && a.Affects.Intersect(b.Affects).Any();
        }

        int Shared(Told other)
        {
            var (shared, mine, theirs) = (0, 0, 0);
            while (mine < Words.Length && theirs < other.Words.Length)
            {
                var order = string.CompareOrdinal(Words[mine], other.Words[theirs]);
                shared += order == 0 ? 1 : 0;
                mine += order <= 0 ? 1 : 0;
                theirs += order >= 0 ? 1 : 0;
            }

            return shared;
        }
    }
}
