using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Says what stands around a verb, noun or adjective: its own dependents first, then what it shares with the words that govern it.</summary>
static class PlaceFinder
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
                case Relation.Amod or Relation.Compound or Relation.NmodUnmarked or Relation.NmodDesc or Relation.Nummod:
                    places.Add(Place.Modifier, child);
                    break;
                case Relation.Nmod or Relation.Obl:
                    places.Add(Preposition(sentence, child), child);
                    break;
                case Relation.Nsubj or Relation.NsubjPass or Relation.Expl:
                    places.Add(Place.Subject, Antecedent(sentence, child, token));
                    break;
                case Relation.Acl or Relation.Xcomp or Relation.Advcl or Relation.Ccomp:
                    places.Add(Place.Infinitive, child);
                    break;
            }
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

    /// <summary>Who does it, wherever the sentence says so.</summary>
    public static int Subject(Sentence sentence, int verb, int depth)
    {
        if (depth == 0 || verb < 0)
        {
            return -1;
        }

        var tokens = sentence.Tokens;
        if (IsPassive(sentence, verb))
        {
            return Agent(sentence, verb);
        }

        foreach (var child in sentence.Tree.Children(verb))
        {
            if (tokens[child].Relation is Relation.Nsubj or Relation.NsubjOuter or Relation.Expl)
            {
                return Antecedent(sentence, child, verb);
            }
        }

        return Shared(sentence, verb, depth - 1);
    }

    /// <summary>A verb without a subject of its own has the one that control, raising or coordination gives it.</summary>
    static int Shared(Sentence sentence, int verb, int depth)
    {
        var token = sentence.Tokens[verb];
        if (token.Head < 0)
        {
            return -1;
        }

        switch (token.Relation)
        {
            case Relation.Conj or Relation.Parataxis:
                return Topmost(sentence, token.Head, depth);
            case Relation.Xcomp:
                var controller = sentence.Tree.Child(token.Head, Relation.Obj);
                return controller >= 0 && controller < verb ? controller : Topmost(sentence, token.Head, depth);
            case Relation.Advcl or Relation.Ccomp:
                return Topmost(sentence, token.Head, depth);
            case Relation.Acl when token.Has(Features.Gerund) || (token.Has(Features.Participle) && !IsPassive(sentence, verb)):
                return token.Head;
            case Relation.Acl:
                var owner = sentence.Tree.Child(token.Head, Relation.NmodPoss);
                return owner >= 0 ? owner : Topmost(sentence, sentence.Tokens[token.Head].Head, depth);
            case Relation.Obl or Relation.Nmod or Relation.Obj:
                return Topmost(sentence, token.Head, depth);
            default:
                return -1;
        }
    }

    /// <summary>Subject of a governing word, be it verb, adjective ("ready to") or noun.</summary>
    static int Topmost(Sentence sentence, int head, int depth)
    {
        if (head < 0 || depth <= 0)
        {
            return -1;
        }

        foreach (var child in sentence.Tree.Children(head))
        {
            if (sentence.Tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Expl)
            {
                return Antecedent(sentence, child, head);
            }
        }

        return IsVerb(sentence, head) || sentence.Tokens[head].Pos is PartOfSpeech.Adj or PartOfSpeech.Noun
            ? Shared(sentence, head, depth - 1)
            : -1;
    }

    static int Object(Sentence sentence, int verb)
    {
        var tokens = sentence.Tokens;
        if (IsPassive(sentence, verb))
        {
            foreach (var child in sentence.Tree.Children(verb))
            {
                if (tokens[child].Relation is Relation.NsubjPass or Relation.Nsubj)
                {
                    return Antecedent(sentence, child, verb);
                }
            }

            return tokens[verb].Relation is Relation.Acl or Relation.AclRelcl or Relation.Amod
                ? tokens[verb].Head
                : Shared(sentence, verb, DeepestSharing);
        }

        var patient = sentence.Tree.Child(verb, Relation.Obj);
        if (patient >= 0)
        {
            return Antecedent(sentence, patient, verb);
        }

        // "The jets that Russia sold": what the relative clause hangs on is what it lacks.
        return tokens[verb].Relation == Relation.AclRelcl && sentence.Tree.Child(verb, Relation.Nsubj) is >= 0 and var subject
            && Antecedent(sentence, subject, verb) == subject
            ? tokens[verb].Head
            : -1;
    }

    public static int Agent(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Tree.Children(verb))
        {
            if (sentence.Tokens[child].Relation == Relation.OblAgent
                || (sentence.Tokens[child].Relation == Relation.Obl && Preposition(sentence, child) == "by"))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>A relative pronoun stands for the noun that its clause hangs on.</summary>
    static int Antecedent(Sentence sentence, int token, int verb)
    {
        if (sentence.Tokens[token].Lemma is "who" or "which" or "that" or "whom")
        {
            for (var (at, steps) = (verb, 0); at >= 0 && steps < DeepestSharing; at = sentence.Tokens[at].Head, steps++)
            {
                if (sentence.Tokens[at].Relation is Relation.AclRelcl or Relation.Acl)
                {
                    return sentence.Tokens[at].Head;
                }
            }
        }

        return IsReportedSelf(sentence, token, verb) && Topmost(sentence, sentence.Tokens[verb].Head, DeepestSharing) is >= 0 and var speaker
            ? speaker
            : token;
    }

    /// <summary>"Iran said it would": unless a mention says otherwise, the pronoun means who is speaking.</summary>
    static bool IsReportedSelf(Sentence sentence, int token, int verb) =>
        sentence.Tokens[verb].Relation == Relation.Ccomp && (sentence.Tokens[token].Lemma is "it" or "they" or "he" or "she" or "we" or "I");

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
