using System.CommandLine;
using System.Globalization;
using Entente.Storage;

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
          entente store tally claims.parquet --by source target
        """) { Check(terminal), Export(terminal), Tally(terminal) };

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

    static Command Tally(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A table in Parquet, such as 'entente claims --format parquet' writes." };
        var by = new Option<string[]>("--by") { Description = "Columns; rows with the same values in them are counted together.", AllowMultipleArgumentsPerToken = true, Required = true };
        var limit = new Option<int>("--limit") { Description = "How many rows at most.", DefaultValueFactory = _ => 50 };
        var format = TableWriter.Option();
        var command = new Command(
            "tally",
            """
            Counts the rows of a table in Parquet by any of its columns, however large it is.

            Examples:
              entente store tally claims.parquet --by plover
              entente store tally claims.parquet --by publisher kind --format csv
            """) { file, by, limit, format };
        command.SetAction(result =>
        {
            var columns = result.GetRequiredValue(by);
            try
            {
                TableWriter.Write(
                    terminal.Out,
                    result.GetValue(format),
                    [.. columns, "count"],
                    ParquetFile.CountBy(terminal.PathTo(result.GetRequiredValue(file)), columns, result.GetValue(limit)).Select(row => row.Select(cell => cell.Value is long count ? (int)count : cell.Value).ToArray()));
            }
            catch (InvalidDataException fault)
            {
                throw new WrongUseException("ENT4139", $"the table cannot be counted: {fault.Message}");
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
