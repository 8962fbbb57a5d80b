using System.CommandLine;
using System.Text;
using Entente.Sentences;

namespace Entente.App.Cli;

/// <summary><c>entente parse</c>: CoNLL-U in, its tokens taken as given; CoNLL-U out with columns 3 to 8 filled.</summary>
static class ParseCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string>("FILE") { Description = "CoNLL-U; - is standard input", DefaultValueFactory = _ => "-" };
        var command = new Command("parse", """
            Fills in lemma, tags, features, head and relation of each word of a CoNLL-U file; comments, ranges and column 10 stay as they are.

            Examples:
              entente parse treebank.conllu > parsed.conllu
              echo "Talks go on." | entente tokenize | entente parse
            """) { input };
        command.SetAction(result => Run(terminal, result.GetRequiredValue(input)));
        return command;
    }

    static int Run(Terminal terminal, string input)
    {
        using var reader = new StreamReader(InputFiles.Open(terminal, input), new UTF8Encoding(false));
        var language = LanguageModel.BuiltIn;
        try
        {
            foreach (var sentence in Conllu.Read(reader))
            {
                var (text, tokens) = Conllu.LayOut(sentence);
                Conllu.Write(terminal.Out, sentence, language.Parse(text, [tokens])[0]);
            }
        }
        catch (InvalidDataException fault)
        {
            terminal.Error.WriteLine(fault.Message);
            return ExitCodes.SomeFailed;
        }

        return ExitCodes.Done;
    }
}
