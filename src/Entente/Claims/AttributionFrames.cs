using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>The attributions that one sentence makes by its words and tree.</summary>
sealed class AttributionFrames(Article article, Sentence sentence, ImmutableArray<TextSpan> quotations, AttributionCues cues)
{
    readonly SpeechSource _source = new(sentence);

    /// <summary>Verbs whose object is itself the cue: "expressed concern about".</summary>
    readonly HashSet<int> _spent = [];

    ImmutableArray<Token> Tokens => sentence.Tokens;

    SentenceTree Tree => sentence.Tree;

    public void AddTo(List<Attribution> found)
    {
        for (var i = 0; i < Tokens.Length; i++)
        {
            var frame = AccordingTo(i) ?? (cues.Of(Tokens[i]) is { } cue && Tokens[i].Pos is PartOfSpeech.Noun ? OfNoun(i, cue) : null);
            if (frame is not null)
            {
                found.Add(frame);
            }
        }

        for (var i = 0; i < Tokens.Length; i++)
        {
            if (cues.Of(Tokens[i]) is { } cue && Tokens[i].Pos is not PartOfSpeech.Noun && !_spent.Contains(i)
                && (Tokens[i].Pos == PartOfSpeech.Adv ? OfAdverb(i) : OfVerb(i, cue)) is { } frame)
            {
                found.Add(frame);
            }
        }

        if (Colon() is { } speech)
        {
            found.Add(speech);
        }
    }

    bool Is(int token, string word) => article[Tokens[token].Span].Equals(word, StringComparison.OrdinalIgnoreCase);

    Attribution? OfVerb(int verb, AttributionCue cue)
    {
        if (Tokens[verb].Relation is Relation.Amod or Relation.Compound or Relation.Aux or Relation.AuxPass or Relation.Case or Relation.Fixed)
        {
            return null;
        }

        var words = CueOf(verb);
        if (Content(verb, cue, words) is not { } content)
        {
            return null;
        }

        var subject = _source.SubjectOf(verb);
        if ((subject >= 0 && Tokens[subject].Lemma is "I" or "you" or "we") || (IsUnrealised(verb) && !IsSpeech(verb, cue)))
        {
            return null;
        }

        TextSpan? source = cue.Takes("raising") && !HasObject(verb) ? null : _source.Of(verb);
        if (source is { } named && named.Overlaps(content))
        {
            source = null;
        }

        return new() { Source = source, Cue = words, Content = content };
    }

    /// <summary>"To support", "would support": what somebody may hold one day, he does not hold yet.</summary>
    bool IsUnrealised(int verb)
    {
        foreach (var child in Tree.Children(verb))
        {
            if (child < verb && Tokens[child] is { Relation: Relation.Mark, Lemma: "to" } or
                { Relation: Relation.Aux, Lemma: "would" or "could" or "should" or "can" or "must" or "may" or "might" })
            {
                return true;
            }
        }

        return false;
    }

    bool IsSpeech(int verb, AttributionCue cue) => cue.Takes("quote") && (Tree.Child(verb, Relation.Ccomp) >= 0 || Quote(Tokens[verb].Span) is not null);

    /// <summary>"Expected him to leave" has a source, "expected to leave" and "seems to leave" have none.</summary>
    bool HasObject(int verb) => Tree.Child(verb, Relation.Obj) >= 0 || Tree.Child(verb, Relation.Ccomp) >= 0;

    TextSpan CueOf(int verb)
    {
        var words = Tokens[verb].Span;
        foreach (var child in Tree.Children(verb))
        {
            var relation = Tokens[child].Relation;
            if ((child < verb && relation is Relation.Aux or Relation.AuxPass or Relation.Cop) || (child == verb + 1 && relation is Relation.CompoundPrt)
                || (child == verb - 1 && Tokens[child].Lemma is "not" or "never"))
            {
                words = words.Cover(Tokens[child].Span);
            }
        }

        return words;
    }

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
        foreach (var quotation in quotations)
        {
            var isBehindColon = quotation.Start >= sentence.Span.End && quotation.Start - sentence.Span.End <= 3 && Tokens[^1].Lemma == ":";
            if ((quotation.Overlaps(sentence.Span) || isBehindColon) && !quotation.Overlaps(words))
            {
                return quotation;
            }

            if (quotation.Start > sentence.Span.End + 3)
            {
                break;
            }
        }

        return null;
    }

    Attribution? OfNoun(int noun, AttributionCue cue)
    {
        var owner = _source.Owner(noun);
        if (cue.Takes("point") && PointOfView(noun, owner) is { } view)
        {
            return view;
        }

        TextSpan? content = null;
        foreach (var place in cue.Content)
        {
            content ??= place switch
            {
                "clause" => Part(noun, Relation.Ccomp) ?? Part(noun, Relation.Acl),
                "infinitive" or "object" or "quote" or "point" => null,
                _ => Introduced(noun, place),
            };
        }

        if (content is null)
        {
            return null;
        }

        var words = Tokens[noun].Span;
        var verb = Tokens[noun].Head;
        if (owner is null && verb >= 0 && Tokens[noun].Relation == Relation.Obj && Tokens[verb].Pos == PartOfSpeech.Verb)
        {
            owner = _source.Of(verb);
            words = CueOf(verb).Cover(words);
            _spent.Add(verb);
        }

        var isClause = Tree.Child(noun, Relation.Ccomp) >= 0 || Tree.Child(noun, Relation.Acl) >= 0;
        return (owner is not null || isClause) && !content.Value.Overlaps(words) && (owner is null || !owner.Value.Overlaps(content.Value))
            ? new() { Source = owner, Cue = words, Content = content.Value }
            : null;
    }

    /// <summary>"From Moscow's standpoint, ...", "in his words".</summary>
    Attribution? PointOfView(int noun, TextSpan? owner)
    {
        var marker = Tree.Child(noun, Relation.Case);
        var head = Tokens[noun].Head;
        if (owner is null || marker < 0 || head < 0 || Tokens[marker].Lemma is not ("in" or "from" or "to" or "by") || Tokens[noun].Relation != Relation.Obl)
        {
            return null;
        }

        return Beside(head, Tree.Span(noun)) is { } content
            ? new() { Source = owner, Cue = Tokens[marker].Span.Cover(Tokens[noun].Span) is var words && words.Overlaps(owner.Value) ? Tokens[noun].Span : words, Content = content }
            : null;
    }

    /// <summary>What is left of a clause beside a phrase in it.</summary>
    TextSpan? Beside(int clause, TextSpan phrase)
    {
        var whole = Tree.Span(clause);
        var content = phrase.Start - whole.Start > whole.End - phrase.End ? new TextSpan(whole.Start, phrase.Start) : new(phrase.End, whole.End);
        return content.IsEmpty ? null : content;
    }

    /// <summary>"According to X, ...".</summary>
    Attribution? AccordingTo(int i)
    {
        if (!Is(i, "according") || i + 2 >= Tokens.Length || !Is(i + 1, "to"))
        {
            return null;
        }

        var source = Tokens[i].Relation is Relation.Case or Relation.Mark ? Tokens[i].Head : Tree.Child(i, Relation.Obl);
        if (source < 0 || source < i)
        {
            return null;
        }

        var phrase = Tokens[i].Span.Cover(Tree.Span(source));
        var clause = Tokens[i].Relation is Relation.Case or Relation.Mark ? Tokens[source].Head : Tokens[i].Head;
        return clause >= 0 && Beside(clause, phrase) is { } content
            ? new()
            {
                Source = new(Tokens[i + 2].Span.Start, phrase.End),
                Cue = Tokens[i].Span.Cover(Tokens[i + 1].Span),
                Content = content,
            }
            : null;
    }

    /// <summary>"Reportedly": somebody says so, and it is not told who.</summary>
    Attribution? OfAdverb(int adverb)
    {
        var head = Tokens[adverb].Head;
        return head >= 0 && Beside(head, Tokens[adverb].Span) is { } content ? new() { Cue = Tokens[adverb].Span, Content = content } : null;
    }

    /// <summary>The heading's "Minister: 'We will not yield'".</summary>
    Attribution? Colon()
    {
        for (var i = 1; i + 1 < Tokens.Length; i++)
        {
            if (Tokens[i].Pos == PartOfSpeech.Verb)
            {
                return null;
            }

            if (Tokens[i].Lemma == ":" && article.Text[Tokens[i + 1].Span.Start] is '"' or '“' or '‘' or '\'')
            {
                return new()
                {
                    Source = new(Tokens[0].Span.Start, Tokens[i - 1].Span.End),
                    Cue = Tokens[i].Span,
                    Content = new(Tokens[i + 1].Span.Start, sentence.Span.End),
                };
            }
        }

        return null;
    }
}
