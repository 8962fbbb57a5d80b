using System.Collections.Immutable;
using Entente.Articles;
using Entente.Claims;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Drivers that words for aims, needs, openings, pressure, obstacles and risks tell.</summary>
readonly struct DriversOfSigns(DriverSentence sentence)
{
    public IEnumerable<DriverDraft> All()
    {
        foreach (var (sign, match) in sentence.Cues.Signs.Find(sentence.Words))
        {
            var scope = new SignScope(sentence.Words, sentence.Clauses, sign, match);
            if (scope.Range.Length < 2 || IsHyphened(match) || (sign.Kind is SignKind.Intention or SignKind.Need && !IsTelling(scope.Range, match)) || KindOf(sign, scope) is not { } kind)
            {
                continue;
            }

            if (sign.Kind is SignKind.Contrast)
            {
                foreach (var draft in new DriversOfContrast(sentence).Of(sign, match, scope))
                {
                    yield return draft;
                }

                continue;
            }

            var span = sentence.Span(scope.Range);
            var category = sentence.CategoryOf(span);
            var named = SidesOf(kind, scope);
            var setting = new SignSetting(kind, named, sentence.RegionsIn(span), category)
            {
                Bearer = BearerOf(scope),
                States = StatesAt(scope),
                SpeaksOfBoth = sentence.HasWordOfBoth(span) || (HasPronounSubject(scope) && sentence.HasWordOfBoth(sentence.Sentence.Span)),
                SpeaksOfNobodyElse = SpeaksOfNobodyElse(),
                IsOfAnyone = IsOfAnyone(scope),
                SpeaksOfCloseness = sentence.ClosenessIn(span) != 0,
                SpeaksOfDealings = sentence.HasWordBetween(span),
                IsWish = sign.Kind is SignKind.Intention,
            };
            if ((!IsAsking(match.First) && IsAsked(scope)) || (kind is SignKind.Obstacle && IsAgainstParting(scope, match))
                || (kind is SignKind.Estrangement && IsDoneByAnother(scope)) || (kind is SignKind.Intention && IsConditional(scope.Clause))
                || ((kind is SignKind.Intention || (sentence.IsShort && kind is SignKind.Tie or SignKind.Alignment)) && !IsBorne(scope))
                || (kind is SignKind.Tie && IsMeasured(sign) && sentence.ClosenessIn(span) <= 0)
                || (kind is SignKind.Tie && IsUndone(scope))
                || (kind is SignKind.Instability or SignKind.Survival && IsOfAnother(span))
                || (kind is SignKind.Pressure && IsBetweenTheTwo()))
            {
                continue;
            }

            if (new SignWeighing(sentence.Sides, sentence.Topic).PairOf(setting) is not { } dyad || IsTakenAway(kind, scope) || sentence.IsLongPast(sentence.IsShort ? sentence.Sentence.Span : span)
                || (sentence.IsShort && !new SignsOfShortTexts(sentence).Bears(kind, scope, setting, dyad, sentence.ClosenessOfHead(span, dyad))))
            {
                continue;
            }

            yield return Draft(sign, kind, match, span, dyad, category, named) with { Affects = MovedBy(setting, dyad) };
            if (kind is SignKind.Estrangement && named.Find(SidesOfArticle.IsState) is { } bearer && bearer != dyad.A && bearer != dyad.B
                && named.Find(side => side == dyad.A || side == dyad.B) is { } other)
            {
                yield return Draft(sign, kind, match, span, TopicPair.Sorted(bearer, other), category, named, DriverDirection.PushesApart);
            }
        }
    }

    DriverDraft Draft(
        DriverSign sign, SignKind kind, CueMatch match, TextSpan span, (string A, string B) dyad, string? category, List<string> named, DriverDirection? direction = null) => new()
        {
            Dyad = dyad,
            Direction = direction ?? DirectionOf(kind, span, dyad),
            Category = sign.Category ?? (kind is SignKind.Motive && category is "cross_pressure" ? null : category) ?? SignWeighing.CategoryOf(kind),
            Affects = named.Find(side => side == dyad.A || side == dyad.B) is { } moved ? [moved] : [dyad.A, dyad.B],
            Span = span,
            Explicit = sign.Explicit,
            Modality = kind switch
            {
                SignKind.Intention => Modality.Planned,
                SignKind.Risk => Modality.Speculative,
                _ => sentence.ModalityOf(CausalType.Consequence, span),
            },
            Strength = sign.Explicit ? DriverStrength.Supporting : DriverStrength.Contextual,
            Signal = sentence.Span(new(match.First, match.LastOfFirstPiece)),
            Confidence = sign.Explicit ? 0.6 : 0.4,
        };

    /// <summary>"What Atlantia wants is not clear": nothing is said of what it wants.</summary>
    bool IsAsked(SignScope scope)
    {
        foreach (var child in sentence.Clauses.Tree.Children(scope.Clause))
        {
            if (sentence.Clauses[child].Relation is Relation.Obj or Relation.Obl && sentence.Words.Form(child) is "what" or "whatever" or "who" or "whom")
            {
                return true;
            }
        }

        var first = sentence.Clauses.Subtree(scope.Clause).First;
        return IsAsking(first) || (first > 0 && IsAsking(first - 1));
    }

    bool IsAsking(int token) => sentence.Words.Form(token) is "what" or "whatever";

    /// <summary>"I doubt that it will break off relations": what hinders a parting does not stand between the two.</summary>
    bool IsAgainstParting(SignScope scope, CueMatch match)
    {
        foreach (var child in sentence.Clauses.Tree.Children(scope.Anchor))
        {
            if (sentence.Clauses[child].Relation is Relation.Xcomp or Relation.Ccomp or Relation.Acl && child > match.Last
                && sentence.ClosenessIn(sentence.Span(sentence.Clauses.Subtree(child))) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Suspended its defence agreement": a tie that the verb cuts draws nobody closer.</summary>
    bool IsUndone(SignScope scope) => sentence.ClosenessIn(sentence.Sentence.Tokens[scope.Clause].Span) < 0;

    /// <summary>"We need it" tells nothing to a reader who does not see what went before.</summary>
    bool IsTelling(TokenRange range, CueMatch match)
    {
        for (var i = range.First; i <= range.Last; i++)
        {
            if ((i < match.First || i > match.LastOfFirstPiece) && sentence.Clauses[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Adj)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Held back-channel talks": the last word belongs to another.</summary>
    bool IsHyphened(CueMatch match) => match.LastOfFirstPiece + 2 < sentence.Words.Count && sentence.Words.Form(match.LastOfFirstPiece + 1) == "-"
        && sentence.Sentence.Tokens[match.LastOfFirstPiece].Span.End == sentence.Sentence.Tokens[match.LastOfFirstPiece + 1].Span.Start;

    /// <summary>"Removing a stumbling block", "dashing hopes of a deal": what is taken away neither hinders nor draws.</summary>
    bool IsTakenAway(SignKind kind, SignScope scope)
    {
        var closeness = kind is SignKind.Obstacle or SignKind.Risk ? -1 : kind is SignKind.Intention or SignKind.Opportunity && sentence.IsShort ? 1 : 0;
        foreach (var child in sentence.Clauses.Tree.Children(scope.Anchor))
        {
            if (closeness != 0 && sentence.Clauses[child].Relation is Relation.Amod or Relation.Compound && sentence.Cues.Turning.Describes(sentence.Words.Form(child), closeness))
            {
                return true;
            }
        }

        for (var (at, steps) = (scope.Anchor, 0); closeness != 0 && steps < 2 && sentence.Clauses[at] is { Relation: Relation.Obj or Relation.NsubjPass or Relation.Nmod or Relation.AclRelcl or Relation.Ccomp, Head: >= 0 and var head }; at = head, steps++)
        {
            if (sentence.Cues.Turning.Governs(sentence.Words.Lemma(head), closeness))
            {
                return true;
            }
        }

        return false;
    }

    bool HasPronounSubject(SignScope scope) => !scope.Subject.IsEmpty && HasPronoun(sentence.Span(scope.Subject));

    /// <summary>What is not wanted, not shared or not trusted stands in the way; null where a denial leaves nothing.</summary>
    static SignKind? KindOf(DriverSign sign, SignScope scope) =>
        scope.IsDenied ? null
        : !scope.IsNegated ? sign.Kind
        : sign.Kind is SignKind.Intention or SignKind.Opportunity or SignKind.Alignment ? SignKind.Obstacle
        : null;

    /// <summary>Who is moved: the one who is named first, both where a word means both; who needs a thing of the other is not the one whose thing it is.</summary>
    static ImmutableArray<string> MovedBy(in SignSetting setting, (string A, string B) dyad)
    {
        if (setting.SpeaksOfBoth || setting.Sides.Find(side => side == dyad.A || side == dyad.B) is not { } named)
        {
            return [dyad.A, dyad.B];
        }

        return setting is { Kind: SignKind.Need, Bearer: null, States: [var only] } && only == named ? [named == dyad.A ? dyad.B : dyad.A] : [named];
    }

    /// <summary>The side that the sign is said of, where its subject names one.</summary>
    string? BearerOf(SignScope scope)
    {
        var reading = this;
        return scope.Subject is { IsEmpty: false } subject ? sentence.Sides.In(sentence.Span(subject), mention => reading.IsInPassing(mention, scope.Clause)).Find(SidesOfArticle.IsState) : null;
    }

    /// <summary>Whether the one who wants is, or may be, one of the two: a side, a pronoun, a region, a word for both; not "the ministers of others".</summary>
    bool IsBorne(SignScope scope)
    {
        if (scope.Subject.IsEmpty || sentence.Clauses[scope.Anchor].Pos is not PartOfSpeech.Verb)
        {
            return true;
        }

        var subject = sentence.Span(scope.Subject);
        return sentence.Sides.In(subject).Count > 0 || HasPronoun(subject) || sentence.HasWordOfBoth(subject) || sentence.RegionsIn(subject).Count > 0 || IsOfAnyone(scope);
    }

    /// <summary>"If Borduria arms, Syldavia would seek the same": a threat rather than an aim.</summary>
    bool IsConditional(int clause)
    {
        foreach (var child in sentence.Clauses.Tree.Children(clause))
        {
            if (sentence.Clauses[child].Relation is Relation.Advcl && sentence.Words.Form(sentence.Clauses.Subtree(child).First) is "if" or "unless")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A rise or a record ties two only where it is one of trade or the like.</summary>
    static bool IsMeasured(DriverSign sign) => sign.Category is null && sign.Words.EndsWith(" in", StringComparison.Ordinal);

    /// <summary>"Atlantia's tariffs on Borduria" in an article on both: no third party presses.</summary>
    bool IsBetweenTheTwo() =>
        sentence.Topic is { } topic && sentence.Sides.In(sentence.Sentence.Span).FindAll(SidesOfArticle.IsState) is { Count: 2 } states && states.TrueForAll(topic.Has);

    /// <summary>The words themselves name a state, and none of the article's pair: "the civil war in Yemen".</summary>
    bool IsOfAnother(TextSpan span)
    {
        var topic = sentence.Topic;
        var named = sentence.Sides.In(span).FindAll(SidesOfArticle.IsState);
        return topic is not null && named.Count > 0 && !named.Exists(topic.Has);
    }

    /// <summary>Somebody who is none of the sides turns from one of them: that says nothing of whom he turns to.</summary>
    bool IsDoneByAnother(SignScope scope)
    {
        var (subject, range) = (scope.Subject, scope.Range);
        return !subject.IsEmpty && subject.Overlaps(range) && sentence.Clauses[subject.Last].Pos is PartOfSpeech.Noun
            && sentence.Sides.In(sentence.Span(subject)).Count == 0 && !HasPronoun(sentence.Span(subject));
    }

    /// <summary>The states in the subject and in the reach of a sign, without those told of in passing.</summary>
    List<string> StatesAt(SignScope scope)
    {
        var reading = this;
        var states = scope.Subject.IsEmpty ? [] : sentence.Sides.In(sentence.Span(scope.Subject), mention => reading.IsInPassing(mention, scope.Clause));
        states.AddRange(sentence.Sides.In(sentence.Span(scope.Range), mention => reading.IsSetAside(mention) || reading.IsInPassing(mention, scope.Clause)));
        return [.. states.Where(SidesOfArticle.IsState).Distinct()];
    }

    /// <summary>Only told in passing, of another: "restrictions which others have put on Atlantia", "while Borduria is busy".</summary>
    bool IsInPassing(TextSpan mention, int clause)
    {
        var token = sentence.Sentence.TokenAt(mention.Start);
        for (var steps = 0; token >= 0 && token != clause && steps < 6; steps++)
        {
            if (sentence.Clauses[token].Relation is Relation.AclRelcl
                || (sentence.Clauses[token].Relation is Relation.Advcl && sentence.Words.Form(sentence.Clauses.Subtree(token).First) is "while" or "when" or "as"))
            {
                return true;
            }

            token = sentence.Clauses[token].Head;
        }

        return false;
    }

    /// <summary>The sides in reach of a sign, who bears it first; a pronoun stands for the side of the article's pair that was named last.</summary>
    List<string> SidesOf(SignKind kind, SignScope scope)
    {
        var named = new List<string>();
        var reading = this;
        if (scope.Subject is { IsEmpty: false } subject && subject.Last - subject.First < 25)
        {
            var of = sentence.Span(subject);
            named.AddRange(sentence.Sides.In(of, IsAside));
            if (named.Count == 0 && HasPronoun(of) && sentence.Topic is { IsStrong: true } topic && sentence.Sides.Before(of.Start, sentence.From, topic.Has) is { } meant)
            {
                named.Add(meant);
            }
        }

        foreach (var side in sentence.Sides.In(sentence.Span(scope.Range), mention => reading.IsSetAside(mention) || IsAside(mention)))
        {
            if (!named.Contains(side))
            {
                named.Add(side);
            }
        }

        return named;

        bool IsAside(TextSpan mention) => kind is SignKind.Estrangement && reading.IsOwner(mention);
    }

    /// <summary>What is said of "Atlantia's best-known singer" is not said of Atlantia.</summary>
    bool IsOwner(TextSpan mention) =>
        sentence.Sentence.TokenAt(mention.Start) is >= 0 and var token && sentence.Clauses[token].Relation is Relation.NmodPoss;

    bool HasPronoun(TextSpan span)
    {
        var words = sentence.Words;
        return sentence.Any(span, token => words.Form(token) is "he" or "she" or "it" or "they" or "his" or "her" or "its" or "their");
    }

    /// <summary>Said of whoever it may be: "any third country can join".</summary>
    bool IsOfAnyone(SignScope scope)
    {
        if (scope.Subject.IsEmpty)
        {
            return false;
        }

        var (clauses, words) = (sentence.Clauses, sentence.Words);
        return sentence.Any(sentence.Span(scope.Subject), token =>
            words.Lemma(token) is "any" or "every" or "whichever" && clauses[token].Head is >= 0 and var noun
            && words.Lemma(noun) is "country" or "state" or "nation" or "government" or "regime" or "power" or "capital");
    }

    /// <summary>Named only to compare with, or as the one whom it is against.</summary>
    bool IsSetAside(TextSpan mention)
    {
        var token = sentence.Sentence.TokenAt(mention.Start);
        for (var steps = 0; token >= 0 && steps < 4; steps++)
        {
            foreach (var child in sentence.Clauses.Tree.Children(token))
            {
                if (sentence.Clauses[child].Relation is Relation.Case && sentence.Words.Lemma(child) is "against" or "than" or "unlike" or "such")
                {
                    return true;
                }
            }

            if (sentence.Clauses[token].Pos is PartOfSpeech.Verb)
            {
                return false;
            }

            token = sentence.Clauses[token].Head;
        }

        return false;
    }

    bool SpeaksOfNobodyElse()
    {
        var topic = sentence.Topic;
        return topic is not null && sentence.Sides.In(sentence.Sentence.Span).TrueForAll(side => topic.Has(side) || !SidesOfArticle.IsState(side));
    }

    DriverDirection DirectionOf(SignKind kind, TextSpan span, (string A, string B) dyad) => kind switch
    {
        SignKind.Estrangement when sentence.Topic is not { } topic || (topic.A, topic.B) != dyad || AreAllNamed(span, dyad) => DriverDirection.PushesApart,
        SignKind.Obstacle => DriverDirection.HoldsBack,
        SignKind.Risk or SignKind.Instability => DriverDirection.Risk,
        SignKind.Intention when sentence.IsShort && sentence.ClosenessOfHead(span, dyad) < 0 => DriverDirection.PushesApart,
        SignKind.Intention or SignKind.Need when sentence.ClosenessOfHead(span, dyad) < 0 && AreAllNamed(span, dyad) => DriverDirection.PushesApart,
        _ => DriverDirection.PushesCloser,
    };

    /// <summary>Both are named, and no third.</summary>
    bool AreAllNamed(TextSpan span, (string A, string B) dyad) =>
        sentence.Sides.In(span).FindAll(SidesOfArticle.IsState) is { Count: 2 } named && named.Contains(dyad.A) && named.Contains(dyad.B);
}
