using System.CommandLine;
using Entente.App.Inputs;

namespace Entente.App.Cli;

/// <summary><c>entente knowledge compile</c>: the actors and places as one file that every start opens at once.</summary>
static class KnowledgeCompileCommand
{
    public static Command Create(Terminal terminal)
    {
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; without it the one that every start looks for.", HelpName = "FILE" };
        var command = new Command("compile", """
            Makes one file of the actors and places, which opens in milliseconds where the text takes longer. The build makes that of
            the built-in knowledge; run this for a folder of your own. The same files and program give the same bytes. After a change to
            the folder or the program the text is read again until you compile anew.

            Examples:
              entente knowledge compile --knowledge ./my-knowledge
              entente knowledge compile -o entente.knowledge
            """) { output };
        command.SetAction(result => Run(terminal, result.GetValue(output)));
        return command;
    }

    static int Run(Terminal terminal, string? output)
    {
        var folder = terminal.Knowledge.Own();
        var path = output is null ? CompiledFile.PathIn(folder) : terminal.PathTo(output);
        try
        {
            CompiledFile.Write(folder, path);
        }
        catch (InvalidDataException fault)
        {
            throw new WrongUseException(fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException("ENT4104", $"{path} cannot be written: {fault.Message}");
        }

        terminal.Out.WriteLine($"{path}: {new FileInfo(path).Length / 1024} KB, of the built-in knowledge{(folder is null ? "" : $" and {folder}")}.");
        return ExitCodes.Done;
    }
}
