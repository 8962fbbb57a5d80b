using Entente.Articles;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Whether a side is named as party to what is told, or only in passing: with somebody else, in a relative clause, as the one whom it is against.</summary>
readonly struct PartyReading(DriverSentence sentence, (string A, string B) dyad)
{
    /// <summary>Whether the side is named within the words on its own account.</summary>
    public bool IsParty(string side, TextSpan told)
    {
        var here = this;
        return sentence.Sides.At(told).Any(mention => mention.Side == side && !here.IsOfAnotherPair(mention.Span) && !here.IsAside(mention.Span, told));
    }

    /// <summary>Whether the words name the side, but only as the one whom it is against: "ties with Borduria to counter Atlantia".</summary>
    public bool IsTarget(string side, TextSpan told)
    {
        var here = this;
        var mentions = sentence.Sides.At(told).Where(mention => mention.Side == side).ToList();
        return mentions.Count > 0 && mentions.TrueForAll(mention => here.IsAgainst(mention.Span));
    }

    /// <summary>"The Atlantia-Borduria war", "the war between Atlantia and Borduria": Atlantia stands for what it has with Borduria.</summary>
    public bool IsOfAnotherPair(TextSpan mention)
    {
        var (before, after) = (mention.Start - 1, mention.End);
        if ((sentence.IsHyphen(after) && sentence.IsUpper(after + 1) && !IsOfDyad(new(after + 1, after + 40), first: true))
            || (sentence.IsHyphen(before) && sentence.IsLetter(before - 1) && !IsOfDyad(new(Math.Max(0, before - 40), before), first: false)))
        {
            return true;
        }

        var token = sentence.Sentence.TokenAt(mention.Start);
        var head = token < 0 ? -1 : sentence.Clauses[token].Relation is Relation.Conj ? sentence.Clauses[token].Head : token;
        if (head < 0 || !HasCase(head, "between"))
        {
            return false;
        }

        var (from, to) = sentence.Clauses.Tree.Range(head);
        var named = sentence.Sides.In(sentence.Span(new(from, to)));
        return !named.Contains(dyad.A) || !named.Contains(dyad.B);
    }

    bool IsOfDyad(TextSpan near, bool first)
    {
        var side = sentence.Sides.At(near).Where(mention => first ? mention.Span.Start == near.Start : mention.Span.End == near.End).Select(mention => mention.Side).FirstOrDefault();
        return side == dyad.A || side == dyad.B;
    }

    /// <summary>Told of another behind a comma: "a clash with rebels, who had shelled Atlantia".</summary>
    bool IsAside(TextSpan mention, TextSpan told)
    {
        var top = sentence.Sentence.HeadOf(told);
        for (var (at, steps) = (sentence.Sentence.TokenAt(mention.Start), 0); at >= 0 && at != top && steps < 12; at = sentence.Clauses[at].Head, steps++)
        {
            if (sentence.Clauses[at].Relation is Relation.AclRelcl && sentence.Clauses.Tree.Range(at).First is > 0 and var first && (sentence.Words.Form(first) is "," || sentence.Words.Form(first - 1) is ","))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The object of a hostile verb, or behind "against".</summary>
    bool IsAgainst(TextSpan mention)
    {
        for (var (at, steps) = (sentence.Sentence.TokenAt(mention.Start), 0); at >= 0 && steps < 4; at = sentence.Clauses[at].Head, steps++)
        {
            if (HasCase(at, "against"))
            {
                return true;
            }

            if (sentence.Clauses[at].Pos is PartOfSpeech.Verb)
            {
                return sentence.IsHostile(at);
            }
        }

        return false;
    }

    bool HasCase(int token, string preposition)
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
}
