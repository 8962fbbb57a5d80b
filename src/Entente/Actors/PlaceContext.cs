using Entente.Articles;

namespace Entente.Actors;

/// <summary>What the words right around a town's or province's name say for or against its being meant as a place.</summary>
sealed class PlaceContext(NameSurroundings around, MatchedNames names, OtherMeanings others, ArticleCues cues, WordUses<Beside> beside)
{
    /// <summary>What it counts that a town's province or state stands behind it, or "state" beside a province.</summary>
    const double Told = 0.8;

    /// <summary>What "city" or "the port of" beside it counts.</summary>
    public const double Noun = 0.3;

    /// <summary>How a town or province stands here: below 0 it is part of another name; 0 says nothing; above, the words beside it speak for it.</summary>
    public double Weigh(Actor place, TextSpan span)
    {
        if (IsToldBehind(place, span) || IsToldBefore(place, span))
        {
            return Told;
        }

        var (before, after) = (around.Before(span), around.After(span));
        if (IsNoun(after) || (around[before] is "of" && IsNoun(around.Before(before))))
        {
            return place.Place?.Kind != PlaceKind.Province ? Noun : beside.SaysInAnyCase(Beside.Town, around[after]) ? 0 : Told; // "Manchester City" is not in Jamaica.
        }

        var isLong = around[span].Contains(' '); // "British Columbia" is whole whatever follows.
        return (others.IsPartOfName(span) && !isLong) || others.IsInForeignName(span) || (others.BeginsName(span) && around[after] is [.., 's']) ? -1
            : beside.SaysInAnyCase(Beside.Where, around[before]) ? 0.2 : 0;
    }

    /// <summary>Whether a town is spoken of where its club may be meant: in an article about games, and not said to be where something is.</summary>
    public bool IsClub(TextSpan span)
    {
        var before = around[around.Before(span)];
        return (before is "from" || !beside.SaysInAnyCase(Beside.Where, before)) && !beside.SaysInAnyCase(Beside.Neutral, around[around.After(span)]) && cues.IsOfSport && !MetonymReading.IsDateline(around.From(0), span);
    }

    /// <summary>Whether a word for a kind of place follows, and not "state" as in "state media".</summary>
    public bool IsBesideNoun(TextSpan span)
    {
        var noun = around.After(span);
        return IsNoun(noun) && !beside.Says(Beside.Press, around[around.After(noun)]);
    }

    bool IsNoun(TextSpan word) => beside.SaysInAnyCase(Beside.Place, around[word]);

    /// <summary>"Geneva, Switzerland", "Lashio, Shan State".</summary>
    bool IsToldBehind(Actor place, TextSpan span) =>
        around.From(span.End).StartsWith(", ") && names.StartingAt(span.End + 2) is { } behind && Tells(behind, place.Place!);

    /// <summary>The Georgia of "Atlanta, Georgia".</summary>
    bool IsToldBefore(Actor place, TextSpan span)
    {
        if (place.Place?.Kind != PlaceKind.Province || span.Start < 2 || around.From(span.Start - 2)[0] != ',' || names.EndingAt(span.Start - 2) is not { } before)
        {
            return false;
        }

        foreach (var sense in names.Senses(before))
        {
            if (sense.Actor.Place is { Region: { } region } && region == place.Name && sense.Actor.Country == place.Country)
            {
                return true;
            }
        }

        return false;
    }

    bool Tells(NameMatch name, Place place)
    {
        foreach (var sense in names.Senses(name))
        {
            if ((sense.Actor.Kind == ActorKind.Country && place.Countries.Contains(sense.Actor.Id)) || around[name.Span].Equals(place.Region, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
