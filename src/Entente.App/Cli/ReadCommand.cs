using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Entente.App.Inputs;
using Entente.App.Workers;
using Entente.Dyads;
using Entente.Incidents;

namespace Entente.App.Cli;

/// <summary><c>entente read</c>: files, folders and what comes through a pipe, into the store.</summary>
static class ReadCommand
{
    public static Command Create(Terminal terminal)
    {
        var sources = new Argument<string[]>("SOURCE")
        {
            Description = "Pages, texts, feeds, JSON lines, any of them as .gz; folders of them; - for the standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var store = StoreOption.Create();
        var retry = new Option<bool>("--retry") { Description = "Read again what had faults; without SOURCE, all of it." };
        var json = new Option<bool>("--json") { Description = "Write the summary as one JSON object." };
        var command = new Command(
            "read",
            """
            Reads articles into the store. A second run over the same input changes nothing; a run that was stopped goes on where it was.

            Examples:
              entente read ~/press/*.html feed.xml
              entente read articles.jsonl.gz --store africa.db
              entente read --retry
            """) { sources, store, retry, json };
        command.SetAction((result, cancel) => Run(
            result.GetValue(sources) ?? [], result.GetValue(store), result.GetValue(retry), result.GetValue(json), terminal, cancel));
        return command;
    }

    static async Task<int> Run(string[] sources, string? storePath, bool retry, bool json, Terminal terminal, CancellationToken cancel)
    {
        if (sources.Length == 0 && !retry)
        {
            throw new WrongUseException("ENT4120", "nothing was named to read; give files or folders, or - for the standard input.");
        }

        using var store = StoreOption.OpenOrMake(storePath, terminal);
        using var spool = new PipeSpool(terminal);
        var files = sources.Length == 0
            ? [.. store.Sources().Where(source => source.Status is not SourceStatus.Read && File.Exists(source.Path)).Select(source => (source.Path, source.Path))]
            : Files(sources, spool, StoreOption.PathOf(storePath, terminal), terminal);
        var progress = new ReadProgress { Total = files.Sum(file => File.Exists(file.File) ? new FileInfo(file.File).Length : 0) };
        var meter = new ProgressMeter(progress, terminal);
        var run = new ReadRun(store, new Engine(terminal.Knowledge.Current), new() { Retry = retry }, progress)
        {
            Report = fault => meter.Tell($"{fault.Code}: {fault.Message}"),
        };
        try
        {
            await meter.While(run.Run(files, cancel));
            if (progress.Articles + progress.Known > 0)
            {
                _ = Press.Of(new DecidedStore(store));
            }
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine($"Stopped. What was stored stays; the same command goes on from here.");
            Summarize(progress, json, terminal);
            return ExitCodes.SomeFailed;
        }
        catch (Storage.StoreException fault)
        {
            throw new WrongUseException(fault);
        }

        Summarize(progress, json, terminal);
        return progress.Faults.IsEmpty ? ExitCodes.Done : ExitCodes.SomeFailed;
    }

    /// <summary>What is named, but for the store itself and the files beside it where it lies in a folder that is read.</summary>
    static List<(string Path, string File)> Files(string[] sources, PipeSpool spool, string store, Terminal terminal)
    {
        var files = new List<(string, string)>();
        foreach (var source in sources)
        {
            if (source == "-")
            {
                files.Add(spool.Take());
                continue;
            }

            files.AddRange(InputWalker.Files(source, terminal.PathTo(source)).Select(file => (file.File, file.File))
                .Where(file => file.Item1 == terminal.PathTo(source) || (file.Item1 != store && !file.Item1.StartsWith($"{store}-", StringComparison.Ordinal))));
        }

        return files.DistinctBy(file => file.Item1).ToList();
    }

    static void Summarize(ReadProgress progress, bool json, Terminal terminal)
    {
        if (json)
        {
            using var writer = new Utf8JsonWriter(terminal.OutStream);
            terminal.Out.Flush();
            writer.WriteStartObject();
            writer.WriteNumber("files", progress.Files);
            writer.WriteNumber("unchanged", progress.Unchanged);
            writer.WriteNumber("articles", progress.Articles);
            writer.WriteNumber("known", progress.Known);
            writer.WriteNumber("claims", progress.Claims);
            writer.WriteNumber("drivers", progress.Drivers);
            writer.WriteStartObject("faults");
            foreach (var (code, count) in progress.Faults)
            {
                writer.WriteNumber(code, count);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
            return;
        }

        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{progress.Articles:N0} new articles from {progress.Files - progress.Unchanged:N0} files: {progress.Claims:N0} claims, {progress.Drivers:N0} drivers."));
        if (progress.Known + progress.Unchanged > 0)
        {
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Already there: {progress.Known:N0} articles, {progress.Unchanged:N0} files unchanged."));
        }

        if (!progress.Faults.IsEmpty)
        {
            terminal.Out.WriteLine($"Could not be read: {string.Join(", ", progress.Faults.Select(fault => $"{fault.Value} x {fault.Key}"))}.");
        }
    }
}
