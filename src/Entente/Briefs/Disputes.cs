using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>Sections 7 and 8: figures that differ between sources, and other ways to read the record.</summary>
static class Disputes
{
    /// <summary>Days between two reports of one thing.</summary>
    const int Near = 60;

    const int MostShown = 4;

    public static BriefSection Contradictions(Draft draft)
    {
        var blocks = Pairs(draft.Evidence.Claims).Take(MostShown).Select(pair => BriefBlock.Item(Tell(draft, pair.One, pair.Other))).ToList();
        if (blocks.Count == 0)
        {
            blocks.Add(BriefBlock.Paragraph(draft.Write.Assume("dispute.none")));
        }

        return new() { Number = 7, Heading = "Contradictions and disputed figures", Blocks = [.. blocks] };
    }

    public static BriefSection Alternatives(Draft draft)
    {
        var blocks = new List<BriefBlock>();
        var first = draft.Weighing.For.FirstOrDefault();
        if (draft.Weighing.For.FirstOrDefault(driver => driver.Ranked.Category != first?.Ranked.Category) is { } second)
        {
            blocks.Add(BriefBlock.Item(draft.Tell("alternative.driver", second.Best)));
        }

        if (draft.Weighing.Against is [var limit, ..])
        {
            blocks.Add(BriefBlock.Item(draft.Tell("alternative.tactical", limit.Best)));
        }

        blocks.Add(BriefBlock.Item(draft.Write.Assume("alternative.attention", draft.SlotA, draft.SlotB)));
        blocks.Add(BriefBlock.Item(draft.Write.Assume("alternative.selection")));
        return new() { Number = 8, Heading = "Alternative explanations", Blocks = [.. blocks] };
    }

    static IEnumerable<BriefSentence> Tell(Draft draft, StoredClaim one, StoredClaim other)
    {
        yield return draft.Tell("dispute.one", one);
        yield return draft.Tell("dispute.other", other);
    }

    /// <summary>Two quantities of one unit in sentences of different articles that share most of their rarer words.</summary>
    static IEnumerable<(StoredClaim One, StoredClaim Other)> Pairs(IEnumerable<StoredClaim> claims)
    {
        var figures = claims
            .Where(claim => claim.Claim.Quantity is { Unit: not null } && claim.Published is not null)
            .DistinctBy(claim => (claim.ArticleKey, claim.Claim.Evidence.Sentence))
            .Select(claim => (Claim: claim, Words: WordsOf(claim.Sentence)))
            .ToList();
        var used = new HashSet<string>();
        for (var i = 0; i < figures.Count; i++)
        {
            for (var j = i + 1; j < figures.Count; j++)
            {
                var (one, other) = (figures[i], figures[j]);
                if (one.Claim.ArticleKey != other.Claim.ArticleKey
                    && Differ(one.Claim.Claim.Quantity!, other.Claim.Claim.Quantity!)
                    && Math.Abs(one.Claim.Published!.Value.DayNumber - other.Claim.Published!.Value.DayNumber) <= Near
                    && 3 * one.Words.Intersect(other.Words).Count() >= Math.Min(one.Words.Count, other.Words.Count)
                    && used.Add(one.Claim.Key) && used.Add(other.Claim.Key))
                {
                    yield return (one.Claim, other.Claim);
                }
            }
        }
    }

    static bool Differ(Measures.Quantity one, Measures.Quantity other) =>
        one.Unit == other.Unit && Math.Abs(one.Value - other.Value) > 0.02 * Math.Max(Math.Abs(one.Value), Math.Abs(other.Value));

    /// <summary>Words of five letters and more, cut to six: enough to see through endings.</summary>
    static HashSet<string> WordsOf(string sentence) =>
    [
        .. sentence.ToLowerInvariant()
            .Split([.. " \t\n,.;:!?()\"'“”‘’–—-/"], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= 5 && char.IsLetter(word[0]))
            .Select(word => word[..Math.Min(6, word.Length)]),
    ];
}
