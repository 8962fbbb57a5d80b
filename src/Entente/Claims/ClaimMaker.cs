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
        var (interval, basis) = ClaimTimes.When(article, sentence, reading.Token, span, times);
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
            Dimensions = BetweenStates(Dimensions(found, hasOwnSense), roles),
            Interval = HasHappened(found) ? ClaimTimes.NotAfter(interval, article.Published) : interval,
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

    /// <summary>What one state asks of another, or holds of it, is no politics within a state.</summary>
    static ImmutableArray<string> BetweenStates(ImmutableArray<string> dimensions, Roles roles) =>
        dimensions is ["internal_politics"] && roles.Source.Parties is [{ Country: { } one }, ..] && roles.Target.Parties is [{ Country: { } other }, ..] && one != other
            ? s_diplomacy
            : dimensions;

    static readonly ImmutableArray<string> s_diplomacy = ["diplomacy"];

    static bool HasHappened(FoundClaim found) =>
        found.Modality is Modality.Asserted && found.Reading.Frame.Kind is ClaimKind.Event or ClaimKind.Statement;

    /// <summary>How many or how much of what is acted upon, also where the words stand before the clause: "the six ships that B had bought".</summary>
    static Quantity? QuantityOf(Sentence sentence, FrameReading reading, ReadOnlySpan<Quantity> quantities)
    {
        var counted = Given(sentence, reading.Token) is >= 0 and var given ? given
            : reading.Places.First(Place.Object) is >= 0 and var patient ? patient
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

    /// <summary>"The six horses that A had given B", with or without "that": what is given stands before the clause; -1 for what is no such clause.</summary>
    static int Given(Sentence sentence, int verb)
    {
        var it = sentence.Tokens[verb];
        if (it.Head < 0 || sentence.Tree.Child(verb, Relation.Obj) < 0)
        {
            return -1;
        }

        var before = it.Relation == Relation.AclRelcl ? it.Head
            : it.Relation == Relation.Ccomp && sentence.Tree.Child(verb, Relation.Mark) < 0 ? sentence.Tree.Child(it.Head, Relation.Obj) : -1;
        return before >= 0 && before == sentence.Tree.Range(verb).First - 1 ? before : -1;
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
