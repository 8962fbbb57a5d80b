using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Incidents;

/// <content>Lists and counts with what was decided.</content>
public sealed partial class DecidedStore
{
    /// <summary>The order in which stores list pairs.</summary>
    static readonly Comparer<(string A, string B)> s_pairs = Comparer<(string A, string B)>.Create((one, other) =>
        string.CompareOrdinal(one.A, other.A) is not 0 and var first ? first : string.CompareOrdinal(one.B, other.B));

    public StorePosition Position() => store.Position();

    public IEnumerable<ClaimVolume> Volumes(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Volumes(query, Decided());
    }

    public IReadOnlyList<PairCount> Pairs(ClaimQuery query, int limit)
    {
        ArgumentNullException.ThrowIfNull(query);
        var decided = Decided();
        query = query with { IgnoredPublishers = query.IgnoredPublishers.AddRange(decided.IgnoredPublishers) };
        if (decided.Claims.Count == 0)
        {
            return store.Pairs(query, limit);
        }

        var counts = store.Pairs(query, int.MaxValue).ToDictionary(pair => (pair.A, pair.B));
        foreach (var claim in decided.Claims.Values)
        {
            Count(claim.Read, -1);
            Count(claim.Now, 1);

            void Count(StoredClaim? stored, int step)
            {
                if (stored is null || !query.Fits(stored, claim.Content))
                {
                    return;
                }

                foreach (var report in Report.Of(stored, fingerprint: 0))
                {
                    var key = string.CompareOrdinal(report.Source, report.Target) < 0 ? (report.Source, report.Target) : (report.Target, report.Source);
                    counts[key] = counts.GetValueOrDefault(key, new(key.Item1, key.Item2, 0, 0, 0)).With(report.Turn, step);
                }
            }
        }

        return [.. PairCount.Ordered(counts.Values.Where(pair => pair.All > 0)).Take(limit)];
    }

    /// <summary>As they were read: a correction of a few claims does not change which actors are worth a page.</summary>
    public IReadOnlyList<ActorCount> Actors(ActorQuery query) => store.Actors(query);

    public IReadOnlyList<PublisherCount> Publishers() => store.Publishers();

    public IReadOnlyList<ArticleSummary> ArticleList(ArticleQuery query) => store.ArticleList(query);

    public ImmutableArray<TextSpan> Sentences(string articleKey) => store.Sentences(articleKey);

    public IReadOnlyList<FaultCount> FaultCounts() => store.FaultCounts();

    public IReadOnlyList<(string Path, SourceFault Fault)> Faults(string? code, int skip, int limit) => store.Faults(code, skip, limit);

    public IReadOnlyList<StoreChange> Changes(long after, int limit) => store.Changes(after, limit);

    public IReadOnlyList<(long Number, string Line)> Decisions(long after, int limit) => store.Decisions(after, limit);

    public string? Kept(string name) => store.Kept(name);

    public void Keep(IReadOnlyList<(string Name, string Value)> parts) => store.Keep(parts);

    public IEnumerable<Report> Reports() => Decided() is { IsEmpty: false } decided ? Reported(decided, store.Reports(), _ => true) : store.Reports();

    public IEnumerable<Report> Reports(string a, string b) => Decided() is { IsEmpty: false } decided
        ? Reported(decided, store.Reports(a, b), report => (report.Source, report.Target) == (a, b) || (report.Source, report.Target) == (b, a))
        : store.Reports(a, b);

    IEnumerable<ClaimVolume> Volumes(ClaimQuery query, Decided decided)
    {
        var ignoring = query with { IgnoredPublishers = query.IgnoredPublishers.AddRange(decided.IgnoredPublishers) };
        foreach (var volume in store.Volumes(ignoring))
        {
            yield return volume;
        }

        foreach (var claim in decided.Claims.Values)
        {
            if (ignoring.Fits(claim.Read, claim.Content))
            {
                yield return ClaimVolume.Of(claim.Read, -1);
            }

            if (claim.Now is { } now && ignoring.Fits(now, claim.Content))
            {
                yield return ClaimVolume.Of(now, 1);
            }
        }
    }

    /// <summary>Reports pair after pair, with those of corrected claims among those of their pair.</summary>
    IEnumerable<Report> Reported(Decided decided, IEnumerable<Report> asRead, Func<Report, bool> isAsked)
    {
        var claims = decided.Claims.Values.Select(claim => claim.Now).OfType<StoredClaim>().Where(claim => !decided.IgnoredPublishers.Contains(claim.Publisher ?? "")).ToArray();
        var articles = store.Articles(claims.Select(claim => claim.ArticleKey));
        var corrected = claims.SelectMany(claim => Report.Of(claim, articles[claim.ArticleKey].Fingerprint)).Where(isAsked)
            .GroupBy(PairOf).OrderBy(pair => pair.Key, s_pairs).ToArray();
        var next = 0;
        foreach (var report in asRead)
        {
            for (; next < corrected.Length && s_pairs.Compare(corrected[next].Key, PairOf(report)) < 0; next++)
            {
                foreach (var own in corrected[next])
                {
                    yield return Marked(own);
                }
            }

            if (!decided.Claims.ContainsKey(report.ClaimKey) && !decided.IgnoredPublishers.Contains(report.Publisher ?? ""))
            {
                yield return Marked(report);
            }
        }

        foreach (var own in corrected.Skip(next).SelectMany(pair => pair))
        {
            yield return Marked(own);
        }

        static (string A, string B) PairOf(Report report) =>
            string.CompareOrdinal(report.Source, report.Target) < 0 ? (report.Source, report.Target) : (report.Target, report.Source);

        Report Marked(Report report) => !decided.Happenings.ContainsKey(report.ClaimKey) && !decided.Apart.ContainsKey(report.ClaimKey) ? report : report with
        {
            Happening = decided.Happenings.GetValueOrDefault(report.ClaimKey),
            Apart = [.. decided.Apart.GetValueOrDefault(report.ClaimKey, []).Order(StringComparer.Ordinal)],
        };
    }
}
