using System.Collections.Frozen;
using Entente.Actors;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>The claims of one sentence: reads each word by the frames, drops what a governing word has taken up, and asks who is who.</summary>
sealed class SentenceClaims
{
    readonly Sentence _sentence;
    readonly Ontology _ontology;
    readonly PartyReader _parties;
    readonly FrameReader _frames;
    readonly RoleReader _roles;

    public SentenceClaims(Article article, Sentence sentence, ReadOnlySpan<Mention> mentions, Ontology ontology)
    {
        _sentence = sentence;
        _ontology = ontology;
        _parties = new(article, sentence, mentions, ontology.Agents);
        _frames = new(sentence, _parties, ontology);
        _roles = new(sentence, _parties);
    }

    public IEnumerable<FoundClaim> Find()
    {
        var readings = new List<Reading>();
        var taken = new HashSet<int>();
        for (var token = 0; token < _sentence.Tokens.Length; token++)
        {
            if (_frames.Read(token) is { } reading)
            {
                readings.Add(reading);
                for (var inner = reading.Inner; inner is not null; inner = inner.Inner)
                {
                    taken.Add(inner.Token);
                }
            }
        }

        foreach (var reading in readings)
        {
            if (!taken.Contains(reading.Token) && Resolve(reading) is { } found)
            {
                yield return found;
            }
        }
    }

    FoundClaim? Resolve(Reading reading)
    {
        var (modality, cue) = ModalityFinder.Of(_sentence, reading.Token, _ontology.Modality);
        var type = reading.Type;
        var isShifted = false;
        if (modality == Modality.Planned && type is not null && reading.Frame.Kind == ClaimKind.Event
            && _ontology.Shifts.Shift("plan", type.Cameo) is { } code)
        {
            isShifted = code != type.Cameo;
            type = _ontology.Types[code];
        }

        var roles = _roles.Read(reading);
        var confidence = Confidence(reading, roles);
        if (confidence <= 0)
        {
            return null;
        }

        roles = WithUnknowns(roles);
        return new(reading, type, roles, modality, cue, confidence * (isShifted ? 0.9 : 1));
    }

    /// <summary>Nothing is claimed of nobody: a side must be known, or a verb's side be one that acts.</summary>
    double Confidence(Reading reading, Roles roles)
    {
        var isVerb = _sentence.Tokens[reading.Token].Pos == PartOfSpeech.Verb;
        var (source, target) = (roles.Source.Count > 0, roles.Target.Count > 0);
        if (source && target)
        {
            return roles.Guessed ? 0.6 : isVerb ? 0.85 : 0.75;
        }

        if (source || target)
        {
            return reading.Type is null || isVerb || (source && reading.Places.First(Place.Governor) >= 0) ? 0.5 : 0.35;
        }

        return isVerb && reading.Type is not null && (_parties.IsAgent(roles.SourceToken) || _parties.IsAgent(roles.TargetToken)) ? 0.3 : 0;
    }

    Roles WithUnknowns(Roles roles)
    {
        if (roles.Source.Count == 0 && roles.SourceToken >= 0)
        {
            roles.Source.Add(_parties.Unknown(roles.SourceToken));
        }

        if (roles.Target.Count == 0 && roles.TargetToken >= 0 && roles.TargetToken != roles.SourceToken)
        {
            roles.Target.Add(_parties.Unknown(roles.TargetToken));
        }

        return roles;
    }
}

/// <summary>What a sentence says of two sides, before its time, quantity and holder are looked for.</summary>
sealed record FoundClaim(Reading Reading, EventType? Type, Roles Roles, Modality Modality, TextSpan? Cue, double Confidence);
