using Entente.Articles;
using Entente.Claims;

namespace Entente.Drivers;

/// <summary>Drivers that words for aims, needs, openings, pressure, obstacles and risks tell.</summary>
readonly partial struct DriversOfSigns(DriverSentence sentence)
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

    /// <summary>What is not wanted, not shared or not trusted stands in the way; null where a denial leaves nothing.</summary>
    static SignKind? KindOf(DriverSign sign, SignScope scope) =>
        scope.IsDenied ? null
        : !scope.IsNegated ? sign.Kind
        : sign.Kind is SignKind.Intention or SignKind.Opportunity or SignKind.Alignment ? SignKind.Obstacle
        : null;

    DriverDirection DirectionOf(SignKind kind, TextSpan span, (string A, string B) dyad) => kind switch
    {
        SignKind.Estrangement when sentence.Topic is not { } topic || (topic.A, topic.B) != dyad || AreAllNamed(span, dyad) => DriverDirection.PushesApart,
        SignKind.Obstacle => DriverDirection.HoldsBack,
        SignKind.Risk or SignKind.Instability => DriverDirection.Risk,
        SignKind.Intention when sentence.IsShort && sentence.ClosenessOfHead(span, dyad) < 0 => DriverDirection.PushesApart,
        SignKind.Intention or SignKind.Need when sentence.ClosenessOfHead(span, dyad) < 0 && AreAllNamed(span, dyad) => DriverDirection.PushesApart,
        _ => DriverDirection.PushesCloser,
    };
}
