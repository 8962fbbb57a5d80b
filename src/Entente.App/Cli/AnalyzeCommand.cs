using System.CommandLine;

namespace Entente.App.Cli;

/// <summary><c>entente analyze</c>: JSON lines in, JSON lines out, same order, no store.</summary>
static class AnalyzeCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("analyze", "Reads JSON lines {id, text or html, date} and writes what each says, one JSON line each.");
        command.SetAction((result, cancel) => Task.FromResult(terminal is null ? ExitCodes.OurFault : ExitCodes.Done));
        return command;
    }
}
