using Entente.Articles;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Whether a text asserts what a word of it says: what stands on the word itself, then what governs it, up to the root.</summary>
static class ModalityFinder
{
    /// <summary>Chains of complements longer than this are parses gone wrong.</summary>
    const int DeepestChain = 12;

    /// <summary>The modality of the verb, noun or adjective at <paramref name="token"/>, with the words that make it so.</summary>
    public static (Modality Modality, TextSpan? Cue) Of(Sentence sentence, int token, ModalityCues cues)
    {
        var reading = Of(sentence, token, cues, DeepestChain);
        return (reading.Modality, reading.Cue);
    }

    static Reading Of(Sentence sentence, int token, ModalityCues cues, int depth)
    {
        if (depth == 0 || token < 0 || token >= sentence.Tokens.Length)
        {
            return Reading.Plain;
        }

        return ModalityScope.On(sentence, token, cues).Under(FromAbove(sentence, token, cues, depth - 1));
    }

    static Reading FromAbove(Sentence sentence, int token, ModalityCues cues, int depth)
    {
        var head = sentence.Tokens[token].Head;
        if (head < 0 || depth == 0)
        {
            return Reading.Plain;
        }

        switch (sentence.Tokens[token].Relation)
        {
            case Relation.Conj when StandsAlone(sentence, token):
                return FromAbove(sentence, head, cues, depth - 1);

            case Relation.Conj:
                return Of(sentence, head, cues, depth);

            case Relation.Xcomp or Relation.Ccomp or Relation.Csubj or Relation.CsubjPass or Relation.Acl:
                return Governed(sentence, token, head, cues, depth, clause: true);

            case Relation.Advcl:
                return Adverbial(sentence, token, head, cues, depth);

            case Relation.Obj or Relation.Obl or Relation.Nmod or Relation.NsubjPass or Relation.Compound:
                return Governed(sentence, token, head, cues, depth, clause: IsVerb(sentence, token));

            case Relation.Nsubj:
                return Subject(sentence, token, head, cues, depth);

            default:
                return Reading.Plain;
        }
    }

    /// <summary>A conjunct with a subject or auxiliary of its own does not share those of the first one.</summary>
    static bool StandsAlone(Sentence sentence, int token)
    {
        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Aux or Relation.AuxPass or Relation.Cop)
            {
                return true;
            }
        }

        return false;
    }

    static Reading Governed(Sentence sentence, int token, int head, ModalityCues cues, int depth, bool clause)
    {
        var above = Of(sentence, head, cues, depth);
        if (ModalityScope.Governor(sentence, token, head, cues, clause) is not { } found)
        {
            return Inherited(sentence, token, above, clause);
        }

        var (cue, at) = found;
        if (above.Modality == Modality.Negated)
        {
            return cue.Denied == Modality.Asserted ? Reading.Plain : new(cue.Denied, above.Cue ?? at);
        }

        return new Reading(cue.Modality, cue.Modality == Modality.Asserted ? null : at).Under(above);
    }

    /// <summary>Under a word that is no cue, a clause stands as sure as that word; a noun only where it is new to the reader.</summary>
    static Reading Inherited(Sentence sentence, int token, Reading above, bool clause)
    {
        if (sentence.Tokens[token].Relation == Relation.Ccomp || (!clause && ModalityScope.IsGiven(sentence, token)))
        {
            return Reading.Plain;
        }

        return above.Modality == Modality.Negated && sentence.Tokens[token].Relation is not Relation.Xcomp and not Relation.Obj
            ? Reading.Plain
            : above;
    }

    static Reading Adverbial(Sentence sentence, int token, int head, ModalityCues cues, int depth)
    {
        if (ModalityScope.IsPurpose(sentence, token, out var to))
        {
            // A few verbs and most adjectives take their complement as an adverbial clause in the treebanks.
            return ModalityScope.Governor(sentence, token, head, cues, clause: true) is not null
                ? Governed(sentence, token, head, cues, depth, clause: true)
                : new(Modality.Planned, sentence.Tokens[to].Span);
        }

        var above = sentence.Tokens[token].Has(Features.Finite) || IsReason(sentence, token) ? Reading.Plain : Of(sentence, head, cues, depth);
        return above.Modality == Modality.Negated ? Reading.Plain : above;
    }

    /// <summary>"Will lose for leaving the pact": what something is done for has happened.</summary>
    static bool IsReason(Sentence sentence, int token) =>
        sentence.Tokens[token].Has(Features.Gerund) && sentence.Tree.Child(token, Relation.Mark) is >= 0 and var mark && sentence.Tokens[mark].Lemma is "for" or "after" or "since";

    /// <summary>"Talks are likely", "talks will begin": what is said of an event noun as subject bears on whether it takes place.</summary>
    static Reading Subject(Sentence sentence, int token, int head, ModalityCues cues, int depth)
    {
        if (cues[CuePlace.Governor, sentence.Tokens[head].Lemma] is not { } cue)
        {
            return Reading.Plain;
        }

        var isAdjective = sentence.Tokens[head].Pos == PartOfSpeech.Adj;
        return isAdjective || cue.Modality == Modality.Asserted
            ? Governed(sentence, token, head, cues, depth, clause: false)
            : Reading.Plain;
    }

    static bool IsVerb(Sentence sentence, int token) => sentence.Tokens[token].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux;
}
