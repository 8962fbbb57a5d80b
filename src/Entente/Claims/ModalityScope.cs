using Entente.Articles;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>The cues that bear on one word: those that depend on it, and the one that governs it.</summary>
static class ModalityScope
{
    /// <summary>What the word's own dependents make of it: "may not sign", "no agreement", "possible talks", "if they leave".</summary>
    public static Reading On(Sentence sentence, int token, ModalityCues cues)
    {
        var tokens = sentence.Tokens;
        var reading = Reading.Plain;
        TextSpan? denial = null;
        var doubtful = false;
        var conditional = false;
        foreach (var child in sentence.Tree.Children(token))
        {
            if (Place(tokens[child], tokens[token]) is not { } place || cues[place, tokens[child].Lemma] is not { } cue)
            {
                conditional |= tokens[child].Relation == Relation.Advcl && HasIf(sentence, child);
                continue;
            }

            if (place == CuePlace.Adverb && cue.Modality == Modality.Negated)
            {
                if (child + 1 < tokens.Length && tokens[child + 1].Lemma is "only" or "just" or "merely")
                {
                    continue; // "Not only condemned but recalled" denies nothing.
                }

                denial = tokens[child].Span;
                continue;
            }

            doubtful |= place == CuePlace.Auxiliary && cue.Denied == Modality.Speculative;
            reading = new Reading(cue.Modality, tokens[child].Span).Under(reading);
        }

        if (denial is not null && !doubtful)
        {
            return new(Modality.Negated, denial);
        }

        if (reading.Modality == Modality.Asserted && IsToBe(sentence, token, out var to))
        {
            return new(Modality.Planned, tokens[to].Span);
        }

        return conditional && reading.Modality == Modality.Planned ? reading with { Modality = Modality.Speculative } : reading;
    }

    /// <summary>The cue that has <paramref name="token"/> as its complement, with its words: "agreed", "call for", "no plans to".</summary>
    public static (ModalityCue Cue, TextSpan At)? Governor(Sentence sentence, int token, int head, ModalityCues cues, bool clause)
    {
        var tokens = sentence.Tokens;
        var lemma = tokens[head].Lemma;
        foreach (var link in Links(sentence, token, head))
        {
            if (cues[CuePlace.Governor, $"{lemma} {tokens[link].Lemma}"] is { } phrase)
            {
                return (phrase, link > head ? tokens[head].Span.Cover(tokens[link].Span) : tokens[head].Span);
            }
        }

        var single = cues[CuePlace.Governor, lemma] ?? (clause ? cues[CuePlace.Clause, lemma] : null);
        return single is { } cue ? (cue, tokens[head].Span) : null;
    }

    /// <summary>Whether a noun is told as known: "the war", "its visit".</summary>
    public static bool IsGiven(Sentence sentence, int token)
    {
        foreach (var child in sentence.Tree.Children(token))
        {
            var (relation, lemma) = (sentence.Tokens[child].Relation, sentence.Tokens[child].Lemma);
            if (relation == Relation.NmodPoss || (relation == Relation.Det && lemma is "the" or "this" or "that" or "these" or "those"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An infinitive that says what for.</summary>
    public static bool IsPurpose(Sentence sentence, int token, out int to)
    {
        to = -1;
        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child] is { Relation: Relation.Mark, Lemma: "to" })
            {
                to = child;
            }
        }

        return to >= 0;
    }

    /// <summary>"The minister is to visit", and in headlines "Minister to visit".</summary>
    static bool IsToBe(Sentence sentence, int token, out int to)
    {
        if (!IsPurpose(sentence, token, out to) || sentence.Tokens[token].Relation is not (Relation.Root or Relation.Conj or Relation.Ccomp))
        {
            return false;
        }

        foreach (var child in sentence.Tree.Children(token))
        {
            if (child < to && (sentence.Tokens[child] is { Lemma: "be", Relation: Relation.Cop or Relation.Aux or Relation.AuxPass }
                || (sentence.Tokens[token].Relation == Relation.Root && sentence.Tokens[child].Relation == Relation.Nsubj)))
            {
                return true;
            }
        }

        return false;
    }

    static bool HasIf(Sentence sentence, int clause)
    {
        foreach (var child in sentence.Tree.Children(clause))
        {
            if (sentence.Tokens[child] is { Relation: Relation.Mark, Lemma: "if" or "unless" })
            {
                return true;
            }
        }

        return false;
    }

    static CuePlace? Place(Token child, Token token) => child.Relation switch
    {
        Relation.Aux or Relation.AuxPass => CuePlace.Auxiliary,
        Relation.Advmod or Relation.CcPreconj => CuePlace.Adverb,
        Relation.Det => CuePlace.Determiner,
        Relation.Amod => CuePlace.Adjective,
        Relation.Mark when token.Relation == Relation.Advcl || child.Lemma == "whether" => CuePlace.Mark,
        Relation.Case or Relation.Mark => CuePlace.Preposition,
        _ => null,
    };

    /// <summary>Particles of the head, and what introduces the complement.</summary>
    static IEnumerable<int> Links(Sentence sentence, int token, int head)
    {
        foreach (var child in sentence.Tree.Children(head))
        {
            if (sentence.Tokens[child].Relation == Relation.CompoundPrt)
            {
                yield return child;
            }
        }

        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child].Relation is Relation.Case or Relation.Mark)
            {
                yield return child;
            }
        }
    }
}

/// <summary>A modality and the words that make it.</summary>
readonly record struct Reading(Modality Modality, TextSpan? Cue)
{
    public static Reading Plain => default;

    /// <summary>This reading within the scope of another: the surer one gives way, and two denials assert.</summary>
    public Reading Under(Reading above) => (Modality, above.Modality) switch
    {
        (_, Modality.Asserted) => this,
        (Modality.Asserted, _) => above,
        (Modality.Negated, Modality.Negated) => Plain,
        (Modality.Negated, _) => this,
        (_, Modality.Negated) => above,
        (Modality.Speculative, _) => this,
        _ => above,
    };
}
