using Entente.Articles;
using Entente.Measures;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>When a claim holds: the time of its own clause, else what the tense tells.</summary>
static class ClaimTimes
{
    public static (Interval, TimeBasis) When(Article article, Sentence sentence, int token, TextSpan span, ReadOnlySpan<Timex> times)
    {
        if (Since(sentence, token, times) is { } start)
        {
            return (new(start.Interval.From, article.Published), start.Basis);
        }

        Timex? nearest = null;
        var distance = int.MaxValue;
        foreach (var time in times)
        {
            if (time.Interval.IsUnknown || time.Type is TimexType.Set)
            {
                continue;
            }

            var gap = span.Overlaps(time.Span)
                ? 0
                : Math.Max(span.Start - time.Span.End, time.Span.Start - span.End);
            if (gap < distance && InSameClause(sentence, token, time.Span))
            {
                (nearest, distance) = (time, gap);
            }
        }

        if (nearest is not null)
        {
            return (nearest.Interval, nearest.Basis);
        }

        return sentence.Tokens[token].Has(Features.Past) && article.Published is { } published
            ? (new(null, published), TimeBasis.Tense)
            : (Interval.Unknown, TimeBasis.None);
    }

    /// <summary>What an article tells as done "this month" or "in 2025" was done by the day on which it was printed.</summary>
    public static Interval NotAfter(Interval interval, DateOnly? published) =>
        published is { } day && interval.From is { } from && from <= day && interval.To is { } to && to > day ? new(from, day) : interval;

    /// <summary>A time belongs to the verb it hangs under; one that hangs under another finite clause is that clause's.</summary>
    static bool InSameClause(Sentence sentence, int token, TextSpan time)
    {
        // "The putsch led by the army four years ago": what follows a noun at once is its own, wherever the tree hangs it.
        var next = sentence.Tree.Range(token).Last + 1;
        if (!PlaceFinder.IsVerb(sentence, token) && next < sentence.Tokens.Length && sentence.Tokens[next].Span.Start == time.Start)
        {
            return true;
        }

        var head = sentence.HeadOf(time);
        for (var (at, steps) = (head, 0); at >= 0 && steps < sentence.Tokens.Length; at = sentence.Tokens[at].Head, steps++)
        {
            if (sentence.Tree.IsWithin(token, at))
            {
                return true;
            }

            if (sentence.Tokens[at].Relation is Relation.AclRelcl or Relation.Advcl or Relation.Ccomp or Relation.Parataxis
                || (sentence.Tokens[at].Relation is Relation.Conj && PlaceFinder.IsVerb(sentence, at))
                || (sentence.Tokens[at].Relation is Relation.Acl && sentence.Tokens[at].Head != token && PlaceFinder.IsPassive(sentence, at)))
            {
                return false;
            }
        }

        return head >= 0;
    }

    /// <summary>"Has been in turmoil since the coup two years ago": the time of what it has lasted since.</summary>
    static Timex? Since(Sentence sentence, int token, ReadOnlySpan<Timex> times)
    {
        var last = sentence.Tree.Range(token).Last;
        var since = token + 1;
        while (since <= last && sentence.Tokens[since].Lemma != "since")
        {
            if (sentence.Tokens[since].Lemma is "," or ";" or ":")
            {
                return null;
            }

            since++;
        }

        foreach (var time in times)
        {
            var first = sentence.TokenAt(time.Span.Start);
            if (first > since + 1 && first <= last && time is { Interval.From: not null, Type: not TimexType.Set } && !HasCommaBetween(sentence, since, first))
            {
                return time;
            }
        }

        return null;
    }

    static bool HasCommaBetween(Sentence sentence, int first, int last)
    {
        for (var at = first; at < last; at++)
        {
            if (sentence.Tokens[at].Lemma is "," or ";" or ":")
            {
                return true;
            }
        }

        return false;
    }
}
