using System.CommandLine;
using System.Globalization;
using Entente.Dyads;
using Entente.Incidents;

namespace Entente.App.Cli;

/// <summary><c>entente index</c>: whether two sides are closer, month by month, with how sure that is.</summary>
static class IndexCommand
{
    static readonly string[] s_columns =
    [
        "a", "b", "month", "dimension", "cooperation", "conflict", "expected", "engagement", "engagementLow", "engagementHigh",
        "balance", "balanceLow", "balanceHigh", "sufficient", "incidents",
    ];

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
        var format = TableWriter.Option();
        var command = new Command(
            "index",
            """
            Says how much two sides have to do with each other and how well, month by month, with an 80 % band; or that the evidence does not suffice.

            Examples:
              entente index Russia "North Korea"
              entente index Armenia Azerbaijan --format csv > series.csv
              entente index --limit 50
            """) { sides, store, dimension, since, until, limit, format };
        command.SetAction(result => Run(
            result.GetValue(sides) ?? [],
            result.GetValue(dimension),
            (PartyArgument.First(result.GetValue(since)), PartyArgument.Last(result.GetValue(until))),
            result.GetValue(limit),
            result.GetValue(store),
            result.GetValue(format),
            terminal));
        return command;
    }

    static int Run(
        string[] sides,
        string? dimension,
        (DateOnly? Since, DateOnly? Until) days,
        int limit,
        string? storePath,
        TableFormat format,
        Terminal terminal)
    {
        if (sides.Length == 1)
        {
            throw new WrongUseException("ENT4123", "an index needs two sides, or none for the pairs with most incidents.");
        }

        using var store = StoreOption.Open(storePath, terminal);
        var corpus = store.Corpus();
        var index = DyadIndex.Of(Deduplicator.Merge(store.Reports()), new() { From = corpus.From, To = corpus.To });
        Dyad[] dyads = sides is [var a, var b] ? [Dyad.Of(PartyArgument.Side(a, terminal), PartyArgument.Side(b, terminal))] : [.. index.Dyads.Take(limit)];
        var series = dyads.Select(dyad => Within(index.Series(dyad, dimension), days)).ToArray();
        if (format is not TableFormat.Table)
        {
            TableWriter.Write(terminal.Out, format, s_columns, series.SelectMany(one => one.Periods).Select(Row));
        }
        else if (sides.Length == 2)
        {
            IndexChart.Draw(terminal.Out, series[0]);
        }
        else
        {
            TableWriter.Write(terminal.Out, format, ["a", "b", "incidents", "engagement", "balance", "turns"], series.Select(Short));
        }

        return ExitCodes.Done;
    }

    static DyadSeries Within(DyadSeries series, (DateOnly? Since, DateOnly? Until) days) => series with
    {
        Periods = [.. series.Periods.Where(period => period.Month >= (days.Since ?? DateOnly.MinValue) && period.Month <= (days.Until ?? DateOnly.MaxValue))],
        TurningPoints = [.. series.TurningPoints.Where(turn => turn.Day >= (days.Since ?? DateOnly.MinValue) && turn.Day <= (days.Until ?? DateOnly.MaxValue))],
    };

    static object?[] Row(DyadPeriod period) =>
    [
        period.Dyad.A, period.Dyad.B, period.Month, period.Dimension, period.Cooperation, period.Conflict, period.Expected,
        period.Engagement.Mean, period.Engagement.Low, period.Engagement.High, period.Balance.Mean, period.Balance.Low, period.Balance.High,
        period.IsSufficient, period.Incidents.Select(incident => incident.Id),
    ];

    static object?[] Short(DyadSeries series) =>
    [
        series.Dyad.A, series.Dyad.B, series.Periods.Sum(period => period.Incidents.Length),
        series.Last is { IsSufficient: true } last ? IndexChart.Band(last.Engagement) : "insufficient evidence",
        series.Last is { IsSufficient: true, Balance: { IsSufficient: true } balance } ? IndexChart.Band(balance) : "insufficient evidence",
        string.Join(' ', series.TurningPoints.Select(turn => string.Create(CultureInfo.InvariantCulture, $"{turn.Day:yyyy-MM-dd}{(turn.Change > 0 ? '+' : '-')}"))),
    ];
}
