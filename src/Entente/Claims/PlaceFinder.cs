using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Says what stands around a verb, noun or adjective: its own dependents first, then what it shares with the words that govern it.</summary>
static partial class PlaceFinder
{
    const int DeepestSharing = 6;

    public static Places Of(Sentence sentence, int token, bool asAdjective = false)
    {
        var places = new Places { IsPassive = IsPassive(sentence, token) };
        places.Add(Place.Self, token);
        if (IsVerb(sentence, token) && !asAdjective)
        {
            AddVerb(sentence, token, places);
        }
        else
        {
            AddNominal(sentence, token, places);
        }

        return places;
    }

    static void AddVerb(Sentence sentence, int token, Places places)
    {
        var tokens = sentence.Tokens;
        places.Add(Place.Subject, Subject(sentence, token, DeepestSharing));
        places.Add(Place.Subject, OtherSubject(sentence, token));
        var patient = Object(sentence, token);
        places.Add(Place.Object, patient);
        foreach (var child in sentence.Tree.Children(token))
        {
            switch (tokens[child].Relation)
            {
                case Relation.Iobj:
                    places.Add(Place.Indirect, child);
                    break;
                case Relation.Obj when child != patient:
                    places.Add(Place.Object, child);
                    break;
                case Relation.Obl or Relation.OblAgent or Relation.Nmod:
                    places.Add(Preposition(sentence, child), child);
                    break;
                case Relation.Xcomp:
                    places.Add(Place.Infinitive, child);
                    break;
                case Relation.Ccomp:
                    places.Add(Place.Clause, child);
                    break;
                case Relation.Advcl:
                    places.Add(Marker(sentence, child), child);
                    break;
                case Relation.Aux:
                    places.Add(Place.Auxiliary, child);
                    break;
                case Relation.Advmod when tokens[child].Lemma is "not" or "never" or "no" or "n't":
                    places.Add(Place.Negation, child);
                    break;
                case Relation.CompoundPrt:
                case Relation.Advmod when tokens[child].Pos is PartOfSpeech.Adp or PartOfSpeech.Adv:
                    places.Add(Place.Particle, child);
                    break;
            }
        }

        if (patient >= 0)
        {
            AddPrepositional(sentence, patient, places);
        }
    }

    static void AddNominal(Sentence sentence, int token, Places places)
    {
        var tokens = sentence.Tokens;
        foreach (var child in sentence.Tree.Children(token))
        {
            switch (tokens[child].Relation)
            {
                case Relation.NmodPoss:
                    places.Add(Place.Owner, child);
                    break;
                case Relation.Amod or Relation.Compound when LeaderOf(sentence, child) is >= 0 and var leader:
                    places.Add("by", leader);
                    break;
                case Relation.Amod or Relation.Compound or Relation.NmodUnmarked or Relation.NmodDesc or Relation.Nummod:
                    places.Add(Place.Modifier, child);
                    break;
                case Relation.Nmod or Relation.Obl:
                    places.Add(Preposition(sentence, child), child);
                    break;
                case Relation.Acl when IsCarriedOut(tokens[child].Lemma) && Agent(sentence, child) is >= 0 and var agent:
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

        AddLow(sentence, token, places);
        if (tokens[token] is { Relation: Relation.Amod, Head: >= 0 and var judged } && tokens[token].Pos is PartOfSpeech.Adj or PartOfSpeech.Verb)
        {
            places.Add(Place.Judged, judged);
        }

        var top = Carrier(sentence, token);
        var governor = tokens[top].Head;
        if (governor >= 0 && IsVerb(sentence, governor))
        {
            AddGovernor(sentence, top, governor, places);
        }
    }

    /// <summary>"Held talks with", "came under attack by": the noun shares the subject and the phrases of the verb that carries it.</summary>
    static void AddGovernor(Sentence sentence, int token, int governor, Places places)
    {
        var relation = sentence.Tokens[token].Relation;
        places.Add(Place.Governor, governor);
        if (relation is Relation.Obj or Relation.Xcomp || (relation is Relation.Obl && IsCarrier(sentence.Tokens[governor].Lemma)))
        {
            places.Add(Place.Subject, Subject(sentence, governor, DeepestSharing));
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

        if (relation is Relation.Obj or Relation.NsubjPass or Relation.Nsubj)
        {
            places.Add(Place.Indirect, sentence.Tree.Child(governor, Relation.Iobj));
            AddPrepositional(sentence, governor, places, except: token);
        }
    }

    /// <summary>Verbs whose prepositional phrase says what their subject does: "engage in talks", "go on strike".</summary>
    static bool IsCarrier(string lemma) =>
        lemma is "engage" or "participate" or "go" or "take" or "return" or "enter" or "join" or "gather" or "respond" or "resort";

    /// <summary>Verbs that say whose doing the noun before them is: "a coup led by", "sanctions imposed by".</summary>
    static bool IsCarriedOut(string lemma) =>
        lemma is "lead" or "stage" or "launch" or "mount" or "carry" or "wage" or "impose" or "conduct" or "order" or "sponsor" or "back" or "orchestrate" or "host" or "broker";

    /// <summary>"The killing of a diplomat by rebels": parsers hang what belongs to the deed on the noun next to it.</summary>
    static void AddLow(Sentence sentence, int token, Places places)
    {
        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child].Relation != Relation.Nmod)
            {
                continue;
            }

            foreach (var low in sentence.Tree.Children(child))
            {
                if (sentence.Tokens[low].Relation == Relation.Nmod && Preposition(sentence, low) is "by" or "against" or "with" or "to" or "from")
                {
                    places.Add(Preposition(sentence, low), low);
                }
            }
        }
    }

    /// <summary>"Western-led sanctions", "a US-imposed embargo": whose deed a noun is, before the hyphen; -1 where nothing says so.</summary>
    static int LeaderOf(Sentence sentence, int participle)
    {
        if (participle < 2 || sentence.Tokens[participle].Lemma is not ("lead" or "impose" or "stage" or "mount" or "order" or "run" or "inspire" or "wage" or "supply" or "fund" or "make" or "build")
            || sentence.Tokens[participle - 1].Lemma is not ("-" or "–"))
        {
            return -1;
        }

        return sentence.Tokens[participle - 2].Head == participle || sentence.Tokens[participle - 2].Head == sentence.Tokens[participle].Head ? participle - 2 : -1;
    }

    static void AddPrepositional(Sentence sentence, int token, Places places, int except = -1)
    {
        foreach (var child in sentence.Tree.Children(token))
        {
            if (child != except && sentence.Tokens[child].Relation is Relation.Obl or Relation.OblAgent or Relation.Nmod)
            {
                places.Add(Preposition(sentence, child), child);
            }
        }
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

    public static bool IsPassive(Sentence sentence, int token)
    {
        var it = sentence.Tokens[token];
        if (it.Pos != PartOfSpeech.Verb)
        {
            return false;
        }

        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child].Relation is Relation.AuxPass or Relation.NsubjPass)
            {
                return true;
            }
        }

        var isPastParticiple = it.Has(Features.Passive) || (it.Has(Features.Participle) && it.Has(Features.Past));
        return isPastParticiple && (it.Relation is Relation.Acl or Relation.Amod
            || (it.Relation is Relation.Advcl && Agent(sentence, token) >= 0)
            || (it.Relation is Relation.Conj && it.Head >= 0 && IsPassive(sentence, it.Head) && sentence.Tree.Child(token, Relation.Nsubj) < 0));
    }

    public static bool IsVerb(Sentence sentence, int token) => sentence.Tokens[token].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux;

    /// <summary>The preposition of a phrase, in lower case; several words are joined by blanks ("out of").</summary>
    public static string Preposition(Sentence sentence, int token)
    {
        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child].Relation == Relation.Case)
            {
                var words = sentence.Tokens[child].Lemma;
                foreach (var part in sentence.Tree.Children(child))
                {
                    if (sentence.Tokens[part].Relation == Relation.Fixed)
                    {
                        words += " " + sentence.Tokens[part].Lemma;
                    }
                }

                return words;
            }
        }

        return "";
    }

    /// <summary>"Near the Thai border" tells where, not on whom.</summary>
    public static bool IsBorder(Sentence sentence, int token) =>
        sentence.Tokens[token].Lemma is "border" or "frontier" or "coast" or "outskirts"
        && Preposition(sentence, token) is "on" or "near" or "along" or "at" or "off";

    /// <summary>What introduces a clause: to, after, by.</summary>
    static string Marker(Sentence sentence, int token)
    {
        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child].Relation is Relation.Mark or Relation.Case)
            {
                return sentence.Tokens[child].Lemma is "to" ? Place.Infinitive : sentence.Tokens[child].Lemma;
            }
        }

        return Place.Infinitive;
    }
}
