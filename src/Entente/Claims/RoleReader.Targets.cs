using Entente.Sentences;

namespace Entente.Claims;

sealed partial class RoleReader
{
    /// <summary>"The coup led by the army toppled": what a deed does, its doer does.</summary>
    List<Party> DoersOf(int token)
    {
        if (PlaceFinder.IsVerb(sentence, token) || frames.Read(token) is not { Type: not null } deed)
        {
            return [];
        }

        foreach (var filler in deed.Places.All)
        {
            if (filler.Place is Place.Owner or "by" && parties.Read(filler.Token, isSource: true) is { Count: > 0 } doers)
            {
                return doers;
            }
        }

        return [];
    }

    Side Target(FrameReading reading, Side actor)
    {
        var source = actor.Parties;
        if (reading.Frame.Operator == "request" && reading.Places.First(Place.Clause) is >= 0 and var asked
            && Doer(asked) is >= 0 and var addressee && Others(parties.Read(addressee, isSource: false), source) is { Count: > 0 } addressed)
        {
            return new(addressed, addressee, Place.Clause);
        }

        var slots = reading.Frame.Target;
        var places = slots is { Length: > 0 } ? slots.AsSpan() : Usual(reading.Token, s_verbTargets, s_nounTargets);
        var standsFor = -1;
        foreach (var place in places)
        {
            if (place != Place.Object && IsAccusedUnnamed(reading))
            {
                continue;
            }

            foreach (var filler in reading.Places.All)
            {
                if (filler.Place != place || IsInner(reading, filler.Token) || (reading.Frame.Type is not { Plover: PloverCategory.Mobilize } && PlaceFinder.IsBorder(sentence, filler.Token, words)))
                {
                    continue;
                }

                var token = place is Place.Clause or Place.Infinitive ? Doer(filler.Token) : filler.Token;
                var named = parties.Read(token, isSource: false);
                var isNamed = named.Count > 0;
                if (!isNamed && place == Place.Subject)
                {
                    named = DoersOf(filler.Token);
                }

                if (place == Place.Object && reading.Type is { Cameo: "0874" } && reading.Places.First("from") >= 0)
                {
                    continue; // Troops are not whom they are withdrawn from.
                }

                if (place is Place.Clause or Place.Infinitive)
                {
                    named.RemoveAll(party => source.Exists(speaker => SpeaksFor(speaker, party)));
                }

                if (place == Place.Object && reading.Type is { Plover: PloverCategory.Assault } && words.Says(RoleWord.Fires, reading.Frame.Word)
                    && parties.IsThing(filler.Token))
                {
                    continue; // Whose missile it is that is fired says nothing of whom it is fired at.
                }

                if (place == Place.Object && IsOwn(reading, named, source))
                {
                    continue;
                }

                var found = place is not (Place.Clause or Place.Infinitive) && IsAnotherBody(token, actor.Token) ? named : Others(named, source);
                if (found.Count > 0)
                {
                    return new(found, token, place);
                }

                if (place == Place.Object && IsSomebody(filler.Token))
                {
                    return new([], -1, Unsaid);
                }

                // "Withdrew its troops": what is the doer's own does not stand for another.
                if (IsNominal(filler.Token) && !isNamed && !(place == Place.Object && IsDeed(filler.Token)) && (standsFor < 0 ? IsTargetPlace(place) || parties.IsInsider(filler.Token) : parties.IsAgent(filler.Token) && !parties.IsAgent(standsFor)))
                {
                    standsFor = filler.Token;
                }
            }
        }

        if (Between(reading, source) is { Parties.Count: > 1 } both)
        {
            return both;
        }

        if (reading.Inner is not { } inner)
        {
            return new([], standsFor, "");
        }

        if (reading.Frame.Operator == "accuse" && reading.Places.First(Place.Object) is >= 0 and var accused && accused != inner.Token && !PlaceFinder.IsVerb(sentence, accused))
        {
            return new([], standsFor == accused ? accused : -1, Unsaid); // Who is accused stands there, whoever it is: "accused it of arming A".
        }

        var below = TargetOfInner(reading.Frame.Operator!, inner, actor);
        return below.Parties.Count > 0 || standsFor < 0 ? below : below with { Token = standsFor };
    }

    /// <summary>A minister who tells what the state will do has no second side in it.</summary>
    static bool SpeaksFor(Party speaker, Party state) =>
        state.Country is { } country && state.Code == country && speaker.Country == country && speaker.Code.Length >= 6 && speaker.Code.AsSpan(3, 3) is "GOV";

    /// <summary>"The strikes were carried out by": a deed is nobody that it is done to.</summary>
    bool IsDeed(int token) => sentence.Tokens[token].Pos == PartOfSpeech.Noun && !parties.IsAgent(token) && frames.Read(token) is { Type.Plover: PloverCategory.Assault };

    /// <summary>"The president withdrew American troops": what a state moves of its own is nobody it acts upon.</summary>
    static bool IsOwn(FrameReading reading, List<Party> moved, List<Party> source) =>
        reading.Type is { Cameo: "0874" } or { Plover: PloverCategory.Mobilize } && moved is [{ Country: { } own }] && source is [{ Country: { } mover }, ..] && own == mover;

    /// <summary>"Municipal officials of the state asked the state's assembly": two bodies, though both are known by the state alone.</summary>
    bool IsAnotherBody(int token, int source) => token >= 0 && source >= 0 && token != source && sentence.Tokens[token].Lemma != sentence.Tokens[source].Lemma
        && parties.IsCommonAgent(token) && parties.IsCommonAgent(source);

    /// <summary>"Welcomed him in Jerusalem": it is done to him, whoever he is, and not to the place.</summary>
    bool IsSomebody(int token) => sentence.Tokens[token].Pos == PartOfSpeech.Pron && sentence.Tokens[token].Lemma is "he" or "she" or "him" or "her" or "they" or "them";

    static bool IsTargetPlace(string place) => place is Place.Object or Place.Indirect or "to" or "with" or "against";

    /// <summary>"Fighting between A and B" has two sides whatever places the frame names.</summary>
    Side Between(FrameReading reading, List<Party> source)
    {
        var place = reading.Places.First("between");
        return place < 0 ? new([], -1, "") : new(Others(parties.Read(place, isSource: false), source), place, "between");
    }

    /// <summary>A clause stands for who acts in it, else for whom it acts on.</summary>
    int Doer(int clause)
    {
        if (!PlaceFinder.IsVerb(sentence, clause))
        {
            return clause;
        }

        var places = PlaceFinder.Of(sentence, clause, words);
        var doer = places.IsPassive || places.First(Place.Subject) < 0 ? places.First(Place.Object) : places.First(Place.Subject);
        return doer >= 0 ? doer : FirstNamed(clause);
    }

    /// <summary>"Demanded that the US cancel plans": where the tree has lost the verb, the first who is named before it.</summary>
    int FirstNamed(int clause)
    {
        for (var at = sentence.Tree.Range(clause).First; at < clause; at++)
        {
            if (parties.MentionAt(at) is { Country: not null })
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Who is asked to do it is its doer; who is promised or threatened is whom it is done to.</summary>
    Side TargetOfInner(string shift, FrameReading inner, Side source)
    {
        if (TurnsTo(shift))
        {
            var doer = Source(inner);
            var isNobodyKnown = doer.Parties.Count == 0 && parties.IsAgent(doer.Token);
            var others = Others(doer.Parties, source.Parties);
            if (others.Count > 0 || isNobodyKnown)
            {
                return doer with { Parties = others };
            }
        }

        return Target(inner, source);
    }
}
