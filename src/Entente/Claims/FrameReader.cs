using System.Collections.Immutable;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Reads the words of one sentence by the frames: which frame fits each, and what it makes of the events it governs.</summary>
sealed class FrameReader(Sentence sentence, PartyReader parties, Ontology ontology)
{
    const int DeepestNesting = 4;
    const int DeepestComplement = 3;

    /// <summary>The operator that takes up what it governs and says nothing.</summary>
    public const string Swallow = "swallow";

    readonly Dictionary<int, FrameReading?> _readings = [];

    public FrameReading? Read(int token) => Read(token, DeepestNesting);

    FrameReading? Read(int token, int depth)
    {
        if (_readings.TryGetValue(token, out var known))
        {
            return known;
        }

        var frames = Frames(token);
        var reading = frames.IsDefaultOrEmpty ? null : Best(token, frames, depth);
        _readings[token] = reading;
        return reading;
    }

    ImmutableArray<Frame> Frames(int token)
    {
        var it = sentence.Tokens[token];
        if (it.Pos is PartOfSpeech.Verb or PartOfSpeech.Adj && parties.HyphenedAt(token) is { } hyphened
            && ontology.Frames.Of(hyphened, FramePos.Adjective) is { Length: > 0 } ofBoth)
        {
            return ofBoth;
        }

        if (it.Relation == Relation.Amod && it.Pos == PartOfSpeech.Verb)
        {
            return ontology.Frames.Of(parties.WordAt(token), FramePos.Adjective);
        }

        return it.Pos switch
        {
            PartOfSpeech.Verb => OfVerb(token),
            PartOfSpeech.Noun => ontology.Frames.Of(it.Lemma, FramePos.Noun),
            // Headlines and names of treaties capitalise event nouns.
            PartOfSpeech.Propn => OfName(it.Lemma.ToLowerInvariant()),
            PartOfSpeech.Adj => ontology.Frames.Of(it.Lemma, FramePos.Adjective),
            _ => [],
        };
    }

    /// <summary>A noun taken for a name keeps its plural: "Airstrikes", "Talks".</summary>
    ImmutableArray<Frame> OfName(string word) =>
        ontology.Frames.Of(word, FramePos.Noun) is var frames && (frames.Length > 0 || word.Length < 5 || word[^1] != 's')
            ? frames
            : ontology.Frames.Of(word[..^1], FramePos.Noun);

    /// <summary>"Is committed to", "are engaged in": a passive that nobody does is an adjective where the frames know it as one.</summary>
    ImmutableArray<Frame> OfVerb(int token)
    {
        var word = parties.WordAt(token);
        if ((IsState(token) || IsSaidOfSubject(token)) && ontology.Frames.Of(word, FramePos.Adjective) is { Length: > 0 } adjective)
        {
            return adjective;
        }

        foreach (var lemma in VerbForms.Of(sentence.Tokens[token].Lemma, word))
        {
            if (ontology.Frames.Of(lemma, FramePos.Verb) is { Length: > 0 } frames)
            {
                return frames;
            }
        }

        return [];
    }

    /// <summary>"Remains bent on": a participle behind a verb that says what its subject is.</summary>
    bool IsSaidOfSubject(int token) => sentence.Tokens[token] is { Relation: Relation.Xcomp, Head: >= 0 and var verb } it && it.Has(Features.Participle) && it.Has(Features.Past)
        && ontology.Roles.Says(RoleWord.Stays, sentence.Tokens[verb].Lemma);

    bool IsState(int token) => PlaceFinder.IsPassive(sentence, token) && PlaceFinder.Agent(sentence, token) < 0;

    FrameReading? Best(int token, ImmutableArray<Frame> frames, int depth)
    {
        var places = PlaceFinder.Of(sentence, token, ontology.Roles, asAdjective: frames[0].Pos == FramePos.Adjective);
        FrameReading? inner = null;
        var soughtInner = false;
        foreach (var frame in frames)
        {
            if (!Fits(frame, token, places))
            {
                continue;
            }

            if (frame.Operator is not { } shift)
            {
                return new(token, frame, frame.Type, places, null);
            }

            if (!soughtInner && depth > 0)
            {
                inner = FindInner(token, depth);
                soughtInner = true;
            }

            if (inner?.Type is { } governed && ontology.Shifts.Shift(shift, governed.Cameo) is { } code)
            {
                var type = ontology.Types[code]!;
                return new(token, frame, shift == "request" && type.Plover == PloverCategory.Accuse && IsAddressed(places) ? frame.Type : type, places, inner);
            }

            if (shift == Swallow && inner is not null)
            {
                return new(token, frame, null, places, inner);
            }

            if (frame.Type is not null || frame.Kind != ClaimKind.Event)
            {
                return new(token, frame, frame.Type, places, null);
            }
        }

        return null;
    }

    /// <summary>"Urged A to punish B" asks A, where "urged the punishment of B" accuses B.</summary>
    bool IsAddressed(Places places) =>
        places.First(Place.Infinitive) >= 0 && (parties.HasActor(places.First(Place.Object)) || parties.HasActor(places.First(Place.Indirect)));

    /// <summary>The nearest event among the complements of a word, level by level.</summary>
    FrameReading? FindInner(int token, int depth)
    {
        Span<int> level = stackalloc int[16];
        Span<int> next = stackalloc int[16];
        level[0] = token;
        var count = 1;
        for (var steps = 0; steps < DeepestComplement && count > 0; steps++)
        {
            var found = 0;
            for (var rank = 0; rank < 3; rank++)
            {
                for (var i = 0; i < count; i++)
                {
                    foreach (var child in sentence.Tree.Children(level[i]))
                    {
                        if (Rank(child) != rank || (rank == 2 && IsTalkedAbout(child)))
                        {
                            continue;
                        }

                        if (Read(child, depth - 1) is { Type: not null } reading)
                        {
                            return reading;
                        }

                        if (found < next.Length)
                        {
                            next[found++] = child;
                        }
                    }
                }
            }

            var spare = level;
            level = next;
            next = spare;
            count = found;
        }

        return null;
    }

    /// <summary>Clausal complements before objects before looser phrases; -1 for what is not governed.</summary>
    int Rank(int child) => sentence.Tokens[child].Relation switch
    {
        Relation.Xcomp or Relation.Ccomp => 0,
        Relation.Obj or Relation.NsubjPass or Relation.Csubj or Relation.CsubjPass => 1,
        Relation.Advcl when IsPurpose(child) => 1,
        Relation.Obl or Relation.Nmod or Relation.Acl or Relation.Compound or Relation.Amod => 2,
        _ => -1,
    };

    /// <summary>"Wants to talk about the war": what is spoken of is not what is meant to be done.</summary>
    bool IsTalkedAbout(int child) => sentence.Tokens[child].Relation is Relation.Obl or Relation.Nmod
        && sentence.Tree.Child(child, Relation.Case) is >= 0 and var marker && sentence.Tokens[marker].Lemma is "about" or "regarding" or "concerning";

    bool IsPurpose(int child)
    {
        foreach (var mark in sentence.Tree.Children(child))
        {
            if (sentence.Tokens[mark].Relation == Relation.Mark)
            {
                return sentence.Tokens[mark].Lemma is "to";
            }
        }

        return false;
    }

    bool Fits(Frame frame, int token, Places places)
    {
        if (frame is { Pos: FramePos.Noun, Kind: ClaimKind.Evaluation or ClaimKind.State or ClaimKind.Membership } && frame.Needs.Any(need => need.LooksAt(Place.Subject)) && !PlaceFinder.IsSaidOfSubject(sentence, token, ontology.Roles))
        {
            return false;
        }

        foreach (var need in frame.Needs)
        {
            if (!Holds(need, token, places))
            {
                return false;
            }
        }

        return true;
    }

    bool Holds(FrameNeed need, int token, Places places)
    {
        if (need.LooksAt(Place.Anywhere))
        {
            return HasUnder(token, need) == (need.Test != NeedTest.Absent);
        }

        foreach (var filler in places.All)
        {
            if (!need.LooksAt(filler.Place))
            {
                continue;
            }

            var holds = need.Test switch
            {
                NeedTest.Actor => parties.HasActor(filler.Token),
                NeedTest.Under => HasUnder(filler.Token, need),
                _ => need.Words is null || HasHead(filler.Token, need),
            };
            if (holds)
            {
                return need.Test != NeedTest.Absent;
            }
        }

        return need.Test == NeedTest.Absent;
    }

    bool HasHead(int token, FrameNeed need)
    {
        if (need.Words!.Contains(sentence.Tokens[token].Lemma))
        {
            return true;
        }

        foreach (var child in sentence.Tree.Children(token))
        {
            if (sentence.Tokens[child].Relation is Relation.Conj or Relation.Compound or Relation.Amod or Relation.Fixed
                && need.Words.Contains(sentence.Tokens[child].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    bool HasUnder(int token, FrameNeed need)
    {
        if (need.Words is null || need.Words.Contains(sentence.Tokens[token].Lemma))
        {
            return true;
        }

        foreach (var child in sentence.Tree.Children(token))
        {
            // What a relative clause or an adverbial one tells of is another matter.
            if (sentence.Tokens[child].Relation is not (Relation.AclRelcl or Relation.Advcl or Relation.Parataxis or Relation.Appos)
                && child != token && HasUnder(child, need))
            {
                return true;
            }
        }

        return false;
    }
}
