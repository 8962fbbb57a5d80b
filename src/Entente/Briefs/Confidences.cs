using System.Collections.Immutable;

namespace Entente.Briefs;

/// <summary>How far a judgement can be trusted, and the sentence that says why: who bears it out, who objects, how directly it is said.</summary>
static class Confidences
{
    /// <param name="draft">The brief.</param>
    /// <param name="cites">What the judgement rests on.</param>
    /// <param name="objections">What speaks against it.</param>
    /// <param name="doubts">What takes from it beside objections.</param>
    public static (Confidence Confidence, BriefSentence Reasons) Of(Draft draft, IReadOnlyCollection<int> cites, IReadOnlyCollection<int> objections, Doubts doubts = default)
    {
        var voices = cites.Select(number => draft.Evidence.VoiceOf(draft.Ledger[number].ArticleKey)).Distinct().Count();
        var weak = (objections.Count > 0 && !doubts.Few) || doubts.Implied || doubts.Opinion;
        var confidence = voices >= 3 && !weak ? Confidence.High : voices >= 3 || (voices == 2 && !weak) ? Confidence.Moderate : Confidence.Low;
        var support = draft.Write.Part(voices switch { 1 => "reason.single", 2 => "reason.two", _ => "reason.several" }, ("count", SentenceWriter.Count(voices, objections.Count > 0 ? [.. cites] : null)));
        var limits = Limits(draft, objections.Count > 0, doubts);
        var tail = confidence is Confidence.Low && voices > 1 ? ".yet" : !limits.IsEmpty ? ".but" : confidence is Confidence.High && doubts.Divided ? ".plain" : "";
        return (confidence, draft.Write.Write(
            $"confidence.{confidence.ToString().ToLowerInvariant()}{tail}", cites.Concat(objections), new("support", support), new("limits", limits)));
    }

    static ImmutableArray<Run> Limits(Draft draft, bool contested, Doubts doubts)
    {
        string?[] keys =
        [
            contested ? doubts.Few ? "reason.few" : "reason.contested" : null,
            doubts.Implied ? "reason.implied" : doubts.Opinion ? "reason.opinion" : null,
        ];
        return [.. keys.OfType<string>().SelectMany((key, at) => at == 0 ? draft.Write.Part(key) : [SentenceWriter.Words(" and "), .. draft.Write.Part(key)])];
    }
}

/// <summary>What makes a judgement less sure than the number of its publishers.</summary>
/// <param name="Implied">Nobody says it in so many words.</param>
/// <param name="Opinion">All who say so give an opinion.</param>
/// <param name="Few">The objections are few against the support.</param>
/// <param name="Divided">The judgement itself is that the reports are divided.</param>
readonly record struct Doubts(bool Implied = false, bool Opinion = false, bool Few = false, bool Divided = false);
