using System.CommandLine;
using Entente.App.Inputs;

namespace Entente.App.Cli;

/// <summary><c>entente knowledge check</c>: every fault of the knowledge files, with file, line and remedy.</summary>
static class KnowledgeCheckCommand
{
    /// <summary>Names shared by several actors that are listed without --names.</summary>
    const int Shown = 10;

    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description = "A folder of knowledge files that is laid over the built-in ones; without it that of --knowledge, where there is one.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var names = new Option<bool>("--names") { Description = "List every name that several actors share, not only the most shared." };
        var command = new Command("check", """
            Finds unknown ids, overlapping tenures, missing sources, frames that are never reached, and counts the names that several actors
            share. One line a finding. Exits with 1 if a file must be mended; hints alone leave it at 0.

            Examples:
              entente knowledge check
              entente knowledge check ./my-knowledge
              entente knowledge check --names
            """) { folder, names };
        command.SetAction(result => Run(terminal, result.GetValue(folder), result.GetValue(names)));
        return command;
    }

    static int Run(Terminal terminal, string? folder, bool names)
    {
        var report = KnowledgeCheck.Run(Files(terminal, folder));
        foreach (var fault in report.Faults)
        {
            terminal.Out.WriteLine(fault.Stops ? $"{fault}" : $"hint {fault}");
        }

        foreach (var collision in report.Collisions.Take(names ? int.MaxValue : Shown))
        {
            terminal.Out.WriteLine($"shared {collision.Actors.Length} times: {collision.Name} ({string.Join(", ", collision.Actors)})");
        }

        var stops = report.Faults.Count(fault => fault.Stops);
        terminal.Error.WriteLine($"{stops} faults, {report.Faults.Length - stops} hints; {report.Collisions.Length} names mean more than one actor.");
        return report.IsSound ? ExitCodes.Done : ExitCodes.SomeFailed;
    }

    static IKnowledgeFiles Files(Terminal terminal, string? folder)
    {
        if (folder is null)
        {
            return terminal.Knowledge.Files;
        }

        var path = terminal.PathTo(folder);
        return Directory.Exists(path)
            ? KnowledgeFiles.Over(KnowledgeFiles.BuiltIn, new KnowledgeFolder(path))
            : throw new WrongUseException("ENT2050", $"there is no folder {path}; name one that holds knowledge files, such as actors/MMR/mine.kb.");
    }
}
