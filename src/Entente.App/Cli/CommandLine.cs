using System.CommandLine;
using System.CommandLine.Invocation;

namespace Entente.App.Cli;

/// <summary>The command line: one file a command, all listed here.</summary>
static class CommandLine
{
    public static async Task<int> Run(string[] args, Terminal terminal)
    {
        try
        {
            var parsed = Root(terminal).Parse(args);
            if (parsed.Errors.Count == 0)
            {
                terminal.Knowledge.Choose(parsed.GetValue(terminal.Knowledge.Option), terminal);
            }

            var code = await parsed.InvokeAsync(new() { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
            return parsed.Action is ParseErrorAction ? ExitCodes.WrongUse : code;
        }
        catch (WrongUseException wrong)
        {
            terminal.Error.WriteLine(wrong.Message);
            return ExitCodes.WrongUse;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            terminal.Error.WriteLine($"ENT9000: this is a fault of Entente's, not yours. {fault}");
            return ExitCodes.OurFault;
        }
        finally
        {
            terminal.Out.Flush();
        }
    }

    public static Command Root(Terminal terminal) => CommandHelp.Attach(new("entente", "Answers questions about the relations between countries from articles, and shows the sentence behind every word.")
    {
        ActorsCommand.Create(terminal),
        AnalyzeCommand.Create(terminal),
        BriefCommand.Create(terminal),
        ClaimsCommand.Create(terminal),
        DecideCommand.Create(terminal),
        DoctorCommand.Create(terminal),
        DemoCommand.Create(terminal),
        DriversCommand.Create(terminal),
        EvalCommand.Create(terminal),
        ExtractCommand.Create(terminal),
        IndexCommand.Create(terminal),
        KnowledgeCommand.Create(terminal),
        LedgerCommand.Create(terminal),
        McpCommand.Create(terminal),
        ReadCommand.Create(terminal),
        ParseCommand.Create(terminal),
        SearchCommand.Create(terminal),
        ServeCommand.Create(terminal),
        StoreCommand.Create(terminal),
        TokenCommand.Create(terminal),
        TokenizeCommand.Create(terminal),
        WhyCommand.Create(terminal),
        terminal.Knowledge.Option,
    });
}
