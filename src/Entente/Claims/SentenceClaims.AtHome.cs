using Entente.Actors;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>What happens within one state: the side that nobody names.</summary>
sealed partial class SentenceClaims
{
    /// <summary>"Police arrested students": where only one side's state is told and the other is people of no stated country, it is the same state.</summary>
    Roles CompletedAtHome(FrameReading reading, Roles roles, EventType? type)
    {
        if (type is not null && reading.Frame.Pos == FramePos.Noun && roles is { Source: { Parties.Count: 0, Token: < 0 } } && IsDoneAtHome(type)
            && HomeOf(reading, roles) is { } scene)
        {
            roles.Source.Parties.Add(new(scene, scene, scene, null));
            if (roles.Target.Parties.Count == 0)
            {
                roles.Target.Parties.Add(new(scene, scene, scene, null));
            }

            return roles with { Guessed = true };
        }

        if (IsWithin(reading) && roles is { Target: { Parties.Count: 0, Token: var other }, Source.Parties: [{ Country: { } own }, ..] } && !_parties.HasActor(other))
        {
            roles.Target.Parties.Add(new(own, own, own, null));
            return roles with { Guessed = true };
        }

        if (type is null || !IsDomestic(type))
        {
            return roles;
        }

        // "Was left to languish in prison": whose prison it is, is told by who sits there.
        if (IsWithin(reading) && roles is { Source: { Parties.Count: 0, Token: < 0 }, Target.Parties: [{ Country: { } kept }] })
        {
            roles.Source.Parties.Add(new(kept, kept, kept, null));
            return roles with { Guessed = true };
        }

        var (source, target) = (roles.Source, roles.Target);
        if (target.Parties.Count == 0 && source.Parties is [{ Country: { } home }, ..])
        {
            if (reading.Frame.Type is { Plover: PloverCategory.Aid } || AreForeign(source.Token, target.Token, type))
            {
                return roles; // Refugees who are to be taken in come from elsewhere.
            }

            if (_parties.IsAtHome(target.Token) || _parties.IsAtHome(_parties.Behind(target.Token)) || _parties.IsAtHome(_parties.Doer(target.Token))
                || (IsBelowState(source) && (_parties.IsOfficeHolder(target.Token) || _parties.IsOfficeHolder(_parties.Behind(target.Token))))
                || (type.Plover == PloverCategory.Protest && !_parties.IsAgent(target.Token)))
            {
                target.Parties.Add(new(home, home, home, null));
                return roles with { Guessed = true };
            }
        }
        else if (source.Parties.Count == 0 && target.Parties is [{ Country: { } place } addressed] && !IsForeignBench(source.Token, type, addressed) && !(target.Place is not ("in" or "at" or "of") && AreForeign(target.Token, source.Token, type))
            && (IsNoDoer(source.Token, type) || _parties.IsAtHome(source.Token) || Coreference.IsEthnic(_sentence, source.Token) || _parties.IsOfficeHolder(source.Token) || (target.Place is "in" or "at" or "of" && _parties.IsAgent(source.Token))))
        {
            source.Parties.Add(new(place, place, place, null));
            return roles with { Guessed = true };
        }

        return roles;
    }

    /// <summary>"The court asks Chad to extradite": no court addresses its own state by its name.</summary>
    bool IsForeignBench(int source, EventType type, Party addressed) =>
        type.Plover is PloverCategory.Request && source >= 0 && addressed.Code == addressed.Country
        && _ontology.Roles.Says(RoleWord.Bench, _sentence.Tokens[source].Lemma);

    /// <summary>"The military condemned Chad", "Chad accused the junta": a state that goes by its bare name deals with the body of another, unless it locks somebody up.</summary>
    bool AreForeign(int state, int body, EventType type) =>
        type.Plover is not (PloverCategory.Coerce or PloverCategory.Protest or PloverCategory.Concede) && state >= 0 && body >= 0
        && _parties.MentionAt(state) is { Kind: ActorKind.Country } && _ontology.Roles.Says(RoleWord.Bodies, _sentence.Tokens[body].Lemma);

    /// <summary>Civil wars and coups have both sides within one state.</summary>
    static bool IsWithin(FrameReading reading) =>
        (reading.Frame is { Kind: ClaimKind.State } frame && (frame.Dimensions.Contains("internal_conflict") || frame.Type is { Plover: PloverCategory.Coerce }))
        || (reading.Frame is { Kind: ClaimKind.Event } deed && deed.Dimensions.Contains("internal_politics") && (deed.Pos == FramePos.Noun || deed.Type is { Plover: PloverCategory.Coerce }));

    /// <summary>Genocide, repression, arrests and martial law are the doing of the state where they happen unless a doer is named.</summary>
    static bool IsDoneAtHome(EventType type) =>
        type.Cameo is "170" or "172" or "1721" or "1722" or "1723" or "1724" or "173" or "175" or "202" or "203";

    /// <summary>The state that a deed without a doer is done in: that of those who suffer it, else the only one that the sentence or the one before it speaks of.</summary>
    string? HomeOf(FrameReading reading, Roles roles)
    {
        if (roles.Target.Parties is [{ Country: { } sufferer }])
        {
            // A reporter of a foreign agency is not seized in the land of the agency.
            return roles.Target.Parties[0].Code.EndsWith("MED", StringComparison.Ordinal) ? _scene : sufferer;
        }

        return roles.Target.Parties.Count == 0 && roles.Target.Token >= 0 && (_parties.IsAgent(roles.Target.Token) || _parties.IsAtHome(roles.Target.Token))
            && (reading.Places.First(Place.Governor) is var verb && (verb < 0 || _frames.Read(verb) is not { Type: not null }))
            ? _scene
            : null;
    }

    /// <summary>"The putsch dislodged the premier", "protests toppled him": what overthrows or locks up without being anybody comes from within.</summary>
    bool IsNoDoer(int token, EventType type) => type.Plover == PloverCategory.Coerce && token >= 0 && _sentence.Tokens[token].Pos == PartOfSpeech.Noun
        && !_parties.IsAgent(token) && !_parties.HasActor(token);

    /// <summary>Rebels, parties, courts and people deal with the holders of offices of their own state.</summary>
    bool IsBelowState(Side side) =>
        (side.Parties[0].Code.Length > 3 && side.Parties[0].Code[3..] is not ("GOV" or "MIL")) || _parties.IsInsider(side.Token);

    static bool IsDomestic(EventType type) => type.Plover is PloverCategory.Protest or PloverCategory.Coerce or PloverCategory.Concede
        or PloverCategory.Retreat or PloverCategory.Assault or PloverCategory.Threaten or PloverCategory.Accuse
        or PloverCategory.Request or PloverCategory.Reject or PloverCategory.Agree;
}
