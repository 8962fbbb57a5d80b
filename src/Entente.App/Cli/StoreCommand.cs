using System.CommandLine;
using System.Globalization;

namespace Entente.App.Cli;

/// <summary><c>entente store</c>: whether the store is sound, and all that it holds as text.</summary>
static class StoreCommand
{
    public static Command Create(Terminal terminal) => new(
        "store",
        """
        Checks the store, or writes all that it holds.

        Examples:
          entente store check
          entente store export -o everything.jsonl
        """) { Check(terminal), Export(terminal) };

    static Command Check(Terminal terminal)
    {
        var store = StoreOption.Create();
        var command = new Command(
            "check",
            """
            Verifies the hashes of articles and texts, the spans of sentences, claims and drivers, the counts, and the indices.
            Lists what does not hold and exits with 1 if there is any.

            Examples:
              entente store check
              entente store check --store postgres://reader@db.example/press
            """) { store };
        command.SetAction(result =>
        {
            using var opened = StoreOption.Open(result.GetValue(store), terminal);
            var faults = 0;
            foreach (var fault in opened.Check())
            {
                terminal.Error.WriteLine($"ENT5006: {fault}.");
                faults++;
            }

            var corpus = opened.Corpus();
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{corpus.Articles:N0} articles, {corpus.Claims:N0} claims, {corpus.Drivers:N0} drivers: {(faults == 0 ? "all hashes, spans and counts hold" : $"{faults:N0} faults")}."));
            return faults == 0 ? ExitCodes.Done : ExitCodes.SomeFailed;
        });
        return command;
    }

    static Command Export(Terminal terminal)
    {
        var store = StoreOption.Create();
        var file = new Option<string?>("--output", "-o") { Description = "The file to write; otherwise the standard output." };
        var command = new Command(
            "export",
            """
            Writes all that the store holds as JSON lines, in an order that the content alone decides: stores with the same findings
            give the same bytes, whatever database they are in and in whatever order they were filled.

            Examples:
              entente store export -o everything.jsonl
              entente store export | sha256sum
            """) { store, file };
        command.SetAction(result =>
        {
            using var opened = StoreOption.Open(result.GetValue(store), terminal);
            if (result.GetValue(file) is not { } name)
            {
                opened.Export(terminal.Out);
                return ExitCodes.Done;
            }

            OutputFile.Write(name, terminal, opened.Export);
            return ExitCodes.Done;
        });
        return command;
    }
}
