using System.CommandLine;
using Entente.App.Mcp;
using Entente.App.Serving;
using ModelContextProtocol.Server;

namespace Entente.App.Cli;

/// <summary><c>entente mcp</c>: MCP over standard input and output, for a program on this machine.</summary>
static class McpCommand
{
    public static Command Create(Terminal terminal)
    {
        var store = StoreOption.Create();
        var command = new Command(
            "mcp",
            """
            Serves the Model Context Protocol over standard input and output: ask, why, claims, drivers, index, evidence, search, actors. Nothing that it is asked changes anything.

            Example:
              entente mcp --store africa.db
            """) { store };
        command.SetAction((result, cancel) => Serve(result.GetValue(store), terminal, cancel));
        return command;
    }

    static async Task<int> Serve(string? storePath, Terminal terminal, CancellationToken cancel)
    {
        using var workspace = new Workspace(StoreOption.Open(storePath, terminal), terminal.Knowledge, terminal.Clock);
        var options = new McpServerOptions { ToolCollection = [.. new McpTools(workspace).All] };
        McpTools.Describe(options);
        await using var transport = new StreamServerTransport(terminal.In, terminal.OutStream, "entente");
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(cancel);
        return ExitCodes.Done;
    }
}
