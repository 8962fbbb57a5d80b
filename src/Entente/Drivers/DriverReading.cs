using System.Collections.Immutable;
using Entente.Articles;
using Entente.Claims;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Reads one sentence for what moves a pair: first its causes, then its signs of aims, needs, openings, obstacles and risks.</summary>
sealed class DriverReading
{
    readonly Sentence _sentence;
    readonly SidesOfArticle _sides;
    readonly TopicPair? _topic;
    readonly CauseCues _cues;
    readonly CueWords _words;
    readonly Clauses _clauses;
    readonly List<(RelationWord Cue, CueMatch Match)> _relations;
    readonly List<DriverDraft> _drafts = [];

    readonly int _from;

    /// <param name="from">Where the sentence before begins, if it stands in the same paragraph: pronouns may reach back to it.</param>
    public DriverReading(Article article, Sentence sentence, int from, SidesOfArticle sides, TopicPair? topic, CauseCues cues)
    {
        (_sentence, _from, _sides, _topic, _cues) = (sentence, from, sides, topic, cues);
        _words = new(article, sentence);
        _clauses = new(sentence);
        _relations = cues.Relations.Find(_words);
    }

    /// <summary>A cause is a driver when what it brings about is that two sides come closer or drift apart.</summary>
    public void Add(CausalClaim cause)
    {
        if (cause is not { Cause: { } reason, Effect: { } effect, Signal: { } told } || !IsTelling(reason) || IsCommonWord(told))
        {
            return;
        }

        var closeness = ClosenessIn(effect);
        if (closeness == 0 || PairOfEffect(reason, effect) is not { } dyad)
        {
            return;
        }

        var direction = cause.Type switch
        {
            CausalType.Inhibit => closeness > 0 ? DriverDirection.HoldsBack : DriverDirection.PushesCloser,
            CausalType.Condition => DriverDirection.Risk,
            _ => closeness > 0 ? DriverDirection.PushesCloser : DriverDirection.PushesApart,
        };
        var parts = cause.Type is CausalType.Consequence ? Conjuncts(reason) : [reason];
        foreach (var part in parts)
        {
            var marked = cause.Signal is { } signal && signal.End <= part.Start && signal.Start >= effect.End ? signal.Cover(part) : part;
            var span = part == parts[^1] && reason.End <= effect.Start ? part.Cover(effect) : marked;
            _drafts.Add(new()
            {
                Dyad = dyad,
                Direction = direction,
                Category = CategoryOf(part, effect) ?? "strategic_aim",
                Affects = AffectedBy(dyad, effect),
                Span = span,
                Explicit = true,
                Modality = ModalityOf(cause.Type, effect),
                Strength = DriverStrength.Main,
                Cause = part,
                Effect = effect,
                Signal = cause.Signal,
                Confidence = 0.7,
            });
        }
    }

    /// <summary>"To" and "as" hold most sentences together; what they join is a cause at best, never enough for a driver.</summary>
    bool IsCommonWord(TextSpan signal) =>
        _sentence.TokenAt(signal.Start) is >= 0 and var token && _sentence.Tokens[token].Span == signal
        && _words.Form(token) is "to" or "as" or "in" or "on" or "at" or "with" or "from" or "about" or "when" or "while";

    public void AddSigns()
    {
        foreach (var (sign, match) in _cues.Signs.Find(_words))
        {
            var scope = new SignScope(_words, _clauses, sign, match);
            if (scope.Range.Length < 2 || scope.IsNegated)
            {
                continue;
            }

            var span = scope.Range.Span(_sentence.Tokens);
            var category = CategoryOf(span, null);
            var named = SidesOf(sign.Kind, scope);
            var setting = new SignSetting(sign.Kind, named, RegionsIn(span), category, HasWordOfBoth(_sentence.Span), SpeaksOfNobodyElse());
            if (new SignWeighing(_sides, _topic).PairOf(setting) is not { } dyad)
            {
                continue;
            }

            AddSign(sign, match, span, dyad, category, named);
            if (sign.Kind is SignKind.Estrangement && named.Find(SidesOfArticle.IsState) is { } bearer && bearer != dyad.A && bearer != dyad.B
                && named.Find(side => side == dyad.A || side == dyad.B) is { } other)
            {
                AddSign(sign, match, span, TopicPair.Sorted(bearer, other), category, named, DriverDirection.PushesApart);
            }
        }
    }

    void AddSign(
        DriverSign sign, CueMatch match, TextSpan span, (string A, string B) dyad, string? category, List<string> named, DriverDirection? direction = null) =>
        _drafts.Add(new()
        {
            Dyad = dyad,
            Direction = direction ?? DirectionOf(sign.Kind, span, dyad),
            Category = sign.Category ?? category ?? SignWeighing.CategoryOf(sign.Kind),
            Affects = named.Find(side => side == dyad.A || side == dyad.B) is { } moved ? [moved] : [dyad.A, dyad.B],
            Span = span,
            Explicit = sign.Explicit,
            Modality = sign.Kind switch
            {
                SignKind.Intention => Modality.Planned,
                SignKind.Risk => Modality.Speculative,
                _ => ModalityOf(CausalType.Consequence, span),
            },
            Strength = sign.Explicit ? DriverStrength.Supporting : DriverStrength.Contextual,
            Signal = new TokenRange(match.First, match.LastOfFirstPiece).Span(_sentence.Tokens),
            Confidence = sign.Explicit ? 0.6 : 0.4,
        });

    /// <summary>The sides in reach of a sign, who bears it first; a pronoun stands for the side of the article's pair that was named last.</summary>
    List<string> SidesOf(SignKind kind, in SignScope scope)
    {
        var named = new List<string>();
        if (scope.Subject is { IsEmpty: false } subject && subject.Last - subject.First < 25)
        {
            var of = subject.Span(_sentence.Tokens);
            named.AddRange(_sides.In(of, IsAside));

            if (named.Count == 0 && HasPronoun(subject) && _topic is { IsStrong: true } topic && _sides.Before(of.Start, _from, topic.Has) is { } meant)
            {
                named.Add(meant);
            }
        }

        var reach = scope.Range.Span(_sentence.Tokens);
        foreach (var side in _sides.In(reach, mention => IsSetAside(mention) || IsAside(mention)))
        {
            if (!named.Contains(side))
            {
                named.Add(side);
            }
        }

        return named;

        bool IsAside(TextSpan mention) => kind is SignKind.Estrangement && IsOwner(mention);
    }

    /// <summary>What is said of "Atlantia's best-known singer" is not said of Atlantia.</summary>
    bool IsOwner(TextSpan mention) =>
        _sentence.TokenAt(mention.Start) is >= 0 and var token && _sentence.Tokens[token].Relation is Relation.NmodPoss;

    bool HasPronoun(TokenRange range)
    {
        for (var i = range.First; i <= range.Last; i++)
        {
            if (_words.Form(i) is "he" or "she" or "it" or "they" or "his" or "her" or "its" or "their")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Named only to compare with, or as the one whom it is against.</summary>
    bool IsSetAside(TextSpan mention)
    {
        var token = _sentence.TokenAt(mention.Start);
        for (var steps = 0; token >= 0 && steps < 4; steps++)
        {
            foreach (var child in _clauses.Tree.Children(token))
            {
                if (_sentence.Tokens[child].Relation is Relation.Case && _words.Lemma(child) is "against" or "than" or "unlike" or "such")
                {
                    return true;
                }
            }

            if (_sentence.Tokens[token].Pos is PartOfSpeech.Verb)
            {
                return false;
            }

            token = _sentence.Tokens[token].Head;
        }

        return false;
    }

    bool SpeaksOfNobodyElse() =>
        _topic is { } topic && _sides.In(_sentence.Span).TrueForAll(side => topic.Has(side) || !SidesOfArticle.IsState(side));

    /// <summary>One driver for each stretch of words and pair; what is told outright comes before what is implied.</summary>
    public IEnumerable<DriverDraft> Chosen()
    {
        var chosen = new List<DriverDraft>();
        foreach (var draft in _drafts.OrderByDescending(draft => draft.Explicit).ThenBy(draft => draft.Strength))
        {
            if (!chosen.Exists(other => other.Dyad == draft.Dyad && IsCloser(other) == IsCloser(draft) && !AreTwoReasons(other, draft) && Covers(other.Span, draft.Span)))
            {
                chosen.Add(draft);
            }
        }

        return chosen.OrderBy(draft => draft.Span);
    }

    /// <summary>One effect may have a cause and a purpose, each told in words of its own.</summary>
    static bool AreTwoReasons(DriverDraft a, DriverDraft b) =>
        a.Cause is { } one && b.Cause is { } other && !one.Overlaps(other);

    static bool IsCloser(DriverDraft draft) => draft.Direction is DriverDirection.PushesCloser;

    static bool Covers(TextSpan a, TextSpan b)
    {
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return shared > 0.5 * Math.Min(a.Length, b.Length);
    }

    /// <summary>A bare pronoun or a word or two say nothing to a reader.</summary>
    bool IsTelling(TextSpan reason) =>
        _sentence.Tokens.Any(token => reason.Contains(token.Span) && token.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Adj
            && reason.Contains(token.Span));

    /// <summary>The relation word nearest to the head of the words decides; a negation turns it.</summary>
    int ClosenessIn(TextSpan span)
    {
        var (closeness, depth) = (0, int.MaxValue);
        foreach (var (cue, match) in _relations)
        {
            if (span.Contains(_sentence.Tokens[match.First].Span) && Depth(match.First) is var found && found < depth)
            {
                (closeness, depth) = (IsNegated(match.First) ? -cue.Closeness : cue.Closeness, found);
            }
        }

        return closeness;
    }

    int Depth(int token)
    {
        var depth = 0;
        for (; depth < _words.Count && _sentence.Tokens[token].Head >= 0; depth++)
        {
            token = _sentence.Tokens[token].Head;
        }

        return depth;
    }

    bool IsNegated(int token)
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

    /// <summary>Two sides in the effect; or one there and the other in the cause or as the article's topic.</summary>
    (string A, string B)? PairOfEffect(TextSpan reason, TextSpan effect)
    {
        var inEffect = _sides.In(effect);
        if (_topic is { } topic && inEffect.Contains(topic.A) && inEffect.Contains(topic.B))
        {
            return (topic.A, topic.B);
        }

        var inSentence = _sides.In(_sentence.Span);
        if (_topic is { } spoken && inEffect.Exists(spoken.Has) && inSentence.Contains(spoken.A) && inSentence.Contains(spoken.B))
        {
            return (spoken.A, spoken.B);
        }

        inEffect.RemoveAll(side => !SidesOfArticle.IsState(side));
        if (inEffect.Count >= 2)
        {
            return TopicPair.Sorted(inEffect[0], inEffect[1]);
        }

        var inCause = _sides.In(reason);
        if (inEffect.Count == 1)
        {
            if (_topic is { IsStrong: true } && _topic.Has(inEffect[0]) && inCause.TrueForAll(side => _topic.Has(side)))
            {
                return (_topic.A, _topic.B);
            }

            return inCause.Find(side => side != inEffect[0]) is { } other ? TopicPair.Sorted(inEffect[0], other) : null;
        }

        return _topic is { IsStrong: true } && HasWordOfBoth(effect) && inCause.TrueForAll(side => _topic.Has(side)) ? (_topic.A, _topic.B) : null;
    }

    /// <summary>Words that mean the two of whom the article speaks.</summary>
    bool HasWordOfBoth(TextSpan span)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (span.Contains(_sentence.Tokens[i].Span) && _words.Lemma(i) is "bilateral" or "mutual" or "two-way")
            {
                return true;
            }
        }

        return false;
    }

    List<string> RegionsIn(TextSpan span)
    {
        var countries = new List<string>();
        foreach (var (region, match) in _cues.Regions.Find(_words))
        {
            if (span.Contains(_sentence.Tokens[match.First].Span))
            {
                countries.AddRange(region.Countries);
            }
        }

        return countries;
    }

    ImmutableArray<string> AffectedBy((string A, string B) dyad, TextSpan span)
    {
        var named = _sides.In(span).Where(side => side == dyad.A || side == dyad.B).ToList();
        return named.Count == 0 ? [dyad.A, dyad.B] : [named[0]];
    }

    /// <summary>The category with most words in the reason, those in the effect at half weight; null where none has any.</summary>
    string? CategoryOf(TextSpan reason, TextSpan? effect)
    {
        var votes = new double[_cues.Categories.Length];
        for (var i = 0; i < _words.Count; i++)
        {
            var span = _sentence.Tokens[i].Span;
            var weight = reason.Contains(span) ? 1 : effect is { } e && e.Contains(span) ? 0.4 : 0;
            if (weight == 0)
            {
                continue;
            }

            foreach (var topic in _cues.TopicsOf(_words.Form(i)))
            {
                votes[topic] += weight;
            }

            if (_words.Lemma(i) != _words.Form(i))
            {
                foreach (var topic in _cues.TopicsOf(_words.Lemma(i)))
                {
                    votes[topic] += weight;
                }
            }
        }

        var best = Array.IndexOf(votes, votes.Max());
        return votes[best] == 0 ? null : _cues.Categories[best].Id;
    }

    DriverDirection DirectionOf(SignKind kind, TextSpan span, (string A, string B) dyad) => kind switch
    {
        SignKind.Estrangement when _topic is not { } topic || (topic.A, topic.B) != dyad => DriverDirection.PushesApart,
        SignKind.Obstacle => DriverDirection.HoldsBack,
        SignKind.Risk or SignKind.Instability => DriverDirection.Risk,
        SignKind.Intention or SignKind.Need when ClosenessIn(span) < 0 && _sides.In(span) is var named && named.Contains(dyad.A) && named.Contains(dyad.B) =>
            DriverDirection.PushesApart,
        _ => DriverDirection.PushesCloser,
    };

    Modality ModalityOf(CausalType type, TextSpan span)
    {
        if (type is CausalType.Purpose)
        {
            return Modality.Planned;
        }

        for (var i = 0; i < _words.Count; i++)
        {
            if (span.Contains(_sentence.Tokens[i].Span) && _words.Form(i) is "could" or "may" or "might" or "would" or "perhaps" or "possibly" or "likely")
            {
                return Modality.Speculative;
            }
        }

        return type is CausalType.Condition ? Modality.Speculative : Modality.Asserted;
    }

    /// <summary>The parts of "a and b", each a reason of its own.</summary>
    List<TextSpan> Conjuncts(TextSpan reason)
    {
        var head = _sentence.HeadOf(reason);
        if (head < 0 || _sentence.Tokens[head].Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn))
        {
            return [reason];
        }

        var starts = new List<int> { reason.Start };
        foreach (var child in _clauses.Tree.Children(head))
        {
            var first = _clauses.Tree.Range(child).First;
            if (_sentence.Tokens[child].Relation is Relation.Conj && child > head && reason.Contains(_sentence.Tokens[child].Span))
            {
                starts.Add(_clauses.Trim(new(first, child)) is { IsEmpty: false } part ? _sentence.Tokens[part.First].Span.Start : _sentence.Tokens[child].Span.Start);
            }
        }

        var parts = new List<TextSpan>();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : reason.End;
            var (first, last) = (_sentence.TokenAt(starts[i]), LastBefore(end));
            if (first >= 0 && last >= first)
            {
                parts.Add(_clauses.Trim(new(first, last)).Span(_sentence.Tokens));
            }
        }

        return parts.Count == 0 ? [reason] : parts;
    }

    int LastBefore(int offset)
    {
        var last = -1;
        for (var i = 0; i < _words.Count && _sentence.Tokens[i].Span.End <= offset; i++)
        {
            last = i;
        }

        return last;
    }
}
