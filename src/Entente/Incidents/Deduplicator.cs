using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Entente.Claims;

namespace Entente.Incidents;

/// <summary>Finds which reports are of the same thing: same sides, same family of acts, near days, nothing that contradicts, similar words.</summary>
public static class Deduplicator
{
    /// <summary>Incidents in the order of their first day. The order of <paramref name="reports"/> does not matter.</summary>
    public static ImmutableArray<Incident> Merge(IEnumerable<Report> reports, DeduplicatorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        options ??= new();
        var groups = new Dictionary<(string, string, ActFamily), List<Report>>();
        var decided = new Dictionary<string, (string, string, ActFamily)>();
        foreach (var report in InDecidedOrder(reports))
        {
            var key = KeyOf(report);
            if (report.Happening is { } happening && !decided.TryAdd($"{happening} {Sides(report)}", key))
            {
                key = decided[$"{happening} {Sides(report)}"];
            }

            (CollectionsMarshal.GetValueRefOrAddDefault(groups, key, out _) ??= []).Add(report);
        }

        var incidents = new List<Incident>();
        foreach (var ((source, target, family), group) in groups)
        {
            group.Sort(InOrder);
            foreach (var draft in Cluster(group, options))
            {
                incidents.Add(draft.Finish(source, target, family));
            }
        }

        incidents.Sort((one, other) => one.First != other.First
            ? one.First.CompareTo(other.First)
            : string.CompareOrdinal(one.Id, other.Id) is not 0 and var byId
                ? byId
                : string.CompareOrdinal(one.Source + one.Target, other.Source + other.Target));
        return [.. incidents];
    }

    static (string, string, ActFamily) KeyOf(Report report)
    {
        var family = ActFamily.Of(report);
        var swap = family.Symmetric && string.CompareOrdinal(report.Source, report.Target) > 0;
        return swap ? (report.Target, report.Source, family) : (report.Source, report.Target, family);
    }

    /// <summary>Those that a person has joined come first and sorted, so that the earliest gives the incident its name.</summary>
    static IEnumerable<Report> InDecidedOrder(IEnumerable<Report> reports)
    {
        var all = reports as IReadOnlyCollection<Report> ?? [.. reports];
        return all.Where(report => report.Happening is not null).OrderBy(report => report, Comparer<Report>.Create(InOrder))
            .Concat(all.Where(report => report.Happening is null));
    }

    static string Sides(Report report) => string.CompareOrdinal(report.Source, report.Target) < 0
        ? $"{report.Source} {report.Target}"
        : $"{report.Target} {report.Source}";

    static List<Draft> Cluster(List<Report> group, DeduplicatorOptions options)
    {
        var drafts = new List<Draft>();
        var open = 0;
        foreach (var report in group)
        {
            while (open < drafts.Count && !drafts[open].IsDecided && report.Day.DayNumber - drafts[open].Last.DayNumber > options.Window)
            {
                open++;
            }

            (Draft Draft, Merge Merge)? best = null;
            for (var i = open; i < drafts.Count; i++)
            {
                if (drafts[i].IsOpenOn(report.Day, options) && drafts[i].Like(report, options) is { } merge && (best is null || merge.Reason < best.Value.Merge.Reason))
                {
                    best = (drafts[i], merge);
                }
            }

            if (best is { } found)
            {
                found.Draft.Add(report, found.Merge);
            }
            else
            {
                drafts.Add(new(report));
            }
        }

        return drafts;
    }

    static int InOrder(Report one, Report other) => one.Day != other.Day
        ? one.Day.CompareTo(other.Day)
        : string.CompareOrdinal(one.ClaimKey, other.ClaimKey) is not 0 and var byKey
            ? byKey
            : string.CompareOrdinal(one.Source, other.Source);

    sealed class Draft(Report first)
    {
        readonly List<Report> _reports = [first];
        readonly List<Merge> _merges = [];

        public DateOnly Last { get; private set; } = first.Day;

        /// <summary>A person may have joined it with a report of any day.</summary>
        public bool IsDecided { get; } = first.Happening is not null;

        /// <summary>The press may retell a thing for days; a chain of near days that never ends is a series of things.</summary>
        public bool IsOpenOn(DateOnly day, DeduplicatorOptions options) => IsDecided || day.DayNumber - _reports[0].Day.DayNumber <= options.Longest;

        public Merge? Like(Report report, DeduplicatorOptions options)
        {
            Merge? best = null;
            foreach (var other in _reports)
            {
                if (AreApart(report, other))
                {
                    return null;
                }

                if (Reason(report, other, options) is { } reason && (best is null || reason < best.Value.Reason))
                {
                    best = new(report.ClaimKey, other.ClaimKey, reason);
                }
            }

            return best;
        }

        public void Add(Report report, Merge merge)
        {
            _reports.Add(report);
            _merges.Add(merge);
            Last = report.Day > Last ? report.Day : Last;
        }

        public Incident Finish(string source, string target, ActFamily family) => new()
        {
            Id = _reports[0].ClaimKey,
            Source = source,
            Target = target,
            Family = family,
            First = _reports[0].Day,
            Last = Last,
            Turn = family.Turn,
            Dimensions = [.. _reports.SelectMany(report => report.Dimensions).Distinct().Order(StringComparer.Ordinal)],
            Publishers = Independence.Count(_reports),
            Weight = _reports.Max(report => report.Weight),
            Reports = [.. _reports],
            Merges = [.. _merges],
        };

        static MergeReason? Reason(Report report, Report other, DeduplicatorOptions options)
        {
            if (report.Happening is { } happening && happening == other.Happening)
            {
                return MergeReason.Decision;
            }

            var days = Math.Abs(report.Day.DayNumber - other.Day.DayNumber);
            if (days > options.Window || Contradict(report, other))
            {
                return null;
            }

            if (report.ArticleKey == other.ArticleKey)
            {
                return MergeReason.SameArticle;
            }

            if (Fingerprint.AreCopies(report.Fingerprint, other.Fingerprint))
            {
                return MergeReason.Copy;
            }

            var likeness = Likeness(report.Words, other.Words);
            return days <= 1 && likeness >= options.SameDayLikeness ? MergeReason.SameDay
                : likeness >= options.Likeness ? MergeReason.SimilarWords
                : null;
        }

        static bool AreApart(Report report, Report other) => report.Apart.Contains(other.ClaimKey) || other.Apart.Contains(report.ClaimKey);

        /// <summary>Two places, two figures, or a fact beside its denial: not the same thing.</summary>
        static bool Contradict(Report report, Report other) =>
            (report.Place is { } place && other.Place is { } elsewhere && place != elsewhere)
            || (report.Quantity is { } number && other.Quantity is { } figure && Math.Abs(number - figure) > 0.1 * Math.Max(Math.Abs(number), Math.Abs(figure)))
            || report.Modality is Modality.Negated != other.Modality is Modality.Negated;

        /// <summary>Of the words of both, the share that both have; the words are in ascending order.</summary>
        static double Likeness(ImmutableArray<int> words, ImmutableArray<int> others)
        {
            var shared = 0;
            for (var (i, j) = (0, 0); i < words.Length && j < others.Length;)
            {
                shared += words[i] == others[j] ? 1 : 0;
                (i, j) = (i + (words[i] <= others[j] ? 1 : 0), j + (others[j] <= words[i] ? 1 : 0));
            }

            return shared == 0 ? 0 : (double)shared / (words.Length + others.Length - shared);
        }
    }
}

/// <summary>How alike reports must be to be one incident.</summary>
public sealed record DeduplicatorOptions
{
    /// <summary>In days; reports farther apart are of two happenings. Raising it joins repeated acts into one.</summary>
    public int Window { get; init; } = 3;

    /// <summary>In days; an incident takes in no report that is farther from its first one, however near the last.</summary>
    public int Longest { get; init; } = 7;

    /// <summary>Share of words in common that is asked of reports within a day of each other.</summary>
    public double SameDayLikeness { get; init; } = 0.1;

    /// <summary>Share of words in common that is asked of all others.</summary>
    public double Likeness { get; init; } = 0.2;
}
