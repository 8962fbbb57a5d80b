using Entente.Articles;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>"Unlike its neighbours, which cannot ..., A turns to B": what hinders the others leaves A free, and holds the others back from B.</summary>
readonly struct DriversOfContrast(DriverSentence sentence)
{
    public IEnumerable<DriverDraft> Of(DriverSign sign, CueMatch match, SignScope scope)
    {
        var phrase = sentence.Span(scope.Range);
        var clause = sentence.Clauses.HeadOfClause(scope.Noun);
        var matrix = sentence.Span(sentence.Clauses.Subtree(clause));
        if (sentence.Topic is not { IsStrong: true } topic || !IsHindered(phrase, match) || sentence.ClosenessIn(matrix, phrase.Contains) <= 0
            || sentence.Sides.In(matrix, phrase.Contains).Find(topic.Has) is not { } free)
        {
            yield break;
        }

        yield return Draft(sign, match, phrase, TopicPair.Sorted(free, topic.Other(free)), DriverDirection.PushesCloser, free) with { Category = sign.Category ?? "opportunity" };
        if (sentence.Sides.In(phrase).Find(side => !topic.Has(side)) is { } hindered && Description(scope.Noun) is { } words)
        {
            yield return Draft(sign, match, words, TopicPair.Sorted(hindered, topic.Other(free)), DriverDirection.HoldsBack, hindered);
        }
    }

    DriverDraft Draft(DriverSign sign, CueMatch match, TextSpan span, (string A, string B) dyad, DriverDirection direction, string moved) => new()
    {
        Dyad = dyad,
        Direction = direction,
        Category = sentence.CategoryOf(span) ?? "cross_pressure",
        Affects = [moved],
        Span = span,
        Explicit = sign.Explicit,
        Modality = sentence.ModalityOf(CausalType.Consequence, span),
        Strength = DriverStrength.Supporting,
        Signal = sentence.Span(new(match.First, match.LastOfFirstPiece)),
        Confidence = 0.5,
    };

    /// <summary>The others are said to lack, refuse or be held by something.</summary>
    bool IsHindered(TextSpan phrase, CueMatch match)
    {
        var (words, sentenceHere) = (sentence.Words, sentence);
        return sentence.Any(phrase, token => words.Lemma(token) is "not" or "never" or "no" or "n't" or "lack" or "refuse" or "without")
            || sentence.Cues.Signs.Find(sentence.Words).Exists(other =>
                other.Match != match && other.Cue.Kind is SignKind.Obstacle && phrase.Contains(sentenceHere.Sentence.Tokens[other.Match.First].Span));
    }

    /// <summary>What is said of the others, without the relative pronoun; null where they are only named.</summary>
    TextSpan? Description(int noun)
    {
        TokenRange? said = null;
        foreach (var child in sentence.Clauses.Tree.Children(noun))
        {
            if (child > noun && sentence.Clauses[child].Relation is Relation.AclRelcl or Relation.Acl)
            {
                var range = sentence.Clauses.Trim(sentence.Clauses.Subtree(child));
                said = said is { } before ? new(before.First, Math.Max(before.Last, range.Last)) : range;
            }
        }

        if (said is { IsEmpty: false } all && sentence.Words.Form(all.First) is "that" or "which" or "who" or "whose")
        {
            said = sentence.Clauses.Trim(all with { First = all.First + 1 });
        }

        return said is { Length: > 2 } words ? sentence.Span(words) : null;
    }
}
