using System.Collections.Immutable;
using Entente.Drivers;

namespace Entente.Briefs;

/// <summary>Sections 1 and 2: the bottom line, and three to seven judgements with their confidence.</summary>
static class KeyJudgements
{
    public static ImmutableArray<Judgement> Judge(Draft draft)
    {
        var judgements = ImmutableArray.CreateBuilder<Judgement>();
        judgements.Add(Direction(draft));
        var weighing = draft.Weighing;
        var told = new HashSet<string>();
        foreach (var driver in weighing.For.Where(driver => told.Add(driver.Ranked.Category)).Take(2))
        {
            judgements.Add(OfDriver(draft, judgements.Count == 1 ? "driver" : "second driver", judgements.Count == 1 ? "judge.driver" : "judge.second", driver));
        }

        if (weighing.Against.FirstOrDefault(driver => driver.Ranked.Direction is not DriverDirection.Risk) is { } obstacle)
        {
            judgements.Add(OfDriver(draft, "obstacle", weighing.Bearing is Bearing.Apart ? "judge.bond" : "judge.obstacle", obstacle));
        }

        if (weighing.Against.FirstOrDefault(driver => driver.Ranked.Direction is DriverDirection.Risk) is { } risk)
        {
            judgements.Add(OfDriver(draft, "risk", "judge.risk", risk));
        }

        judgements.Add(Outlook.Judge(draft));
        return judgements.DrainToImmutable();
    }

    public static BriefSection BottomLine(Draft draft, ImmutableArray<Judgement> judgements)
    {
        var sentences = new List<BriefSentence> { judgements[0].Claim };
        if (Contrary(draft) is { } contrary)
        {
            sentences.Add(contrary);
        }

        if (draft.Weighing.For is [var reason, ..])
        {
            sentences.Add(draft.Tell("bottom.reason", reason.Best));
        }

        if (draft.Weighing.Against is [var obstacle, ..])
        {
            sentences.Add(draft.Tell("bottom.against", obstacle.Best));
        }

        if (draft.IsOneArticle && judgements[0].Claim.Cites is [var first, ..])
        {
            sentences.Add(draft.Write.Write("bottom.one", judgements[0].Claim.Cites, ("voice", SentenceWriter.Name(draft.Voices.Of(draft.Ledger[first].ArticleKey, [])))));
        }

        return new() { Number = 1, Heading = "Bottom line", Blocks = [BriefBlock.Paragraph(sentences)] };
    }

    public static BriefSection Section(ImmutableArray<Judgement> judgements) => new()
    {
        Number = 2,
        Heading = "Key judgements",
        Blocks = [.. judgements.Select(judgement => BriefBlock.Item(judgement.Claim, judgement.Reasons))],
    };

    static Judgement Direction(Draft draft)
    {
        var weighing = draft.Weighing;
        var claims = Draft.Spread(weighing.Bearing is Bearing.Apart ? weighing.Conflictual : weighing.Cooperative, 6).ToList();
        if (weighing.Bearing is Bearing.Mixed or Bearing.Unclear)
        {
            claims.AddRange(Draft.Spread(weighing.Conflictual, 4));
        }

        var drivers = claims.Count == 0 ? weighing.For.AddRange(weighing.Against).Take(3).Select(driver => driver.Best).ToList() : [];
        var cites = claims.Select(draft.Ledger.Cite).Concat(drivers.Select(draft.Ledger.Cite)).Distinct().ToList();
        var key = (draft.IsOneArticle ? "one." : "bottom.") + weighing.Bearing.ToString().ToLowerInvariant();
        var claim = cites.Count == 0
            ? draft.Write.Assume("bottom.nothing", draft.SlotA, draft.SlotB)
            : draft.Write.Write(key, cites, draft.SlotA, draft.SlotB);
        var contested = weighing.Bearing is Bearing.Closer ? weighing.Conflictual.Length > 0 : weighing.Bearing is Bearing.Apart && weighing.Cooperative.Length > 0;
        var (confidence, reasons) = cites.Count == 0 ? (Confidence.Low, draft.Write.Assume("confidence.none")) : draft.Trust(cites, contested);
        return new()
        {
            Id = "direction",
            Claim = claim,
            Confidence = confidence,
            Reasons = reasons,
            Evidence = [.. claims.Select(c => c.Key).Concat(drivers.Select(d => d.Key)).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>Says so where the question takes for granted what the reports do not bear out.</summary>
    static BriefSentence? Contrary(Draft draft)
    {
        var against = (draft.Question.Direction, draft.Weighing.Bearing) switch
        {
            (AskedDirection.Closer, Bearing.Apart) => draft.Weighing.Conflictual,
            (AskedDirection.Apart, Bearing.Closer) => draft.Weighing.Cooperative,
            _ => [],
        };
        return against.IsEmpty ? null : draft.Write.Write("bottom.contrary", Draft.Spread(against, 3).Select(draft.Ledger.Cite));
    }

    static Judgement OfDriver(Draft draft, string id, string key, WeighedDriver driver)
    {
        var cites = driver.Reports.Select(draft.Ledger.Cite).Distinct().ToList();
        var claim = draft.Tell(key, driver.Best);
        var (confidence, reasons) = draft.Trust(cites, driver.Ranked.Counter.Length > 0);
        return new()
        {
            Id = $"{id}: {driver.Ranked.Category}",
            Claim = claim with { Cites = [.. cites.Order()] },
            Confidence = confidence,
            Reasons = reasons,
            Evidence = [.. driver.Reports.Select(report => report.Key).Order(StringComparer.Ordinal)],
        };
    }
}
