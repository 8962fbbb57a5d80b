using Entente.Sentences;

namespace Entente.Claims;

static partial class PlaceFinder
{
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

        return OwnSubject(sentence, verb) is >= 0 and var subject ? Antecedent(sentence, subject, verb) : Shared(sentence, verb, depth - 1);
    }

    /// <summary>The subject among the dependents of a verb; of two that stand side by side the second, whose first words the parser took for another.</summary>
    static int OwnSubject(Sentence sentence, int verb, bool isPassiveToo = false)
    {
        var own = -1;
        foreach (var child in sentence.Tree.Children(verb))
        {
            var relation = sentence.Tokens[child].Relation;
            if ((relation is Relation.Nsubj or Relation.NsubjOuter or Relation.Expl || (isPassiveToo && relation is Relation.NsubjPass))
                && (own < 0 || (child < verb && (AreOneName(sentence, own, child) || IsFronted(sentence, own, child)))))
            {
                own = child;
            }
        }

        return own >= 0 || !sentence.Tokens[verb].Has(Features.Finite) ? own : Bare(sentence, verb);
    }

    /// <summary>"As the leaders of two countries sought": a noun before its verb that the parser calls a phrase, without a preposition to make it one.</summary>
    static int Bare(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Tree.Children(verb))
        {
            if (child < verb && sentence.Tokens[child] is { Relation: Relation.Obl, Pos: PartOfSpeech.Noun or PartOfSpeech.Propn } && sentence.Tree.Child(child, Relation.Case) < 0)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"Karen guerrillas", "the Umma (Nation) party", "X's network": nothing but words of a name between the two.</summary>
    static bool AreOneName(Sentence sentence, int first, int second)
    {
        for (var at = first + 1; at < second; at++)
        {
            if (sentence.Tokens[at].Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Part)
                && sentence.Tokens[at].Lemma is not ("(" or ")" or "-"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Once the darling of A, B has been": a first subject that a comma closes off is said of the second.</summary>
    static bool IsFronted(Sentence sentence, int first, int second)
    {
        var after = sentence.Tree.Range(first).Last;
        return after < second && (sentence.Tokens[after].Lemma == "," || (after + 1 < second && sentence.Tokens[after + 1].Lemma == ","))
            && sentence.Tree.Range(second).First <= after + 2;
    }

    /// <summary>Where the tree has two subjects, the one that <see cref="OwnSubject"/> does not give: an office beside its holder's name.</summary>
    public static int OtherSubject(Sentence sentence, int verb)
    {
        var own = OwnSubject(sentence, verb);
        foreach (var child in sentence.Tree.Children(verb))
        {
            if (child < own && sentence.Tokens[child].Relation == Relation.Nsubj)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"... as the opposition threatened to": the parser took the conjunction for a preposition and hung the subject above.</summary>
    static int Stranded(Sentence sentence, int verb)
    {
        var before = verb - 1;
        return before >= 0 && sentence.Tokens[before] is { Relation: Relation.Obl, Pos: PartOfSpeech.Noun or PartOfSpeech.Propn } noun
            && noun.Head == sentence.Tokens[verb].Head && sentence.Tokens[verb].Has(Features.Finite)
            && Preposition(sentence, before) is "as" or "after" or "before" or "while" or "since" or "until" or "because"
            ? before
            : -1;
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
            case Relation.Advcl when Stranded(sentence, verb) is >= 0 and var stranded:
                return stranded;
            case Relation.Advcl or Relation.Ccomp:
                return Topmost(sentence, token.Head, depth);
            case Relation.Acl when token.Has(Features.Gerund) || (token.Has(Features.Participle) && !IsPassive(sentence, verb)):
                return token.Head;
            case Relation.Acl:
                if (sentence.Tokens[token.Head].Relation == Relation.Obj && Receiver(sentence, token.Head) is >= 0 and var given)
                {
                    return given; // "Left Iran no choice but to yield".
                }

                var owner = sentence.Tree.Child(token.Head, Relation.NmodPoss);
                return owner >= 0 ? owner : Topmost(sentence, sentence.Tokens[token.Head].Head, depth);
            case Relation.Obl or Relation.Nmod or Relation.Obj:
                return Topmost(sentence, token.Head, depth);
            default:
                return -1;
        }
    }

    /// <summary>Who is given what the verb acts upon, also where the tree calls both its objects.</summary>
    static int Receiver(Sentence sentence, int thing)
    {
        var verb = sentence.Tokens[thing].Head;
        if (sentence.Tree.Child(verb, Relation.Iobj) is >= 0 and var given)
        {
            return given;
        }

        return sentence.Tree.Child(verb, Relation.Obj) is >= 0 and var first && first < thing ? first : -1;
    }

    /// <summary>Subject of a governing word, be it verb, adjective ("ready to") or noun.</summary>
    static int Topmost(Sentence sentence, int head, int depth)
    {
        if (head < 0 || depth <= 0)
        {
            return -1;
        }

        if (OwnSubject(sentence, head, isPassiveToo: true) is >= 0 and var subject)
        {
            return Antecedent(sentence, subject, head);
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
                    return Antecedent(sentence, Later(sentence, child, verb) is >= 0 and var later ? later : child, verb);
                }
            }

            return tokens[verb].Relation is Relation.Acl or Relation.AclRelcl or Relation.Amod
                ? tokens[verb].Head
                : Shared(sentence, verb, DeepestSharing);
        }

        // "Warned Greece of war": who is told and nothing beside it is the one acted upon.
        var patient = sentence.Tree.Child(verb, Relation.Obj) is >= 0 and var direct ? direct : sentence.Tree.Child(verb, Relation.Iobj);
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

        return sentence.Tree.Child(verb, Relation.AuxPass) < 0 ? -1 : LowAgent(sentence, verb);
    }

    /// <summary>"Were carried out with impunity by the army": the parser hangs who does it on the noun before.</summary>
    static int LowAgent(Sentence sentence, int verb)
    {
        foreach (var child in sentence.Tree.Children(verb))
        {
            if (child > verb && sentence.Tokens[child].Relation == Relation.Obl)
            {
                foreach (var low in sentence.Tree.Children(child))
                {
                    if (low > child && sentence.Tokens[low].Relation == Relation.Nmod && Preposition(sentence, low) == "by")
                    {
                        return low;
                    }
                }
            }
        }

        return -1;
    }

    /// <summary>"Aid to a militia that A is fighting": one fights who gets the aid, and not the aid, though the clause hangs on it; -1 where nobody is said to get it.</summary>
    static int Receiver(Sentence sentence, int verb, int given, WordUses<RoleWord> words)
    {
        if (given < 0 || given > verb || sentence.Tokens[verb] is not { Relation: Relation.AclRelcl, Head: var head } || head != given
            || !words.Says(RoleWord.Given, sentence.Tokens[given].Lemma) || !words.Says(RoleWord.Fights, sentence.Tokens[verb].Lemma))
        {
            return -1;
        }

        foreach (var child in sentence.Tree.Children(given))
        {
            if (child > given && child < verb && sentence.Tokens[child].Relation == Relation.Nmod && Preposition(sentence, child) is "to" or "for")
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
}
