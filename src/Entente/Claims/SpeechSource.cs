using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Who the source of a verb or noun of saying is, said outright or by the clause above.</summary>
sealed class SpeechSource(Sentence sentence, ImmutableArray<TextSpan> quotations)
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

    public TextSpan? Of(int verb) => Subject(verb, DeepestChain) is var subject and >= 0 ? Span(subject) : Beside(verb);

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

        if (NearestSubject(verb) is var subject and >= 0)
        {
            return sentence.Tokens[subject].Lemma == "that" && token is { Relation: Relation.AclRelcl, Head: >= 0 } ? token.Head : subject;
        }

        return token.Relation switch
        {
            Relation.Conj or Relation.Parataxis => Subject(token.Head, depth - 1),
            Relation.Xcomp => tree.Child(token.Head, Relation.Obj) is var controller and >= 0 ? controller : Subject(token.Head, depth - 1) is var above and >= 0 ? above
                : tree.Child(token.Head, Relation.NsubjPass),
            Relation.Advcl when token.Has(Features.Gerund) && OfWhole(verb) is var whole and >= 0 => whole,
            Relation.Advcl => Subject(token.Head, depth - 1) is var main and >= 0 ? main : tree.Child(token.Head, Relation.NsubjPass),
            Relation.Acl => token.Head,
            Relation.AclRelcl => token.Head,
            Relation.Ccomp when token.Has(Features.Gerund) => Subject(token.Head, depth - 1),
            _ => -1,
        };
    }

    /// <summary>Where a tree gives a verb two subjects, one is that of the words quoted, "'We are ready,' said the minister", or a day, "the minister said Monday".</summary>
    int NearestSubject(int verb)
    {
        var nearest = -1;
        foreach (var child in sentence.Tree.Children(verb))
        {
            if (sentence.Tokens[child].Relation == Relation.Nsubj && !IsQuotedApart(child, verb)
                && (child < verb || Before(verb) is var before && (before < 0 || !IsNominal(before)))
                && (nearest < 0 || Math.Abs(child - verb) < Math.Abs(nearest - verb)))
            {
                nearest = child;
            }
        }

        return nearest;
    }

    /// <summary>"..., saying" behind a comma goes on with what the whole sentence is about, however deep a tree hangs it.</summary>
    int OfWhole(int verb)
    {
        if (verb == 0 || sentence.Tokens[verb - 1].Lemma != ",")
        {
            return -1;
        }

        var root = verb;
        for (var steps = 0; sentence.Tokens[root].Head >= 0 && steps < sentence.Tokens.Length; steps++)
        {
            root = sentence.Tokens[root].Head;
        }

        return root == verb ? -1 : NearestSubject(root) is var subject && subject < verb ? subject : -1;
    }

    /// <summary>The word before a verb and its adverbs and auxiliaries, or -1.</summary>
    int Before(int verb)
    {
        var before = verb - 1;
        while (before >= 0 && sentence.Tokens[before].Pos is PartOfSpeech.Adv or PartOfSpeech.Aux or PartOfSpeech.Part)
        {
            before--;
        }

        return before;
    }

    /// <summary>Where the tree knows no subject: the name or noun right before the verb, or right behind it where a quotation ends before it.</summary>
    public TextSpan? Beside(int verb)
    {
        var tokens = sentence.Tokens;
        if (IsPassive(verb) || sentence.Tree.Child(verb, Relation.Mark) >= 0 || !IsFinite(verb))
        {
            return null;
        }

        var before = Before(verb);
        if (before > 0 && !IsQuotedApart(before, verb))
        {
            before = Past(before);
        }

        return before >= 0 && IsNominal(before) && !IsQuotedApart(before, verb) ? Phrase(before)
            : before >= 0 && verb + 1 < tokens.Length && tokens[before].Pos == PartOfSpeech.Punct && IsQuotedApart(before, verb)
                && tokens[verb + 1].Pos is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Pron or PartOfSpeech.Det ? Onwards(verb + 1)
            : null;
    }

    /// <summary>Before a remark between commas or brackets that ends here: "Costa (Labour) said", "Costa, a former envoy, said".</summary>
    int Past(int end)
    {
        var mark = sentence.Tokens[end].Lemma;
        if (mark is not ("," or ")"))
        {
            return end;
        }

        var opens = mark == "," ? "," : "(";
        for (var i = end - 1; i > 0; i--)
        {
            if (sentence.Tokens[i].Lemma == opens && IsNominal(i - 1))
            {
                return i - 1;
            }
        }

        return end;
    }

    bool IsFinite(int verb) => !sentence.Tokens[verb].Has(Features.Gerund) && sentence.Tokens[verb].Relation is not (Relation.Xcomp or Relation.Acl or Relation.Amod);

    bool IsNominal(int token) => sentence.Tokens[token].Pos is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Pron;

    /// <summary>The run of words that ends here: "an increasing number of Democrats".</summary>
    TextSpan Phrase(int last)
    {
        var first = last;
        while (first > 0 && sentence.Tokens[first - 1].Pos is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Num)
        {
            first--;
        }

        return new(sentence.Tokens[first].Span.Start, sentence.Tokens[last].Span.End);
    }

    TextSpan Onwards(int first)
    {
        var last = first;
        while (last + 1 < sentence.Tokens.Length && sentence.Tokens[last + 1].Pos is not (PartOfSpeech.Punct or PartOfSpeech.Verb or PartOfSpeech.Aux))
        {
            last++;
        }

        return new(sentence.Tokens[first].Span.Start, sentence.Tokens[last].Span.End);
    }

    /// <summary>In a quotation that the verb stands outside of.</summary>
    bool IsQuotedApart(int token, int verb)
    {
        foreach (var quotation in quotations)
        {
            if (quotation.Contains(sentence.Tokens[token].Span))
            {
                return !quotation.Contains(sentence.Tokens[verb].Span);
            }
        }

        return false;
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
