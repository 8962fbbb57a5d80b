using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Which causes are drivers: those that bring two sides closer or drive them apart; the causes of other things are left out.</summary>
readonly struct DriversOfCauses(DriverSentence sentence)
{
    public IEnumerable<DriverDraft> Of(CausalClaim cause)
    {
        if (cause is not { Cause: { } reason, Effect: { } effect, Signal: { } told } || !IsTelling(reason) || !IsCued(told) || IsCommonWord(told))
        {
            yield break;
        }

        // "drove them apart" says it in the signal
        var closeness = sentence.ClosenessIn(effect) is not 0 and var said ? said : sentence.ClosenessIn(told.Start < effect.Start && told.End + 2 >= effect.Start ? told.Cover(effect) : told);
        // "If the craft lands, A joins a club of B and C" is no risk.
        if (closeness == 0 || (cause.Type is CausalType.Condition && closeness > 0) || PairOfEffect(reason, effect) is not { } dyad)
        {
            yield break;
        }

        var direction = cause.Type switch
        {
            CausalType.Inhibit => closeness > 0 ? DriverDirection.HoldsBack : DriverDirection.PushesCloser,
            CausalType.Condition => DriverDirection.Risk,
            _ => closeness > 0 ? DriverDirection.PushesCloser : DriverDirection.PushesApart,
        };
        var parts = cause.Type is CausalType.Consequence ? Conjuncts(reason) : [reason];
        foreach (var part in parts)
        {
            var whole = part == parts[^1] && reason.End <= effect.Start ? part.Cover(effect) : part;
            yield return new()
            {
                Dyad = dyad,
                Direction = direction,
                Category = (sentence.CategoryOf(told) is "coercion" ? "coercion" : sentence.CategoryOf(part)) ?? (closeness > 0 && cause.Type is not CausalType.Inhibit ? "opportunity" : "cross_pressure"),
                Affects = AffectedBy(dyad, effect),
                Span = told.End <= part.Start && part.Start - told.End <= 2 ? told.Cover(whole) : whole,
                Explicit = true,
                Modality = sentence.ModalityOf(cause.Type, effect),
                Strength = DriverStrength.Main,
                Cause = part,
                Effect = effect,
                Signal = told,
                Confidence = 0.7,
            };
        }
    }

    /// <summary>What no word of the knowledge tells, only the build of the sentence, is a cause at best.</summary>
    bool IsCued(TextSpan signal)
    {
        var here = sentence;
        return sentence.Cues.Causes.Find(sentence.Words).Exists(found => here.Span(new(found.Match.First, found.Match.Last)).Overlaps(signal));
    }

    /// <summary>"To" and "as" hold most sentences together, "since" and "after" tell of times; what they join is a cause at best, never enough for a driver.</summary>
    bool IsCommonWord(TextSpan signal)
    {
        if (sentence.Sentence.TokenAt(signal.Start) is not (>= 0 and var token) || sentence.Sentence.Tokens[token].Span != signal)
        {
            return false;
        }

        return sentence.Words.Form(token) is "to" or "as" or "for" or "when" or "while" or "since" or "after" or "until" or "once"
            || (sentence.Clauses[token].Relation is Relation.Case && sentence.Words.Form(token) is not ("amid" or "amidst" or "given" or "following" or "despite"));
    }

    /// <summary>A bare pronoun or the name of one who acts is no reason to a reader.</summary>
    bool IsTelling(TextSpan reason)
    {
        var (tokens, sides) = (sentence.Sentence.Tokens, sentence.Sides);
        return sentence.Any(reason, token => tokens[token].Pos is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj && !sides.IsNamedAt(tokens[token].Span));
    }

    /// <summary>Two sides in the effect; or one there and the other in the cause or as the article's topic.</summary>
    (string A, string B)? PairOfEffect(TextSpan reason, TextSpan effect)
    {
        var (sides, topic) = (sentence.Sides, sentence.Topic);
        var inEffect = sides.In(effect);
        if (topic is not null && inEffect.Contains(topic.A) && inEffect.Contains(topic.B))
        {
            return (topic.A, topic.B);
        }

        var inSentence = sides.In(sentence.Sentence.Span);
        if (topic is not null && inEffect.Exists(topic.Has) && inSentence.Contains(topic.A) && inSentence.Contains(topic.B))
        {
            return (topic.A, topic.B);
        }

        inEffect.RemoveAll(side => !SidesOfArticle.IsState(side));
        if (inEffect.Count >= 2)
        {
            return TopicPair.Sorted(inEffect[0], inEffect[1]);
        }

        var inCause = sides.In(reason);
        if (inEffect.Count == 1)
        {
            return topic is { IsStrong: true } && topic.Has(inEffect[0]) && inCause.TrueForAll(topic.Has) ? (topic.A, topic.B)
                : inCause.Find(side => side != inEffect[0]) is { } other && sentence.CategoryOf(reason) is not null ? TopicPair.Sorted(inEffect[0], other)
                : null;
        }

        return topic is { IsStrong: true } && sentence.HasWordOfBoth(effect) ? (topic.A, topic.B) : null;
    }

    /// <summary>Who is named first in what comes about; both where they are named side by side.</summary>
    ImmutableArray<string> AffectedBy((string A, string B) dyad, TextSpan span)
    {
        var (clauses, here, sides) = (sentence.Clauses, sentence.Sentence, sentence.Sides);
        var named = sides.In(span).Find(side => side == dyad.A || side == dyad.B);
        var isJoined = sides.At(span).Any(mention => (mention.Side == dyad.A || mention.Side == dyad.B) && mention.Side != named
            && here.TokenAt(mention.Span.Start) is >= 0 and var token && clauses[token].Relation is Relation.Conj
            && sides.IsNamedAt(clauses[clauses[token].Head].Span));
        return named is null || isJoined ? [dyad.A, dyad.B] : [named];
    }

    /// <summary>The parts of "a and b", each a reason of its own; of "years of a and the growing b" too.</summary>
    List<TextSpan> Conjuncts(TextSpan reason)
    {
        var (tokens, clauses) = (sentence.Sentence.Tokens, sentence.Clauses);
        var head = sentence.Sentence.HeadOf(reason);
        if (head < 0 || tokens[head].Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn))
        {
            return [reason];
        }

        var starts = new List<int> { reason.Start };
        for (var i = head + 1; i < tokens.Length && reason.Contains(tokens[i].Span); i++)
        {
            if (tokens[i].Relation is Relation.Conj && IsOfPhrase(i, head) && clauses.Trim(clauses.Subtree(i)) is { IsEmpty: false } part
                && (tokens[i].Head == head || part.Length >= 2))
            {
                starts.Add(tokens[part.First].Span.Start);
            }
        }

        var parts = new List<TextSpan>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : reason.End;
            var (first, last) = (sentence.Sentence.TokenAt(starts[i]), LastBefore(end));
            if (first >= 0 && last >= first && clauses.Trim(new(first, last)) is { IsEmpty: false } words)
            {
                parts.Add(sentence.Span(words));
            }
        }

        return parts.Count == 0 ? [reason] : parts;
    }

    /// <summary>Whether a word hangs on the head by "of" and "and" alone: "ties with a and b" is one reason, not two.</summary>
    bool IsOfPhrase(int token, int head)
    {
        for (var steps = 0; steps < 6 && token >= 0; steps++)
        {
            if (token == head)
            {
                return true;
            }

            if (sentence.Clauses[token].Relation is not Relation.Conj && !(sentence.Clauses[token].Relation is Relation.Nmod && IsMarkedBy(token, "of")))
            {
                return false;
            }

            token = sentence.Clauses[token].Head;
        }

        return false;
    }

    bool IsMarkedBy(int token, string preposition)
    {
        foreach (var child in sentence.Clauses.Tree.Children(token))
        {
            if (sentence.Clauses[child].Relation is Relation.Case && sentence.Words.Form(child) == preposition)
            {
                return true;
            }
        }

        return false;
    }

    int LastBefore(int offset)
    {
        var last = -1;
        for (var i = 0; i < sentence.Words.Count && sentence.Sentence.Tokens[i].Span.End <= offset; i++)
        {
            last = i;
        }

        return last;
    }
}
