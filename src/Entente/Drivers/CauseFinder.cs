using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Finds what the text says brings about what, with the spans of cause, effect and signal.</summary>
static class CauseFinder
{
    /// <summary>Sentence after sentence; within a sentence the surest first.</summary>
    public static ImmutableArray<CausalClaim> Find(Article article, ImmutableArray<Sentence> sentences, CauseCues cues)
    {
        var causes = ImmutableArray.CreateBuilder<CausalClaim>();
        foreach (var sentence in sentences)
        {
            if (sentence.Block is BlockKind.Byline or BlockKind.Biography || sentence.Tokens.Length < 3)
            {
                continue;
            }

            foreach (var candidate in Choose(new CueWords(article, sentence), cues))
            {
                causes.Add(Claim(article, sentence, candidate));
            }
        }

        return causes.DrainToImmutable();
    }

    /// <summary>The candidates that are believed, the best first.</summary>
    internal static List<CauseCandidate> Choose(CueWords words, CauseCues cues)
    {
        var candidates = CauseCandidates.Of(words, cues.Causes, cues.Kinds);
        return cues.Weights is { } weights ? Weigh(words, candidates, weights, cues.Kinds) : Plain(candidates);
    }

    static List<CauseCandidate> Plain(List<CauseCandidate> candidates)
    {
        var chosen = new List<CauseCandidate>();
        foreach (var candidate in candidates)
        {
            if (candidate.IsPlain && !chosen.Exists(other => other.SameAs(candidate)))
            {
                chosen.Add(candidate);
            }
        }

        return chosen;
    }

    static List<CauseCandidate> Weigh(CueWords words, List<CauseCandidate> candidates, CauseWeights weights, WordKinds kinds)
    {
        var bars = weights.Bars;
        var features = new CauseFeatures(words, kinds);
        var scored = new List<(float Score, CauseCandidate Candidate)>(candidates.Count);
        foreach (var candidate in candidates)
        {
            scored.Add((weights.Score(features.Of(candidate)) + bars.Bias, candidate));
        }

        scored.Sort((a, b) => b.Score.CompareTo(a.Score));
        var speaksOfCauses = bars.Weigh(SentenceSigns.Of(weights.Score(features.OfSentence()), scored)) >= 0;
        var chosen = new List<CauseCandidate>();
        foreach (var (score, candidate) in scored)
        {
            var believed = (speaksOfCauses && (score >= bars.Candidate || chosen.Count == 0))
                || (candidate.Cue is { Sure: true } && (score >= bars.SureCandidate || candidate.IsOutspoken));
            if (believed && !chosen.Exists(other => other.SameAs(candidate)))
            {
                chosen.Add(WithSignal(candidate, scored));
            }
        }

        return chosen;
    }

    /// <summary>What only the structure shows gives way to the same parts where a sure cue joins them.</summary>
    static CauseCandidate WithSignal(CauseCandidate candidate, List<(float Score, CauseCandidate Candidate)> scored)
    {
        if (candidate.Cue is null)
        {
            foreach (var (_, other) in scored)
            {
                if (other.IsPlain && candidate.Joins(other))
                {
                    return other;
                }
            }
        }

        return candidate;
    }

    static CausalClaim Claim(Article article, Sentence sentence, CauseCandidate candidate)
    {
        var cause = Span(candidate.Cause);
        var effect = Span(candidate.Effect);
        var signal = Span(candidate.Signal);
        var all = cause ?? effect ?? sentence.Span;
        all = effect is { } e ? all.Cover(e) : all;
        all = signal is { } s ? all.Cover(s) : all;
        return new()
        {
            Type = candidate.Type,
            Cause = cause,
            Effect = effect,
            Signal = signal,
            Evidence = new(article.Id, sentence.Span, all),
        };

        TextSpan? Span(TokenRange range) => range.IsEmpty ? null : range.Span(sentence.Tokens);
    }
}
