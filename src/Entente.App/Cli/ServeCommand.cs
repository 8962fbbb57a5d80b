using System.CommandLine;
using System.Globalization;
using System.Net;
using Entente.App.Serving;
using Entente.Incidents;
using Entente.Storage;
using Microsoft.Extensions.Hosting;

namespace Entente.App.Cli;

/// <summary><c>entente serve</c>: the workbench, REST and MCP, on this machine alone unless a token is asked for.</summary>
static class ServeCommand
{
    /// <summary>Long enough that it cannot be guessed.</summary>
    const int ShortestToken = 16;

    public static Command Create(Terminal terminal)
    {
        var store = StoreOption.Create();
        var port = new Option<int>("--port") { Description = "Where to listen; 0 takes any port that is free.", DefaultValueFactory = _ => new ServeOptions { Folder = "" }.Port };
        var address = new Option<string>("--address") { Description = "Which address of this machine to listen on; any but its own loopback asks for a token.", DefaultValueFactory = _ => "127.0.0.1" };
        var token = new Option<string?>("--token") { Description = "Asked of everybody who comes; without it the environment's ENTENTE_TOKEN." };
        var embedIn = new Option<string[]>("--embed-in") { Description = "A site, such as https://example.org, whose pages may show figures and briefs in a frame; may be given more than once.", HelpName = "SITE" };
        var command = new Command(
            "serve",
            """
            Opens the workbench in the browser's reach: questions, articles, index, drivers, decisions; with REST and MCP beside it. Stop it with Ctrl+C.

            Examples:
              entente serve
              entente serve --store africa.db --port 8080
              ENTENTE_TOKEN=$(openssl rand -hex 24) entente serve --address 0.0.0.0
            """) { store, port, address, token, embedIn };
        command.SetAction((result, cancel) => Serve(
            StoreOption.OpenOrMake(result.GetValue(store), terminal),
            Options(result.GetRequiredValue(address), result.GetValue(port), result.GetValue(token), StoreOption.PathOf(result.GetValue(store), terminal), terminal) with { Log = terminal.Error, EmbedIn = [.. (result.GetValue(embedIn) ?? []).Select(Site)] },
            terminal,
            cancel));
        return command;
    }

    /// <summary>Serves until it is told to stop; the store is closed then.</summary>
    public static async Task<int> Serve(IClaimStore store, ServeOptions options, Terminal terminal, CancellationToken cancel)
    {
        Thrift.Begin();
        using var workspace = new Workspace(new(store), terminal.Knowledge, terminal.Clock);
        var known = Task.Run(() => workspace.Knowledge, cancel);
        await using var app = WorkbenchHost.Build(options, workspace);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException fault)
        {
            throw new WrongUseException("ENT7001", string.Create(CultureInfo.InvariantCulture, $"cannot listen on {options.Address}, port {options.Port}: {fault.Message} Name another with --port, or 0 for any that is free."));
        }

        await known;
        terminal.Out.WriteLine($"The workbench is open at {app.Urls.First()}/ (Ctrl+C closes it).");
        terminal.Out.Flush();
        var warm = Task.Run(workspace.WarmUp, cancel);
        await app.WaitForShutdownAsync(cancel);
        await Task.WhenAny(warm); // What failed in it is told to whoever asks for it.
        return ExitCodes.Done;
    }

    /// <summary>A site by its scheme and name alone.</summary>
    static string Site(string given) =>
        Uri.TryCreate(given, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.GetLeftPart(UriPartial.Authority) == given.TrimEnd('/')
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new WrongUseException("ENT7103", $"'{given}' is no site; write it as https://example.org.");

    public static ServeOptions Options(string address, int port, string? token, string store, Terminal terminal)
    {
        token ??= Environment.GetEnvironmentVariable("ENTENTE_TOKEN") is { Length: > 0 } set ? set : null;
        if (!IPAddress.TryParse(address == "localhost" ? "127.0.0.1" : address, out var ip))
        {
            throw new WrongUseException("ENT7002", $"'{address}' is no address of a machine; write it in figures, such as 127.0.0.1.");
        }

        if (port is < 0 or > IPEndPoint.MaxPort)
        {
            throw new WrongUseException("ENT7002", $"{port} is no port; ports go from 1 to {IPEndPoint.MaxPort}, and 0 takes any that is free.");
        }

        var folder = ClaimStores.IsServer(store) ? terminal.PathTo(".entente") : Path.GetDirectoryName(store)!;
        return token is null && !IPAddress.IsLoopback(ip) && !File.Exists(Path.Join(folder, TokenBook.FileName))
            ? throw new WrongUseException("ENT7003", $"{address} can be reached from other machines, and nothing is asked of who comes; give --token or ENTENTE_TOKEN, or make tokens with 'entente token add', or stay on 127.0.0.1.")
            : token is { Length: < ShortestToken }
            ? throw new WrongUseException("ENT7003", $"the token is too short to be safe; give one of {ShortestToken} characters or more.")
            : new()
            {
                Address = ip,
                Port = port,
                Token = token,
                Folder = folder,
            };
    }
}
