using Entente.Articles;
using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Tells the reasons of what lies between one of two sides and a third, or of what both merely happen to be named in, from those of the two.</summary>
static class OtherMatters
{
    /// <param name="sentence">The sentence.</param>
    /// <param name="draft">What was found in it.</param>
    public static bool Are(DriverSentence sentence, DriverDraft draft)
    {
        var isLong = !sentence.IsShort;
        var told = draft.Effect ?? draft.Span;
        var named = sentence.Sides.In(told);
        var isAboutThem = sentence.Topic is { IsStrong: true } topic && topic.Has(draft.Dyad.A) && topic.Has(draft.Dyad.B);
        var isThirdFirst = named is [var opening, ..] && IsThird(opening, draft);
        var parties = new PartyReading(sentence, draft.Dyad);
        if (!isLong && (IsOnlyOfAnotherPair(draft.Dyad.A) || IsOnlyOfAnotherPair(draft.Dyad.B)
            || (draft.Direction is DriverDirection.PushesCloser && (parties.IsTarget(draft.Dyad.A, told) || parties.IsTarget(draft.Dyad.B, told)))))
        {
            return true;
        }

        if (named.Contains(draft.Dyad.A) && named.Contains(draft.Dyad.B))
        {
            return !isLong && ((isThirdFirst && IsDoing(sentence, told)) || IsDoneWithAnother(sentence, draft, told)
                || (ListedAfter(sentence, draft, told) is { } before && (isThirdFirst || before is "in" or "like" or "as" or "from" or "including"
                    || (before is "with" or "to" or "for" && sentence.Sides.In(sentence.Sentence.Span) is [var first, ..] && IsThird(first, draft)))));
        }

        if (isAboutThem)
        {
            return !isLong && ((isThirdFirst && IsDoing(sentence, told)) || (draft.Effect is not null && named.Exists(side => IsThird(side, draft))));
        }

        // "A landed in B for talks amid the rise of C" tells nothing of B and C.
        return isLong || draft.Effect is null ? named.Exists(side => IsThird(side, draft)) : !sentence.HasWordOfBoth(told);

        bool IsOnlyOfAnotherPair(string side) => named.Contains(side) && sentence.Sides.At(told).All(mention => mention.Side != side || parties.IsOfAnotherPair(mention.Span));
    }

    /// <summary>Whether whom the words name first does what they tell; "unlike C, A has" does not.</summary>
    static bool IsDoing(DriverSentence sentence, TextSpan told) => IsDoing(sentence, sentence.Sentence.TokenAt(sentence.Sides.At(told).First().Span.Start));

    static bool IsDoing(DriverSentence sentence, int at)
    {
        for (var steps = 0; at >= 0 && steps < sentence.Words.Count; at = sentence.Clauses[at].Head, steps++)
        {
            if (sentence.Clauses[at].Relation is Relation.Nsubj or Relation.NsubjPass)
            {
                return true;
            }

            if (sentence.Clauses[at].Relation is not (Relation.Compound or Relation.Amod or Relation.NmodPoss or Relation.Flat or Relation.NmodDesc or Relation.NmodUnmarked or Relation.Conj))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"A and C meet in B": one of the two does it with a third, and the other is only named.</summary>
    static bool IsDoneWithAnother(DriverSentence sentence, DriverDraft draft, TextSpan told)
    {
        var doers = sentence.Sides.At(told)
            .Select(mention => (mention.Side, At: sentence.Sentence.TokenAt(mention.Span.Start)))
            .Where(doer => IsDoing(sentence, doer.At))
            .GroupBy(doer => sentence.Clauses.HeadOfClause(doer.At), doer => doer.Side);
        return doers.Any(together => together.Any(side => IsThird(side, draft)) && together.Contains(draft.Dyad.A) != together.Contains(draft.Dyad.B));
    }

    static bool IsThird(string side, DriverDraft draft) => SidesOfArticle.IsState(side) && side != draft.Dyad.A && side != draft.Dyad.B;

    /// <summary>The word before "A and B" or "A, B" where the two are named side by side; null where they are not, or where it is "between".</summary>
    static string? ListedAfter(DriverSentence sentence, DriverDraft draft, TextSpan told)
    {
        var start = -1;
        var (last, side) = (-1, "");
        foreach (var (at, here) in sentence.Sides.At(told))
        {
            var (from, to) = (sentence.Sentence.TokenAt(at.Start), sentence.Sentence.TokenAt(at.End - 1));
            if (from < 0 || to < 0)
            {
                continue;
            }

            // Nothing but a comma, an "and" or both since the one named before: the list goes on.
            var isNext = last >= 0 && from > last && from - last <= 3 && IsJoining(sentence, last + 1, from);
            start = isNext ? start : from;
            if (isNext && side != here && IsOfPair(side, draft) && IsOfPair(here, draft))
            {
                var before = start > 0 ? sentence.Words.Form(start - 1) : "";
                return before is "between" or "both" ? null : before;
            }

            (last, side) = (to, here);
        }

        return null;
    }

    static bool IsOfPair(string side, DriverDraft draft) => side == draft.Dyad.A || side == draft.Dyad.B;

    static bool IsJoining(DriverSentence sentence, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (sentence.Words.Form(at) is not ("," or "and" or "or" or "&"))
            {
                return false;
            }
        }

        return end > first;
    }
}
