using Entente.Sentences;

namespace Entente.Claims;

sealed partial class RoleReader
{
    /// <summary>Sides that the noun leaves to the text around it: bilateral trade, the relationship, its neighbours; null where it names them or nothing does.</summary>
    Roles? Completed(FrameReading reading, Side source, Side target)
    {
        // "A hailed the rise in bilateral trade": the other of the two whom it lies between.
        if (target.Parties.Count == 0 && target.Token >= 0 && source.Parties is [{ Country: { } own }] && parties.Pair is { } two
            && (two.One.Country == own || two.Other.Country == own) && (NamesBilateral(target.Token) || NamesBilateralIn(reading)))
        {
            return new(source, new([two.One.Country == own ? two.Other : two.One], target.Token, target.Place), IsMutual: false, Guessed: true);
        }

        // "A parroted B-inspired talking points": what B's hand is in, A says or does.
        if (reading.Frame is { Pos: FramePos.Adjective, Kind: ClaimKind.State } && source is { Place: "by", Parties.Count: > 0 } && target.Parties.Count == 0
            && OwnerOfClause(reading.Token) is >= 0 and var speaker && Others(parties.Read(speaker, isSource: true), source.Parties) is { Count: > 0 } speakers && speakers[0].Country != source.Parties[0].Country)
        {
            return new(source, new(speakers, speaker, Place.Subject), IsMutual: false, Guessed: true);
        }

        if (reading.Frame.Pos != FramePos.Noun)
        {
            return null;
        }

        // "Ukraine's NATO membership", "Ukraine membership": a state before the noun belongs, a body is belonged to.
        if (reading.Frame.Kind == ClaimKind.Membership && source.Parties.Count == 0 && target is { Place: Place.Modifier, Parties: [{ Country: { } member } only] } && only.Code == member)
        {
            return new(target, source, IsMutual: false, Guessed: true);
        }

        if (source.Parties.Count + target.Parties.Count == 0 && parties.Pair is { } pair && LiesBetween(reading))
        {
            return new(new([pair.One], -1, ""), new([pair.Other], -1, ""), IsMutual: true, Guessed: true);
        }

        // "Bigger neighbours like China": whose neighbour is told by the clause that the noun stands in.
        if (source.Parties.Count == 0 && target.Parties.Count > 0 && reading.Frame.Kind == ClaimKind.State && parties.IsOutsider(reading.Token)
            && OwnerOfClause(reading.Token) is >= 0 and var owner && Others(parties.Read(owner, isSource: true), target.Parties) is { Count: > 0 } owners)
        {
            return new(new(owners, owner, Place.Subject), target, IsMutual: false, Guessed: true);
        }

        return null;
    }

    /// <summary>Bilateral trade, mutual trust; and with an article that says we know it, the ties or the relationship.</summary>
    bool LiesBetween(FrameReading reading) => NamesBilateral(reading.Token) || NamesBilateralIn(reading)
        || (reading.Frame.Kind is ClaimKind.State or ClaimKind.Trend && parties.IsKnownTie(reading.Token));

    bool NamesBilateralIn(FrameReading reading)
    {
        foreach (var filler in reading.Places.All)
        {
            if (filler.Place == "in" && parties.IsBilateral(filler.Token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Bilateral trade, the rise in bilateral trade.</summary>
    bool NamesBilateral(int token)
    {
        if (parties.IsBilateral(token))
        {
            return true;
        }

        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child].Relation == Relation.Nmod && PlaceFinder.Preposition(sentence, child) is "in" or "of" && parties.IsBilateral(child))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The subject of the nearest clause above, if the noun is no part of it.</summary>
    int OwnerOfClause(int token)
    {
        for (var at = sentence.Tokens[token].Head; at >= 0; at = sentence.Tokens[at].Head)
        {
            if (PlaceFinder.IsVerb(sentence, at) || sentence.Tree.Child(at, Relation.Cop) >= 0)
            {
                foreach (var child in sentence.Tree.Children(at))
                {
                    if (sentence.Tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass)
                    {
                        return sentence.Tree.IsWithin(token, child) ? -1 : child;
                    }
                }
            }
        }

        return -1;
    }
}
