using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>The candidates of one sentence as they are collected, each tried against more and less of what it hangs on.</summary>
sealed class CandidateList(CueWords words, WordKinds kinds)
{
    readonly Clauses _clauses = new(words.Sentence);

    public CueWords Words => words;

    public Clauses Clauses => _clauses;

    /// <summary>Whether the word is told to name a happening or a state of things, not a thing or a place.</summary>
    public bool IsHappening(int token) => !kinds.Of(words.Lemma(token)).IsEmpty;

    public List<CauseCandidate> Found { get; } = new(32);

    public Token this[int token] => words.Sentence.Tokens[token];

    /// <summary>The governed part against the phrase, the clause and the clause above that it hangs on.</summary>
    public void AddLevels(
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

    /// <summary>What the last word of a cue governs: the head it marks, or the first word after the cue that hangs on it.</summary>
    public int Governed(CueMatch match)
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

        for (var i = match.Last + 1; i < words.Count; i++)
        {
            if (this[i].Head >= match.First && this[i].Head <= match.Last && this[i].Relation is not Relation.Punct)
            {
                return i;
            }
        }

        return at > match.Last ? at : -1;
    }

    public void Add(CauseCandidate candidate)
    {
        var (cause, effect) = (_clauses.Trim(candidate.Cause), _clauses.Trim(candidate.Effect));
        if (cause.IsEmpty && effect.IsEmpty)
        {
            return;
        }

        Found.Add(candidate with { Cause = cause, Effect = effect });
        var (shortCause, shortEffect) = (_clauses.Shorten(cause), _clauses.Shorten(effect));
        if (shortCause != cause || shortEffect != effect)
        {
            Found.Add(candidate with { Cause = shortCause, Effect = shortEffect, Level = candidate.Level + CauseCandidate.Shortened });
        }
    }
}
