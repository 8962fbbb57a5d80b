namespace Entente.Briefs;

/// <summary>Section 11: which judgements changed since an earlier brief, and by which evidence.</summary>
public static class BriefDiff
{
    /// <summary>Passages shown of what came to a judgement, and of what fell away from it.</summary>
    const int MostShown = 3;

    /// <summary>The newer brief with a section that holds it against the older one.</summary>
    public static Brief Since(Brief older, Brief newer)
    {
        ArgumentNullException.ThrowIfNull(older);
        ArgumentNullException.ThrowIfNull(newer);
        var before = older.Judgements.ToDictionary(judgement => judgement.Id);
        var items = new List<BriefBlock>();
        foreach (var judgement in newer.Judgements)
        {
            if (!before.Remove(judgement.Id, out var old))
            {
                items.Add(BriefBlock.Item([Lead("New: ", judgement.Claim), .. Passages("It rests on this", judgement.Evidence, newer, isOld: false, judgement.Claim)]));
            }
            else if (HasChanged(old, judgement))
            {
                items.Add(BriefBlock.Item(
                [
                    Lead("Changed: ", judgement.Claim),
                    .. Levels(old, judgement),
                    .. Passages("New evidence", judgement.Evidence.Except(old.Evidence), newer, isOld: false),
                    .. Passages("No longer among its evidence", old.Evidence.Except(judgement.Evidence), older, isOld: true),
                ]));
            }
        }

        foreach (var gone in before.Values.OrderBy(judgement => judgement.Id, StringComparer.Ordinal))
        {
            items.Add(BriefBlock.Item([Lead("No longer held: ", gone.Claim, isOld: true), .. Passages("It rested on this", gone.Evidence, older, isOld: true, gone.Claim)]));
        }

        if (items.Count == 0)
        {
            items.Add(BriefBlock.Paragraph(Ours("No judgement has changed.")));
        }

        var section = new BriefSection { Number = 11, Heading = "What changed since the last brief", Blocks = [.. items] };
        return newer with { Sections = [.. newer.Sections.Where(known => known.Number != 11), section] };
    }

    static bool HasChanged(Judgement old, Judgement now) =>
        old.Claim.Text != now.Claim.Text || old.Confidence != now.Confidence || old.Likelihood != now.Likelihood || !old.Evidence.SequenceEqual(now.Evidence);

    static BriefSentence Lead(string mark, BriefSentence claim, bool isOld = false) =>
        claim with { Runs = [new(RunKind.Words, mark), .. claim.Runs], Cites = isOld ? [] : claim.Cites };

    /// <summary>Confidence and likelihood are two things, and so two sentences.</summary>
    static IEnumerable<BriefSentence> Levels(Judgement old, Judgement now)
    {
        if (old.Confidence != now.Confidence)
        {
            yield return Ours($"Confidence {(now.Confidence > old.Confidence ? "rose" : "fell")} from {old.Confidence.ToString().ToLowerInvariant()} to {now.Confidence.ToString().ToLowerInvariant()}.");
        }

        if (old.Likelihood != now.Likelihood)
        {
            yield return Ours($"It was {Words(old.Likelihood)} before and is {Words(now.Likelihood)} now.");
        }

        if (old.Claim.Text != now.Claim.Text)
        {
            yield return Lead("Before: ", old.Claim, isOld: true);
        }
    }

    static IEnumerable<BriefSentence> Passages(string lead, IEnumerable<string> findings, Brief brief, bool isOld, BriefSentence? told = null)
    {
        var items = findings
            .Select(finding => brief.Ledger.FirstOrDefault(item => item.Findings.Contains(finding)))
            .OfType<LedgerItem>()
            .DistinctBy(item => item.Number)
            .Where(item => told is null || !told.Runs.Any(run => run.Kind is RunKind.Quotation && run.Item == item.Number))
            .OrderByDescending(item => item.Published)
            .ThenBy(item => item.Number)
            .ToList();
        foreach (var (at, item) in items.Take(MostShown).Index())
        {
            yield return new()
            {
                Runs =
                [
                    new(RunKind.Words, at == 0 ? $"{lead}: " : "Also: "),
                    Quoting.Passage(item.Quotation, item.Quotation, item.Number, []),
                    new(RunKind.Words, $" ({CitationWords.Source(item.Publisher, null, item.Byline, item.Published)})."),
                ],
                Cites = isOld ? [] : [item.Number],
            };
        }

        if (items.Count > MostShown)
        {
            yield return Ours($"{Capital(Numerals.Of(items.Count - MostShown))} more {(items.Count == MostShown + 1 ? "passage is" : "passages are")} of the same kind.") with
            {
                Cites = isOld ? [] : [.. items.Skip(MostShown).Select(item => item.Number).Order()],
            };
        }
    }

    static BriefSentence Ours(string words) => new() { Runs = [new(RunKind.Words, words)] };

    static string Words(Likelihood? likelihood) => likelihood is { } band ? LikelihoodWords.Words(band) : "not estimated";

    static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
