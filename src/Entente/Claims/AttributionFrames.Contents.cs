using Entente.Articles;
using Entente.Sentences;

namespace Entente.Claims;

sealed partial class AttributionFrames
{
    bool IsSpeech(int verb, AttributionCue cue) => cue.Takes("quote") && (Tree.Child(verb, Relation.Ccomp) >= 0 || Quote(Tokens[verb].Span, cue.Takes("rest")) is not null);

    TextSpan? Content(int verb, AttributionCue cue, TextSpan words)
    {
        var isPassive = _source.IsPassive(verb);
        TextSpan? content = null;
        foreach (var place in cue.Content)
        {
            var found = place switch
            {
                "clause" => Clause(verb),
                "infinitive" => Part(verb, Relation.Xcomp),
                "object" => Thing(verb, isPassive),
                "quote" => Quote(words, cue.Takes("rest")),
                "raising" or "rest" => null,
                _ => Introduced(verb, place),
            };
            if (found is { } part && (part.Overlaps(words) ? Around(part, verb, words) : part) is { IsEmpty: false } said)
            {
                // An object with what is said of it is one content: "praised him for ...".
                content = content is null ? said : place is "clause" or "infinitive" or "object" or "quote" ? content : content.Value.Cover(said);
            }
        }

        content ??= cue.Takes("rest") && !isPassive ? BySight(verb, words) : null;
        return content is { } whole && whole.Overlaps(words) ? whole.End > words.End ? new TextSpan(words.End, whole.End) : null : content;
    }

    /// <summary>What a tree gone wrong leaves of "the ministry said all was quiet" and "all was quiet, the ministry said".</summary>
    TextSpan? BySight(int verb, TextSpan words)
    {
        for (var i = verb + 2; i < Tokens.Length; i++)
        {
            if (Tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && Tokens[verb + 1].Pos is not PartOfSpeech.Punct)
            {
                return new(words.End, sentence.Span.End);
            }
        }

        var subject = _source.SubjectOf(verb);
        var first = subject >= 0 && subject < verb ? Tree.Range(subject).First : -1;
        return first > 1 && Tokens[first - 1].Pos == PartOfSpeech.Punct ? new(sentence.Span.Start, Tokens[first - 1].Span.End) : null;
    }

    /// <summary>The longer half of a clause that the saying interrupts: "the goal, he said, is to end the war".</summary>
    TextSpan Around(TextSpan clause, int verb, TextSpan words)
    {
        var subject = _source.SubjectOf(verb);
        var saying = subject >= 0 && subject < verb && clause.Contains(Tokens[subject].Span) ? _source.Bare(subject).Cover(words) : words;
        var (before, after) = (new TextSpan(clause.Start, Math.Max(clause.Start, saying.Start)), new TextSpan(Math.Min(clause.End, saying.End), clause.End));
        return before.Length > after.Length ? before : after;
    }

    TextSpan? Clause(int verb)
    {
        var clause = Part(verb, Relation.Ccomp);
        if (clause is not null)
        {
            return clause;
        }

        // "..., she said, ...": the verb hangs beside what is said.
        var head = Tokens[verb].Head;
        if (head >= 0 && (Tokens[verb].Relation is Relation.Parataxis || IsAppended(verb)))
        {
            var (own, whole) = (Tree.Span(verb), Tree.Span(head));
            return head < verb ? new(whole.Start, own.Start) : new(own.End, whole.End);
        }

        foreach (var child in Tree.Children(verb))
        {
            if (Tokens[child].Relation == Relation.Parataxis && Tokens[child].Pos is PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Noun)
            {
                return Tree.Span(child);
            }
        }

        return null;
    }

    /// <summary>"The plan has failed, the ministry said": taken for a second predicate, yet nothing joins the two but a comma.</summary>
    bool IsAppended(int verb) => Tokens[verb].Relation is Relation.Conj && Tree.Child(verb, Relation.Cc) < 0
        && Tree.Child(verb, Relation.Nsubj) >= 0 && Tree.Range(verb).First is var first and >= 0 && (Tokens[first].Lemma == "," || (first > 0 && Tokens[first - 1].Lemma == ","));

    TextSpan? Part(int head, Relation relation)
    {
        var child = Tree.Child(head, relation);
        return child < 0 ? null : Tree.Span(child);
    }

    TextSpan? Thing(int verb, bool isPassive)
    {
        var thing = isPassive ? Tree.Child(verb, Relation.NsubjPass) : Tree.Child(verb, Relation.Obj);
        if (thing < 0)
        {
            return isPassive && Tokens[verb].Relation == Relation.Acl && Tokens[verb].Head >= 0 ? Tokens[Tokens[verb].Head].Span : null;
        }

        var said = Tree.Child(verb, Relation.Xcomp);
        return said > thing ? Tree.Span(thing).Cover(Tree.Span(said)) : Tree.Span(thing);
    }

    TextSpan? Introduced(int head, string preposition)
    {
        foreach (var child in Tree.Children(head))
        {
            if (child > head && Tokens[child].Relation is Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.Acl or Relation.Obj or Relation.Xcomp or Relation.Ccomp)
            {
                foreach (var marker in Tree.Children(child))
                {
                    if (Tokens[marker].Relation is Relation.Case or Relation.Mark && Tokens[marker].Lemma == preposition)
                    {
                        return Tree.Span(child);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>A quotation of the sentence, or right behind its colon, or right before it: "'Is that all?' he said".</summary>
    TextSpan? Quote(TextSpan words, bool mayEndBefore)
    {
        TextSpan? nearest = null;
        foreach (var quotation in quotations)
        {
            var isBehindColon = quotation.Start >= sentence.Span.End && quotation.Start - sentence.Span.End <= 3 && Tokens[^1].Lemma == ":";
            var isBeforeSentence = mayEndBefore && quotation.End <= sentence.Span.Start && sentence.Span.Start - quotation.End <= 2;
            if ((quotation.Overlaps(sentence.Span) || isBehindColon || isBeforeSentence) && !quotation.Overlaps(words)
                && (nearest is not { } other || Gap(quotation, words) < Gap(other, words)))
            {
                nearest = quotation;
            }

            if (quotation.Start > sentence.Span.End + 3)
            {
                break;
            }
        }

        return nearest;
    }

    static int Gap(TextSpan one, TextSpan other) => Math.Max(one.Start - other.End, other.Start - one.End);

    /// <summary>What is left of a clause beside a phrase in it.</summary>
    TextSpan? Beside(int clause, TextSpan phrase)
    {
        var whole = Tree.Span(clause);
        var content = phrase.Start - whole.Start > whole.End - phrase.End ? new TextSpan(whole.Start, phrase.Start) : new(phrase.End, whole.End);
        return content.IsEmpty ? null : content;
    }
}
