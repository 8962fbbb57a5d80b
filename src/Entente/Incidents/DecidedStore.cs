using System.Collections.Immutable;

namespace Entente.Incidents;

/// <summary>A store whose answers respect its ledger. What was read stays as it is; every question applies what was decided anew.</summary>
public sealed partial class DecidedStore(IClaimStore store) : IClaimStore
{
    Applied? _applied;

    /// <summary>The store as it was read, without decisions: what a decision is about is found there.</summary>
    public IClaimStore AsRead => store;

    /// <summary>The ledger applied to what is there now; worked out anew only after the store has moved on.</summary>
    public Decided Decided()
    {
        var position = store.Position();
        var known = Volatile.Read(ref _applied);
        if (known is null || known.Position != position)
        {
            known = new(position, Incidents.Decided.Of(DecisionLedger.Read(store.Decisions()), store));
            Volatile.Write(ref _applied, known);
        }

        return known.Decided;
    }

    public IEnumerable<StoredClaim> Claims(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var decided = Decided();
        query = query with { IgnoredPublishers = query.IgnoredPublishers.AddRange(decided.IgnoredPublishers) };
        if (decided.Claims.Count == 0)
        {
            return store.Claims(query);
        }

        var more = query.Limit > int.MaxValue - decided.Claims.Count ? int.MaxValue : query.Limit + decided.Claims.Count;
        var asRead = store.Claims(query with { Limit = more }).Where(claim => !decided.Claims.ContainsKey(claim.Key));
        var corrected = decided.Claims.Values.Where(claim => claim.Now is { } now && query.Fits(now, claim.Content) && query.IsBehindCursor(now)).Select(claim => claim.Now!);
        var order = ClaimMatch.Order(query.NewestFirst);
        return Merged(asRead, corrected.Order(order), order).Take(query.Limit);
    }

    public StoredClaim? FindClaim(string key) => Decided().Claims.TryGetValue(key, out var claim) ? claim.Now : store.FindClaim(key);

    public StoredDriver? FindDriver(string key) => Decided().Drivers.TryGetValue(key, out var driver) ? driver.Now : store.FindDriver(key);

    public IEnumerable<StoredDriver> Drivers(DriverQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var decided = Decided();
        query = query with { IgnoredPublishers = query.IgnoredPublishers.AddRange(decided.IgnoredPublishers) };
        if (decided.Drivers.Count == 0)
        {
            return store.Drivers(query);
        }

        var more = query.Limit > int.MaxValue - decided.Drivers.Count ? int.MaxValue : query.Limit + decided.Drivers.Count;
        var asRead = store.Drivers(query with { Limit = more }).Where(driver => !decided.Drivers.ContainsKey(driver.Key));
        var corrected = decided.Drivers.Values.Where(driver => driver.Now is { } now && query.Fits(now, driver.Content)).Select(driver => driver.Now!);
        return Merged(asRead, corrected.Order(DriverMatch.Order), DriverMatch.Order).Take(query.Limit);
    }

    public IReadOnlyList<MonthCount> Months(ClaimQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var decided = Decided();
        query = query with { IgnoredPublishers = query.IgnoredPublishers.AddRange(decided.IgnoredPublishers) };
        var months = store.Months(query).ToDictionary(month => month.Month);
        foreach (var claim in decided.Claims.Values)
        {
            Count(claim.Read, -1);
            Count(claim.Now, 1);

            void Count(StoredClaim? stored, int step)
            {
                if (stored?.Day is { } day && query.Fits(stored, claim.Content))
                {
                    var month = new DateOnly(day.Year, day.Month, 1);
                    months[month] = months.GetValueOrDefault(month, new(month, 0, 0, 0)).With(Turns.Of(stored.Claim.Event?.Plover, stored.Claim.Closeness), step);
                }
            }
        }

        return [.. months.Values.Where(month => month.Cooperative + month.Conflictual + month.Other > 0).OrderBy(month => month.Month)];
    }

    public IReadOnlyList<PairCount> Busiest(int year, int limit)
    {
        var decided = Decided();
        if (decided.Claims.Count == 0 && decided.IgnoredPublishers.IsEmpty)
        {
            return store.Busiest(year, limit);
        }

        var counts = Reported(decided, store.Reports(), _ => true).Where(report => report.Day.Year == year)
            .GroupBy(report => string.CompareOrdinal(report.Source, report.Target) < 0 ? (A: report.Source, B: report.Target) : (A: report.Target, B: report.Source))
            .Select(pair => new PairCount(pair.Key.A, pair.Key.B, pair.Count(report => report.Turn is Turn.Cooperative), pair.Count(report => report.Turn is Turn.Conflictual), pair.Count()));
        return [.. counts.OrderByDescending(pair => pair.All).ThenBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B, StringComparer.Ordinal).Take(limit)];
    }

    public IReadOnlyList<SentenceHit> Search(string words, int limit, bool isMarked = true)
    {
        var ignored = Decided().IgnoredPublishers;
        for (var more = limit; ; more = more > int.MaxValue / 2 ? int.MaxValue : more * 2)
        {
            var hits = store.Search(words, more, isMarked);
            var kept = hits.Where(hit => !ignored.Contains(hit.Publisher ?? "")).Take(limit).ToArray();
            if (kept.Length == limit || hits.Count < more || more is 0 or int.MaxValue)
            {
                return kept;
            }
        }
    }

    public IReadOnlyList<SentenceHit> Marked(string words, IReadOnlyList<SentenceHit> hits) => store.Marked(words, hits);

    public Corpus Corpus() => store.Corpus();

    public StoredSource? FindSource(string path) => store.FindSource(path);

    public IReadOnlyList<StoredSource> Sources() => store.Sources();

    public void Begin(string path, string hash, long size) => store.Begin(path, hash, size);

    public IReadOnlySet<string> Known(IReadOnlyCollection<string> articleKeys) => store.Known(articleKeys);

    public void Append(string path, IReadOnlyList<StoredAnalysis> analyses, IReadOnlyCollection<string> knownKeys) => store.Append(path, analyses, knownKeys);

    public void Finish(string path, SourceStatus status, IReadOnlyList<SourceFault> faults) => store.Finish(path, status, faults);

    public ImmutableDictionary<string, StoredArticle> Articles(IEnumerable<string> keys) => store.Articles(keys);

    public IReadOnlyList<string> Decisions() => store.Decisions();

    public void Decide(IReadOnlyList<string> lines) => store.Decide(lines);

    public IEnumerable<string> Check() => store.Check();

    public void Export(TextWriter output) => store.Export(output);

    public void Dispose() => store.Dispose();

    static IEnumerable<T> Merged<T>(IEnumerable<T> asRead, IEnumerable<T> corrected, Comparer<T> order)
    {
        using var next = corrected.GetEnumerator();
        var hasNext = next.MoveNext();
        foreach (var claim in asRead)
        {
            for (; hasNext && order.Compare(next.Current, claim) < 0; hasNext = next.MoveNext())
            {
                yield return next.Current;
            }

            yield return claim;
        }

        for (; hasNext; hasNext = next.MoveNext())
        {
            yield return next.Current;
        }
    }

    sealed record Applied(StorePosition Position, Decided Decided);
}
