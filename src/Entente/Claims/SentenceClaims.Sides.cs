using Entente.Sentences;

namespace Entente.Claims;

sealed partial class SentenceClaims
{
    const int LongSentence = 35;

    /// <summary>Nothing is claimed of nobody: a side must be known, or a main verb have nouns on both sides.</summary>
    bool IsSaidOfSomebody(FrameReading reading, EventType? type, Roles roles)
    {
        var (source, target) = (roles.Source.Parties.Count > 0, roles.Target.Parties.Count > 0);
        if (source && target)
        {
            return !IsEchoOfVerb(reading, roles);
        }

        if (type is null)
        {
            return (source || target) && !IsTieOfOne(reading) && !(reading.Frame is { Pos: FramePos.Noun, Kind: ClaimKind.Membership } && !source) && !(reading.Frame is { Pos: FramePos.Noun, Kind: ClaimKind.Statement } && !target);
        }

        if (_sentence.Tokens[reading.Token].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Adj))
        {
            return source && NeedsNoTarget(type) && !IsEchoOfVerb(reading, roles);
        }

        return IsMainVerb(reading.Token) && (source || target || IsKnownByWord(roles));
    }

    /// <summary>What is done on the pitch is no deed of states; bans, boycotts and protests about it are.</summary>
    bool IsOfGame(FrameReading reading) =>
        (reading.Type is null or { Cameo: "1711" or "192" } || reading.Type.Plover is PloverCategory.Assault or PloverCategory.Retreat or PloverCategory.Consult or PloverCategory.Mobilize
            or PloverCategory.Threaten or PloverCategory.Concede)
        && (_isOfGame ??= SportSentence.Is(_sentence, _ontology));

    /// <summary>"The NATO bloc", "Germany's partnership": what lies between two says nothing of one alone.</summary>
    bool IsTieOfOne(FrameReading reading) =>
        reading.Frame is { Pos: FramePos.Noun, Kind: ClaimKind.State } && reading.Frame.Source.Contains("between") && reading.Frame.Target.Contains("between")
        && _ontology.Roles.Says(RoleWord.Bonds, _sentence.Tokens[reading.Token].Lemma)
        || (reading.Frame is { Pos: FramePos.Noun, Kind: ClaimKind.State } && _ontology.Roles.Says(RoleWord.Sway, _sentence.Tokens[reading.Token].Lemma));

    ClaimSigns SignsOf(FrameReading reading, Roles roles, Modality modality)
    {
        var (source, target) = (roles.Source, roles.Target);
        var isOneSided = source.Parties.Count == 0 || target.Parties.Count == 0;
        return Sign(ClaimSigns.Noun, _sentence.Tokens[reading.Token].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Adj))
            | Sign(ClaimSigns.Below, !IsMainVerb(reading.Token))
            | Sign(ClaimSigns.Bare, reading.Frame.Needs.IsEmpty)
            | Sign(ClaimSigns.Shifted, reading.Inner is not null)
            | Sign(ClaimSigns.Guessed, roles.Guessed)
            | Sign(ClaimSigns.OneSided, isOneSided)
            | Sign(ClaimSigns.Unnamed, (source.Parties.Count == 0 && source.Token >= 0) || (target.Parties.Count == 0 && target.Token >= 0))
            | Sign(ClaimSigns.LooseSource, source.Parties.Count > 0 && source.Place is not (Place.Subject or Place.Owner or "by"))
            | Sign(ClaimSigns.LooseTarget, target.Parties.Count > 0 && target.Place is not (Place.Object or Place.Indirect))
            | Sign(ClaimSigns.Several, source.Parties.Count > 1 || target.Parties.Count > 1)
            | Sign(ClaimSigns.AtHome, !isOneSided && source.Parties[0].Country is { } home && target.Parties[0].Country == home)
            | Sign(ClaimSigns.NoEvent, reading.Frame.Kind != ClaimKind.Event)
            | Sign(ClaimSigns.Judged, reading.Frame.Kind == ClaimKind.Evaluation)
            | Sign(ClaimSigns.NotAsserted, modality != Modality.Asserted)
            | Sign(ClaimSigns.Long, _sentence.Tokens.Length > LongSentence)
            | Sign(ClaimSigns.Headline, IsHeadline());
    }

    static ClaimSigns Sign(ClaimSigns sign, bool holds) => holds ? sign : ClaimSigns.None;

    bool IsHeadline()
    {
        var (capitals, words) = (0, 0);
        foreach (var token in _sentence.Tokens)
        {
            if (token.Pos is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Propn)
            {
                words++;
                capitals += char.IsUpper(_article.Text[token.Span.Start]) ? 1 : 0;
            }
        }

        return _sentence.Tokens[^1].Lemma is not ("." or "!" or "?") && capitals > 0.8 * words;
    }

    bool IsKnownByWord(Roles roles) => IsKnownByWord(roles.Source.Token) || IsKnownByWord(roles.Target.Token);

    /// <remarks>The first word of a sentence has its capital from there: "Clouds threatened rain".</remarks>
    bool IsKnownByWord(int token) => _parties.IsAgent(token)
        && !(token == 0 && _sentence.Tokens[0].Pos == PartOfSpeech.Propn && _sentence.Tree.Child(0, Relation.Flat) < 0);

    static bool NeedsNoTarget(EventType type) => type.Plover is PloverCategory.Protest or PloverCategory.Mobilize or PloverCategory.Retreat;

    /// <summary>A noun under a coded verb says nothing new unless it names both sides itself.</summary>
    bool IsEchoOfVerb(FrameReading reading, Roles roles)
    {
        if (PlaceFinder.IsVerb(_sentence, reading.Token) || reading.Places.First(Place.Governor) is not (>= 0 and var verb))
        {
            return false;
        }

        return _frames.Read(verb) is { Type: not null }
            && (roles.Source.Place == Place.Subject || (roles.Target.Token >= 0 && !_sentence.Tree.IsWithin(roles.Target.Token, reading.Token)));
    }

    /// <summary>The root, what it reports, and what is joined to either.</summary>
    bool IsMainVerb(int token)
    {
        for (var steps = 0; token >= 0 && steps < _sentence.Tokens.Length; steps++)
        {
            if (_sentence.Tokens[token].Relation is not (Relation.Root or Relation.Conj or Relation.Ccomp or Relation.Parataxis or Relation.Xcomp))
            {
                return _sentence.Tokens[token].Head < 0;
            }

            token = _sentence.Tokens[token].Head;
        }

        return true;
    }
}
