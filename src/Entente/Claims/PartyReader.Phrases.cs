using Entente.Actors;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>Which of the words around a noun name the actors that it means: examples, phrases below it, modifiers.</summary>
sealed partial class PartyReader
{
    /// <summary>"Neighbours like China and India", "allies such as Iran", "its man in Havana": those who are named.</summary>
    void CollectExamples(int token, List<Party> parties)
    {
        foreach (var child in _sentence.Tree.Children(token))
        {
            if (_sentence.Tokens[child].Relation == Relation.Nmod && PlaceFinder.Preposition(_sentence, child) is "like" or "such as" or "including" or "in")
            {
                Collect(child, isSource: false, parties, 1);
            }
        }
    }

    /// <summary>"Its man in Havana", "their point man in Minsk": somebody's, but not of their state.</summary>
    bool IsManAbroad(int token) => _sentence.Tokens[token].Lemma is "man" or "puppet" or "protégé" or "stooge" or "surrogate"
        && _sentence.Tree.Child(token, Relation.NmodPoss) >= 0 && Coreference.HomeOf(_sentence, token) >= 0;

    /// <summary>"Bodies - be it A, B or C -", "blocs (A and B)": those named behind a dash or in brackets; nothing where there is one only.</summary>
    void CollectListed(int token, List<Party> parties)
    {
        var at = token + 1;
        if (at >= _sentence.Tokens.Length || !_sentence.Tokens[token].Has(Features.Plural) || _sentence.Tokens[at].Lemma is not ("–" or "—" or "-" or "(" or ":"))
        {
            return;
        }

        var listed = new List<Party>();
        for (at++; at < _sentence.Tokens.Length && _sentence.Tokens[at].Lemma is not ("–" or "—" or ";"); at++)
        {
            if (_sentence.Tokens[at].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux && _sentence.Tokens[at].Has(Features.Finite) && WordAt(at) != "be")
            {
                break;
            }

            if (_mentionAt[at] is { Country: not null } or { Code.Length: > 0 })
            {
                Add(listed, _mentionAt[at]!);
            }
        }

        if (listed.Count > 1)
        {
            parties.AddRange(listed);
        }
    }

    void CollectBelow(int token, bool isSource, List<Party> parties, int depth)
    {
        foreach (var child in _sentence.Tree.Children(token))
        {
            var relation = _sentence.Tokens[child].Relation;
            if (PlaceFinder.IsBorder(_sentence, child, _words))
            {
                continue;
            }

            if (relation == Relation.Acl && Seat(child) is >= 0 and var seat)
            {
                Collect(seat, isSource: false, parties, 1);
                if (parties.Count > 0)
                {
                    return;
                }
            }

            if (relation is Relation.Nmod or Relation.Appos or Relation.Flat
                && (!isSource || relation != Relation.Nmod || PlaceFinder.Preposition(_sentence, child) is "of" or "from" or "in" or "for"))
            {
                Collect(child, isSource, parties, depth - 1);
                if (parties.Count > 0)
                {
                    return;
                }
            }
        }
    }

    /// <summary>In "US and Russian negotiators" the first country hangs on the second's noun.</summary>
    void AddOtherCountries(int token, Mention mention, List<Party> parties)
    {
        if (mention.Kind == ActorKind.Person)
        {
            return;
        }

        foreach (var child in _sentence.Tree.Children(token))
        {
            if (IsModifier(child) && HasConjunct(child) && _mentionAt[child] is { Country: not null } or null)
            {
                Collect(child, isSource: false, parties, 1);
            }
            else if (_sentence.Tokens[child].Relation == Relation.Nmod && HasConjunct(child) && mention.Span.Contains(_sentence.Tokens[child].Span))
            {
                // "The prime ministers of India and Japan".
                foreach (var other in _sentence.Tree.Children(child))
                {
                    if (_sentence.Tokens[other].Relation == Relation.Conj)
                    {
                        Collect(other, isSource: false, parties, 1);
                    }
                }
            }
        }
    }

    bool HasConjunct(int token) => _sentence.Tree.Child(token, Relation.Conj) >= 0;

    /// <remarks>A noun before a noun that the parser took for its subject is a part of its name: "the U.N. war crimes court".</remarks>
    bool IsModifier(int child) =>
        (_sentence.Tokens[child].Relation == Relation.Nsubj && child == _sentence.Tokens[child].Head - 1 && !PlaceFinder.IsVerb(_sentence, _sentence.Tokens[child].Head)
            && _sentence.Tree.Child(_sentence.Tokens[child].Head, Relation.Cop) < 0) ||
        _sentence.Tokens[child].Relation is Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.NmodUnmarked or Relation.NmodDesc;
}
