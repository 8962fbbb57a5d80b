using System.Diagnostics;
using System.Globalization;

namespace Entente.Bench;

/// <summary>Stops a reading without warning at random moments, lets it come to its end, and compares the store with that of an undisturbed reading, byte for byte.</summary>
static class KilledReading
{
    /// <param name="program">Entente.App.dll.</param>
    /// <param name="corpus">A file or folder to read.</param>
    /// <param name="moments">How often the reading is stopped; begun anew from an empty store whenever it came to its end first.</param>
    public static int Run(string program, string corpus, int moments)
    {
        var folder = Directory.CreateTempSubdirectory("entente-kill-");
        try
        {
            var random = new Random(11);
            var clock = Stopwatch.StartNew();
            var undisturbed = Path.Combine(folder.FullName, "undisturbed.db");
            Read(program, corpus, undisturbed, null);
            var whole = clock.Elapsed;
            var expected = Exported(program, undisturbed, folder.FullName);
            var (killed, rounds, equal) = (0, 0, 0);
            while (killed < moments)
            {
                var store = Path.Combine(folder.FullName, $"{rounds}.db");
                var stops = 0;
                while (stops < 10 && killed < moments && !Read(program, corpus, store, whole * (0.02 + (random.NextDouble() * 0.6))))
                {
                    stops++;
                    killed++;
                }

                Read(program, corpus, store, null);
                rounds++;
                var same = Exported(program, store, folder.FullName) == expected;
                equal += same ? 1 : 0;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {rounds}: stopped {stops} times, {(same ? "equal" : "DIFFERENT")}; {killed} of {moments} moments"));
                foreach (var file in Directory.EnumerateFiles(folder.FullName, $"{rounds - 1}.db*"))
                {
                    File.Delete(file);
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"killed at {killed} moments in {rounds} stores: {equal} equal byte for byte ({expected.Length:N0} characters of ordered export)"));
            return equal == rounds ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>False where the reading was killed before its end.</summary>
    static bool Read(string program, string corpus, string store, TimeSpan? until)
    {
        using var process = Start(program, ["read", corpus, "--store", store]);
        if (until is { } moment && !process.WaitForExit(moment))
        {
            process.Kill();
            process.WaitForExit();
            return false;
        }

        process.WaitForExit();
        return true;
    }

    static string Exported(string program, string store, string folder)
    {
        var file = Path.Combine(folder, "export.jsonl");
        using (var process = Start(program, ["store", "export", "-o", file, "--store", store]))
        {
            process.WaitForExit();
        }

        var text = File.ReadAllText(file);
        File.Delete(file);
        return text.Length > 0 ? text : throw new InvalidOperationException($"{store} holds nothing.");
    }

    static Process Start(string program, string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
