using System.Collections.Immutable;

namespace Entente.Briefs;

/// <summary>Section 11: which judgements changed since an earlier brief, and by which evidence.</summary>
public static class BriefDiff
{
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
                items.Add(Item($"New: {judgement.Claim.Text}", judgement.Claim.Cites));
            }
            else if (old.Claim.Text != judgement.Claim.Text || old.Confidence != judgement.Confidence || old.Likelihood != judgement.Likelihood || !old.Evidence.SequenceEqual(judgement.Evidence))
            {
                var added = judgement.Evidence.Except(old.Evidence).Count();
                var gone = old.Evidence.Except(judgement.Evidence).Count();
                items.Add(Item(
                    $"Changed: {judgement.Claim.Text} ({Level("confidence", old.Confidence, judgement.Confidence)}{Level("likelihood", old.Likelihood, judgement.Likelihood)}{added} pieces of evidence added, {gone} gone.) Before: {old.Claim.Text}",
                    judgement.Claim.Cites));
            }
        }

        items.AddRange(before.Values.OrderBy(judgement => judgement.Id, StringComparer.Ordinal).Select(judgement => Item($"No longer held: {judgement.Claim.Text}", [])));
        if (items.Count == 0)
        {
            items.Add(Item("No judgement has changed.", []));
        }

        var section = new BriefSection { Number = 11, Heading = "What changed since the last brief", Blocks = [.. items] };
        return newer with { Sections = [.. newer.Sections.Where(known => known.Number != 11), section] };
    }

    static string Level<T>(string name, T old, T now) => EqualityComparer<T>.Default.Equals(old, now) ? "" : $"{name} {old} became {now}; ".ToLowerInvariant();

    static BriefBlock Item(string words, ImmutableArray<int> cites) =>
        BriefBlock.Item(new BriefSentence { Runs = [new(RunKind.Words, words)], Cites = cites });
}
