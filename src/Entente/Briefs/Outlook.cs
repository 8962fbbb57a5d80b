using System.Collections.Immutable;
using Entente.Claims;
using Entente.Drivers;

namespace Entente.Briefs;

/// <summary>Section 9: what is likely next, from the pair's own base rate and from what has been announced.</summary>
static class Outlook
{
    /// <summary>Months of the past that the base rate is taken from.</summary>
    const int Window = 24;

    /// <summary>A shorter record gives no rate.</summary>
    const int FewestMonths = 6;

    /// <summary>Fewer incidents give no rate.</summary>
    const int FewestIncidents = 3;

    /// <summary>From so many months with incidents on, the rate is more than a guess.</summary>
    const int SteadyMonths = 6;

    /// <summary>The chance of at least one incident in the three months after the last, by Laplace's rule over the months of the record; null where it is too thin.</summary>
    public static (double Chance, int Months)? Rate(ImmutableArray<ToldIncident> incidents, DateOnly? from, DateOnly? to)
    {
        if (from is not { } first || to is not { } last)
        {
            return null;
        }

        var start = Math.Max(MonthOf(first), MonthOf(last) - Window + 1);
        var span = MonthOf(last) - start + 1;
        var known = incidents.Select(told => MonthOf(told.Day)).Where(month => start <= month && month <= MonthOf(last)).ToList();
        if (span < FewestMonths || known.Count < FewestIncidents)
        {
            return null;
        }

        var months = known.Distinct().Count();
        return (1 - Math.Pow(1 - ((months + 1.0) / (span + 2)), 3), months);
    }

    public static IEnumerable<Judgement> Judge(Draft draft)
    {
        var forecasts = new[] { Forecast(draft, "cooperation", draft.Weighing.Cooperative), Forecast(draft, "conflict", draft.Weighing.Conflictual) }.OfType<Judgement>().ToList();
        return forecasts.Count > 0
            ? forecasts
            :
            [
                new Judgement
                {
                    Id = "outlook",
                    Claim = draft.Write.Assume("outlook.none", draft.SlotA, draft.SlotB),
                    Confidence = Confidence.Low,
                    Reasons = draft.Write.Assume("confidence.none"),
                    Evidence = [],
                },
            ];
    }

    public static BriefSection Section(Draft draft, ImmutableArray<Judgement> judgements)
    {
        var announced = draft.Evidence.Claims
            .Where(claim => claim.Claim.Event is not null && (claim.Claim.Modality is Modality.Planned || claim.Claim.Kind is ClaimKind.Intention or ClaimKind.Prediction))
            .Where(claim => OpenPlans.IsAhead(claim, draft.Evidence.Corpus.To))
            .DistinctBy(claim => new SentencePlace(claim.ArticleKey, claim.Claim.Evidence.Sentence))
            .OrderByDescending(claim => claim.Published)
            .ThenBy(claim => claim.Key, StringComparer.Ordinal)
            .Take(12)
            .OrderBy(claim => Quoting.Cost(claim.Sentence))
            .ThenByDescending(claim => claim.Published)
            .ThenBy(claim => claim.Key, StringComparer.Ordinal)
            .Take(4)
            .Select(claim => draft.Tell(claim.Claim.Kind is ClaimKind.Prediction ? "outlook.predicted" : "outlook.announced", claim))
            .ToList();
        var watch = draft.Weighing.Against.Where(theme => theme.Direction is not DriverDirection.PushesCloser).DistinctBy(theme => theme.Category).Take(3).ToList();
        var estimates = judgements.Where(judgement => judgement.Id.StartsWith("outlook", StringComparison.Ordinal)).ToList();
        if (estimates.Count + announced.Count + watch.Count == 0)
        {
            estimates.AddRange(Judge(draft));
        }

        return new()
        {
            Number = 9,
            Heading = "Outlook",
            Blocks =
            [
                .. estimates.Select(judgement => judgement.Likelihood is null ? BriefBlock.Paragraph(judgement.Claim) : BriefBlock.Paragraph(judgement.Claim, judgement.Reasons)),
                .. announced.Select(sentence => BriefBlock.Item(sentence)),
                .. watch.Count == 0 ? [] : (BriefBlock[])[BriefBlock.Paragraph(draft.Write.Write("outlook.watch", watch.Select(theme => draft.Ledger.Cite(theme.Best)), draft.NamesOf("categories", watch)))],
            ],
        };
    }

    static Judgement? Forecast(Draft draft, string what, ImmutableArray<ToldIncident> incidents)
    {
        if (Rate(incidents, draft.Evidence.Corpus.From, draft.Evidence.Corpus.To) is not { } rate)
        {
            return null;
        }

        var shown = incidents.OrderByDescending(told => told.Day).Take(5).ToList();
        var cites = shown.Select(draft.Cite).Distinct().ToList();
        var band = LikelihoodWords.Of(rate.Chance);
        var isNoun = band is Likelihood.RoughlyEven or Likelihood.AlmostNoChance;
        var steady = rate.Months >= SteadyMonths;
        return new()
        {
            Id = $"outlook: {what}",
            Claim = draft.Write.Write(
                $"outlook.{what}{(isNoun ? ".chance" : "")}", cites, draft.SlotA, draft.SlotB, ("likelihood", SentenceWriter.Words((band is Likelihood.RoughlyEven ? "a " : "") + LikelihoodWords.Words(band)))),
            Likelihood = band,
            Confidence = steady ? Confidence.Moderate : Confidence.Low,
            Reasons = draft.Write.Write(steady ? "confidence.rate.steady" : "confidence.rate", cites),
            Evidence = KeyJudgements.Keys(shown, []),
        };
    }

    static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;
}
