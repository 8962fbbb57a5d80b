using System.Globalization;
using Entente.Dyads;
using Entente.Incidents;

namespace Entente.App.Cli;

/// <summary><c>entente index A B --evidence MONTH</c>: the incidents behind one point, each with its reports and why they are one.</summary>
static class IndexEvidence
{
    static readonly string[] s_columns =
        ["incident", "day", "turn", "act", "weight", "publishers", "claim", "publisher", "published", "merge", "quotation", "address"];

    public static void Write(TextWriter output, TableFormat format, DyadPeriod period, IClaimStore store)
    {
        var incidents = period.Incidents.OrderByDescending(incident => incident.Salience).ThenBy(incident => incident.First).ThenBy(incident => incident.Id, StringComparer.Ordinal);
        if (format is not TableFormat.Table)
        {
            TableWriter.Write(output, format, s_columns, incidents.SelectMany(incident => Rows(incident, store)));
            return;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PartyArgument.Name(period.Dyad.A)} and {PartyArgument.Name(period.Dyad.B)}, {period.Month:MMMM yyyy}: {period.Incidents.Length} incidents; {(period.IsSufficient ? $"engagement {IndexChart.Band(period.Engagement)}" : "insufficient evidence")}"));
        foreach (var incident in incidents)
        {
            output.WriteLine();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{incident.First:d MMMM} {Act(incident)}, {incident.Source} to {incident.Target}: weight {incident.Weight:0.00}, {Count(incident.Reports.Length, "report")} from {Count(incident.Publishers, "independent publisher")}"));
            foreach (var (report, merge) in Told(incident))
            {
                var claim = store.FindClaim(report.ClaimKey);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  “{claim?.Quotation.ReplaceLineEndings(" ")}” {report.Publisher ?? "publisher not known"}, {claim?.Published:d MMMM yyyy} [{report.ClaimKey}]{(merge is { } why ? $" ({Words(why.Reason)} as [{why.Into}])" : "")}"));
            }
        }
    }

    /// <summary>The words of the incident's surest report.</summary>
    public static StoredClaim? Quote(Incident incident, IClaimStore store) => store.FindClaim(incident.Reports.MaxBy(report => report.Weight)!.ClaimKey);

    static IEnumerable<object?[]> Rows(Incident incident, IClaimStore store) =>
        from told in Told(incident)
        let claim = store.FindClaim(told.Report.ClaimKey)
        select new object?[]
        {
            incident.Id, incident.First, incident.Turn.ToString(), Act(incident), incident.Weight, incident.Publishers, told.Report.ClaimKey,
            told.Report.Publisher, claim?.Published, told.Merge is { } merge ? Words(merge.Reason) : null, claim?.Quotation, claim?.Address,
        };

    static IEnumerable<(Report Report, Merge? Merge)> Told(Incident incident)
    {
        var merges = incident.Merges.ToLookup(merge => merge.ClaimKey);
        return incident.Reports.Select(report => (report, merges[report.ClaimKey].Select(merge => (Merge?)merge).FirstOrDefault()));
    }

    static string Act(Incident incident) => incident.Family.Plover?.ToString() ?? incident.Family.Kind.ToString();

    static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    static string Words(MergeReason reason) => reason switch
    {
        MergeReason.Decision => "one by decision",
        MergeReason.SameArticle => "told in the same article",
        MergeReason.Copy => "a copy of the same text",
        MergeReason.SameDay => "the same act within a day",
        MergeReason.SimilarWords => "told in similar words",
        _ => reason.ToString(),
    };
}
