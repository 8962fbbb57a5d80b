using System.CommandLine;
using System.Text.Json;
using Entente.Drivers;
using Entente.Incidents;

namespace Entente.App.Cli;

/// <summary><c>entente drivers</c>: why pairs get closer or do not, as the articles put it, one row a driver.</summary>
static class DriversCommand
{
    static readonly string[] s_columns =
    [
        "key", "a", "b", "direction", "category", "affects", "explicit", "holder", "modality", "strength", "confidence", "cause", "effect",
        "signal", "publisher", "published", "title", "address", "article", "start", "end", "quotation", "sentence",
    ];

    static readonly string[] s_shown = ["a", "b", "direction", "category", "strength", "holder", "publisher", "quotation"];

    public static Command Create(Terminal terminal)
    {
        var store = StoreOption.Create();
        var from = new Option<string?>("--from") { Description = "One side of the pair." };
        var to = new Option<string?>("--to") { Description = "The other side." };
        var direction = new Option<DriverDirection?>("--direction") { Description = "pushesCloser, pushesApart, holdsBack or risk." };
        var category = new Option<string?>("--category") { Description = "Such as arms, economic_need or third_party_pressure." };
        var since = new Option<string?>("--since") { Description = "The first day, month or year of publication." };
        var until = new Option<string?>("--until") { Description = "The last day, month or year of publication." };
        var format = TableWriter.Option();
        var command = new Command(
            "drivers",
            """
            Lists the causes, purposes, pressures, obstacles and risks that articles name, one row each, with the exact words.

            Examples:
              entente drivers --from Russia --to Myanmar
              entente drivers --from Iran --direction risk --format json
            """) { store, from, to, direction, category, since, until, format };
        command.SetAction(result => Run(
            Query(result.GetValue(from), result.GetValue(to), terminal) with
            {
                Direction = result.GetValue(direction),
                Category = result.GetValue(category),
                Since = PartyArgument.First(result.GetValue(since)),
                Until = PartyArgument.Last(result.GetValue(until)),
            },
            result.GetValue(store),
            result.GetValue(format),
            terminal));
        return command;
    }

    static DriverQuery Query(string? from, string? to, Terminal terminal) => (from, to) switch
    {
        ({ } one, { } other) => new() { Pair = (PartyArgument.Side(one, terminal), PartyArgument.Side(other, terminal)) },
        ({ } one, null) => new() { Party = PartyArgument.Side(one, terminal) },
        (null, { } other) => new() { Party = PartyArgument.Side(other, terminal) },
        _ => new(),
    };

    static int Run(DriverQuery query, string? storePath, TableFormat format, Terminal terminal)
    {
        using var store = StoreOption.Open(storePath, terminal);
        var columns = format is TableFormat.Table ? s_shown : s_columns;
        TableWriter.Write(terminal.Out, format, columns, store.Drivers(query).Select(driver => columns.Select(column => Cell(driver, column)).ToArray()));
        return ExitCodes.Done;
    }

    static object? Cell(StoredDriver stored, string column)
    {
        var driver = stored.Driver;
        return column switch
        {
            "key" => stored.Key,
            "a" => driver.Dyad.A,
            "b" => driver.Dyad.B,
            "direction" => JsonNamingPolicy.SnakeCaseLower.ConvertName(driver.Direction.ToString()),
            "category" => driver.Category,
            "affects" => driver.Affects,
            "explicit" => driver.Explicit,
            "holder" => driver.Holder,
            "modality" => JsonNamingPolicy.CamelCase.ConvertName(driver.Modality.ToString()),
            "strength" => JsonNamingPolicy.CamelCase.ConvertName(driver.Strength.ToString()),
            "confidence" => driver.Confidence,
            "cause" => stored.Cause,
            "effect" => stored.Effect,
            "signal" => stored.Signal,
            "publisher" => stored.Publisher,
            "published" => stored.Published,
            "title" => stored.Title,
            "address" => stored.Address,
            "article" => stored.ArticleKey,
            "start" => driver.Evidence.Span.Start,
            "end" => driver.Evidence.Span.End,
            "quotation" => stored.Quotation,
            "sentence" => stored.Sentence,
            _ => throw new System.Diagnostics.UnreachableException(column),
        };
    }
}
