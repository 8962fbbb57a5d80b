using System.CommandLine;
using Entente.Briefs;
using Entente.Dyads;
using Entente.Incidents;

namespace Entente.App.Cli;

/// <summary><c>entente index</c>: whether two sides are closer, month by month, with how sure that is.</summary>
static class IndexCommand
{
    public static Command Create(Terminal terminal)
    {
        var sides = new Argument<string[]>("SIDE")
        {
            Description = "Two countries or organisations; without them the pairs with most incidents.",
            Arity = new ArgumentArity(0, 2),
        };
        var store = StoreOption.Create();
        var dimension = new Option<string?>("--dimension") { Description = "Such as arms, trade or diplomacy." };
        var since = new Option<string?>("--since") { Description = "The first month shown." };
        var until = new Option<string?>("--until") { Description = "The last month shown." };
        var limit = new Option<int>("--limit") { Description = "How many pairs, without SIDE.", DefaultValueFactory = _ => 20 };
        var explain = new Option<string[]>("--explain") { Description = "Two months: what the change between them is made of.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var evidence = new Option<string?>("--evidence") { Description = "A month: its incidents, with their reports and words." };
        var format = new Option<IndexFormat>("--format") { Description = "table, csv, json, svg or parquet.", DefaultValueFactory = _ => IndexFormat.Table };
        var file = new Option<string?>("--output", "-o") { Description = "The file that Parquet is written to." };
        var command = new Command(
            "index",
            """
            Says how much two sides have to do with each other and how well, month by month, with an 80 % band; or that the evidence does not suffice.

            Examples:
              entente index Russia "North Korea"
              entente index Armenia Azerbaijan --format svg > index.svg
              entente index Armenia Azerbaijan --explain 2023-08 2023-09
              entente index Armenia Azerbaijan --evidence 2023-09
              entente index --limit 50 --format parquet -o index.parquet
            """) { sides, store, dimension, since, until, limit, explain, evidence, format, file };
        command.SetAction(result => Run(
            new(
                result.GetValue(sides) ?? [],
                result.GetValue(dimension),
                (PartyArgument.First(result.GetValue(since)), PartyArgument.Last(result.GetValue(until))),
                result.GetValue(limit),
                result.GetValue(explain) is [var from, var to] ? (PartyArgument.First(from)!.Value, PartyArgument.First(to)!.Value) : null,
                PartyArgument.First(result.GetValue(evidence)),
                result.GetValue(format),
                result.GetValue(file)),
            result.GetValue(store),
            terminal));
        return command;
    }

    static int Run(Asked asked, string? storePath, Terminal terminal)
    {
        if (asked.Sides.Length == 1 || (asked.Sides.Length == 0 && (asked.Explain is not null || asked.Evidence is not null || asked.Format is IndexFormat.Svg)))
        {
            throw new WrongUseException("ENT4123", "an index needs two sides, or none for the pairs with most incidents.");
        }

        using var store = StoreOption.Open(storePath, terminal);
        var index = DyadIndex.Of(store, Press.Of(store));
        if (asked.Sides is [var one, var other])
        {
            Pair(index, Dyad.Of(PartyArgument.Side(one, terminal), PartyArgument.Side(other, terminal)), asked, store, terminal);
            return ExitCodes.Done;
        }

        var views = index.Dyads.Take(asked.Limit).Select(dyad => IndexView.Of(index, dyad, asked.Dimension, asked.Days, bySource: false));
        if (asked.Format is IndexFormat.Table)
        {
            TableWriter.Write(terminal.Out, TableFormat.Table, IndexRows.ShortColumns, views.Select(IndexRows.Short));
        }
        else if (asked.Format is IndexFormat.Parquet)
        {
            ParquetOutput.Write(asked.File, terminal, IndexRows.TypedColumns, views.SelectMany(IndexRows.Of));
        }
        else
        {
            TableWriter.Write(terminal.Out, Rows(asked.Format), IndexRows.Columns, views.SelectMany(IndexRows.Of));
        }

        return ExitCodes.Done;
    }

    static void Pair(DyadIndex index, Dyad dyad, Asked asked, IClaimStore store, Terminal terminal)
    {
        if (asked.Explain is var (from, to))
        {
            var change = index.Change(dyad, from, to, asked.Dimension)
                ?? throw new WrongUseException("ENT4136", "one of the two months lies outside what was read; entente index shows the months there are.");
            IndexExplanation.Write(terminal.Out, Rows(asked.Format), change, store);
            return;
        }

        if (asked.Evidence is { } month)
        {
            var period = index.Series(dyad, asked.Dimension).Periods.FirstOrDefault(period => period.Month == new DateOnly(month.Year, month.Month, 1))
                ?? throw new WrongUseException("ENT4136", "the month lies outside what was read; entente index shows the months there are.");
            IndexEvidence.Write(terminal.Out, Rows(asked.Format), period, store);
            return;
        }

        var view = IndexView.Of(index, dyad, asked.Dimension, asked.Days, bySource: true);
        switch (asked.Format)
        {
            case IndexFormat.Table:
                IndexChart.Draw(terminal.Out, view);
                break;
            case IndexFormat.Svg:
                var figure = IndexFigure.Draw(view.Series, PartyArgument.Name(dyad.A), PartyArgument.Name(dyad.B))
                    ?? throw new WrongUseException("ENT4137", $"{dyad} has fewer than three months with evidence enough for a number; there is nothing to draw.");
                terminal.Out.WriteLine(figure.Svg);
                break;
            case IndexFormat.Parquet:
                ParquetOutput.Write(asked.File, terminal, IndexRows.TypedColumns, IndexRows.Of(view));
                break;
            default:
                TableWriter.Write(terminal.Out, Rows(asked.Format), IndexRows.Columns, IndexRows.Of(view));
                break;
        }
    }

    static TableFormat Rows(IndexFormat format) => format switch
    {
        IndexFormat.Csv => TableFormat.Csv,
        IndexFormat.Json => TableFormat.Json,
        _ => TableFormat.Table,
    };

    sealed record Asked(
        string[] Sides,
        string? Dimension,
        (DateOnly? Since, DateOnly? Until) Days,
        int Limit,
        (DateOnly From, DateOnly To)? Explain,
        DateOnly? Evidence,
        IndexFormat Format,
        string? File);
}

/// <summary><c>--format</c> of an index: rows, or a drawing.</summary>
enum IndexFormat
{
    Table,
    Csv,
    Json,
    Svg,
    Parquet,
}
