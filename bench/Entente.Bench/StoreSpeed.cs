using System.Diagnostics;
using System.Globalization;
using Entente.Dyads;
using Entente.Incidents;
using Entente.Storage;

namespace Entente.Bench;

/// <summary>How long a store of many claims takes for what a workbench asks: the median and the 95th percentile of each question.</summary>
static class StoreSpeed
{
    const int Runs = 41;

    public static int Run(string address, int claims)
    {
        using var store = ClaimStores.Open(address);
        if (store.Corpus().Claims == 0)
        {
            Fill(store, claims);
        }

        var corpus = store.Corpus();
        if (corpus.Claims < claims)
        {
            throw new InvalidOperationException($"{address} holds {corpus.Claims} claims; name another file, or remove it.");
        }

        var (clock, started) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var press = Press.Of(store);
        Print("press summed up, or read", clock.Elapsed.TotalMilliseconds, 0, (Environment.CpuUsage.TotalTime - started).TotalMilliseconds);
        var keys = store.Claims(new() { Limit = 5_000 }).Select(claim => claim.Key).ToArray();
        var (busy, middling) = (press.Pairs[0].Dyad, press.Pairs[press.Pairs.Length / 4].Dyad);
        var deep = store.Claims(new() { NewestFirst = true, Limit = 5_000 }).Last();
        var months = store.Months(new() { Pair = (busy.A, busy.B) }).Sum(month => month.All);
        if (months != store.Reports(busy.A, busy.B).Count())
        {
            throw new InvalidOperationException("A benchmark that counts the wrong thing quickly is worth nothing.");
        }

        Console.WriteLine($"{corpus.Claims:N0} claims, {corpus.Articles:N0} articles; busiest pair {busy} with {months:N0} claims, middling {middling} with {store.Reports(middling.A, middling.B).Count():N0}");
        Measure("dyad by month", _ => store.Months(new() { Pair = (busy.A, busy.B) }).Count);
        Measure("all dyads of a year, top 50", _ => store.Busiest(2023, 50).Count);
        Measure("evidence by id", i => store.FindClaim(keys[i * 97 % keys.Length])!.Quotation.Length);
        Measure("ranked full text, two words", _ => store.Search("glacier semiconductor RUS", 20).Count);
        Measure("ranked full text, a phrase", _ => store.Search("\"naval drills with JPN\"", 20).Count);
        Measure("page of claims", _ => store.Claims(new() { NewestFirst = true, Limit = 50 }).Count());
        Measure("page of claims, deep", _ => store.Claims(new() { NewestFirst = true, After = ClaimCursor.Of(deep), Limit = 50 }).Count());
        Measure("page of claims of an actor", _ => store.Claims(new() { From = "USA", Dimension = "arms", NewestFirst = true, Limit = 50 }).Count());
        Measure("page of claims of a pair", _ => store.Claims(new() { Pair = (busy.A, busy.B), NewestFirst = true, Limit = 50 }).Count());
        Measure("facets of all claims", _ => ClaimFacets.Of(store.Volumes(new())).Claims);
        Measure("facets of an actor", _ => ClaimFacets.Of(store.Volumes(new() { From = "USA" })).Claims);
        Measure("facets of a pair", _ => ClaimFacets.Of(store.Volumes(new() { Pair = (busy.A, busy.B), Dimension = "arms" })).Claims);
        Measure("pairs, top 50", _ => store.Pairs(new(), 50).Count);
        Measure("actors, top 50", _ => store.Actors(new() { Limit = 50 }).Count);
        Measure("publishers", _ => store.Publishers().Count);
        Measure("page of articles", _ => store.ArticleList(new() { Limit = 50 }).Count);
        Measure("corpus", _ => store.Corpus().Claims);
        Measure("index of the busiest pair", _ => DyadIndex.Of(store, press).Series(busy).Periods.Length);
        Measure("index of a middling pair", _ => DyadIndex.Of(store, press).Series(middling).Periods.Length);
        Measure("press, as kept", _ => Press.Latest(store)!.Pairs.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory {Process.GetCurrentProcess().WorkingSet64 >> 20} MiB, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
        return 0;
    }

    static void Fill(IClaimStore store, int claims)
    {
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        store.Begin("made", "1", 1);
        var written = 0;
        foreach (var batch in new MadePress(claims).Batches(500))
        {
            store.Append("made", batch, []);
            written += batch.Sum(analysis => analysis.Claims.Length);
        }

        store.Finish("made", SourceStatus.Read, []);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"written: {written:N0} claims in {clock.Elapsed.TotalSeconds:0} s, {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0} s of processor time"));
    }

    static void Measure(string what, Func<int, int> ask)
    {
        var times = new double[Runs];
        var before = Environment.CpuUsage.TotalTime;
        for (var i = -2; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            if (ask(i + 2) <= 0)
            {
                throw new InvalidOperationException($"{what}: nothing was found.");
            }

            times[Math.Max(0, i)] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var cost = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / (Runs + 2);
        Array.Sort(times);
        Print(what, times[Runs / 2], times[Runs * 95 / 100], cost);
    }

    /// <summary>Time on the clock, and of the processor: on a machine that others use, the second is the figure.</summary>
    static void Print(string what, double median, double high, double cost) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-32} {median,9:0.00} ms  p95 {high,9:0.00} ms  processor {cost,9:0.00} ms"));
}
