using Entente.Articles;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Who the source of a verb or noun of saying is, said outright or by the clause above.</summary>
sealed class SpeechSource(Sentence sentence)
{
    const int DeepestChain = 6;

    public bool IsPassive(int verb)
    {
        foreach (var child in sentence.Tree.Children(verb))
        {
            if (sentence.Tokens[child].Relation is Relation.NsubjPass or Relation.AuxPass or Relation.OblAgent)
            {
                return true;
            }
        }

        return sentence.Tokens[verb] is { Relation: Relation.Acl } token && token.Has(Features.Past | Features.Participle);
    }

    public int SubjectOf(int verb) => Subject(verb, DeepestChain);

    public TextSpan? Of(int verb) => Subject(verb, DeepestChain) is var subject and >= 0 ? Span(subject) : null;

    /// <summary>"Putin's standpoint", "the claim of the ministry", "criticism by rivals".</summary>
    public TextSpan? Owner(int noun)
    {
        var owner = sentence.Tree.Child(noun, Relation.NmodPoss);
        if (owner < 0)
        {
            foreach (var child in sentence.Tree.Children(noun))
            {
                var marker = sentence.Tokens[child].Relation == Relation.Nmod ? sentence.Tree.Child(child, Relation.Case) : -1;
                if (marker >= 0 && sentence.Tokens[marker].Lemma is "by" or "from" or "among")
                {
                    owner = child;
                }
            }
        }

        return owner < 0 ? null : Span(owner);
    }

    int Subject(int verb, int depth)
    {
        if (depth == 0 || verb < 0)
        {
            return -1;
        }

        var tree = sentence.Tree;
        var token = sentence.Tokens[verb];
        if (IsPassive(verb))
        {
            return tree.Child(verb, Relation.OblAgent) is var agent and >= 0 ? agent : By(verb);
        }

        if (tree.Child(verb, Relation.Nsubj) is var subject and >= 0)
        {
            return subject;
        }

        return token.Relation switch
        {
            Relation.Conj or Relation.Parataxis => Subject(token.Head, depth - 1),
            Relation.Xcomp => tree.Child(token.Head, Relation.Obj) is var controller and >= 0 ? controller : Subject(token.Head, depth - 1) is var above and >= 0 ? above
                : tree.Child(token.Head, Relation.NsubjPass),
            Relation.Advcl => Subject(token.Head, depth - 1) is var main and >= 0 ? main : tree.Child(token.Head, Relation.NsubjPass),
            Relation.Acl => token.Head,
            Relation.AclRelcl => token.Head,
            Relation.Ccomp when token.Has(Features.Gerund) => Subject(token.Head, depth - 1),
            _ => -1,
        };
    }

    int By(int verb)
    {
        foreach (var child in sentence.Tree.Children(verb))
        {
            if (sentence.Tokens[child].Relation == Relation.Obl && sentence.Tree.Child(child, Relation.Case) is var marker and >= 0
                && sentence.Tokens[marker].Lemma == "by")
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The noun with the words before it, without the clauses and phrases that hang behind.</summary>
    public TextSpan Bare(int token)
    {
        var first = token;
        foreach (var child in sentence.Tree.Children(token))
        {
            if (child < first && sentence.Tokens[child].Relation is Relation.Det or Relation.Amod or Relation.Compound or Relation.NmodPoss
                or Relation.Nummod or Relation.NmodDesc)
            {
                first = child;
            }
        }

        return new(sentence.Tokens[first].Span.Start, sentence.Tokens[token].Span.End);
    }

    /// <summary>Without its preposition.</summary>
    TextSpan Span(int token)
    {
        var whole = sentence.Tree.Span(token);
        var marker = sentence.Tree.Child(token, Relation.Case);
        return marker >= 0 && marker < token && sentence.Tokens[marker].Span.Start == whole.Start
            ? new(sentence.Tokens[marker + 1].Span.Start, whole.End)
            : whole;
    }
}
