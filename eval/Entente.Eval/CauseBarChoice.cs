using Entente.Drivers;

namespace Entente.Eval;

/// <summary>Which scores to believe: the bars with the best MCC over the learned parts, each judged by what the others taught; the held-out part is not looked at.</summary>
sealed class CauseBarChoice
{
    /// <summary>Of the bars that are as good as the best within this, those that suit texts of another kind.</summary>
    const double AsGood = 0.005;

    readonly List<(float[] Signs, float Score, bool IsCausal)> _judged = [];
    readonly List<(float Score, List<(float Score, CauseCandidate Candidate, bool IsRight)> Candidates, int Relations)> _told = [];
    readonly float _candidateBar;

    public CauseBarChoice(List<CauseExample> texts, float candidateBar)
    {
        _candidateBar = candidateBar;
        for (var fold = 1; fold < 5; fold++)
        {
            var rest = texts.Where(text => text.Fold != fold).ToList();
            var (ofCandidates, ofSentences, ofSigns) = (CauseRegression.OfCandidates(rest), CauseRegression.OfSentences(rest), SentenceWeighing.Fit(CauseTraining.Judged(rest)));
            foreach (var text in texts.Where(text => text.Fold == fold))
            {
                var found = text.Signs(ofCandidates, ofSentences);
                if (text.IsCausal is { } isCausal)
                {
                    _judged.Add((found, ofSigns.Score(found), isCausal));
                }
                else
                {
                    _told.Add((ofSigns.Score(found), [.. text.Candidates.Select(c => (ofCandidates.Score(c.Features), c.Candidate, c.MeetsSignal)).OrderByDescending(c => c.Item1)], text.Relations));
                }
            }
        }
    }

    /// <summary>What a sentence must reach, and what one candidate must reach without it.</summary>
    public (float Sentence, float Sure) Best(Action<string> say)
    {
        var tries = (from sureBar in (float[])[99, 1.5f, 1, 0.5f, 0, -0.5f, -1, -1.5f, -2.3f]
                     from step in Enumerable.Range(0, 27)
                     let sentenceBar = -0.8f + (0.05f * step)
                     select (Bar: sentenceBar, Sure: sureBar, Mcc: Mcc(_judged.Select(one => (one.Score >= sentenceBar || one.Signs[^1] >= sureBar, one.IsCausal))))).ToList();
        var best = tries.Max(one => one.Mcc);
        var (bar, sure, mcc) = tries.Where(one => one.Mcc >= best - AsGood).MaxBy(one => Told(one.Bar, one.Sure));
        say($"Bars by cross-validation: sentence {bar:f2}, sure candidate {sure:f1}; MCC {100 * mcc:f1} (best {100 * best:f1}); cues of BECAUSE F1 {100 * Told(bar, sure):f1}.");
        foreach (var one in tries.GroupBy(one => one.Sure).Select(group => group.MaxBy(one => one.Mcc)))
        {
            say($"  sure candidate {one.Sure:f1}: sentence {one.Bar:f2}, MCC {100 * one.Mcc:f1}, cues F1 {100 * Told(one.Bar, one.Sure):f1}");
        }

        return (bar, sure);
    }

    /// <summary>How well the connectives of BECAUSE are found, as the engine would choose.</summary>
    double Told(float bar, float sure)
    {
        var (right, found, labelled) = (0, 0, 0);
        foreach (var (sentence, candidates, relations) in _told)
        {
            var chosen = new List<CauseCandidate>();
            foreach (var (score, candidate, isRight) in candidates)
            {
                var believed = (sentence >= bar && (score >= _candidateBar || chosen.Count == 0)) || (candidate.Cue is { Sure: true } && (score >= sure || candidate.IsOutspoken));
                if (believed && !chosen.Exists(other => other.SameAs(candidate)))
                {
                    chosen.Add(candidate);
                    right += isRight ? 1 : 0;
                }
            }

            found += chosen.Count;
            labelled += relations;
        }

        return 2.0 * right / Math.Max(1, found + labelled);
    }

    static double Mcc(IEnumerable<(bool Said, bool Is)> answers)
    {
        var counts = new double[4];
        foreach (var (said, isCausal) in answers)
        {
            counts[(said ? 2 : 0) + (isCausal ? 1 : 0)]++;
        }

        var (tn, fn, fp, tp) = (counts[0], counts[1], counts[2], counts[3]);
        return ((tp * tn) - (fp * fn)) / Math.Max(1, Math.Sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)));
    }
}
