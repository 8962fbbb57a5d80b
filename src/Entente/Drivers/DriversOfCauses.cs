using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Which causes are drivers: those that bring two sides closer or drive them apart; the causes of other things are left out.</summary>
readonly struct DriversOfCauses(DriverSentence sentence)
{
    public IEnumerable<DriverDraft> Of(CausalClaim cause)
    {
        if (cause is not { Cause: { } reason, Effect: { } effect, Signal: { } told } || !IsTelling(reason) || CueOf(told) is not { } cue || IsPreposition(told)
            || PairOfEffect(cause, reason, effect) is not { } dyad)
        {
            yield break;
        }

        var closeness = ClosenessOf(cause.Type, told, effect, dyad);
        if (closeness == 0 || sentence.IsLongPast(effect) || (IsOfTime(told) && sentence.IsLongPast(reason))
            || (cause.Type is CausalType.Inhibit && closeness < 0 && (cue.Form is CueForm.Marker || (sentence.IsShort && sentence.Sides.In(effect).Count < 2)))
            || (sentence.IsShort && cue.Words is "amid" or "amidst" or "following" or "given" && (IsInPassing(effect) || (closeness > 0 && IsWorry(reason))))
            || (sentence.IsShort && IsWorry(effect))
            || DirectionOf(cause.Type, closeness, told, effect) is not { } direction)
        {
            yield break;
        }

        var parts = cause.Type is CausalType.Consequence ? Conjuncts(reason) : [reason];
        foreach (var part in parts)
        {
            var whole = part == parts[^1] && reason.End <= effect.Start ? part.Cover(effect) : part;
            yield return new()
            {
                Dyad = dyad,
                Direction = direction,
                Category = (sentence.CategoryOf(told) is "coercion" ? "coercion" : sentence.CategoryOf(part)) ?? (direction is DriverDirection.PushesCloser && cause.Type is not CausalType.Inhibit ? "opportunity" : "cross_pressure"),
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

    /// <summary>Where a cause of a type moves the two; null for a condition that tells nothing of them.</summary>
    DriverDirection? DirectionOf(CausalType type, int closeness, TextSpan told, TextSpan effect) => type switch
    {
        CausalType.Inhibit => closeness > 0 ? DriverDirection.HoldsBack : DriverDirection.PushesCloser,
        CausalType.Condition => closeness < 0 ? DriverDirection.Risk : DirectionOfCondition(told, effect),
        _ => closeness > 0 ? DriverDirection.PushesCloser : DriverDirection.PushesApart,
    };

    /// <summary>
    /// "Only after B has signed" holds back what has not come yet, and has brought about what came; "as long as A needs it" is what a tie rests on.
    /// "If the craft lands, A joins a club of B and C" tells nothing.
    /// </summary>
    DriverDirection? DirectionOfCondition(TextSpan told, TextSpan effect)
    {
        var first = sentence.Words.Form(sentence.Sentence.TokenAt(told.Start));
        return first is "as" or "so" ? DriverDirection.PushesCloser
            : first is not "only" ? null
            : sentence.Sentence.HeadOf(effect) is >= 0 and var verb && IsPast(verb) ? DriverDirection.PushesCloser
            : DriverDirection.HoldsBack;
    }

    bool IsPast(int verb)
    {
        foreach (var child in sentence.Clauses.Tree.Children(verb))
        {
            if (sentence.Words.Form(child) is "will" or "would" or "can" or "could" or "may" or "might" or "shall" or "should" or "'ll")
            {
                return false;
            }
        }

        return sentence.Clauses[verb].Has(Features.Past);
    }

    /// <summary>"Drove them apart" and "soured their ties" say it with the signal; what hinders does not turn what it hinders; and nobody retaliates out of friendship.</summary>
    int ClosenessOf(CausalType type, TextSpan told, TextSpan effect, (string A, string B) dyad)
    {
        var here = sentence;
        var isBefore = told.Start < effect.Start && told.End + 2 >= effect.Start;
        return type is CausalType.Motivation && sentence.ClosenessIn(told) is < 0 and var answer ? answer
            : isBefore && type is not CausalType.Inhibit && In(told.Cover(effect)) is not 0 and var both ? both
            : In(effect) is not 0 and var said ? said
            : In(isBefore ? told.Cover(effect) : told);

        int In(TextSpan span) => here.IsShort ? here.ClosenessOfHead(span, dyad) : here.ClosenessIn(span);
    }

    /// <summary>Only words of the knowledge tell a driver, not the build of the sentence alone, nor "to" and "allow", which join so much else, nor what is denied.</summary>
    CauseCue? CueOf(TextSpan signal)
    {
        var found = sentence.Cues.Causes.Find(sentence.Words);
        var first = sentence.Sentence.TokenAt(signal.Start);
        var opens = found.Exists(other => other.Match.First == first);
        foreach (var (cue, match) in found)
        {
            if ((opens ? match.First == first : sentence.Span(new(match.First, match.Last)).Overlaps(signal)) && !sentence.Cues.Loose.Contains(cue.Words) && !(cue.Form is CueForm.Verb && sentence.IsNegated(match.First)))
            {
                return cue;
            }
        }

        return null;
    }

    /// <summary>"Funds that were part of a deal amid a war": the deal is not what came about.</summary>
    bool IsInPassing(TextSpan effect) => sentence.Sentence.HeadOf(effect) is >= 0 and var head && sentence.Clauses[head].Relation is Relation.AclRelcl;

    /// <summary>Fears, claims and reports of what two do are neither why they do it nor how close they are.</summary>
    bool IsWorry(TextSpan words) => sentence.Sentence.HeadOf(words) is >= 0 and var head
        && sentence.Words.Lemma(head) is "concern" or "fear" or "worry" or "alarm" or "claim" or "report" or "rumour" or "rumor" or "speculation" or "question" or "criticism" or "debate";

    /// <summary>What merely came after something of long ago did not come about by it.</summary>
    bool IsOfTime(TextSpan signal)
    {
        var words = sentence.Words;
        return sentence.Any(signal, token => words.Form(token) is "following" or "wake" or "aftermath");
    }

    /// <summary>Most prepositions hold sentences together, "since" and "after" tell of times; what they join is a cause at best.</summary>
    bool IsPreposition(TextSpan signal) =>
        sentence.Sentence.TokenAt(signal.Start) is >= 0 and var token && sentence.Sentence.Tokens[token].Span == signal
        && sentence.Clauses[token].Relation is Relation.Case && sentence.Words.Form(token) is not ("amid" or "amidst" or "given" or "following" or "despite");

    /// <summary>A bare pronoun or the name of one who acts is no reason to a reader.</summary>
    bool IsTelling(TextSpan reason)
    {
        var (tokens, sides) = (sentence.Sentence.Tokens, sentence.Sides);
        return sentence.Any(reason, token => tokens[token].Pos is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj && !sides.IsNamedAt(tokens[token].Span));
    }

    /// <summary>Two sides in the effect; or one there and the other in the cause or as the article's topic.</summary>
    (string A, string B)? PairOfEffect(CausalClaim cause, TextSpan reason, TextSpan effect)
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
            return topic is { IsStrong: true } && topic.Has(inEffect[0]) && (inCause.TrueForAll(topic.Has) || sentence.HasWordBetween(effect)) ? (topic.A, topic.B)
                : inCause.Find(side => side != inEffect[0]) is { } other && sentence.CategoryOf(reason) is not null ? TopicPair.Sorted(inEffect[0], other)
                : null;
        }

        return topic is { IsStrong: true } && (sentence.HasWordOfBoth(effect) || (cause.Type is not CausalType.Purpose && SaysOfTwo(cause, effect) && SpeaksOfNobodyElse(reason))) ? (topic.A, topic.B) : null;
    }

    /// <summary>"The quarrel", or "they" where the signal says that it drove them together or apart.</summary>
    bool SaysOfTwo(CausalClaim cause, TextSpan effect)
    {
        var words = sentence.Words;
        return sentence.HasWordBetween(effect)
            || (cause.Signal is { } told && sentence.ClosenessIn(told) != 0 && sentence.Sentence.HeadOf(effect) is >= 0 and var head && words.Form(head) is "they" or "them" or "both");
    }

    /// <summary>No third state stands in the sentence, but in the reason.</summary>
    bool SpeaksOfNobodyElse(TextSpan reason)
    {
        var topic = sentence.Topic;
        return sentence.Sides.In(sentence.Sentence.Span, reason.Contains).TrueForAll(side => topic is not null && (topic.Has(side) || !SidesOfArticle.IsState(side)));
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
