using System.Collections.Immutable;
using Entente.Drivers;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>Sections 1 and 2: the bottom line, and three to seven judgements with their confidence.</summary>
static class KeyJudgements
{
    const int FewestJudgements = 3;

    const int MostJudgements = 7;

    public static ImmutableArray<Judgement> Judge(Draft draft)
    {
        var weighing = draft.Weighing;
        var judgements = new List<Judgement> { Direction(draft) };
        var quoted = new HashSet<int>();
        judgements.AddRange(Fields(draft, quoted));
        var told = new HashSet<string>();
        foreach (var theme in weighing.For.Where(theme => told.Add(theme.Category)).Take(2))
        {
            judgements.Add(OfDriver(draft, told.Count == 1 ? "judge.driver" : "judge.second", theme, quoted));
        }

        var against = weighing.Against.OrderBy(theme => told.Contains(theme.Category)).ToList();
        if (against.Find(theme => theme.Direction is not DriverDirection.Risk) is { } obstacle)
        {
            judgements.Add(OfDriver(draft, weighing.IsApart ? "judge.bond" : "judge.obstacle", obstacle, quoted));
        }

        if (against.Find(theme => theme.Direction is DriverDirection.Risk) is { } risk)
        {
            judgements.Add(OfDriver(draft, "judge.risk", risk, quoted));
        }

        // that nothing can be estimated is worth a judgement only where there is little else
        judgements.AddRange(Outlook.Judge(draft).Where(outlook => outlook.Likelihood is not null || judgements.Count < FewestJudgements));
        return [.. judgements.Take(MostJudgements)];
    }

    public static BriefSection BottomLine(Draft draft, ImmutableArray<Judgement> judgements)
    {
        var sentences = new List<BriefSentence> { judgements[0].Evidence.IsEmpty ? judgements[0].Claim : DirectionClaim(draft, judgements[0].Claim.Cites) };
        if (Contrary(draft) is { } contrary)
        {
            sentences.Add(contrary);
        }

        var weighing = draft.Weighing;
        var reasons = weighing.For.DistinctBy(theme => theme.Category).Take(3).ToList();
        var obstacles = weighing.Against.DistinctBy(theme => theme.Category).Take(2).ToList();
        if (reasons.Count > 0)
        {
            sentences.Add(draft.Write.Write(
                $"bottom.reasons{(weighing.IsApart ? ".apart" : "")}", reasons.Select(theme => draft.Ledger.Cite(theme.Best)), draft.NamesOf("categories", reasons), draft.SlotA, draft.SlotB));
        }

        if (obstacles.Count > 0)
        {
            sentences.Add(draft.Write.Write(
                $"bottom.against{(weighing.IsApart ? ".apart" : reasons.Count == 0 ? ".alone" : "")}", obstacles.Select(theme => draft.Ledger.Cite(theme.Best)), draft.NamesOf("categories", obstacles), draft.SlotA, draft.SlotB));
        }

        if (draft.IsOneArticle && judgements[0].Claim.Cites is [var first, ..])
        {
            sentences.Add(draft.Write.Write("bottom.one", judgements[0].Claim.Cites, ("voice", SentenceWriter.Name(draft.Voices.Of(draft.Ledger[first].ArticleKey)))));
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
        var isTaken = weighing.Bearing is Bearing.Closer or Bearing.Apart;
        var shown = draft.Foremost(weighing.Supporting, 6).Concat(isTaken ? [] : draft.Foremost(weighing.Conflictual, 4)).ToList();
        var drivers = shown.Count == 0 ? weighing.For.AddRange(weighing.Against).Take(3).Select(theme => theme.Best).ToList() : [];
        var cites = shown.Select(draft.Cite).Concat(drivers.Select(draft.Ledger.Cite)).Distinct().ToList();
        if (cites.Count == 0)
        {
            return new()
            {
                Id = "direction",
                Claim = draft.Write.Assume("bottom.nothing", draft.SlotA, draft.SlotB),
                Confidence = Confidence.Low,
                Reasons = draft.Write.Assume("confidence.none"),
                Evidence = [],
            };
        }

        var claim = DirectionClaim(draft, cites);
        var objections = draft.Foremost(weighing.Opposing, 2).Select(draft.Cite).Except(cites).ToList();
        var doubts = new Doubts(Few: 5 * weighing.Opposing.Length < weighing.Supporting.Length, Divided: !isTaken);
        var (confidence, reasons) = weighing.Bearing is Bearing.Unclear
            ? (Confidence.Low, draft.Write.Write("confidence.thin", cites))
            : Confidences.Of(draft, cites, objections, doubts);
        return new() { Id = "direction", Claim = claim, Confidence = confidence, Reasons = reasons, Evidence = Keys(shown, drivers) };
    }

    /// <summary>Which way they move, and over what; told again, in other words.</summary>
    static BriefSentence DirectionClaim(Draft draft, IEnumerable<int> cites)
    {
        var weighing = draft.Weighing;
        var (together, against) = (draft.FieldsOf(weighing.Cooperative), draft.FieldsOf(weighing.Conflictual));
        if (weighing.Bearing is Bearing.Mixed)
        {
            // what falls on both sides tells nothing of either
            (together, against) = ([.. together.Except(against)], [.. against.Except(together)]);
        }

        var fields = weighing.Bearing switch { Bearing.Closer => together, Bearing.Apart => against, Bearing.Mixed when against.Length > 0 => together, _ => [] };
        var key = $"{(draft.IsOneArticle ? "one" : "bottom")}.{weighing.Bearing.ToString().ToLowerInvariant()}{(fields.Length > 0 && !draft.IsOneArticle ? ".fields" : "")}";
        return draft.Write.Write(
            key, cites, draft.SlotA, draft.SlotB, ("fields", SentenceWriter.Words(Numerals.List(fields))), ("others", SentenceWriter.Words(Numerals.List(against))));
    }

    /// <summary>Where they work together most, and where they collide most.</summary>
    static IEnumerable<Judgement> Fields(Draft draft, HashSet<int> quoted)
    {
        var told = new HashSet<string>();
        foreach (var (turn, incidents) in new[] { ("together", draft.Weighing.Cooperative), ("against", draft.Weighing.Conflictual) })
        {
            var field = incidents.Where(told => told.Dimension.Length > 0).GroupBy(told => told.Dimension)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
            if (field is null || field.Count() < 2 || !told.Add(field.Key))
            {
                continue;
            }

            var shown = draft.Foremost(field.Where(told => told.IsDeed), 4).ToList();
            shown = shown.Count > 0 ? shown : [.. draft.Foremost(field, 4)];
            var cites = shown.Select(draft.Cite).Distinct().ToList();
            var best = shown[0].Best;
            var item = draft.Ledger.Cite(best);
            quoted.Add(item);
            var (confidence, reasons) = Confidences.Of(draft, cites, []);
            yield return new()
            {
                Id = $"field {turn}: {field.Key}",
                Claim = draft.Write.Write(
                    $"judge.{turn}",
                    cites,
                    draft.SlotA,
                    draft.SlotB,
                    ("field", SentenceWriter.Words(draft.Wording.Phrase("field", field.Key))),
                    ("quote", Quoting.Passage(best.Sentence, best.Quotation, item, draft.Wording.Furniture)),
                    ("voice", SentenceWriter.Name(draft.Voices.Of(best)))),
                Confidence = confidence,
                Reasons = reasons,
                Evidence = Keys(shown, []),
            };
        }
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
        return against.IsEmpty ? null : draft.Write.Write("bottom.contrary", draft.Foremost(against, 3).Select(draft.Cite));
    }

    /// <summary>A reason with its best passage that no judgement before it has quoted; where there is none, without quoting again.</summary>
    static Judgement OfDriver(Draft draft, string key, DriverTheme theme, HashSet<int> quoted)
    {
        var reports = theme.Reports.DistinctBy(report => report.ArticleKey).Take(6).ToList();
        var cites = reports.Select(draft.Ledger.Cite).Distinct().ToList();
        var objections = theme.Drivers[0].Ranked.Counter
            .Select(counter => draft.Evidence.Drivers.FirstOrDefault(stored => ReferenceEquals(stored.Driver, counter.Driver)))
            .OfType<StoredDriver>()
            .Where(stored => reports.TrueForAll(report => report.Sentence != stored.Sentence))
            .Take(2)
            .Select(draft.Ledger.Cite)
            .Except(cites)
            .ToList();
        var fresh = theme.Reports.FirstOrDefault(report => !quoted.Contains(draft.Ledger.Cite(report)));
        var claim = fresh is null ? draft.Tell($"{key}.again", theme, theme.Best) : draft.Tell(key, theme, fresh, quoted);
        var (confidence, reasons) = Confidences.Of(
            draft, cites, objections, new(Implied: theme.Reports.All(report => !report.Driver.Explicit), Opinion: reports.TrueForAll(draft.IsOpinion)));
        return new()
        {
            Id = $"{key["judge.".Length..]}: {theme.Category}",
            Claim = claim with { Cites = [.. cites.Concat(claim.Cites).Distinct().Order()] },
            Confidence = confidence,
            Reasons = reasons,
            Evidence = Keys([], reports),
        };
    }

    internal static ImmutableArray<string> Keys(IEnumerable<ToldIncident> incidents, IEnumerable<StoredDriver> drivers) =>
        [.. incidents.Select(told => told.Best.Key).Concat(drivers.Select(driver => driver.Key)).Distinct().Order(StringComparer.Ordinal)];
}
