using System.CommandLine;
using Entente.App.Inputs;
using Entente.App.Workers;

namespace Entente.App.Cli;

/// <summary><c>entente demo</c>: reads the sample press into a store of its own and answers for Russia and Myanmar.</summary>
static class DemoCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "demo",
            """
            Reads the sample press that comes with Entente into a store of its own, .entente/demo.db, answers for Russia and Myanmar, and opens the workbench on it.

            Example:
              entente demo
            """);
        var serve = new Option<bool>("--serve") { Description = "Open the workbench afterwards also where nobody watches the terminal." };
        command.Options.Add(serve);
        command.SetAction((result, cancel) => Run(result.GetValue(serve) || terminal.Coloured, terminal, cancel));
        return command;
    }

    static async Task<int> Run(bool serve, Terminal terminal, CancellationToken cancel)
    {
        var press = Press(terminal.Folder) ?? Press(AppContext.BaseDirectory)
            ?? throw new WrongUseException("ENT4013", "the sample press is not here; run the demo from a copy of the repository, which has it in samples/press.");
        var storePath = Path.Join(".entente", "demo.db");
        var store = StoreOption.OpenOrMake(storePath, terminal);
        using var kept = serve ? null : store;
        var progress = new ReadProgress();
        var run = new ReadRun(store, new Engine(terminal.Knowledge.Current), new(), progress)
        {
            Report = fault => terminal.Error.WriteLine($"{fault.Code}: {fault.Message}"),
        };
        string[] kinds = [".html", ".txt", ".xml", ".jsonl"];
        await run.Run(
            [
                .. InputWalker.Files(press, press)
                    .Where(file => kinds.Contains(Path.GetExtension(file.File)))
                    .Select(file => (Path.Join("samples", "press", Path.GetFileName(file.File)), file.File)),
            ],
            cancel);

        var inquiry = new Inquiry(store, terminal.Knowledge.Current);
        TerminalBrief.Write(inquiry.Answer(inquiry.Understand("Russia", "Myanmar").Question!), terminal);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"Ask for more: entente why India China --store {storePath}");
        terminal.Out.WriteLine($"A document:   entente brief Russia Myanmar -o brief.html --store {storePath}");
        terminal.Out.Flush();
        return serve ? await ServeCommand.Serve(store, ServeCommand.Options("127.0.0.1", 0, null, StoreOption.PathOf(storePath, terminal), terminal), terminal, cancel) : ExitCodes.Done;
    }

    /// <summary>The press in this folder or one above it.</summary>
    static string? Press(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var press = Path.Join(at.FullName, "samples", "press");
            if (Directory.Exists(press))
            {
                return press;
            }
        }

        return null;
    }
}
