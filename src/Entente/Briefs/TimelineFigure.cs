using System.Globalization;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>What happened when: one mark a reported act, cooperation in the upper lane, conflict in the lower.</summary>
static class TimelineFigure
{
    const int Width = 680;

    const int Height = 130;

    const int MostMarks = 60;

    public static BriefFigure? Draw(Draft draft)
    {
        var together = Marks(draft.Weighing.Cooperative);
        var against = Marks(draft.Weighing.Conflictual);
        var all = together.Concat(against).OrderBy(claim => claim.Day).ThenBy(claim => claim.Key, StringComparer.Ordinal).ToList();
        if (all.Count == 0)
        {
            return null;
        }

        var (first, last) = (all[0].Day!.Value, all[^1].Day!.Value);
        var title = $"Timeline of what was reported between {draft.A} and {draft.B}";
        var description = string.Create(CultureInfo.InvariantCulture, $"From {first:MMMM yyyy} to {last:MMMM yyyy}. The table below lists every mark.");
        var drawing = new SvgDrawing(Width, Height, title, description);
        var span = Math.Max(1, last.DayNumber - first.DayNumber);
        double X(DateOnly day) => 110 + ((Width - 140.0) * (day.DayNumber - first.DayNumber) / span);
        drawing.Text(4, 39, "cooperation");
        drawing.Text(4, 79, "conflict");
        drawing.Line(100, 35, Width - 10, 35);
        drawing.Line(100, 75, Width - 10, 75);
        for (var year = first.Year; year <= last.Year; year++)
        {
            var day = new DateOnly(year, 1, 1) < first ? first : new DateOnly(year, 1, 1);
            drawing.Line(X(day), 20, X(day), 95);
            if (last.Year - first.Year < 12 || year % 5 == 0)
            {
                drawing.Text(X(day), 115, year.ToString(CultureInfo.InvariantCulture), "middle");
            }
        }

        foreach (var claim in together)
        {
            drawing.Circle(X(claim.Day!.Value), 35, 6, SvgDrawing.Cooperative, Tip(claim));
        }

        foreach (var claim in against)
        {
            drawing.Circle(X(claim.Day!.Value), 75, 6, SvgDrawing.Conflictual, Tip(claim));
        }

        return new()
        {
            Title = title,
            Description = description,
            Svg = drawing.Finish(),
            Columns = ["Day", "Lane", "Reported by", "Citation"],
            Rows =
            [
                .. all.Select(claim => (System.Collections.Immutable.ImmutableArray<string>)
                [
                    claim.Day!.Value.ToString("O", CultureInfo.InvariantCulture),
                    together.Contains(claim) ? "cooperation" : "conflict",
                    claim.Publisher ?? "not named",
                    $"[{draft.Ledger.Cite(claim).ToString(CultureInfo.InvariantCulture)}]",
                ]),
            ],
        };
    }

    /// <summary>Acts with a code; of many, the surest.</summary>
    static List<StoredClaim> Marks(IEnumerable<StoredClaim> claims) =>
    [
        .. claims
            .Where(claim => claim.Day is not null && claim.Claim is { Kind: Claims.ClaimKind.Event, Modality: Claims.Modality.Asserted })
            .OrderByDescending(claim => claim.Claim.Confidence)
            .ThenBy(claim => claim.Key, StringComparer.Ordinal)
            .Take(MostMarks / 2)
            .OrderBy(claim => claim.Day)
            .ThenBy(claim => claim.Key, StringComparer.Ordinal),
    ];

    static string Tip(StoredClaim claim) => string.Create(CultureInfo.InvariantCulture, $"{claim.Day:d MMMM yyyy}: {claim.Quotation}");
}
