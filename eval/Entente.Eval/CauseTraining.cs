using Entente.Drivers;

namespace Entente.Eval;

/// <summary>Learns which parts of a sentence are cause and effect: one regression for candidates, one for sentences, and a small one for the signs of a sentence.</summary>
public static class CauseTraining
{
    const float CandidateBar = -2.3f;

    /// <param name="corpus">The Causal News Corpus, which tells whether a text speaks of causes.</param>
    /// <param name="because">BECAUSE, which tells only what is said in words: it teaches which cues are meant.</param>
    /// <param name="to">Where the weights go.</param>
    /// <param name="say">Told what was learned.</param>
    public static void Write(string corpus, string because, Stream to, Action<string> say)
    {
        ArgumentNullException.ThrowIfNull(say);
        var texts = CausalNews.Read(corpus).Where(news => !news.IsHeldOut).Select(CauseExample.From).ToList();
        var cued = BecauseText.Read(because).Where(document => !document.IsHeldOut).SelectMany(CauseExample.From).ToList();
        say($"{texts.Count} texts, {Count(texts)}");
        say($"{cued.Count} sentences with cues, {Count(cued)}");
        texts.AddRange(cued);

        var (candidates, sentences) = (CauseRegression.OfCandidates(texts), CauseRegression.OfSentences(texts));
        var signs = SentenceWeighing.Fit(Judged(texts));
        var weights = new float[CauseWeights.Size];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = candidates.Weights[i] + sentences.Weights[i];
        }

        var (bar, sure) = new CauseBarChoice(texts, CandidateBar).Best(say);
        var bars = new CauseBars(CandidateBar, sure, candidates.Bias, signs.Bias + (signs.Shares[0] * sentences.Bias) - bar, [.. signs.Shares]);
        using var writer = new BinaryWriter(to);
        CauseWeights.From(weights, bars).Write(writer);
        say($"The signs of a sentence count {string.Join(", ", signs.Shares.Select(share => $"{share:f2}"))}.");
    }

    /// <summary>The signs of sentences by scores of texts that the scoring regressions did not learn from.</summary>
    internal static List<(float[] Signs, bool IsCausal)> Judged(List<CauseExample> texts)
    {
        var judged = new List<(float[], bool)>();
        foreach (var fold in texts.Select(text => text.Fold).Distinct().Order())
        {
            var rest = texts.Where(text => text.Fold != fold).ToList();
            var (candidates, sentences) = (CauseRegression.OfCandidates(rest), CauseRegression.OfSentences(rest));
            judged.AddRange(texts.Where(text => text.Fold == fold && text.IsCausal is not null).Select(text => (text.Signs(candidates, sentences), text.IsCausal!.Value)));
        }

        return judged;
    }

    static string Count(List<CauseExample> texts) =>
        $"{texts.Sum(text => text.Candidates.Count)} candidates, {texts.Sum(text => text.Candidates.Count(c => c.Is is true))} of them right.";
}
