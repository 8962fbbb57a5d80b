using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Entente.Bench;

/// <summary>How long 'entente serve' takes on a store: from start to first page, each view and endpoint, and fifty readers at once while articles are read in.</summary>
/// <remarks>Times are a client's on this machine, so they hold the server's and a little more. No pair is asked for twice, so that no answer is one that was kept.</remarks>
static class ServeSpeed
{
    const int Runs = 25;

    const int Readers = 50;

    const int EachReader = 12;

    const int ArticlesReadIn = 120;

    /// <summary>Addresses with a pair {A} and {B}, its year {Y}, or an id {I} in them.</summary>
    static readonly string[] s_addresses =
    [
        "/", "/dyad/{A}-{B}", "/claims?from={A}", "/search?q={A}", "/network", "/map/{A}", "/actors", "/actors/{A}", "/sources", "/contradictions", "/decisions", "/brief/{A}-{B}",
        "/api/v1/corpus", "/api/v1/claims?from={A}&to={B}", "/api/v1/claims?from={A}&order=newest", "/api/v1/claims/{I}", "/api/v1/evidence/{I}", "/api/v1/drivers?from={A}", "/api/v1/articles?since={Y}",
        "/api/v1/search?q={A}", "/api/v1/index?a={A}&b={B}", "/api/v1/incidents?a={A}&b={B}", "/api/v1/dyads?year={Y}", "/api/v1/actors?q={A}", "/api/v1/publishers", "/api/v1/sources", "/api/v1/changes",
        "/api/v1/why?a={A}&b={B}", "/api/v1/figures/timeline.svg?a={A}&b={B}",
    ];

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
            foreach (var address in s_addresses)
            {
                await Measure(client, address, questions);
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

    static async Task Measure(HttpClient client, string address, Questions questions)
    {
        var times = new List<double>();
        var failures = 0;
        for (var i = 0; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(questions.Fill(address));
            await answer.Content.CopyToAsync(Stream.Null);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            failures += answer.IsSuccessStatusCode ? 0 : 1;
        }

        Print(address, times, failures);
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
        var (times, failures) = (new ConcurrentBag<double>(), 0);
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            for (var i = 0; i < EachReader; i++)
            {
                var start = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(questions.Fill(s_addresses[(reader + (i * 7)) % s_addresses.Length]));
                await answer.Content.CopyToAsync(Stream.Null);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (!answer.IsSuccessStatusCode)
                {
                    Interlocked.Increment(ref failures);
                }
            }
        })));
        Console.WriteLine(reading.HasExited ? "the reading ended before the readers" : "the reading went on all the while");
        Console.WriteLine((await reading.StandardOutput.ReadToEndAsync()).Trim());
        await reading.WaitForExitAsync();
        folder.Delete(recursive: true);
        Print($"{Readers} readers, {EachReader} requests each", [.. times], failures);
    }

    static void Print(string what, List<double> times, int failures)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-48} {times[times.Count / 2],9:0.0} ms  p95 {times[times.Count * 95 / 100],9:0.0} ms  not answered {failures}"));
    }

    static void Memory(Process server, string when)
    {
        server.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory {when}: {server.WorkingSet64 >> 20} MiB, at most {server.PeakWorkingSet64 >> 20} MiB"));
    }

    /// <summary>Pairs and ids that the store holds, each handed out in turn.</summary>
    sealed class Questions((string A, string B)[] pairs, string[] ids, string year)
    {
        int _next;

        public static async Task<Questions> Of(HttpClient client)
        {
            using var corpus = JsonDocument.Parse(await client.GetStringAsync("/api/v1/corpus"));
            var year = corpus.RootElement.GetProperty("to").GetString()![..4];
            using var dyads = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/dyads?year={year}&limit=500"));
            using var claims = JsonDocument.Parse(await client.GetStringAsync("/api/v1/claims?limit=500"));
            return new(
                [.. dyads.RootElement.GetProperty("items").EnumerateArray().Select(pair => (pair.GetProperty("a").GetString()!, pair.GetProperty("b").GetString()!))],
                [.. claims.RootElement.GetProperty("items").EnumerateArray().Select(claim => claim.GetProperty("id").GetString()!)],
                year);
        }

        public string Fill(string address)
        {
            var number = Interlocked.Increment(ref _next);
            var (a, b) = pairs[number % pairs.Length];
            return address.Replace("{A}", a, StringComparison.Ordinal).Replace("{B}", b, StringComparison.Ordinal)
                .Replace("{I}", ids[number % ids.Length], StringComparison.Ordinal).Replace("{Y}", year, StringComparison.Ordinal);
        }
    }
}
