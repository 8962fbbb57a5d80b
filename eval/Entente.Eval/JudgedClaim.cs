using System.Globalization;
using Entente.Articles;
using Entente.Claims;

namespace Entente.Eval;

/// <summary>A claim of a labelled or read text, with its signs and whether it is right.</summary>
/// <param name="Text">Claims of one text are never both learned from and tested on.</param>
/// <param name="Set">Which set it is of.</param>
/// <param name="Signs">What the confidence is reckoned from.</param>
/// <param name="IsRight">Category and both sides, as the set's own score counts them.</param>
readonly record struct JudgedClaim(string Text, string Set, ClaimSigns Signs, bool IsRight)
{
    /// <summary>All there are under a folder of labelled data.</summary>
    public static List<JudgedClaim> Read(Knowledge knowledge, string data) =>
    [
        .. OfRecords(knowledge, Path.Combine(data, "coding", "plover_gsr_dev.jsonl")),
        .. OfSeed(knowledge, Path.Combine(data, "seed", "gold_dev.json")),
        .. ReadingErrors.Claims(knowledge, data),
    ];

    /// <summary>The PLOVER gold standard records; only events are labelled there.</summary>
    static IEnumerable<JudgedClaim> OfRecords(Knowledge knowledge, string gold)
    {
        var engine = new Engine(knowledge);
        foreach (var (row, at) in GoldRows.Read(gold).Select((row, at) => (row, at)))
        {
            var day = DateOnly.TryParse(row.GetProperty("date").GetString(), CultureInfo.InvariantCulture, out var date) ? date : (DateOnly?)null;
            var analysis = engine.Analyze(Article.FromText("gold", row.GetProperty("text").GetString()!, day));
            var labelled = CodedTuple.Of(row).ToList();
            foreach (var claim in analysis.Claims.Where(claim => claim.Event is not null && claim.Modality != Modality.Negated))
            {
                var isRight = CodedTuple.Of(analysis with { Claims = [claim] }).Any(tuple => labelled.Any(label => label.IsCompatible(tuple)));
                yield return new($"record {at}", "PLOVER gold records", claim.Signs, isRight);
            }
        }
    }

    /// <summary>The labelled part of the seed article, of all kinds; a claim is right that meets a label in pair and category.</summary>
    static IEnumerable<JudgedClaim> OfSeed(Knowledge knowledge, string gold)
    {
        using var seed = SeedText.Read(knowledge, gold);
        var said = SeedFact.Said(seed.Analysis, seed.Places);
        var right = SeedEvaluation.Matches(SeedFact.Labelled(seed.Labels, seed.Units), said).Where(match => match is { Pair: true, Class: true }).Select(match => match.Said).ToHashSet();
        foreach (var (fact, at) in said.Select((fact, at) => (fact, at)))
        {
            yield return new($"seed {fact.Claim!.Evidence.Sentence.Start}", "seed article", fact.Claim.Signs, right.Contains(at));
        }
    }
}
