using Entente.Sentences;

namespace Entente.Claims;

/// <summary>What stands around a noun or adjective: its own phrases, and those of the verb that carries it.</summary>
static partial class PlaceFinder
{
    /// <summary>"A is a burden", "became a hub", "poses a threat": whether a noun is said of a subject; the object of another verb is not.</summary>
    public static bool IsSaidOfSubject(Sentence sentence, int token, WordUses<RoleWord> words)
    {
        for (var steps = 0; sentence.Tokens[token] is { Relation: Relation.Conj, Head: >= 0 and var first } && steps < DeepestSharing; steps++)
        {
            token = first;
        }

        var it = sentence.Tokens[token];
        return it.Relation is not (Relation.Obj or Relation.Obl or Relation.Nmod) || (it.Relation == Relation.Obl && Preposition(sentence, token) == "as")
            || (it is { Relation: Relation.Obj, Head: >= 0 and var verb } && words.Says(RoleWord.Predicates, sentence.Tokens[verb].Lemma));
    }

    static void AddNominal(Sentence sentence, int token, Places places, WordUses<RoleWord> words)
    {
        var tokens = sentence.Tokens;
        foreach (var child in sentence.Tree.Children(token))
        {
            switch (tokens[child].Relation)
            {
                case Relation.NmodPoss:
                    places.Add(Place.Owner, child);
                    break;
                case Relation.Amod or Relation.Compound when LeaderOf(sentence, child, words) is >= 0 and var leader:
                    places.Add("by", leader);
                    break;
                case Relation.Amod or Relation.Compound or Relation.NmodUnmarked or Relation.NmodDesc or Relation.Nummod:
                    places.Add(Place.Modifier, child);
                    break;
                case Relation.Nmod or Relation.Obl:
                    places.Add(Preposition(sentence, child), child);
                    break;
                case Relation.Acl when words.Says(RoleWord.CarriesOut, tokens[child].Lemma) && Agent(sentence, child) is >= 0 and var agent:
                    places.Add("by", agent);
                    break;
                case Relation.Nsubj or Relation.NsubjPass or Relation.Expl:
                    places.Add(Place.Subject, Antecedent(sentence, child, token));
                    break;
                case Relation.Acl or Relation.Xcomp or Relation.Advcl or Relation.Ccomp:
                    places.Add(Place.Infinitive, child);
                    break;
            }
        }

        AddLow(sentence, token, places, words);
        if (tokens[token] is { Relation: Relation.Amod, Head: >= 0 and var judged } && tokens[token].Pos is PartOfSpeech.Adj or PartOfSpeech.Verb)
        {
            places.Add(Place.Judged, judged);
            places.Add(Place.Owner, sentence.Tree.Child(judged, Relation.NmodPoss));
        }

        if (LeaderOf(sentence, token, words) is >= 0 and var led && places.First("by") < 0)
        {
            places.Add("by", led);
        }

        if (tokens[token] is { Relation: Relation.Nsubj or Relation.NsubjPass, Head: >= 0 and var said } && Later(sentence, token, said) is >= 0 and var whom)
        {
            places.Add(Place.Subject, whom);
        }

        if (places.First(Place.Subject) >= 0 || tokens[token].Relation == Relation.Xcomp)
        {
            AddClosing(sentence, token, places);
        }

        // "A, B in talks to restore relations": a headline without a verb.
        if (tokens[token] is { Relation: Relation.Nmod, Head: >= 0 and var bearer } && tokens[bearer] is { Relation: Relation.Root, Pos: PartOfSpeech.Propn }
            && bearer < token && Preposition(sentence, token) is "in" or "under" or "on" or "at" && places.First(Place.Subject) < 0)
        {
            places.Add(Place.Subject, bearer);
        }

        var top = Carrier(sentence, token);
        var governor = tokens[top].Head;
        if (governor >= 0 && IsVerb(sentence, governor))
        {
            AddGovernor(sentence, top, governor, places, words);
        }
    }

    /// <summary>"Held talks with", "came under attack by": the noun shares the subject and the phrases of the verb that carries it.</summary>
    static void AddGovernor(Sentence sentence, int token, int governor, Places places, WordUses<RoleWord> words)
    {
        var relation = sentence.Tokens[token].Relation;
        places.Add(Place.Governor, governor);
        if ((relation is Relation.Obj && !words.Says(RoleWord.Undergoes, sentence.Tokens[governor].Lemma)) || relation is Relation.Xcomp || (relation is Relation.Obl && words.Says(RoleWord.Carries, sentence.Tokens[governor].Lemma)))
        {
            places.Add(Place.Subject, Subject(sentence, governor, DeepestSharing));
        }
        else if (relation is Relation.Obl && Preposition(sentence, token) == "as" && words.Says(RoleWord.Gesture, sentence.Tokens[token].Lemma))
        {
            // "Gave A a horse as a token of respect": whose token it is, and to whom, the verb says.
            places.Add(Place.Subject, Subject(sentence, governor, DeepestSharing));
            places.Add(Place.Indirect, sentence.Tree.Child(governor, Relation.Iobj));
            places.Add(Place.Object, sentence.Tree.Child(governor, Relation.Obj));
            AddPrepositional(sentence, governor, places, except: token);
        }
        else if (relation is Relation.Obl && Preposition(sentence, token) is "during" or "after" or "following" or "at" or "before" or "in" && sentence.Tree.Child(token, Relation.Nmod) >= 0)
        {
            // "During a meeting with B, A said": whose meeting it was is whose clause it is, unless the noun says so itself.
            places.Add(Place.Occasion, Subject(sentence, governor, DeepestSharing));
        }
        else if (relation is Relation.NsubjPass)
        {
            places.Add(Place.Subject, Agent(sentence, governor));
        }

        if (relation == Relation.Obj && words.Says(RoleWord.Bears, sentence.Tokens[governor].Lemma))
        {
            places.Add(Place.Affected, Subject(sentence, governor, DeepestSharing));
        }

        if (relation == Relation.Nsubj && words.Says(RoleWord.Cripples, sentence.Tokens[governor].Lemma))
        {
            places.Add(Place.Affected, sentence.Tree.Child(governor, Relation.Obj));
        }

        if (relation is Relation.Obj or Relation.NsubjPass or Relation.Nsubj)
        {
            places.Add(Place.Indirect, sentence.Tree.Child(governor, Relation.Iobj));
            AddPrepositional(sentence, governor, places, except: token);
        }
    }

    /// <summary>"The killing of a diplomat by rebels": parsers hang what belongs to the deed on the noun next to it.</summary>
    static void AddLow(Sentence sentence, int token, Places places, WordUses<RoleWord> words)
    {
        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child].Relation != Relation.Nmod)
            {
                continue;
            }

            foreach (var low in sentence.Tree.Children(child))
            {
                if (sentence.Tokens[low].Relation == Relation.Nmod && (Preposition(sentence, low) is "by" or "against" or "with" or "to" or "from"
                    || (Preposition(sentence, low) == "in" && Preposition(sentence, child) == "of" && words.Says(RoleWord.Holds, sentence.Tokens[token].Lemma))))
                {
                    places.Add(Preposition(sentence, low), low);
                }
            }
        }
    }

    /// <summary>"The weakest link and a problem child within the bloc": what closes a coordination is said of all of it.</summary>
    static void AddClosing(Sentence sentence, int token, Places places)
    {
        foreach (var conjunct in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[conjunct].Relation == Relation.Conj && !IsVerb(sentence, conjunct))
            {
                AddPrepositional(sentence, conjunct, places);
            }
        }
    }

    /// <summary>The subject that a fronted noun is said of; -1 where it is the subject itself.</summary>
    static int Later(Sentence sentence, int first, int verb)
    {
        foreach (var child in sentence.Tree.Children(verb))
        {
            if (child > first && child < verb && sentence.Tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass && IsFronted(sentence, first, child))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"Western-led sanctions", "a US-imposed embargo": whose deed a noun is, before the hyphen; -1 where nothing says so.</summary>
    static int LeaderOf(Sentence sentence, int participle, WordUses<RoleWord> words)
    {
        if (participle < 2 || !words.Says(RoleWord.Leads, sentence.Tokens[participle].Lemma)
            || sentence.Tokens[participle - 1].Lemma is not ("-" or "–"))
        {
            return -1;
        }

        return sentence.Tokens[participle - 2].Head == participle || sentence.Tokens[participle - 2].Head == sentence.Tokens[participle].Head ? participle - 2 : -1;
    }

    /// <summary>In "a series of talks" what is said of the series is said of the talks; conjuncts share what the first has.</summary>
    static int Carrier(Sentence sentence, int token)
    {
        for (var steps = 0; steps < DeepestSharing; steps++)
        {
            var head = sentence.Tokens[token].Head;
            if (head < 0 || IsVerb(sentence, head))
            {
                break;
            }

            if (sentence.Tokens[token].Relation is Relation.Conj or Relation.Appos
                || (sentence.Tokens[token].Relation is Relation.Nmod && Preposition(sentence, token) == "of"))
            {
                token = head;
            }
            else
            {
                break;
            }
        }

        return token;
    }
}
