using System.Collections.Immutable;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Who does it and to whom: looks in the places that a frame names, then in those of what it governs, then nearby.</summary>
sealed class RoleReader(Sentence sentence, PartyReader parties)
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
        "from", Place.Modifier, Place.Indirect,
    ];

    public Roles Read(Reading reading)
    {
        var source = Source(reading, out var sourceToken);
        var target = Target(reading, source, out var targetToken);
        if (source.Count == 0 && reading.Inner is { } inner && reading.Frame.Operator is not ("request" or "refuse" or "accuse"))
        {
            source = Source(inner, out sourceToken);
            target.RemoveAll(party => source.Any(other => SameActor(other, party)));
        }

        var isMutual = reading.Type?.IsMutual ?? false;
        if (target.Count == 0 && source.Count > 1 && (isMutual || reading.Places.First("between") >= 0 || reading.Type is null))
        {
            target = source[1..];
            source = source[..1];
            return new(source, target, IsMutual: true, Guessed: false, sourceToken, sourceToken);
        }

        var guessed = false;
        if (target.Count == 0 && targetToken < 0 && sentence.Tokens[reading.Token].Pos == PartOfSpeech.Verb)
        {
            target = Nearby(reading.Token, source, out targetToken);
            guessed = target.Count > 0;
        }

        return new(source, target, isMutual && reading.Places.First("with") >= 0 || isMutual && target.Count > 0, guessed, sourceToken, targetToken);
    }

    List<Party> Source(Reading reading, out int token)
    {
        var places = reading.Frame.Source is { Length: > 0 } named ? named.AsSpan() : Usual(reading.Token, s_verbSources, s_nounSources);
        token = -1;
        foreach (var place in places)
        {
            foreach (var filler in reading.Places.All)
            {
                if (filler.Place != place || IsInner(reading, filler.Token))
                {
                    continue;
                }

                var found = parties.Read(filler.Token, isSource: true);
                if (found.Count > 0)
                {
                    token = filler.Token;
                    return found;
                }

                if (token < 0 && IsNominal(filler.Token) && place is not (Place.Modifier or "of" or "from"))
                {
                    token = filler.Token;
                }
            }
        }

        return [];
    }

    List<Party> Target(Reading reading, List<Party> source, out int token)
    {
        var named = reading.Frame.Target;
        var places = named is { Length: > 0 } ? named.AsSpan() : Usual(reading.Token, s_verbTargets, s_nounTargets);
        token = -1;
        foreach (var place in places)
        {
            foreach (var filler in reading.Places.All)
            {
                if (filler.Place != place || IsInner(reading, filler.Token))
                {
                    continue;
                }

                var found = Others(parties.Read(filler.Token, isSource: false), source);
                if (found.Count > 0)
                {
                    token = filler.Token;
                    return found;
                }

                if (token < 0 && place is Place.Object or Place.Indirect or "to" or "with" or "against" && IsNominal(filler.Token))
                {
                    token = filler.Token;
                }
            }
        }

        return reading.Inner is { } inner ? TargetOfInner(reading.Frame.Operator!, inner, source, ref token) : [];
    }

    /// <summary>Who is asked to do it is its doer; who is promised or threatened is whom it is done to.</summary>
    List<Party> TargetOfInner(string shift, Reading inner, List<Party> source, ref int token)
    {
        if (shift is "request" or "refuse" or "accuse")
        {
            var doer = Others(Source(inner, out var doerToken), source);
            if (doer.Count > 0)
            {
                token = doerToken;
                return doer;
            }
        }

        var target = Target(inner, source, out var innerToken);
        token = target.Count > 0 || token < 0 ? innerToken : token;
        return target;
    }

    /// <summary>The first actor after the verb and under it, for parses that hang it on the wrong word.</summary>
    List<Party> Nearby(int token, List<Party> source, out int at)
    {
        var (_, last) = sentence.Tree.Range(token);
        for (at = token + 1; at <= last; at++)
        {
            if (sentence.Tokens[at].Relation is Relation.Parataxis or Relation.Advcl or Relation.AclRelcl)
            {
                break;
            }

            if (parties.MentionAt(at) is not null && Others(parties.Read(at, isSource: false), source) is { Count: > 0 } found)
            {
                return found;
            }
        }

        at = -1;
        return [];
    }

    static List<Party> Others(List<Party> found, List<Party> source)
    {
        found.RemoveAll(party => source.Any(other => SameActor(other, party)));
        return found;
    }

    /// <summary>One body named twice; two bodies of one state are two.</summary>
    static bool SameActor(Party one, Party other) =>
        one.Actor == other.Actor || (one.Span is { } span && other.Span == span) || (one.Country is not null && one.Code == other.Code);

    static bool IsInner(Reading reading, int token) => reading.Inner is { } inner && (inner.Token == token || inner.Inner?.Token == token);

    bool IsNominal(int token) => sentence.Tokens[token].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num;

    ReadOnlySpan<string> Usual(int token, string[] verb, string[] noun) => PlaceFinder.IsVerb(sentence, token) ? verb : noun;
}

/// <summary>The two sides of a reading; the tokens are where a side stands though it names nobody known, -1 where nothing stands.</summary>
readonly record struct Roles(List<Party> Source, List<Party> Target, bool IsMutual, bool Guessed, int SourceToken, int TargetToken);
