using Entente.Actors;
using Entente.Articles;
using Entente.Measures;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>The claims of one sentence: reads each word by the frames, drops what a governing word has taken up, and asks who is who.</summary>
sealed partial class SentenceClaims
{
    readonly Article _article;
    readonly Sentence _sentence;
    readonly Ontology _ontology;
    readonly PartyReader _parties;
    readonly FrameReader _frames;
    readonly RoleReader _roles;

    public SentenceClaims(Article article, Sentence sentence, ReadOnlySpan<Mention> mentions, ReadOnlySpan<Timex> times, TopicPair? pair, Ontology ontology)
    {
        _article = article;
        _sentence = sentence;
        _ontology = ontology;
        _parties = new(article, sentence, mentions, times, pair, ontology);
        _frames = new(sentence, _parties, ontology);
        _roles = new(sentence, _parties, _frames);
    }

    public IEnumerable<FoundClaim> Find()
    {
        var readings = new List<FrameReading>();
        for (var token = 0; token < _sentence.Tokens.Length; token++)
        {
            if (_frames.Read(token) is { } reading)
            {
                readings.Add(reading);
            }
        }

        // The main clause speaks first where two claims begin with the same word.
        return readings
            .Where(reading => !IsTakenUp(reading, readings))
            .OrderBy(reading => Depth(reading.Token))
            .Select(Resolve)
            .OfType<FoundClaim>();
    }

    int Depth(int token)
    {
        var depth = 0;
        for (var at = token; at >= 0 && depth < _sentence.Tokens.Length; at = _sentence.Tokens[at].Head)
        {
            depth++;
        }

        return depth;
    }

    /// <summary>What is promised, demanded or refused is part of the promise; so is all that hangs on it.</summary>
    bool IsTakenUp(FrameReading reading, List<FrameReading> readings)
    {
        foreach (var other in readings)
        {
            if ((other.Type is not null || other.Frame.Kind is ClaimKind.Intention or ClaimKind.Prediction) && (HasAskedFor(other, reading.Token) || IsAsked(other, reading.Token)))
            {
                return true;
            }

            for (var inner = other.Inner; inner is not null; inner = inner.Inner)
            {
                if (inner.Token == reading.Token || _sentence.Tree.IsWithin(reading.Token, inner.Token))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"Refused to meet", "said that it must leave": what the frame asked for is part of what the frame says.</summary>
    bool HasAskedFor(FrameReading reading, int token)
    {
        foreach (var need in reading.Frame.Needs)
        {
            var stands = need.Places.FirstOrDefault(place => reading.Places.First(place) == token);
            if (stands is Place.Infinitive or Place.Clause && need.Test is NeedTest.Head or NeedTest.Under)
            {
                return true;
            }

            // "Demanded the release of prisoners": the noun is the frame's own.
            if (stands is not (null or Place.Governor or Place.Subject) && need is { Test: NeedTest.Head, Words: not null } && !PlaceFinder.IsVerb(_sentence, token)
                && need.Words.Contains(_sentence.Tokens[token].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A reminder that it must cooperate": what a noun asks, refuses or threatens is no event of its own.</summary>
    bool IsAsked(FrameReading reading, int token) =>
        reading is { Frame.Pos: FramePos.Noun, Type.Plover: PloverCategory.Request or PloverCategory.Reject or PloverCategory.Threaten }
        && _sentence.Tokens[token].Head == reading.Token && _sentence.Tokens[token].Relation is Relation.Ccomp or Relation.Acl;

    FoundClaim? Resolve(FrameReading reading)
    {
        if (reading.Frame.Operator == FrameReader.Swallow)
        {
            return null;
        }

        if (reading.Type is not null && (IsPurposeOfAct(reading.Token) || IsTopic(reading)))
        {
            return null;
        }

        var (modality, cue) = ModalityFinder.Of(_sentence, reading.Token, _ontology.Modality);
        var (type, asModality) = Shifted(reading, modality);
        var roles = CompletedAtHome(reading, _roles.Read(reading with { Type = type }), type);
        if (!IsSaidOfSomebody(reading, type, roles))
        {
            return null;
        }

        var signs = SignsOf(reading, roles, asModality);
        return new(reading, type, WithUnknowns(roles), asModality, cue, signs);
    }

    /// <summary>Planned cooperation is AGREE, planned harm THREATEN, and what one says one will not do is REJECT.</summary>
    (EventType? Type, Modality Modality) Shifted(FrameReading reading, Modality modality)
    {
        if (reading.Type is not { } type || reading.Frame.Kind != ClaimKind.Event)
        {
            return (reading.Type, modality == Modality.Asserted ? Expected(reading.Frame.Kind) : modality);
        }

        var isDenied = reading.Places.First(Place.Negation) >= 0;
        if (isDenied && reading.Frame.Needs.Any(need => need.LooksAt(Place.Negation)))
        {
            return (type, Modality.Asserted);
        }

        if (isDenied && IsVolition(reading) && _ontology.Shifts.Shift("refuse", type.Cameo) is { } refused)
        {
            return (_ontology.Types[refused], Modality.Asserted);
        }

        return (modality == Modality.Planned || IsUndertaking(reading, modality)) && _ontology.Shifts.Shift("plan", type.Cameo) is { } planned
            ? (_ontology.Types[planned], modality)
            : (type, modality);
    }

    /// <summary>What somebody is after is planned, what is foretold is a guess, whether or not a word says so.</summary>
    static Modality Expected(ClaimKind kind) => kind switch
    {
        ClaimKind.Intention => Modality.Planned,
        ClaimKind.Prediction => Modality.Speculative,
        _ => Modality.Asserted,
    };

    bool IsVolition(FrameReading reading) =>
        reading.Places.First(Place.Auxiliary) is >= 0 and var auxiliary && _sentence.Tokens[auxiliary].Lemma is "will" or "would" or "wo" or "'ll";

    /// <summary>"Said they would strike if ...": with a condition or without, the speakers undertake it.</summary>
    bool IsUndertaking(FrameReading reading, Modality modality)
    {
        var it = _sentence.Tokens[reading.Token];
        return modality == Modality.Speculative && it.Relation == Relation.Ccomp && it.Head >= 0
            && _sentence.Tokens[it.Head].Lemma is "say" or "tell" or "vow" or "promise" or "pledge" or "warn" or "insist"
            && IsVolition(reading)
            && _sentence.Tree.Child(reading.Token, Relation.Nsubj) is >= 0 and var self && _sentence.Tokens[self].Pos == PartOfSpeech.Pron;
    }

    /// <summary>"Police arrested students": where only one side's state is told and the other is people of no stated country, it is the same state.</summary>
    Roles CompletedAtHome(FrameReading reading, Roles roles, EventType? type)
    {
        if (IsWithin(reading) && roles is { Target: { Parties.Count: 0, Token: var other }, Source.Parties: [{ Country: { } own }, ..] } && !_parties.HasActor(other))
        {
            roles.Target.Parties.Add(new(own, own, own, null));
            return roles with { Guessed = true };
        }

        if (type is null || !IsDomestic(type))
        {
            return roles;
        }

        var (source, target) = (roles.Source, roles.Target);
        if (target.Parties.Count == 0 && source.Parties is [{ Country: { } home }, ..])
        {
            if (reading.Frame.Type is { Plover: PloverCategory.Aid })
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
        else if (source.Parties.Count == 0 && target.Parties is [{ Country: { } place }]
            && (_parties.IsAtHome(source.Token) || Coreference.IsEthnic(_sentence, source.Token) || _parties.IsOfficeHolder(source.Token) || (target.Place is "in" or "at" or "of" && _parties.IsAgent(source.Token))))
        {
            source.Parties.Add(new(place, place, place, null));
            return roles with { Guessed = true };
        }

        return roles;
    }

    /// <summary>Civil wars and coups have both sides within one state.</summary>
    static bool IsWithin(FrameReading reading) =>
        reading.Frame is { Kind: ClaimKind.State } frame && frame.Dimensions.Contains("internal_conflict")
        || reading.Frame is { Pos: FramePos.Noun, Kind: ClaimKind.Event } deed && deed.Dimensions.Contains("internal_politics");

    /// <summary>Rebels, parties, courts and people deal with the holders of offices of their own state.</summary>
    bool IsBelowState(Side side) =>
        (side.Parties[0].Code.Length > 3 && side.Parties[0].Code[3..] is not ("GOV" or "MIL")) || _parties.IsInsider(side.Token);

    static bool IsDomestic(EventType type) => type.Plover is PloverCategory.Protest or PloverCategory.Coerce or PloverCategory.Concede
        or PloverCategory.Retreat or PloverCategory.Assault or PloverCategory.Threaten or PloverCategory.Accuse
        or PloverCategory.Request or PloverCategory.Reject or PloverCategory.Agree;

    Roles WithUnknowns(Roles roles)
    {
        if (roles.Source.Parties.Count == 0 && roles.Source.Token >= 0)
        {
            roles.Source.Parties.Add(_parties.Unknown(roles.Source.Token));
        }

        if (roles.Target.Parties.Count == 0 && roles.Target.Token >= 0 && roles.Target.Token != roles.Source.Token)
        {
            roles.Target.Parties.Add(_parties.Unknown(roles.Target.Token));
        }

        return roles;
    }
}

/// <summary>What a sentence says of two sides, before its time, quantity and holder are looked for.</summary>
sealed record FoundClaim(FrameReading Reading, EventType? Type, Roles Roles, Modality Modality, TextSpan? Cue, ClaimSigns Signs);
