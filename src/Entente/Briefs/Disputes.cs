using Entente.Claims;
using Entente.Incidents;
using Entente.Measures;

namespace Entente.Briefs;

/// <summary>Section 7: figures that differ between sources, and what one source asserts and another denies.</summary>
static class Disputes
{
    /// <summary>Days between two reports of one thing.</summary>
    const int Near = 60;

    const int MostShown = 4;

    static readonly string[] s_advice = ["should not", "shouldn't", "shouldn’t", "must not", "ought not"];

    public static BriefSection Contradictions(Draft draft)
    {
        var blocks = Figures(draft.Evidence.Claims).Take(MostShown).Select(pair => BriefBlock.Item(Tell(draft, "figure", pair))).ToList();
        blocks.AddRange(Denied(draft.Evidence).Take(MostShown).Select(pair => BriefBlock.Item(Tell(draft, "denial", pair))));
        if (blocks.Count == 0)
        {
            blocks.Add(BriefBlock.Paragraph(draft.Write.Assume("dispute.none")));
        }

        return new() { Number = 7, Heading = "Contradictions and disputed figures", Blocks = [.. blocks] };
    }

    static IEnumerable<BriefSentence> Tell(Draft draft, string kind, (StoredClaim One, StoredClaim Other) pair)
    {
        yield return draft.Tell($"dispute.{kind}.one", pair.One);
        yield return draft.Tell($"dispute.{kind}.other", pair.Other);
    }

    /// <summary>What one article says is so and another, in like words and days, that it is not.</summary>
    static IEnumerable<(StoredClaim One, StoredClaim Other)> Denied(PairEvidence evidence)
    {
        var used = new HashSet<string>();
        foreach (var denial in evidence.Denials.Where(denial => !IsAdvice(denial.Sentence)))
        {
            var words = WordsOf(denial.Sentence);
            var asserted = evidence.Claims.FirstOrDefault(claim => claim.ArticleKey != denial.ArticleKey
                && claim.Claim.Modality is Modality.Asserted
                && claim.Claim.Event is { } coded && coded.Plover == denial.Claim.Event?.Plover
                && claim.Published is { } one && denial.Published is { } other && Math.Abs(one.DayNumber - other.DayNumber) <= Near
                && 3 * words.Intersect(WordsOf(claim.Sentence)).Count() >= words.Count);
            if (asserted is not null && used.Add(asserted.Key) && used.Add(denial.Sentence))
            {
                yield return (asserted, denial);
            }
        }
    }

    /// <summary>Two quantities of one unit in sentences of different articles that share most of their rarer words.</summary>
    static IEnumerable<(StoredClaim One, StoredClaim Other)> Figures(IEnumerable<StoredClaim> claims)
    {
        var figures = claims
            .Where(claim => claim.Claim.Quantity is { Unit: not null } && claim.Published is not null)
            .DistinctBy(claim => new SentencePlace(claim.ArticleKey, claim.Claim.Evidence.Sentence))
            .Select(claim => (Claim: claim, Words: WordsOf(claim.Sentence)))
            .ToList();
        var used = new HashSet<string>();
        for (var i = 0; i < figures.Count; i++)
        {
            for (var j = i + 1; j < figures.Count; j++)
            {
                var (one, other) = (figures[i], figures[j]);
                if (one.Claim.ArticleKey != other.Claim.ArticleKey
                    && one.Claim.Claim.Event?.Plover == other.Claim.Claim.Event?.Plover
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

    /// <summary>What should not be is not denied to be.</summary>
    static bool IsAdvice(string sentence) => s_advice.Any(word => sentence.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether no number can be both: "over 40" and "dozens" leave room for 41; two that are both "at least" are told apart by what they name.</summary>
    internal static bool Differ(Quantity one, Quantity other)
    {
        if (one.Unit != other.Unit)
        {
            return false;
        }

        var ((low, high), (otherLow, otherHigh)) = one.Bound == other.Bound ? (Named(one), Named(other)) : (Meant(one), Meant(other));
        return Below(high, otherLow) || Below(otherHigh, low);

        static bool Below(double lesser, double greater) => greater - lesser > 0.02 * Math.Max(Math.Abs(lesser), Math.Abs(greater));
    }

    static (double Low, double High) Named(Quantity quantity) => (quantity.Value, quantity.Upper ?? quantity.Value);

    static (double Low, double High) Meant(Quantity quantity) => quantity.Bound switch
    {
        QuantityBound.AtLeast => (quantity.Value, double.MaxValue),
        QuantityBound.AtMost => (double.MinValue, quantity.Value),
        _ => Named(quantity),
    };

    /// <summary>Words of five letters and more, cut to six: enough to see through endings.</summary>
    static HashSet<string> WordsOf(string sentence) =>
    [
        .. sentence.ToLowerInvariant()
            .Split([.. " \t\n,.;:!?()\"'“”‘’–—-/"], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= 5 && char.IsLetter(word[0]))
            .Select(word => word[..Math.Min(6, word.Length)]),
    ];
}
