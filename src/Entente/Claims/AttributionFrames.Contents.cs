using Entente.Articles;
using Entente.Sentences;

namespace Entente.Claims;

sealed partial class AttributionFrames
{
    bool IsSpeech(int verb, AttributionCue cue) => cue.Takes("quote") && (Tree.Child(verb, Relation.Ccomp) >= 0 || Quote(Tokens[verb].Span) is not null);

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
                "quote" => Quote(words),
                "raising" => null,
                _ => Introduced(verb, place),
            };
            if (found is { } part && !part.Overlaps(words))
            {
                // An object with what is said of it is one content: "praised him for ...".
                content = content is null ? part : place is "clause" or "infinitive" or "object" or "quote" ? content : content.Value.Cover(part);
            }
        }

        // A preposition's phrase may lie beyond the cue: keep what comes after it.
        if (content is not { } whole || !whole.Overlaps(words))
        {
            return content;
        }

        return whole.End > words.End ? new TextSpan(words.End, whole.End) : null;
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
        if (Tokens[verb].Relation is Relation.Parataxis && head >= 0)
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

    /// <summary>A quotation of the sentence, or right behind its colon.</summary>
    TextSpan? Quote(TextSpan words)
    {
        TextSpan? nearest = null;
        foreach (var quotation in quotations)
        {
            var isBehindColon = quotation.Start >= sentence.Span.End && quotation.Start - sentence.Span.End <= 3 && Tokens[^1].Lemma == ":";
            if ((quotation.Overlaps(sentence.Span) || isBehindColon) && !quotation.Overlaps(words)
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
