using System.Collections.Immutable;
using Entente.Articles;

namespace Entente.Eval;

/// <summary>The labelled part of one whole commentary: claims of all kinds by words, pair and category, and what is said of time, number and modality.</summary>
/// <remarks>Counts as score_seed.py does: a claim meets a label when their words overlap, one to one, the best first.</remarks>
public sealed class SeedEvaluation : IEvaluation
{
    public string Task => "seed";

    public string Gold => "seed/gold_dev.json";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        using var seed = SeedText.Read(knowledge, gold);
        var facts = SeedFact.Labelled(seed.Labels, seed.Units);
        var said = SeedFact.Said(seed.Analysis, seed.Places);

        var matches = Matches(facts, said);
        var pairs = matches.Where(match => match.Pair).Select(match => (Label: facts[match.Label], Said: said[match.Said])).ToList();
        var numbered = pairs.Where(pair => pair.Label.Quantity is not null).ToList();
        var dated = pairs.Where(pair => pair.Label is { IsExplicit: true, Time: { From: not null, To: not null } }).ToList();
        return
        [
            new("span F1", F1(matches.Count, said.Count, facts.Count), facts.Count),
            new("span and pair F1", F1(pairs.Count, said.Count, facts.Count), facts.Count),
            new("span, pair and PLOVER F1", F1(matches.Count(match => match is { Pair: true, Class: true }), said.Count, facts.Count), facts.Count),
            new("modality right", Share(pairs, pair => pair.Label.Modality == pair.Said.Modality), pairs.Count),
            new("quantity right", Share(numbered, pair => pair.Said.Quantity == pair.Label.Quantity), numbered.Count),
            new("explicit date inside", Share(dated, pair => IsInside(pair.Label.Time, pair.Said.Time)), dated.Count),
        ];
    }

    internal static List<SeedMatch> Matches(List<SeedFact> facts, List<SeedFact> said)
    {
        var candidates = from label in Enumerable.Range(0, facts.Count)
                         from claim in Enumerable.Range(0, said.Count)
                         let common = Common(facts[label].Span, said[claim].Span)
                         where common > 0
                         let pair = facts[label].HasPairOf(said[claim])
                         let kind = facts[label].HasCategoryOf(said[claim])
                         orderby (pair ? 1 : 0) + (kind ? 1 : 0) descending, (double)common / facts[label].Span.Length descending, label, claim
                         select new SeedMatch(label, claim, pair, kind);
        var (usedLabels, usedClaims, matches) = (new HashSet<int>(), new HashSet<int>(), new List<SeedMatch>());
        foreach (var candidate in candidates)
        {
            if (!usedLabels.Contains(candidate.Label) && !usedClaims.Contains(candidate.Said))
            {
                usedLabels.Add(candidate.Label);
                usedClaims.Add(candidate.Said);
                matches.Add(candidate);
            }
        }

        return matches;
    }

    static int Common(TextSpan one, TextSpan other) => Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);

    static bool IsInside((DateOnly? From, DateOnly? To) label, (DateOnly? From, DateOnly? To) said) =>
        said.From is { } from && label.From <= from && (said.To ?? from) <= label.To;

    static double F1(int right, int said, int labelled) => said + labelled == 0 ? 0 : 200.0 * right / (said + labelled);

    static double Share<T>(List<T> items, Func<T, bool> isRight) => items.Count == 0 ? 0 : 100.0 * items.Count(isRight) / items.Count;
}

/// <summary>A claim and the label whose words it overlaps.</summary>
readonly record struct SeedMatch(int Label, int Said, bool Pair, bool Class);
