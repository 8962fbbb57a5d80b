using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>Section 3: the record over time, in a figure, a table and a few sentences.</summary>
static class WhatChanged
{
    /// <summary>More reports than this are not counted out in prose.</summary>
    const int MostCounted = 12;

    public static BriefSection Section(Draft draft)
    {
        var sentences = new List<BriefSentence>();
        sentences.AddRange(Years(draft, draft.Weighing.Cooperative, "change.cooperative"));
        sentences.AddRange(Years(draft, draft.Weighing.Conflictual, "change.conflictual"));
        if (sentences.Count == 0)
        {
            sentences.Add(draft.Write.Assume("change.none"));
        }

        return new() { Number = 3, Heading = "What changed", Blocks = [BriefBlock.Paragraph(sentences)], Figure = RecordFigure.Draw(draft) };
    }

    /// <summary>The two latest years with reports.</summary>
    static IEnumerable<BriefSentence> Years(Draft draft, IEnumerable<StoredClaim> claims, string key) =>
        claims
            .Where(claim => claim.Published is not null)
            .GroupBy(claim => claim.Published!.Value.Year)
            .OrderByDescending(year => year.Key)
            .Take(2)
            .OrderBy(year => year.Key)
            .Select(year =>
            {
                var cites = year.OrderByDescending(claim => claim.Published).ThenBy(claim => claim.Key, StringComparer.Ordinal)
                    .Take(MostCounted).Select(draft.Ledger.Cite).Distinct().ToList();
                var count = year.Count() > MostCounted ? SentenceWriter.Words("more than twelve") : SentenceWriter.Count(cites.Count);
                return draft.Write.Write(
                    cites.Count == 1 && year.Count() == 1 ? key + ".one" : key,
                    cites,
                    ("count", count),
                    ("year", new(RunKind.Day, year.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), cites[0])));
            });
}
