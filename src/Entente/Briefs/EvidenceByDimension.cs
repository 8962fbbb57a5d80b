using Entente.Claims;

namespace Entente.Briefs;

/// <summary>Section 4: what is reported, by dimension; deeds first, then plans, then words.</summary>
static class EvidenceByDimension
{
    const int MostDimensions = 7;

    const int MostOfEach = 3;

    public static BriefSection Section(Draft draft)
    {
        var blocks = new List<BriefBlock>();
        var shown = draft.Evidence.Claims
            .OrderBy(claim => RankOf(claim.Claim))
            .DistinctBy(claim => (claim.ArticleKey, claim.Claim.Evidence.Sentence))
            .GroupBy(claim => claim.Claim.Dimensions is [var first, ..] ? first : "")
            .OrderBy(group => group.Key.Length == 0)
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MostDimensions);
        foreach (var dimension in shown)
        {
            blocks.Add(BriefBlock.Subheading(dimension.Key.Length == 0 ? "Other" : draft.Wording.Phrase("dimension", dimension.Key)));
            foreach (var rank in dimension.GroupBy(claim => RankOf(claim.Claim)).OrderBy(rank => rank.Key))
            {
                foreach (var claim in Draft.Spread(rank, MostOfEach).OrderBy(claim => claim.Day).ThenBy(claim => claim.Key, StringComparer.Ordinal))
                {
                    blocks.Add(BriefBlock.Item(draft.Tell(s_keys[rank.Key], claim)));
                }
            }
        }

        if (blocks.Count == 0)
        {
            blocks.Add(BriefBlock.Paragraph(draft.Write.Assume("evidence.none", draft.SlotA, draft.SlotB)));
        }

        return new() { Number = 4, Heading = "Evidence by dimension", Blocks = [.. blocks.Where((block, at) => !IsEmptyHeading(blocks, at))], Figure = TimelineFigure.Draw(draft) };
    }

    static readonly string[] s_keys = ["evidence.deed", "evidence.plan", "evidence.word", "evidence.state"];

    static int RankOf(Claim claim) => claim switch
    {
        { Modality: Modality.Planned } or { Kind: ClaimKind.Intention } => 1,
        { Kind: ClaimKind.Event, Modality: Modality.Asserted } => 0,
        { Kind: ClaimKind.State or ClaimKind.Trend or ClaimKind.Membership } => 3,
        _ => 2,
    };

    static bool IsEmptyHeading(List<BriefBlock> blocks, int at) =>
        blocks[at].Style is BlockStyle.Subheading && (at + 1 == blocks.Count || blocks[at + 1].Style is BlockStyle.Subheading);
}
