using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Lists the ways in which the parts of a sentence could be cause and effect: one by one from its cues, then from its tree alone.</summary>
sealed class CauseCandidates
{
    readonly CueWords _words;
    readonly Clauses _clauses;
    readonly List<CauseCandidate> _found = [];

    CauseCandidates(CueWords words)
    {
        _words = words;
        _clauses = new(words.Sentence);
    }

    public static List<CauseCandidate> Of(CueWords words, CueTable<CauseCue> cues)
    {
        var candidates = new CauseCandidates(words);
        foreach (var (cue, match) in cues.Find(words))
        {
            candidates.AddCue(cue, match);
        }

        candidates.AddStructure();
        return candidates._found;
    }

    Token this[int token] => _words.Sentence.Tokens[token];

    void AddCue(CauseCue cue, CueMatch match)
    {
        switch (cue.Form)
        {
            case CueForm.Marker:
                AddMarker(cue, match);
                break;
            case CueForm.Adverb:
                AddAdverb(cue, match);
                break;
            case CueForm.Verb:
                AddVerb(cue, match);
                break;
            default:
                AddNoun(cue, match);
                break;
        }
    }

    void AddMarker(CauseCue cue, CueMatch match)
    {
        var governed = Governed(match);
        if (governed < 0)
        {
            return;
        }

        var part = _clauses.Trim(new(match.Last + 1, Math.Max(_clauses.Subtree(governed).Last, match.Last)));
        var top = governed;
        for (var steps = 0; steps < 8 && this[top].Head >= match.First && this[top].Head <= match.Last; steps++)
        {
            top = this[top].Head;
        }

        AddLevels(cue, CandidateShape.Marker, cue.CauseIsGoverned, part, new(match.First, match.Last), governed, this[top].Head, cue.Type);
    }

    /// <summary>The governed part against the phrase, the clause and the clause above that it hangs on.</summary>
    void AddLevels(
        CauseCue? cue, CandidateShape shape, bool causeIsGoverned, TokenRange part, TokenRange signal, int governed, int governor, CausalType type)
    {
        if (governor < 0 || part.IsEmpty)
        {
            return;
        }

        var cut = signal.IsEmpty ? _clauses.Subtree(governed) : new(Math.Min(signal.First, part.First), Math.Max(signal.Last, part.Last));
        var clause = _clauses.HeadOfClause(governor);
        var before = TokenRange.None;
        for (var level = 0; level <= 2; level++)
        {
            var head = level == 0 ? governor : clause;
            if (level == 0 && (head == clause || this[head].Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Pron)))
            {
                continue;
            }

            if (level == 2)
            {
                if (this[clause].Head < 0)
                {
                    break;
                }

                head = _clauses.HeadOfClause(this[clause].Head);
            }

            var other = _clauses.Without(head, cut);
            if (other.IsEmpty || other == before || other.Overlaps(part))
            {
                continue;
            }

            before = other;
            Add(new()
            {
                Cause = causeIsGoverned ? part : other,
                Effect = causeIsGoverned ? other : part,
                Signal = signal,
                Type = type,
                Cue = cue,
                Shape = shape,
                CauseIsGoverned = causeIsGoverned,
                Governed = governed,
                Governor = governor,
                Level = level,
            });
        }
    }

    void AddAdverb(CauseCue cue, CueMatch match)
    {
        var clause = _clauses.HeadOfClause(this[match.First].Head < 0 ? match.First : this[match.First].Head);
        var whole = _clauses.Subtree(clause);
        var own = _clauses.Trim(new(match.Last + 1, whole.Last));
        var before = this[clause].Relation is Relation.Conj or Relation.Parataxis or Relation.Advcl
            ? _clauses.Without(_clauses.HeadOfClause(this[clause].Head), whole)
            : _clauses.Trim(new(0, match.First - 1));
        if (own.IsEmpty)
        {
            return;
        }

        Add(new()
        {
            Cause = before.Overlaps(own) || before.Length < 2 ? TokenRange.None : before,
            Effect = own,
            Signal = new(match.First, match.Last),
            Type = cue.Type,
            Cue = cue,
            Shape = CandidateShape.Adverb,
            Governed = clause,
            Governor = Math.Max(0, this[clause].Head),
            Level = 1,
        });
    }

    void AddVerb(CauseCue cue, CueMatch match)
    {
        var verb = match.First;
        if (this[verb].Pos is PartOfSpeech.Aux && match.Last > verb)
        {
            verb = this[verb].Head is var head && head > match.First && head <= match.Last ? head : verb;
        }

        if (this[verb].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adj or PartOfSpeech.Noun))
        {
            return;
        }

        var agent = _clauses.Agent(verb);
        var signal = new TokenRange(match.First, match.LastOfFirstPiece);
        TokenRange objects;
        int governed;
        if (_clauses.IsPassive(verb) || (this[verb].Relation is Relation.Acl && this[verb].Has(Features.Past | Features.Participle)))
        {
            governed = AgentOfPassive(verb);
            if (governed < 0)
            {
                objects = _clauses.After(verb, match.LastOfFirstPiece + 1);
                governed = verb;
                if (objects.IsEmpty || match.Last == match.First)
                {
                    return;
                }
            }
            else
            {
                // "was prompted by the raid": the agent acts, the subject is what came of it
                var by = _clauses.Trim(_clauses.Subtree(governed) is var range && this[range.First].Pos is PartOfSpeech.Adp ? range with { First = range.First + 1 } : range);
                AddVerb(cue, !cue.CauseIsGoverned, agent, by, signal with { Last = Math.Max(signal.Last, by.First - 1) }, governed, verb);
                return;
            }
        }
        else
        {
            objects = _clauses.After(verb, match.LastOfFirstPiece + 1);
            governed = FirstObject(verb, match.LastOfFirstPiece);
            if (objects.IsEmpty && match.Last > verb && Governed(match) is >= 0 and var complement)
            {
                objects = _clauses.Trim(new(match.Last + 1, _clauses.Subtree(complement).Last));
                governed = complement;
            }
        }

        AddVerb(cue, cue.CauseIsGoverned, agent, objects, signal, governed, verb);
    }

    void AddVerb(CauseCue cue, bool causeIsObject, TokenRange agent, TokenRange objects, TokenRange signal, int governed, int verb)
    {
        if (objects.IsEmpty || governed < 0)
        {
            return;
        }

        if (agent.Overlaps(objects) || agent.Overlaps(signal))
        {
            agent = TokenRange.None;
        }

        Add(new()
        {
            Cause = causeIsObject ? objects : agent,
            Effect = causeIsObject ? agent : objects,
            Signal = signal,
            Type = cue.Type,
            Cue = cue,
            Shape = CandidateShape.Verb,
            CauseIsGoverned = causeIsObject,
            Governed = governed,
            Governor = verb,
            Level = 0,
        });
    }

    void AddNoun(CauseCue cue, CueMatch match)
    {
        var noun = match.First;
        var governed = match.Last > noun ? Governed(match) : -1;
        if (governed < 0 || _clauses.Agent(noun) is { IsEmpty: true } || this[noun].Pos is not (PartOfSpeech.Noun or PartOfSpeech.Adj))
        {
            return;
        }

        var complement = _clauses.Trim(new(match.Last + 1, Math.Max(match.Last, _clauses.Subtree(governed).Last)));
        AddVerb(cue, cue.CauseIsGoverned, _clauses.Agent(noun), complement, new(match.First, match.Last), governed, noun);
    }

    void AddStructure()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (this[i].Head < 0)
            {
                continue;
            }

            switch (this[i].Relation)
            {
                case Relation.Advcl or Relation.AdvclRelcl or Relation.Acl or Relation.AclRelcl or Relation.Obl or Relation.Nmod
                    or Relation.Parataxis or Relation.Conj or Relation.Xcomp or Relation.Ccomp:
                    AddDependent(i);
                    break;
                case Relation.Obj or Relation.OblAgent:
                    AddPredicate(i);
                    break;
            }
        }
    }

    void AddDependent(int token)
    {
        if (this[token].Relation is Relation.Conj && !_clauses.IsClause(token))
        {
            return;
        }

        var subtree = _clauses.Subtree(token);
        var first = subtree.First;
        if (this[first].Relation is Relation.Case or Relation.Mark && _words.Form(first) != "against")
        {
            first++;
        }

        var part = _clauses.Trim(subtree with { First = first });
        AddLevels(null, CandidateShape.Dependent, true, part, TokenRange.None, token, this[token].Head, CausalType.Consequence);
        if (this[token].Relation is not (Relation.Obl or Relation.Nmod))
        {
            AddLevels(null, CandidateShape.Dependent, false, part, TokenRange.None, token, this[token].Head, CausalType.Consequence);
        }
    }

    void AddPredicate(int token)
    {
        var verb = this[token].Head;
        var agent = _clauses.Agent(verb);
        var objects = _clauses.After(verb, verb + 1);
        if (agent.IsEmpty || objects.IsEmpty || agent.Overlaps(objects) || agent.Contains(verb))
        {
            return;
        }

        Add(new()
        {
            Cause = agent,
            Effect = objects with { First = Math.Min(verb, objects.First) },
            Signal = TokenRange.None,
            Type = CausalType.Consequence,
            Shape = CandidateShape.Predicate,
            Governed = token,
            Governor = verb,
        });
    }

    int FirstObject(int verb, int after)
    {
        foreach (var child in _clauses.Tree.Children(verb))
        {
            if (child > after && this[child].Relation is not Relation.Punct)
            {
                return child;
            }
        }

        return -1;
    }

    int AgentOfPassive(int verb)
    {
        foreach (var child in _clauses.Tree.Children(verb))
        {
            if (child > verb && (this[child].Relation is Relation.OblAgent
                || (this[child].Relation is Relation.Obl && _words.Form(_clauses.Subtree(child).First) == "by")))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>What the last word of a cue governs: the head it marks, or the first word after the cue that hangs on it.</summary>
    int Governed(CueMatch match)
    {
        var at = this[match.Last].Head;
        for (var steps = 0; steps < 8 && at >= match.First && at <= match.Last; steps++)
        {
            at = this[at].Head;
        }

        if (at > match.Last && this[match.Last].Relation is Relation.Case or Relation.Mark or Relation.Fixed or Relation.Advmod or Relation.Cc or Relation.Aux)
        {
            return at;
        }

        for (var i = match.Last + 1; i < _words.Count; i++)
        {
            if (this[i].Head >= match.First && this[i].Head <= match.Last && this[i].Relation is not Relation.Punct)
            {
                return i;
            }
        }

        return at > match.Last ? at : -1;
    }

    void Add(in CauseCandidate candidate)
    {
        var (cause, effect) = (_clauses.Trim(candidate.Cause), _clauses.Trim(candidate.Effect));
        if (cause.IsEmpty && effect.IsEmpty)
        {
            return;
        }

        _found.Add(candidate with { Cause = cause, Effect = effect });
        var (shortCause, shortEffect) = (_clauses.Shorten(cause), _clauses.Shorten(effect));
        if (shortCause != cause || shortEffect != effect)
        {
            _found.Add(candidate with { Cause = shortCause, Effect = shortEffect, Level = candidate.Level + CauseCandidate.Shortened });
        }
    }
}
