using System.CommandLine;
using Entente.Briefs;

namespace Entente.App.Cli;

/// <summary><c>entente why</c>: the answer in the terminal, every line cited.</summary>
static class WhyCommand
{
    public static Command Create(Terminal terminal)
    {
        var asked = new QuestionArgument();
        var store = StoreOption.Create();
        var json = new Option<bool>("--json") { Description = "Write the whole brief as JSON." };
        var command = new Command(
            "why",
            """
            Answers why two countries are getting closer or not, with the sentence behind every word.

            Examples:
              entente why Russia Myanmar --since 2021
              entente why "why are India and Russia drifting apart since 2022?"
              entente ask "What holds back Turkey-Armenia normalisation?"
              entente why Turkey Armenia --json
            """);
        command.Aliases.Add("ask");
        asked.AddTo(command);
        command.Options.Add(store);
        command.Options.Add(json);
        command.SetAction(result => Run(asked, result, result.GetValue(store), result.GetValue(json), terminal));
        return command;
    }

    static int Run(QuestionArgument asked, ParseResult result, string? storePath, bool json, Terminal terminal)
    {
        using var store = StoreOption.Open(storePath, terminal);
        var inquiry = new Inquiry(store, terminal.Knowledge.Current);
        var brief = inquiry.Answer(asked.Of(result, inquiry));
        if (json)
        {
            terminal.Out.WriteLine(BriefJson.Write(brief));
        }
        else
        {
            TerminalBrief.Write(brief, terminal);
        }

        return ExitCodes.Done;
    }
}
