using System.CommandLine;
using Entente.Claims;
using Entente.Exports;
using Entente.Incidents;

namespace Entente.App.Cli;

/// <summary><c>entente claims</c>: what the articles say, one row a claim.</summary>
static class ClaimsCommand
{
    static readonly string[] s_shown = ["day", "kind", "plover", "source", "target", "modality", "publisher", "quotation"];

    public static Command Create(Terminal terminal)
    {
        var store = StoreOption.Create();
        var from = new Option<string?>("--from") { Description = "Who acts: a country, organisation or person." };
        var to = new Option<string?>("--to") { Description = "Who is acted upon." };
        var kind = new Option<ClaimKind?>("--kind") { Description = "event, state, trend, statement, intention, prediction, evaluation or membership." };
        var dimension = new Option<string?>("--dimension") { Description = "Such as arms, trade or diplomacy." };
        var since = new Option<string?>("--since") { Description = "The first day, month or year." };
        var until = new Option<string?>("--until") { Description = "The last day, month or year." };
        var limit = new Option<int>("--limit") { Description = "How many rows at most.", DefaultValueFactory = _ => int.MaxValue };
        var format = Format();
        var file = new Option<string?>("--output", "-o") { Description = "The file to write; otherwise the standard output. Parquet needs one." };
        var command = new Command(
            "claims",
            """
            Lists what the articles in the store say, one row a claim, each with its exact words.

            Examples:
              entente claims --from Russia --to Burma --since 2021
              entente claims --kind event --dimension arms --format csv > arms.csv
              entente claims --since 2024 --format plover > events.txt
              entente claims --format parquet -o claims.parquet
            """) { store, from, to, kind, dimension, since, until, limit, format, file };
        command.SetAction(result => Run(
            new()
            {
                From = PartyArgument.Party(result.GetValue(from), terminal),
                To = PartyArgument.Party(result.GetValue(to), terminal),
                Kind = result.GetValue(kind),
                Dimension = result.GetValue(dimension),
                Since = PartyArgument.First(result.GetValue(since)),
                Until = PartyArgument.Last(result.GetValue(until)),
                Limit = result.GetValue(limit),
            },
            result.GetValue(store),
            result.GetRequiredValue(format),
            result.GetValue(file),
            terminal));
        return command;
    }

    static Option<string> Format()
    {
        var format = new Option<string>("--format")
        {
            Description = "table, json, csv, jsonl (JSON Lines), plover (the columns of POLECAT), cameo (those of the classic event files) or parquet.",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong(["table", "json", ParquetOutput.Format, .. ClaimExports.All.Select(export => export.Name)]);
        return format;
    }

    static int Run(ClaimQuery query, string? storePath, string format, string? file, Terminal terminal)
    {
        using var store = StoreOption.Open(storePath, terminal);
        var claims = store.Claims(query);
        if (format == ParquetOutput.Format)
        {
            ParquetOutput.Write(
                file, terminal, [.. ClaimColumn.All.Select(column => (column.Name, column.Type))], claims.Select(claim => ClaimColumn.All.Select(column => column.Cell(claim)).ToArray()));
            return ExitCodes.Done;
        }

        if (file is not null)
        {
            OutputFile.Write(file, terminal, output => Write(output, format, claims, terminal));
            return ExitCodes.Done;
        }

        Write(terminal.Out, format, claims, terminal);
        return ExitCodes.Done;
    }

    static void Write(TextWriter output, string format, IEnumerable<StoredClaim> claims, Terminal terminal)
    {
        if (ClaimExports.All.FirstOrDefault(export => export.Name == format) is { } export)
        {
            export.Write(output, claims, terminal.Knowledge.Current);
            return;
        }

        var isTable = format == "table";
        var columns = isTable ? ClaimColumn.All.Where(column => s_shown.Contains(column.Name)).ToArray() : [.. ClaimColumn.All];
        TableWriter.Write(
            output,
            isTable ? TableFormat.Table : TableFormat.Json,
            [.. columns.Select(column => column.Name)],
            claims.Select(claim => columns.Select(column => column.Cell(claim)).ToArray()));
    }
}
