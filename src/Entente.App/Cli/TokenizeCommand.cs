using System.CommandLine;
using System.Text;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.App.Cli;

/// <summary><c>entente tokenize</c>: text in, CoNLL-U out, nothing but sentences and tokens. Each line is a paragraph.</summary>
static class TokenizeCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string>("FILE") { Description = "text in UTF-8, a paragraph a line; - is standard input", DefaultValueFactory = _ => "-" };
        var command = new Command("tokenize", """
            Cuts text into sentences and tokens and writes them as CoNLL-U with "# text" and "SpaceAfter=No".

            Examples:
              entente tokenize article.txt > article.conllu
              echo "They don't agree. Talks go on." | entente tokenize
            """) { input };
        command.SetAction(result => Run(terminal, result.GetRequiredValue(input)));
        return command;
    }

    static int Run(Terminal terminal, string input)
    {
        using var lines = new StreamReader(InputFiles.Open(terminal, input), new UTF8Encoding(false));
        var language = LanguageModel.BuiltIn;
        while (lines.ReadLine() is { } line)
        {
            foreach (var tokens in language.Tokenize(line, new TextSpan(0, line.Length)))
            {
                Conllu.WriteTokens(terminal.Out, line, tokens);
            }
        }

        return ExitCodes.Done;
    }
}
