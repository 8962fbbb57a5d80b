using System.Collections.Immutable;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>Section 9: what is likely next, from the pair's own base rate and from what has been announced.</summary>
static class Outlook
{
    /// <summary>Fewer months than this give no rate.</summary>
    const int FewestMonths = 6;

    /// <summary>The chance of at least one cooperative report within three months, by Laplace's rule over the months of the record; null where it is too short.</summary>
    public static double? ChanceOfCooperation(ImmutableArray<StoredClaim> cooperative)
    {
        var months = cooperative.Where(claim => claim.Published is not null).Select(claim => (claim.Published!.Value.Year * 12) + claim.Published.Value.Month).ToList();
        if (months.Count == 0 || months.Max() - months.Min() + 1 is var span && span < FewestMonths)
        {
            return null;
        }

        var monthly = (months.Distinct().Count() + 1.0) / (span + 2);
        return 1 - Math.Pow(1 - monthly, 3);
    }

    public static Judgement Judge(Draft draft)
    {
        var known = Draft.Spread(draft.Weighing.Cooperative, 5).ToList();
        var cites = known.Select(draft.Ledger.Cite).ToList();
        var likelihood = ChanceOfCooperation(draft.Weighing.Cooperative) is { } chance ? LikelihoodWords.Of(chance) : (Likelihood?)null;
        var claim = likelihood is { } band
            ? draft.Write.Write("outlook.likely", cites, draft.SlotA, draft.SlotB, ("likelihood", SentenceWriter.Words(LikelihoodWords.Words(band))))
            : draft.Write.Assume("outlook.none", draft.SlotA, draft.SlotB);
        var (confidence, reasons) = likelihood is null
            ? (Confidence.Low, draft.Write.Assume("confidence.none"))
            : (Confidence.Low, draft.Write.Write("confidence.rate", cites));
        return new()
        {
            Id = "outlook",
            Claim = claim,
            Likelihood = likelihood,
            Confidence = confidence,
            Reasons = reasons,
            Evidence = likelihood is null ? [] : [.. known.Select(c => c.Key).Order(StringComparer.Ordinal)],
        };
    }

    public static BriefSection Section(Draft draft, ImmutableArray<Judgement> judgements)
    {
        var outlook = judgements.Single(judgement => judgement.Id == "outlook");
        var announced = draft.Evidence.Claims
            .Where(claim => claim.Claim.Modality is Modality.Planned || claim.Claim.Kind is ClaimKind.Intention or ClaimKind.Prediction)
            .DistinctBy(claim => (claim.ArticleKey, claim.Claim.Evidence.Sentence))
            .OrderByDescending(claim => claim.Published)
            .ThenBy(claim => claim.Key, StringComparer.Ordinal)
            .Take(4)
            .Select(claim => draft.Tell(claim.Claim.Kind is ClaimKind.Prediction ? "outlook.predicted" : "outlook.announced", claim))
            .ToList();
        var watch = draft.Weighing.Against.Take(1).Select(driver => draft.Tell("outlook.watch", driver.Best));
        return new()
        {
            Number = 9,
            Heading = "Outlook",
            Blocks = [BriefBlock.Paragraph([outlook.Claim, outlook.Reasons]), .. announced.Select(sentence => BriefBlock.Item(sentence)), .. watch.Select(sentence => BriefBlock.Paragraph(sentence))],
        };
    }
}
