using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>The attributions that one sentence makes by its words and tree.</summary>
sealed partial class AttributionFrames(Article article, Sentence sentence, ImmutableArray<TextSpan> quotations, AttributionCues cues)
{
    /// <summary>In tokens: who speaks in "Foreign Minister Sergei Lavrov: ...".</summary>
    const int LongestSpeaker = 6;

    readonly SpeechSource _source = new(sentence, quotations);

    /// <summary>Verbs whose object is itself the cue: "expressed concern about".</summary>
    readonly HashSet<int> _spent = [];

    ImmutableArray<Token> Tokens => sentence.Tokens;

    SentenceTree Tree => sentence.Tree;

    public void AddTo(List<Attribution> found)
    {
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (IsQuoted(i))
            {
                continue;
            }

            var frame = AccordingTo(i) ?? (cues.Of(Tokens[i]) is { } cue && Tokens[i].Pos is PartOfSpeech.Noun ? OfNoun(i, cue) : null);
            if (frame is not null)
            {
                found.Add(frame);
            }
        }

        for (var i = 0; i < Tokens.Length; i++)
        {
            if (cues.Of(Tokens[i]) is { } cue && Tokens[i].Pos is not PartOfSpeech.Noun && !_spent.Contains(i) && !IsQuoted(i)
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
            source = subject >= 0 && _source.Bare(subject) is var bare && !bare.Overlaps(content) ? bare
                : _source.Beside(verb) is { } beside && !beside.Overlaps(content) ? beside : null;
        }

        return new() { Source = source, Cue = words, Content = content, IsSpeech = cue.Takes("rest") };
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

    /// <summary>What somebody is quoted as saying that others said is his to answer for, so that a quotation is read as one.</summary>
    bool IsQuoted(int token)
    {
        foreach (var quotation in quotations)
        {
            if (quotation.Start > Tokens[token].Span.Start)
            {
                break;
            }

            if (quotation.Contains(Tokens[token].Span) && article.Text[quotation.End - 1] is '"' or '”' or '»' or '\'')
            {
                return true;
            }
        }

        return false;
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
                "infinitive" or "object" or "quote" or "point" or "rest" => null,
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
                IsSpeech = true,
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

    /// <summary>The heading's "Minister: 'We will not yield'" and "Modi: India is ready"; nothing but the colon attributes.</summary>
    Attribution? Colon()
    {
        for (var i = 1; i <= LongestSpeaker && i + 1 < Tokens.Length; i++)
        {
            if (Tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux)
            {
                return null;
            }

            if (Tokens[i].Lemma == ":" && (Tokens[i - 1].Pos == PartOfSpeech.Propn || article.Text[Tokens[i + 1].Span.Start] is '"' or '“' or '‘' or '\'') && HasVerb(i + 1))
            {
                return new()
                {
                    Source = new(Tokens[0].Span.Start, Tokens[i - 1].Span.End),
                    Content = new(Tokens[i + 1].Span.Start, sentence.Span.End),
                    IsSpeech = true,
                };
            }
        }

        return null;
    }

    bool HasVerb(int from)
    {
        for (var i = from; i < Tokens.Length; i++)
        {
            if (Tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux)
            {
                return true;
            }
        }

        return false;
    }
}
