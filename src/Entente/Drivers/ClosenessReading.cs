using Entente.Articles;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>How close the words of one sentence say that two are: the relation word nearest to the head decides, turned by what governs or describes it.</summary>
sealed class ClosenessReading
{
    /// <summary>What a subject is called counts after what is said of it.</summary>
    const int OfSubject = 6;

    readonly CueWords _words;
    readonly Clauses _clauses;
    readonly TurningWords _turning;
    readonly List<Told> _told = [];

    public ClosenessReading(CueWords words, Clauses clauses, CueTable<RelationWord> relations, TurningWords turning)
    {
        (_words, _clauses, _turning) = (words, clauses, turning);
        foreach (var (cue, match) in relations.Find(words))
        {
            _told.Add(Read(cue, match.First));
        }

    }

    /// <summary>1 for closer, -1 for farther apart, 0 where no word says; over the words that <paramref name="isLeftOut"/> leaves.</summary>
    public int In(TextSpan span, Func<TextSpan, bool> isLeftOut)
    {
        var (closeness, nearest) = (0, int.MaxValue);
        foreach (var told in _told)
        {
            if (!span.Contains(told.Word) || isLeftOut(told.Word) || IsTurnerOnly(told, span))
            {
                continue;
            }

            var (said, depth) = told.Turned is { } turned && span.Contains(turned.By) ? (turned.Closeness, turned.Depth) : (told.Closeness, told.Depth);
            if (depth < nearest)
            {
                (closeness, nearest) = (said, depth);
            }
        }

        return closeness;
    }

    /// <summary>The same, of words at most two steps from <paramref name="token"/>: what a verb has for its object, and what belongs to that.</summary>
    /// <param name="token">The verb.</param>
    /// <param name="isActive">Its subject does it: "the alliance is aimed at others" wants nothing of the alliance.</param>
    public int Under(int token, bool isActive)
    {
        foreach (var told in _told)
        {
            var at = _words.Sentence.TokenAt(told.Word.Start);
            if (at != token && !IsDescription(at) && !(_clauses[at].Relation is Relation.Nsubj or Relation.NsubjPass && isActive) && !(_clauses[at].Relation is Relation.Nsubj && _clauses.Tree.Child(token, Relation.Obj) >= 0) && (_clauses[at].Head == token || (_clauses[at].Head >= 0 && _clauses[_clauses[at].Head].Head == token)))
            {
                return told.Closeness;
            }
        }

        return 0;
    }

    /// <summary>"Groups backed by Borduria", but not "efforts to mend ties".</summary>
    bool IsDescription(int token) => _clauses[token].Relation is Relation.AclRelcl || (_clauses[token].Relation is Relation.Acl && _clauses.Tree.Child(token, Relation.Mark) < 0);

    /// <summary>Whether a word by itself, turned by nothing, tells of distance.</summary>
    public bool IsHostile(TextSpan word) => _told.Exists(told => told.Word == word && told.Closeness < 0 && told.Turned is null);

    /// <summary>"Cancel the sanctions" is told by the sanctions, turned, not by the word that turns them.</summary>
    bool IsTurnerOnly(Told told, TextSpan span) => told.Turned is null && _told.Exists(other => other.Turned?.By == told.Word && span.Contains(other.Word));

    public bool IsNegated(int token)
    {
        foreach (var child in _clauses.Tree.Children(token))
        {
            if (_words.Lemma(child) is "not" or "never" or "no" or "neither" or "n't")
            {
                return true;
            }
        }

        return false;
    }

    Told Read(RelationWord cue, int token)
    {
        var closeness = IsDescribed(token, cue.Closeness) ? -cue.Closeness : cue.Closeness;
        var told = new Told(_clauses[token].Span, IsNegated(token) ? -closeness : closeness, Depth(token));
        for (var (at, steps) = (token, 0); steps < 4 && IsGoverned(at) && _clauses[at].Head is >= 0 and var head; at = head, steps++)
        {
            // "Will not attend talks" turns what it governs as "cancels talks" does.
            var isTurning = _clauses[at].Relation is not Relation.Obl && (_turning.Governs(_words.Lemma(head), closeness) || IsSaidOf(at, head, closeness));
            if (isTurning != (_clauses[head].Pos is PartOfSpeech.Verb && IsNegated(head)))
            {
                closeness = -closeness;
                told = told with { Turned = (_clauses[head].Span, closeness, Depth(head)) };
            }
        }

        return told;
    }

    /// <summary>"The relations are strained", "the talks stalled".</summary>
    bool IsSaidOf(int subject, int head, int closeness) =>
        _clauses[subject].Relation is Relation.Nsubj or Relation.NsubjPass && (_turning.Describes(_words.Form(head), closeness) || _turning.Describes(_words.Lemma(head), closeness));

    bool IsDescribed(int token, int closeness)
    {
        foreach (var child in _clauses.Tree.Children(token))
        {
            if (_clauses[child].Relation is Relation.Amod or Relation.Compound && (_turning.Describes(_words.Form(child), closeness) || _turning.Describes(_words.Lemma(child), closeness)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what stands above a word may turn it: not the verb of which it is the subject, unless that has no object.</summary>
    bool IsGoverned(int token) => _clauses[token].Relation is Relation.Obj or Relation.NsubjPass or Relation.Nmod or Relation.Obl or Relation.Compound or Relation.Conj
        || (_clauses[token].Relation is Relation.Nsubj && _clauses.Tree.Child(_clauses[token].Head, Relation.Obj) < 0 && _clauses.Tree.Child(_clauses[token].Head, Relation.Ccomp) < 0
            && _clauses.Tree.Child(_clauses[token].Head, Relation.Xcomp) < 0);

    /// <summary>How far from the head of the sentence a word stands.</summary>
    int Depth(int token)
    {
        var depth = 0;
        for (var steps = 0; steps < _words.Count && _clauses[token].Head >= 0; steps++)
        {
            depth += _clauses[token].Relation is Relation.Nsubj or Relation.NsubjPass ? OfSubject : 1;
            token = _clauses[token].Head;
        }

        return depth;
    }

    /// <summary>A relation word by itself, and as the word that governs it turns it.</summary>
    sealed record Told(TextSpan Word, int Closeness, int Depth)
    {
        public (TextSpan By, int Closeness, int Depth)? Turned { get; init; }
    }
}
