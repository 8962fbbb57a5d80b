using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Entente.Articles;
using Entente.Measures;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Completes what was found with its words, time, quantity, place and holder, and gives it its id.</summary>
static class ClaimMaker
{
    const string Author = "AUTHOR";

    public static Claim Make(
        Article article,
        Sentence sentence,
        FoundClaim found,
        ReadOnlySpan<Timex> times,
        ReadOnlySpan<Quantity> quantities,
        ImmutableArray<Attribution> attributions,
        Ontology ontology)
    {
        var (reading, roles) = (found.Reading, found.Roles);
        var span = ClauseSpan.Of(sentence, reading, roles);
        var (interval, basis) = When(article, sentence, reading.Token, span, times);
        var frame = reading.Frame;
        var hasOwnSense = reading.Inner is null && found.Type == frame.Type;
        return new()
        {
            Id = Id(article, span, found),
            Kind = frame.Kind,
            Event = found.Type?.Code,
            Source = [.. roles.Source.Parties],
            Target = [.. roles.Target.Parties],
            Reciprocal = roles.IsMutual && roles.Target.Parties.Count > 0,
            Dimensions = Dimensions(found, hasOwnSense),
            Interval = HasHappened(found) ? NotAfter(interval, article.Published) : interval,
            DateBasis = basis,
            Quantity = QuantityOf(sentence, reading, quantities) ?? QuantityIn(span, quantities),
            Place = PlaceOf(article, sentence, reading),
            Modality = found.Modality,
            ModalityCue = found.Cue,
            Attribution = Holders(attributions, sentence.Tokens[reading.Token].Span),
            Closeness = hasOwnSense ? frame.Closeness : found.Type?.Closeness ?? frame.Closeness,
            Confidence = ontology.Confidence.Of(found.Signs),
            Signs = found.Signs,
            Frames = FramesOf(reading),
            Evidence = new(article.Id, sentence.Span, span),
        };
    }

    static ImmutableArray<string> FramesOf(FrameReading reading) =>
        reading.Inner is { } inner ? [reading.Frame.Where, .. FramesOf(inner)] : [reading.Frame.Where];

    static ImmutableArray<string> Dimensions(FoundClaim found, bool hasOwnSense)
    {
        var inner = found.Reading;
        while (inner.Inner is { } next)
        {
            inner = next;
        }

        return hasOwnSense || inner.Frame.Dimensions.IsEmpty ? found.Reading.Frame.Dimensions : inner.Frame.Dimensions;
    }

    static (Interval, TimeBasis) When(Article article, Sentence sentence, int token, TextSpan span, ReadOnlySpan<Timex> times)
    {
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

    static bool HasHappened(FoundClaim found) =>
        found.Modality is Modality.Asserted && found.Reading.Frame.Kind is ClaimKind.Event or ClaimKind.Statement;

    /// <summary>What an article tells as done "this month" or "in 2025" was done by the day on which it was printed.</summary>
    static Interval NotAfter(Interval interval, DateOnly? published) =>
        published is { } day && interval.From is { } from && from <= day && interval.To is { } to && to > day ? new(from, day) : interval;

    /// <summary>A time belongs to the verb it hangs under; one that hangs under another finite clause is that clause's.</summary>
    static bool InSameClause(Sentence sentence, int token, TextSpan time)
    {
        var head = sentence.HeadOf(time);
        for (var (at, steps) = (head, 0); at >= 0 && steps < sentence.Tokens.Length; at = sentence.Tokens[at].Head, steps++)
        {
            if (sentence.Tree.IsWithin(token, at))
            {
                return true;
            }

            if (sentence.Tokens[at].Relation is Relation.AclRelcl or Relation.Advcl or Relation.Ccomp or Relation.Parataxis
                || (sentence.Tokens[at].Relation is Relation.Conj && PlaceFinder.IsVerb(sentence, at)))
            {
                return false;
            }
        }

        return head >= 0;
    }

    /// <summary>How many or how much of what is acted upon, also where the words stand before the clause: "the six ships that B had bought".</summary>
    static Quantity? QuantityOf(Sentence sentence, FrameReading reading, ReadOnlySpan<Quantity> quantities)
    {
        var counted = reading.Places.First(Place.Object) is >= 0 and var patient ? patient
            : PlaceFinder.IsVerb(sentence, reading.Token) ? -1 : reading.Places.First("of");
        for (var steps = 0; counted >= 0 && steps < 3; steps++)
        {
            var words = sentence.Tree.Span(counted);
            foreach (var quantity in quantities)
            {
                if (words.Contains(quantity.Span) && sentence.HeadOf(quantity.Span) is var at && IsCountOf(sentence, at, counted))
                {
                    return quantity;
                }
            }

            // "42 per cent of its territory": the share stands above what it is a share of.
            counted = sentence.Tokens[counted].Relation == Relation.Nmod && PlaceFinder.Preposition(sentence, counted) == "of" ? sentence.Tokens[counted].Head : -1;
        }

        return null;
    }

    static bool IsCountOf(Sentence sentence, int number, int counted) =>
        number == counted || (number >= 0 && (sentence.Tokens[number].Head == counted || (sentence.Tokens[number].Head is >= 0 and var unit && sentence.Tokens[unit].Head == counted)));

    static Quantity? QuantityIn(TextSpan span, ReadOnlySpan<Quantity> quantities)
    {
        foreach (var quantity in quantities)
        {
            if (span.Contains(quantity.Span))
            {
                return quantity;
            }
        }

        return null;
    }

    static string? PlaceOf(Article article, Sentence sentence, FrameReading reading)
    {
        foreach (var filler in reading.Places.All)
        {
            if (filler.Place is "in" or "at" or "near" && sentence.Tokens[filler.Token].Pos == PartOfSpeech.Propn)
            {
                var first = filler.Token;
                foreach (var child in sentence.Tree.Children(filler.Token))
                {
                    if (sentence.Tokens[child].Relation is Relation.Compound or Relation.Flat && child < first)
                    {
                        first = child;
                    }
                }

                return article[new(sentence.Tokens[first].Span.Start, sentence.Tokens[filler.Token].Span.End)].ToString();
            }
        }

        return null;
    }

    static ImmutableArray<string> Holders(ImmutableArray<Attribution> attributions, TextSpan word)
    {
        var holders = ImmutableArray.CreateBuilder<string>();
        holders.Add(Author);
        foreach (var attribution in attributions.Where(each => each.Content.Contains(word)).OrderByDescending(each => each.Content.Length))
        {
            if (attribution.Holder is { } holder && !holders.Contains(holder))
            {
                holders.Add(holder);
            }
        }

        return holders.DrainToImmutable();
    }

    static string Id(Article article, TextSpan span, FoundClaim found)
    {
        var key = new StringBuilder(article.Id);
        key.Append(CultureInfo.InvariantCulture, $"|{span.Start}-{span.End}|{found.Reading.Frame.Kind}|{found.Type?.Cameo}|");
        key.AppendJoin(',', found.Roles.Source.Parties.Select(party => party.Actor)).Append('|');
        key.AppendJoin(',', found.Roles.Target.Parties.Select(party => party.Actor));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())).AsSpan(0, 8));
    }
}
