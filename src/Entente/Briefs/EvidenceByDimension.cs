using System.Collections.Immutable;
using Entente.Claims;
using Entente.Incidents;

namespace Entente.Briefs;

/// <summary>Section 4: what is reported, by dimension; deeds first, then plans, then words, then how things stand.</summary>
static class EvidenceByDimension
{
    const int MostDimensions = 6;

    const int MostOfEach = 3;

    const int MostCited = 12;

    static readonly string[] s_keys = ["evidence.deed", "evidence.plan", "evidence.word", "evidence.state"];

    public static BriefSection Section(Draft draft)
    {
        var blocks = new List<BriefBlock>();
        var used = new HashSet<(string, Articles.TextSpan)>();
        foreach (var dimension in draft.Evidence.Incidents
            .GroupBy(told => told.Dimension)
            .OrderBy(group => group.Key.Length == 0)
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MostDimensions))
        {
            var items = Items(draft, [.. dimension], used).ToList();
            if (items.Count > 0)
            {
                blocks.Add(BriefBlock.Subheading(dimension.Key.Length == 0 ? "Other" : draft.Wording.Phrase("dimension", dimension.Key)));
                if (dimension.Count() > 2)
                {
                    blocks.Add(BriefBlock.Paragraph(Lead(draft, [.. dimension])));
                }

                blocks.AddRange(items);
            }
        }

        if (blocks.Count == 0)
        {
            blocks.Add(BriefBlock.Paragraph(draft.Write.Assume("evidence.none", draft.SlotA, draft.SlotB)));
        }

        return new() { Number = 4, Heading = "Evidence by dimension", Blocks = [.. blocks], Figure = TimelineFigure.Draw(draft) };
    }

    /// <summary>How much there is, from whom, and what kind of act makes most of it.</summary>
    static IEnumerable<BriefSentence> Lead(Draft draft, ImmutableArray<ToldIncident> incidents)
    {
        var shown = incidents.Length <= MostCited ? [.. incidents] : draft.Foremost(incidents, MostCited).ToList();
        var cites = shown.Select(draft.Cite).Distinct().ToList();
        var count = Draft.Incidents(incidents.Length > MostCited ? incidents.Length : cites.Count);
        var act = incidents.GroupBy(told => told.Incident.Family.Plover).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key).First();
        var mostly = act.Key is { } plover && 2 * act.Count() > incidents.Length ? draft.Wording.FindPhrase("acts", plover.ToString()) : null;
        var (together, against) = (incidents.Count(told => told.Turn is Turn.Cooperative), incidents.Count(told => told.Turn is Turn.Conflictual));
        var mix = together > 2 * against ? "together" : against > 2 * together ? "against" : "mixed";
        yield return draft.Write.Write($"evidence.lead.{mix}{(mostly is null ? "" : ".acts")}", cites, new("count", count), ("acts", SentenceWriter.Words(mostly ?? "")));
    }

    static IEnumerable<BriefBlock> Items(Draft draft, ImmutableArray<ToldIncident> incidents, HashSet<(string, Articles.TextSpan)> used)
    {
        foreach (var rank in incidents.GroupBy(RankOf).OrderBy(rank => rank.Key))
        {
            var told = draft.Foremost(rank, rank.Key is 0 ? MostOfEach : MostOfEach - 1)
                .Where(incident => !incident.IsPlan || OpenPlans.IsOfItsDay(incident.Best))
                .Where(incident => used.Add((incident.Best.ArticleKey, incident.Best.Claim.Evidence.Sentence)))
                .OrderBy(incident => incident.Day)
                .ThenBy(incident => incident.Incident.Id, StringComparer.Ordinal);
            foreach (var incident in told)
            {
                yield return BriefBlock.Item(Tell(draft, incident, rank.Key));
            }
        }
    }

    static BriefSentence Tell(Draft draft, ToldIncident told, int rank)
    {
        var others = told.Claims.Where(claim => claim.ArticleKey != told.Best.ArticleKey)
            .DistinctBy(claim => draft.Evidence.VoiceOf(claim.ArticleKey))
            .Where(claim => draft.Evidence.VoiceOf(claim.ArticleKey) != draft.Evidence.VoiceOf(told.Best.ArticleKey))
            .Select(draft.Ledger.Cite).Distinct().ToList();
        var act = draft.Write.Part(Act(draft, told), Party("s", told.Incident.Source, draft), Party("t", told.Incident.Target, draft));
        var sentence = draft.Tell(
            $"{s_keys[rank]}{(others.Count > 0 ? ".several" : "")}",
            told.Best,
            new("act", act),
            ("count", SentenceWriter.Count(others.Count + 1)));
        return sentence with { Cites = [.. sentence.Cites.Concat(others).Distinct().Order()] };
    }

    /// <summary>What kind of act it is, in words of ours: the key of its template.</summary>
    static string Act(Draft draft, ToldIncident told) =>
        told.Incident.Family.Plover is { } plover && draft.Wording.Has($"act.{plover}") ? $"act.{plover}" : $"act.{told.Turn}";

    static Slot Party(string slot, string code, Draft draft) => (slot, SentenceWriter.Words(code == draft.Question.A ? draft.A : draft.B));

    static int RankOf(ToldIncident told) =>
        told.IsPlan ? 1 : told.IsDeed ? 0 : told.Best.Claim.Kind is ClaimKind.State or ClaimKind.Trend or ClaimKind.Membership ? 3 : 2;
}
