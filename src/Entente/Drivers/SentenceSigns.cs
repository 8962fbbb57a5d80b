namespace Entente.Drivers;

/// <summary>What speaks for a sentence that tells of causes: its own words, and how sure its candidates of each sort are.</summary>
static class SentenceSigns
{
    public const int Count = 6;

    const float Most = 4;

    /// <summary>The scores of candidates are held within bounds, so that no single one outweighs all else.</summary>
    public static float[] Of(float words, List<(float Score, CauseCandidate Candidate)> scored)
    {
        var (best, cued, structural, sure, sum) = (-Most, -Most, -Most, -Most, 0f);
        foreach (var (score, candidate) in scored)
        {
            var held = Math.Clamp(score, -Most, Most);
            best = Math.Max(best, held);
            cued = candidate.Cue is not null ? Math.Max(cued, held) : cued;
            sure = candidate.Cue is { Sure: true } ? Math.Max(sure, held) : sure;
            structural = candidate.Signal.IsEmpty ? Math.Max(structural, held) : structural;
            sum += 1 / (1 + MathF.Exp(-score));
        }

        return [words, best, cued, structural, MathF.Log(0.05f + sum), sure];
    }
}
