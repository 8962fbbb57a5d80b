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
    readonly string? _scene;
    bool? _isOfGame;

    public SentenceClaims(Article article, Sentence sentence, ReadOnlySpan<Mention> mentions, ReadOnlySpan<Timex> times, TopicPair? pair, string? scene, Ontology ontology)
    {
        _scene = scene;
        _article = article;
        _sentence = sentence;
        _ontology = ontology;
        _parties = new(article, sentence, mentions, times, pair, ontology);
        _frames = new(sentence, _parties, ontology);
        _roles = new(sentence, _parties, _frames, ontology.Roles);
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
        if (IsSaidByComplement(reading, readings) || IsToldByNoun(reading.Token))
        {
            return true;
        }

        foreach (var other in readings)
        {
            if (other.Frame.Kind == ClaimKind.Intention && reading is { Type: null, Frame.Kind: ClaimKind.Intention } && _roles.Aim(other) == reading.Token)
            {
                return true;
            }

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

    /// <summary>"Remains bent on", "marked a new chapter in": a verb that only leads to a judgement is no second one.</summary>
    bool IsSaidByComplement(FrameReading reading, List<FrameReading> readings)
    {
        if (reading is not { Inner: null, Frame: { Kind: ClaimKind.Evaluation, Pos: FramePos.Verb } })
        {
            return false;
        }

        var complement = reading.Places.First(Place.Infinitive);
        if (complement >= 0 && PlaceFinder.IsVerb(_sentence, complement) && _sentence.Tokens[complement].Has(Features.Infinitive))
        {
            return true; // "Appeared to row back" tells what somebody did.
        }

        if (complement < 0 && !_parties.HasActor(reading.Places.First(Place.Subject)))
        {
            complement = reading.Places.First(Place.Object);
        }

        return complement >= 0 && readings.Exists(other => other.Token == complement && other.Frame.Kind != ClaimKind.Event);
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
            if (stands is not (null or Place.Governor or Place.Subject) && !IsToldByNoun(reading.Token) && need is { Test: NeedTest.Head, Words: not null } && !PlaceFinder.IsVerb(_sentence, token)
                && need.Words.Contains(_sentence.Tokens[token].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The coup led by the army": the deed is the noun, and the participle only says whose.</summary>
    bool IsToldByNoun(int participle) => _sentence.Tokens[participle] is { Relation: Relation.Acl, Head: >= 0 and var deed }
        && _ontology.Roles.Says(RoleWord.CarriesOut, _sentence.Tokens[participle].Lemma) && PlaceFinder.Agent(_sentence, participle) >= 0 && _frames.Read(deed) is { Type: not null };

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

        if (IsOfGame(reading))
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
            && _ontology.Roles.Says(RoleWord.Vows, _sentence.Tokens[it.Head].Lemma)
            && IsVolition(reading)
            && _sentence.Tree.Child(reading.Token, Relation.Nsubj) is >= 0 and var self && _sentence.Tokens[self].Pos == PartOfSpeech.Pron;
    }

    Roles WithUnknowns(Roles roles)
    {
        if (roles.Source.Parties.Count == 0 && roles.Source.Token >= 0 && !_parties.IsThing(roles.Source.Token))
        {
            roles.Source.Parties.Add(_parties.Unknown(roles.Source.Token));
        }

        if (roles.Target.Parties.Count == 0 && roles.Target.Token >= 0 && roles.Target.Token != roles.Source.Token && !_parties.IsThing(roles.Target.Token))
        {
            roles.Target.Parties.Add(_parties.Unknown(roles.Target.Token));
        }

        return roles;
    }
}

/// <summary>What a sentence says of two sides, before its time, quantity and holder are looked for.</summary>
sealed record FoundClaim(FrameReading Reading, EventType? Type, Roles Roles, Modality Modality, TextSpan? Cue, ClaimSigns Signs);
