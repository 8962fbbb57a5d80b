using System.Globalization;
using Entente.Dyads;
using Entente.Incidents;

namespace Entente.App.Cli;

/// <summary><c>entente index A B --explain FROM TO</c>: what the difference of two months is made of; the parts add up exactly.</summary>
static class IndexExplanation
{
    const int MostShown = 10;

    static readonly string[] s_columns = ["part", "name", "day", "engagement", "balance", "reports", "publishers", "claim", "quotation"];

    public static void Write(TextWriter output, TableFormat format, IndexChange change, IClaimStore store)
    {
        if (format is not TableFormat.Table)
        {
            TableWriter.Write(output, format, s_columns, Rows(change, store));
            return;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PartyArgument.Name(change.Dyad.A)} and {PartyArgument.Name(change.Dyad.B)}{(change.Dimension is { } dimension ? $", {dimension}" : "")}: {change.From:MMMM yyyy} to {change.To:MMMM yyyy}, in doublings"));
        Line(output, "Engagement", change.EngagementBefore, change.EngagementAfter);
        Line(output, "Balance", change.BalanceBefore, change.BalanceAfter);
        output.WriteLine();
        var incidents = change.Incidents.Aggregate(default(ChangeParts), (sum, incident) => sum + incident.Parts);
        Table(output, "Made of", [
            ("what happened between them", incidents),
            ("how much else is reported of each", change.Chance),
            ("together", incidents + change.Chance)]);
        Table(output, "By dimension", change.ByDimension.Select(part => (part.Name.Length > 0 ? part.Name : "none", part.Parts)));
        Table(output, "By source", change.BySource.Select(part => (part.Name.Length > 0 ? part.Name : "not known", part.Parts)));
        Table(output, "By incident", change.Incidents.Select(part => (Told(part.Incident, store), part.Parts)));
    }

    static void Line(TextWriter output, string what, Estimate before, Estimate after)
    {
        var change = after - before;
        var sure = before.IsSufficient && after.IsSufficient
            ? string.Create(CultureInfo.InvariantCulture, $"; {Math.Max(change.AboveZero(), 1 - change.AboveZero()):P0} likely {(change.Mean > 0 ? "a rise" : "a fall")}")
            : "";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-11} {Said(before)}, then {Said(after)}: {change.Mean:+0.00;-0.00;0.00}{sure}"));
    }

    static string Said(Estimate estimate) => estimate.IsSufficient
        ? IndexChart.Band(estimate)
        : string.Create(CultureInfo.InvariantCulture, $"{estimate.Mean:+0.0;-0.0;0.0} (insufficient evidence)");

    static void Table(TextWriter output, string heading, IEnumerable<(string Name, ChangeParts Parts)> parts)
    {
        var rows = parts.ToList();
        if (rows.Count > MostShown + 1)
        {
            var others = rows.Skip(MostShown).Aggregate(default(ChangeParts), (sum, row) => sum + row.Parts);
            rows = [.. rows.Take(MostShown), ($"{rows.Count - MostShown} others", others)];
        }

        output.WriteLine($"{heading,-62} engagement  balance");
        foreach (var (name, part) in rows)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-60} {part.Engagement,10:+0.00;-0.00;0.00} {part.Balance,8:+0.00;-0.00;0.00}"));
        }

        output.WriteLine();
    }

    static string Told(Incident incident, IClaimStore store)
    {
        const int Widest = 60;
        var words = string.Create(CultureInfo.InvariantCulture, $"{incident.First:d MMM} {IndexEvidence.Quote(incident, store)?.Quotation.ReplaceLineEndings(" ")}");
        return words.Length <= Widest ? words : $"{words[..(Widest - 1)]}…";
    }

    static IEnumerable<object?[]> Rows(IndexChange change, IClaimStore store) =>
    [
        .. change.Incidents.Select(part => (object?[])
        [
            "incident", part.Incident.Family.Plover?.ToString() ?? part.Incident.Family.Kind.ToString(), part.Incident.First, part.Parts.Engagement, part.Parts.Balance,
            part.Incident.Reports.Length, part.Incident.Publishers, part.Incident.Id, IndexEvidence.Quote(part.Incident, store)?.Quotation,
        ]),
        Row("chance", "", change.Chance),
        .. change.ByDimension.Select(part => Row("dimension", part.Name, part.Parts)),
        .. change.BySource.Select(part => Row("source", part.Name, part.Parts)),
    ];

    static object?[] Row(string part, string name, ChangeParts parts) => [part, name, null, parts.Engagement, parts.Balance, null, null, null, null];
}
