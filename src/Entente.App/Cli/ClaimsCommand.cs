using System.CommandLine;
using System.Text.Json;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.App.Cli;

/// <summary><c>entente claims</c>: what the articles say, one row a claim.</summary>
static class ClaimsCommand
{
    static readonly string[] s_columns =
    [
        "key", "day", "kind", "plover", "mode", "cameo", "source", "target", "reciprocal", "dimensions", "modality", "attribution",
        "from", "to", "dateBasis", "quantity", "unit", "place", "closeness", "confidence", "publisher", "published", "title", "address",
        "article", "start", "end", "quotation", "sentence",
    ];

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
        var format = TableWriter.Option();
        var command = new Command(
            "claims",
            """
            Lists what the articles in the store say, one row a claim, each with its exact words.

            Examples:
              entente claims --from Russia --to Burma --since 2021
              entente claims --kind event --dimension arms --format csv > arms.csv
            """) { store, from, to, kind, dimension, since, until, limit, format };
        command.SetAction(result => Run(
            new()
            {
                From = PartyArgument.Party(result.GetValue(from)),
                To = PartyArgument.Party(result.GetValue(to)),
                Kind = result.GetValue(kind),
                Dimension = result.GetValue(dimension),
                Since = PartyArgument.First(result.GetValue(since)),
                Until = PartyArgument.Last(result.GetValue(until)),
                Limit = result.GetValue(limit),
            },
            result.GetValue(store),
            result.GetValue(format),
            terminal));
        return command;
    }

    static int Run(ClaimQuery query, string? storePath, TableFormat format, Terminal terminal)
    {
        using var store = StoreOption.Open(storePath, terminal);
        var columns = format is TableFormat.Table ? s_shown : s_columns;
        TableWriter.Write(terminal.Out, format, columns, store.Claims(query).Select(claim => columns.Select(column => Cell(claim, column)).ToArray()));
        return ExitCodes.Done;
    }

    static object? Cell(StoredClaim stored, string column)
    {
        var claim = stored.Claim;
        return column switch
        {
            "key" => stored.Key,
            "day" => stored.Day,
            "kind" => JsonNamingPolicy.CamelCase.ConvertName(claim.Kind.ToString()),
            "plover" => claim.Event?.Plover.ToString().ToUpperInvariant(),
            "mode" => claim.Event?.Mode,
            "cameo" => claim.Event?.Cameo,
            "source" => claim.Source.Select(party => party.Actor),
            "target" => claim.Target.Select(party => party.Actor),
            "reciprocal" => claim.Reciprocal,
            "dimensions" => claim.Dimensions,
            "modality" => JsonNamingPolicy.CamelCase.ConvertName(claim.Modality.ToString()),
            "attribution" => claim.Attribution,
            "from" => claim.Interval.From,
            "to" => claim.Interval.To,
            "dateBasis" => JsonNamingPolicy.CamelCase.ConvertName(claim.DateBasis.ToString()),
            "quantity" => claim.Quantity?.Value,
            "unit" => claim.Quantity?.Unit,
            "place" => claim.Place,
            "closeness" => claim.Closeness,
            "confidence" => claim.Confidence,
            "publisher" => stored.Publisher,
            "published" => stored.Published,
            "title" => stored.Title,
            "address" => stored.Address,
            "article" => stored.ArticleKey,
            "start" => claim.Evidence.Span.Start,
            "end" => claim.Evidence.Span.End,
            "quotation" => stored.Quotation,
            "sentence" => stored.Sentence,
            _ => throw new System.Diagnostics.UnreachableException(column),
        };
    }
}
