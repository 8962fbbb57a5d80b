using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Entente.App.Cli;

/// <summary>Help that lists commands in a line each, and shows a command's examples only on its own page.</summary>
/// <remarks>A command writes its examples as the last paragraph of its description, from the word "Example" on.</remarks>
sealed class CommandHelp(HelpAction standard, IReadOnlyDictionary<Command, string> examples) : SynchronousCommandLineAction
{
    public static Command Attach(Command root)
    {
        var examples = new Dictionary<Command, string>();
        Split(root, examples);
        var help = new HelpOption();
        help.Action = new CommandHelp((HelpAction)help.Action!, examples);
        root.Options.Add(help);
        root.Options.Add(new VersionOption());
        return root;
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = standard.Invoke(parseResult);
        if (examples.TryGetValue(parseResult.CommandResult.Command, out var lines))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(lines);
        }

        return code;
    }

    static void Split(Command command, Dictionary<Command, string> examples)
    {
        foreach (var sub in command.Subcommands)
        {
            var description = sub.Description ?? "";
            var at = description.IndexOf("\n\nExample", StringComparison.Ordinal);
            if (at >= 0)
            {
                examples[sub] = description[(at + 2)..];
                sub.Description = description[..at].ReplaceLineEndings(" ");
            }

            Split(sub, examples);
        }
    }
}
