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

        foreach (var child in sentence.Tree.Children(verb))
        {
            if (tokens[child].Relation is Relation.Nsubj or Relation.NsubjOuter or Relation.Expl && !IsOwner(sentence, child))
            {
                return Antecedent(sentence, child, verb);
            }
        }

        return Shared(sentence, verb, depth - 1);
    }

    /// <summary>In "X's network has threatened" the subject is the network, wherever the tree hangs X.</summary>
    static bool IsOwner(Sentence sentence, int token) =>
        sentence.Tree.Child(token, Relation.Case) is >= 0 and var mark && sentence.Tokens[mark].Lemma == "'s" && sentence.Tree.Range(token).Last == mark;

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
}
