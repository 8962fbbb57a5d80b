using System.CommandLine;
using System.Text;
using Entente.App.Documents;
using Entente.Briefs;
using Entente.Dyads;

namespace Entente.App.Cli;

/// <summary><c>entente brief</c>: the answer as a document.</summary>
static class BriefCommand
{
    public static Command Create(Terminal terminal)
    {
        var asked = new QuestionArgument();
        var store = StoreOption.Create();
        var output = new Option<string?>("--output", "-o") { Description = "The file to write: .md, .html, .docx or .json; without it Markdown to standard output.", HelpName = "FILE" };
        var diff = new Option<string?>("--diff") { Description = "An earlier brief as .json; the new one says which judgements changed since.", HelpName = "FILE" };
        var command = new Command(
            "brief",
            """
            Writes the answer as a document: judgements, evidence, drivers, disputes, outlook, sources, and the exact quotations.

            Examples:
              entente brief Russia Myanmar -o brief.html
              entente brief "What holds back Turkey-Armenia normalisation?" -o brief.docx
              entente brief India China -o new.md --diff last-month.json
            """);
        asked.AddTo(command);
        command.Options.Add(store);
        command.Options.Add(output);
        command.Options.Add(diff);
        command.SetAction(result => Run(asked, result, result.GetValue(store), result.GetValue(output), result.GetValue(diff), terminal));
        return command;
    }

    static int Run(QuestionArgument asked, ParseResult result, string? storePath, string? output, string? diff, Terminal terminal)
    {
        // Two things that wait for the disk and the compiler, side by side: who there is, and what the press as a whole tells.
        var wording = Task.Run(() => terminal.Knowledge.Current.Wording);
        using var store = StoreOption.Open(storePath, terminal);
        var press = Press.Of(store);
        wording.GetAwaiter().GetResult();
        var inquiry = new Inquiry(store, terminal.Knowledge.Current, press);
        var brief = inquiry.Answer(asked.Of(result, inquiry));
        if (diff is not null)
        {
            brief = BriefDiff.Since(Earlier(diff, terminal), brief);
        }

        if (output is null)
        {
            terminal.Out.Write(MarkdownBrief.Write(brief));
            return ExitCodes.Done;
        }

        Save(output, BytesOf(brief, output), terminal);
        terminal.Error.WriteLine($"{output}: {brief.Ledger.Length} quotations from {brief.Sources.Length} articles. Understood: {brief.Question.Understood}.");
        return ExitCodes.Done;
    }

    static byte[] BytesOf(Brief brief, string output) => Path.GetExtension(output).ToLowerInvariant() switch
    {
        ".md" => Encoding.UTF8.GetBytes(MarkdownBrief.Write(brief)),
        ".html" or ".htm" => Encoding.UTF8.GetBytes(HtmlBrief.Write(brief)),
        ".json" => Encoding.UTF8.GetBytes(BriefJson.Write(brief)),
        ".docx" => DocxBrief.Write(brief),
        var other => throw new WrongUseException("ENT4011", $"'{other}' is no form of a brief; end the file's name in .md, .html, .docx or .json."),
    };

    static Brief Earlier(string path, Terminal terminal)
    {
        using var stream = InputFiles.Open(terminal, path);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        try
        {
            return BriefJson.Read(reader.ReadToEnd());
        }
        catch (InvalidDataException fault)
        {
            var colon = fault.Message.IndexOf(": ", StringComparison.Ordinal);
            throw new WrongUseException(fault.Message[..colon], $"{path}: {fault.Message[(colon + 2)..]}");
        }
    }

    static void Save(string path, byte[] bytes, Terminal terminal)
    {
        try
        {
            File.WriteAllBytes(terminal.PathTo(path), bytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException("ENT4012", $"{path} cannot be written: {fault.Message}");
        }
    }
}
