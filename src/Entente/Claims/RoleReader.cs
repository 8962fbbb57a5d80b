using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Who does it and to whom: looks in the places that a frame names, then in those of what it governs, then nearby.</summary>
sealed partial class RoleReader(Sentence sentence, PartyReader parties, FrameReader frames, WordUses<RoleWord> words)
{
    static readonly string[] s_verbSources = [Place.Subject, "by"];
    static readonly string[] s_nounSources = [Place.Owner, "by", Place.Modifier, Place.Subject, "from", "of"];
    static readonly string[] s_verbTargets =
    [
        Place.Object, Place.Indirect, "with", "against", "to", "on", "at", "for", "into", "toward", "towards", "over", "upon",
        "between", "among", "in", "inside", "across", "from", "of", "about", "behind",
    ];

    static readonly string[] s_nounTargets =
    [
        "on", "against", "with", "to", "for", "toward", "towards", "into", "between", "among", "over", "at", "upon", "in", "of",
        "from", Place.Modifier, Place.Indirect, Place.Affected,
    ];

    /// <summary>The place of a target that a pronoun holds whom nothing explains.</summary>
    const string Unsaid = "?";

    /// <summary>Who mediates between two is a third.</summary>
    const string Mediation = "045";

    /// <summary>What lay between two is over: "the deal between A and B fell through".</summary>
    const string EndOfTalks = "125";

    public Roles Read(FrameReading reading)
    {
        var source = Source(reading);
        var target = Target(reading, source);

        // "The opposition threatened to": who is known by a word alone is still the one who acts.
        if (source.Parties.Count == 0 && !parties.IsAgent(source.Token) && reading.Inner is { } inner && !TurnsTo(reading.Frame.Operator))
        {
            source = Source(inner);
            target.Parties.RemoveAll(party => source.Parties.Any(other => SameActor(other, party)));
        }

        var isBorrowed = source.Place == Place.Subject
            && (sentence.Tokens[reading.Token].Pos == PartOfSpeech.Noun || sentence.Tree.Child(reading.Token, Relation.Nsubj) < 0);
        if ((source.Parties.Count == 0 || isBorrowed) && target is { Parties.Count: > 1 } && reading.Type?.Cameo is not Mediation
            && (target.Place == "between" || (target.Place == Place.Subject && reading.Type is { Cameo: EndOfTalks })))
        {
            return new(target with { Parties = target.Parties[..1] }, target with { Parties = target.Parties[1..] }, IsMutual: true, Guessed: false);
        }

        if (source.Parties.Count > 1 && SaysEachOther(reading))
        {
            return new(source with { Parties = source.Parties[..1] }, source with { Parties = source.Parties[1..] }, IsMutual: true, Guessed: false);
        }

        if (target.Parties.Count == 0 && source.Parties.Count > 0 && reading.Frame.Kind == ClaimKind.Intention
            && Aim(reading) is >= 0 and var aim && Nearby(aim, source.Parties, source.Token, isAim: true) is { Parties.Count: > 0 } aimedAt)
        {
            return new(source, aimedAt, IsMutual: false, Guessed: false);
        }

        if (target is { Parties.Count: 0, Token: < 0 } && source.Parties.Count > 0 && OfMeans(reading, source) is { Parties.Count: > 0 } helped)
        {
            return new(source, helped, IsMutual: false, Guessed: true);
        }

        if (target.Parties.Count == 0 && source.Parties.Count > 0 && reading.Frame.Kind == ClaimKind.Evaluation
            && Judge() is >= 0 and var judge && Others(parties.Read(judge, isSource: false), source.Parties) is { Count: > 0 } judges)
        {
            return new(new(judges, judge, Place.Judged), source, IsMutual: false, Guessed: true);
        }

        if (Completed(reading, source, target) is { } completed)
        {
            return completed;
        }

        if (source.Parties.Count == 0 && target is { Place: "with", Parties.Count: > 0 } && reading.Type is { IsMutual: true }
            && reading.Places.First(Place.Occasion) is >= 0 and var host && Others(parties.Read(host, isSource: false), target.Parties) is { Count: > 0 } hosts)
        {
            return new(new(hosts, host, Place.Occasion), target, IsMutual: true, Guessed: true);
        }

        if (source.Parties.Count == 0 && target.Parties.Count > 0 && reading.Type is { Cameo: "0874" } && reading.Places.First(Place.Object) is >= 0 and var moved
            && moved != target.Token && Others(parties.Read(moved, isSource: false), target.Parties) is { Count: > 0 } movers)
        {
            return new(new(movers, moved, Place.Object), target, IsMutual: false, Guessed: true); // "The president withdrew American troops from A".
        }

        if (source.Parties.Count == 0 && IsHeld(reading) && Holder(reading) is { Parties.Count: > 0 } holder)
        {
            return new(holder, Patient(reading, holder.Parties), IsMutual: false, Guessed: true);
        }

        if (target.Parties.Count == 0 && source.Parties.Count > 1 && IsJoint(reading, source))
        {
            // Both sides of "A and B met" are its subject.
            return new(source with { Parties = source.Parties[..1] }, source with { Parties = source.Parties[1..] }, IsMutual: true, Guessed: false);
        }

        if (target.Parties.Count == 0 && target.Place != Unsaid && reading.Type is not null && !IsAccusedUnnamed(reading) && !parties.IsAgent(target.Token) && !parties.IsAgent(parties.Doer(target.Token))
            && !parties.IsInsider(target.Token) && IsPredicate(reading.Token)
            && Nearby(reading.Token, source.Parties, source.Token) is { Parties.Count: > 0 } near)
        {
            return new(source, near, IsMutual: false, Guessed: true);
        }

        return new(source, target, IsMutual(reading, target), Guessed: false);
    }

    /// <summary>"Accused it of arming A", "blamed its arch-foe": who is accused stands there, whoever it is, and is not A.</summary>
    static bool IsAccusedUnnamed(FrameReading reading) =>
        reading.Frame is { Pos: FramePos.Verb, Word: "accuse" or "suspect" } && !reading.Places.IsPassive && reading.Places.First(Place.Object) >= 0;

    bool SaysEachOther(FrameReading reading)
    {
        foreach (var filler in reading.Places.All)
        {
            if (IsFixed(filler.Token, "each", "other") || IsFixed(filler.Token, "one", "another"))
            {
                return true;
            }

            if (filler.Token > 0 && ((sentence.Tokens[filler.Token].Lemma == "other" && sentence.Tokens[filler.Token - 1].Lemma == "each")
                || (sentence.Tokens[filler.Token].Lemma == "another" && sentence.Tokens[filler.Token - 1].Lemma == "one")))
            {
                return true;
            }
        }

        return false;
    }

    bool IsFixed(int token, string first, string second)
    {
        if (sentence.Tokens[token].Lemma != first)
        {
            return false;
        }

        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child].Relation == Relation.Fixed && sentence.Tokens[child].Lemma == second)
            {
                return true;
            }
        }

        return false;
    }

    bool IsPredicate(int token) => sentence.Tokens[token].Pos is PartOfSpeech.Verb or PartOfSpeech.Adj;

    /// <remarks>What is thought or foretold of several is said of each, not of one towards the other, unless it is said of what lies between them: "France and Italy are weak".</remarks>
    bool IsJoint(FrameReading reading, Side source) =>
        (reading.Type is null && (parties.MentionAt(source.Token) is null || LiesBetweenTwo(reading.Frame)))
        || reading.Type is { IsMutual: true } or { Plover: PloverCategory.Agree or PloverCategory.Consult or PloverCategory.Cooperate } or { Cameo: EndOfTalks }
        || reading.Places.First("between") >= 0
        || (reading.Inner is { Type: not null } inner && IsJoint(inner, source));

    static bool LiesBetweenTwo(Frame frame) => frame.Kind is not (ClaimKind.Evaluation or ClaimKind.Prediction or ClaimKind.Statement or ClaimKind.Membership)
        && (frame.Target.Contains("with") || frame.Target.Contains("between") || (frame.Kind == ClaimKind.State && frame.Pos != FramePos.Verb));

    /// <remarks>A visit that is planned is still a visit between two.</remarks>
    static bool IsMutual(FrameReading reading, Side target) =>
        (reading.Type is { IsMutual: true } && target.Place is "with" or "between")
        || (reading.Frame.Type is { IsMutual: true, Plover: PloverCategory.Consult } && reading.Type is { Plover: PloverCategory.Consult or PloverCategory.Agree } && target.Place == Place.Object);

    /// <summary>"Was arrested in Lebanon": where nobody is said to act, the state acts in whose hands the place is.</summary>
    static bool IsHeld(FrameReading reading) =>
        reading is { Type: { Plover: PloverCategory.Coerce, Cameo: "173" or "174" } } && (reading.Places.IsPassive || reading.Frame.Pos == FramePos.Noun)
        && reading.Places.First(Place.Subject) < 0 && reading.Places.First(Place.Owner) < 0 && reading.Places.First("by") < 0;

    Side Holder(FrameReading reading) =>
        reading.Places.First("in") is >= 0 and var place ? new(parties.Read(place, isSource: false), place, "in") : new([], -1, "");

    Side Patient(FrameReading reading, List<Party> holder) =>
        (reading.Frame.Pos == FramePos.Noun ? reading.Places.First("of") : reading.Places.First(Place.Object)) is >= 0 and var patient ? new(Others(parties.Read(patient, isSource: false), holder), patient, Place.Object) : new([], -1, "");

    Side Source(FrameReading reading)
    {
        var named = reading.Frame.Source;
        var places = named is { Length: > 0 } ? named.AsSpan() : Usual(reading.Token, s_verbSources, s_nounSources);
        var standsFor = -1;
        foreach (var place in places)
        {
            foreach (var filler in reading.Places.All)
            {
                if (filler.Place != place || IsInner(reading, filler.Token))
                {
                    continue;
                }

                // "Bore the brunt of its crisis": what a frame of a verb looks for behind the verb is whatever stands there, and need not act.
                var isLent = place is not (Place.Subject or "by") && named is { Length: > 0 } && PlaceFinder.IsVerb(sentence, reading.Token);
                var found = parties.Read(filler.Token, isSource: !isLent && (place != Place.Subject || !PlaceFinder.IsVerb(sentence, reading.Token) || parties.IsIdle(filler.Token)));
                if (found.Count == 0 && place == Place.Subject && DoersOf(filler.Token) is { Count: > 0 } doers)
                {
                    found = doers;
                }

                if (found.Count > 0)
                {
                    return new(found, filler.Token, place);
                }

                if (standsFor < 0 && IsNominal(filler.Token) && (place is not (Place.Modifier or "of" or "from") || (place == "from" && parties.IsAgent(filler.Token)) || (place == Place.Modifier && parties.IsCommonAgent(filler.Token))))
                {
                    standsFor = filler.Token;
                }
            }
        }

        if (standsFor < 0 && Thanked(reading.Token) is >= 0 and var thanked && parties.Read(thanked, isSource: true) is { Count: > 0 } doer)
        {
            return new(doer, thanked, Place.Indirect);
        }

        return new([], standsFor, "");
    }

    /// <summary>Operators aimed at the one who does, or would do, what they govern.</summary>
    static bool TurnsTo(string? shift) => shift is "request" or "refuse" or "accuse";

    static List<Party> Others(List<Party> found, List<Party> source)
    {
        found.RemoveAll(party => source.Any(other => SameActor(other, party)));
        return found;
    }

    /// <summary>One body named twice; two bodies of one state are two.</summary>
    static bool SameActor(Party one, Party other) =>
        one.Actor == other.Actor || (other.Span is null && one.Country is not null && one.Country == other.Country) || (one.Span is { } span && other.Span == span) || (one.Country is not null && one.Code == other.Code);

    static bool IsInner(FrameReading reading, int token) => reading.Inner is { } inner && (inner.Token == token || inner.Inner?.Token == token);

    bool IsNominal(int token) => !parties.IsTime(token) && sentence.Tokens[token].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num;

    ReadOnlySpan<string> Usual(int token, string[] verb, string[] noun) => PlaceFinder.IsVerb(sentence, token) ? verb : noun;
}
