using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Entente.Bench;

/// <summary>How long 'entente serve' takes on a store: from start to first page, each view and endpoint, and fifty readers at once while articles are read in.</summary>
/// <remarks>Times are a client's on this machine, so they hold the server's and a little more. No pair is asked for twice, so that no answer is one that was kept.</remarks>
static class ServeSpeed
{
    const int Runs = 40;

    const int Readers = 50;

    const int EachReader = 12;

    const int ArticlesReadIn = 120;

    /// <summary>Addresses with a pair {A} and {B}, a year {Y}, a day {D}, the id of a claim {I} or of an article {K}, a publisher {P}, or a word {W} in them. Every view and every way to narrow it.</summary>
    static readonly string[] s_addresses =
    [
        "/", "/ask?q=Why+are+{A}+and+{B}+closer", "/dyad/{A}-{B}", "/dyad/{A}-{B}?since={Y}", "/dyad/{A}-{B}?dimension=arms", "/dyad/{A}-{B}.json", "/brief/{A}-{B}", "/brief/{A}-{B}/as/html", "/brief/{A}-{B}/as/docx",
        "/article/{K}", "/article/{K}?show=actor&show=time&show=claim", "/search?q={W}", "/search?q={W}+{W}", "/search?q={A}", "/claims", "/claims.csv?a={A}&b={B}", "/claims?from={A}", "/claims?from={A}&dimension=arms", "/claims?a={A}&b={B}",
        "/claims?kind=event&since={Y}", "/claims?publisher={P}", "/claim/{I}", "/contradictions", "/contradictions?a={A}&b={B}", "/decisions", "/dyads", "/dyads?since={Y}", "/dyads?since={D}", "/dyads?dimension=trade", "/dyads?since={D}&dimension=arms",
        "/network", "/network?on={D}", "/network?on={D}&months=6&most=600", "/network?on={D}&dimension=diplomacy", "/map", "/map/{A}", "/map/{A}?since={D}", "/actors", "/actor/{A}", "/sources", "/source?publisher={P}", "/read", "/watched", "/method", "/codebook", "/settings",
        "/api/v1/corpus", "/api/v1/claims?from={A}&to={B}", "/api/v1/claims?from={A}&order=newest", "/api/v1/claims/{I}", "/api/v1/evidence/{I}", "/api/v1/drivers?from={A}", "/api/v1/articles?since={Y}", "/api/v1/articles/{K}",
        "/api/v1/search?q={W}", "/api/v1/index?a={A}&b={B}", "/api/v1/incidents?a={A}&b={B}", "/api/v1/contradictions?a={A}&b={B}", "/api/v1/dyads?year={Y}", "/api/v1/actors?q={A}", "/api/v1/publishers", "/api/v1/sources", "/api/v1/changes",
        "/api/v1/why?a={A}&b={B}", "/api/v1/figures/timeline.svg?a={A}&b={B}",
    ];

    static readonly string[] s_words = ["harbour", "pipeline", "copper", "wheat", "satellite", "ceasefire", "uranium", "summit", "glacier", "talks"];

    public static async Task<int> Run(string program, string store)
    {
        var clock = Stopwatch.StartNew();
        using var server = Process.Start(new ProcessStartInfo(program, ["serve", "--store", store, "--port", "0"]) { RedirectStandardOutput = true })!;
        try
        {
            var line = await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server said nothing.");
            using var client = new HttpClient { BaseAddress = new(line.Split(' ').First(word => word.StartsWith("http", StringComparison.Ordinal))), Timeout = TimeSpan.FromMinutes(2) };
            (await client.GetAsync("/")).EnsureSuccessStatusCode();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to first page: {clock.Elapsed.TotalMilliseconds:0} ms"));
            var questions = await Questions.Of(client);
            Memory(server, "after the first page");
            await Rest(server);
            Memory(server, "when what is asked for most is ready");
            foreach (var address in s_addresses)
            {
                await Measure(server, client, address, questions);
            }

            Memory(server, "after every address");
            await ReadersAtOnce(client, questions, program, store);
            Memory(server, "after fifty readers");
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }

        return 0;
    }

    /// <summary>Waits until the server works out nothing more beside.</summary>
    static async Task Rest(Process server)
    {
        var clock = Stopwatch.StartNew();
        TimeSpan before;
        do
        {
            before = Processor(server);
            await Task.Delay(TimeSpan.FromSeconds(2));
        }
        while (Processor(server) - before > TimeSpan.FromMilliseconds(100));

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ready after {clock.Elapsed.TotalSeconds:0} s more, {Processor(server).TotalSeconds:0.0} s of processor time since the start"));
    }

    static async Task Measure(Process server, HttpClient client, string address, Questions questions)
    {
        var times = new List<double>();
        var failures = new List<string>();
        var before = Processor(server);
        for (var i = 0; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var asked = questions.Fill(address);
            using var answer = await client.GetAsync(asked);
            await answer.Content.CopyToAsync(Stream.Null);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!answer.IsSuccessStatusCode)
            {
                failures.Add($"{(int)answer.StatusCode} {asked}");
            }
        }

        Print(address, times, failures, (Processor(server) - before).TotalMilliseconds / Runs);
    }

    static TimeSpan Processor(Process server)
    {
        server.Refresh();
        return server.TotalProcessorTime;
    }

    static async Task ReadersAtOnce(HttpClient client, Questions questions, string program, string store)
    {
        var folder = Directory.CreateTempSubdirectory("entente-bench-");
        foreach (var number in Enumerable.Range(0, ArticlesReadIn))
        {
            await File.WriteAllTextAsync(Path.Join(folder.FullName, $"{number}.txt"), string.Create(
                CultureInfo.InvariantCulture,
                $"Ministers meet in Moscow, day {number}\n\nThe foreign ministers of Russia and Myanmar met in Moscow on Tuesday and signed agreement number {number} on trade. Officials said that the talks would go on next month."));
        }

        using var reading = Process.Start(new ProcessStartInfo(program, ["read", folder.FullName, "--store", store]) { RedirectStandardOutput = true })!;
        var (times, failures) = (new ConcurrentBag<double>(), new ConcurrentBag<string>());
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            for (var i = 0; i < EachReader; i++)
            {
                var start = Stopwatch.GetTimestamp();
                var asked = questions.Fill(s_addresses[(reader + (i * 7)) % s_addresses.Length]);
                using var answer = await client.GetAsync(asked);
                await answer.Content.CopyToAsync(Stream.Null);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (!answer.IsSuccessStatusCode)
                {
                    failures.Add($"{(int)answer.StatusCode} {asked}");
                }
            }
        })));
        Console.WriteLine(reading.HasExited ? "the reading ended before the readers" : "the reading went on all the while");
        Console.WriteLine((await reading.StandardOutput.ReadToEndAsync()).Trim());
        await reading.WaitForExitAsync();
        folder.Delete(recursive: true);
        Print($"{Readers} readers, {EachReader} requests each", [.. times], [.. failures], 0);
    }

    static void Print(string what, List<double> times, List<string> failures, double processor)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-56} {times[times.Count / 2],8:0.0} ms  p95 {times[times.Count * 95 / 100],8:0.0} ms  processor {processor,7:0.0} ms  not answered {failures.Count} {failures.FirstOrDefault()}"));
    }

    static void Memory(Process server, string when)
    {
        server.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory {when}: {server.WorkingSet64 >> 20} MiB, at most {server.PeakWorkingSet64 >> 20} MiB"));
    }

    /// <summary>Pairs and ids that the store holds, each handed out in turn.</summary>
    sealed class Questions((string A, string B)[] pairs, (string Id, string Article)[] claims, string[] publishers, (DateOnly From, DateOnly To) days)
    {
        int _next;

        public static async Task<Questions> Of(HttpClient client)
        {
            using var corpus = JsonDocument.Parse(await client.GetStringAsync("/api/v1/corpus"));
            var (from, to) = (corpus.RootElement.GetProperty("from").GetString()!, corpus.RootElement.GetProperty("to").GetString()!);
            using var dyads = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/dyads?year={to[..4]}&limit=500"));
            using var claims = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/claims?since={from}&limit=500"));
            using var publishers = JsonDocument.Parse(await client.GetStringAsync("/api/v1/publishers"));
            return new(
                [.. Items(dyads).Select(pair => (pair.GetProperty("a").GetString()!, pair.GetProperty("b").GetString()!))],
                [.. Items(claims).Select(claim => (claim.GetProperty("id").GetString()!, claim.GetProperty("article").GetString()!))],
                [.. Items(publishers).Select(publisher => publisher.GetProperty("publisher").GetString() ?? "")],
                (DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture)));
        }

        public string Fill(string address)
        {
            var number = Interlocked.Increment(ref _next);
            var (a, b) = pairs[number * 17 % pairs.Length];
            var day = days.From.AddDays(number * 37 % (days.To.DayNumber - days.From.DayNumber));
            return address.Replace("{A}", a, StringComparison.Ordinal).Replace("{B}", b, StringComparison.Ordinal)
                .Replace("{I}", claims[number % claims.Length].Id, StringComparison.Ordinal).Replace("{K}", claims[number % claims.Length].Article, StringComparison.Ordinal)
                .Replace("{Y}", day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{D}", day.ToString("O", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{P}", Uri.EscapeDataString(publishers[number % publishers.Length]), StringComparison.Ordinal).Replace("{W}", s_words[number % s_words.Length], StringComparison.Ordinal);
        }

        static JsonElement.ArrayEnumerator Items(JsonDocument page) => page.RootElement.GetProperty("items").EnumerateArray();
    }
}
