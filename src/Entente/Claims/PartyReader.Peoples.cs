using Entente.Actors;
using Entente.Sentences;

namespace Entente.Claims;

sealed partial class PartyReader
{
    /// <summary>The mention at a token, unless it is a part of a longer name that means somebody else.</summary>
    Mention? Trusted(int token)
    {
        if (_mentionAt[token] is not { Kind: ActorKind.Person, Via: MentionVia.Name } person)
        {
            return _mentionAt[token];
        }

        // "Ahmed Ben Bella" is no Ahmed whom we know, and an "Algerian president" no Bangladeshi.
        if (GoesOn(token, person))
        {
            return null;
        }

        foreach (var child in _sentence.Tree.Children(token))
        {
            if (child < token && IsModifier(child) && StateBefore(child) is { } state && person.Country is { } own && state != own)
            {
                return null;
            }
        }

        return person;
    }

    bool GoesOn(int token, Mention person)
    {
        var next = token + 1;
        while (next < _sentence.Tokens.Length && _mentionAt[next] == person)
        {
            next++;
        }

        return next < _sentence.Tokens.Length && _sentence.Tokens[next] is { Pos: PartOfSpeech.Propn } part && _sentence.Tokens[token].Pos == PartOfSpeech.Propn
            && !_agents.Contains(part.Lemma.ToLowerInvariant())
            && (part.Relation == Relation.Flat || (_sentence.Tokens[token] is { Relation: Relation.Compound or Relation.Flat } && _sentence.Tokens[token].Head >= next));
    }

    string? StateBefore(int modifier)
    {
        if (_mentionAt[modifier] is { Kind: not ActorKind.Person, Country: { } country })
        {
            return country;
        }

        foreach (var child in _sentence.Tree.Children(modifier))
        {
            if (child < modifier && _mentionAt[child] is { Kind: not ActorKind.Person, Country: { } below })
            {
                return below;
            }
        }

        return null;
    }

    /// <summary>"Iraqi Kurds", "Bosnian Serbs", "the Albanians of Serbia": a people is here that of the state named beside it.</summary>
    Mention? HomeOf(int token, Mention people)
    {
        var isStateless = people.Country is null && people.Code.StartsWith("IMG", StringComparison.Ordinal);
        var isPeople = people.Via == MentionVia.Demonym && _sentence.Tokens[token].Has(Features.Plural);
        if (!isStateless && !isPeople)
        {
            return null;
        }

        foreach (var child in _sentence.Tree.Children(token))
        {
            var it = _sentence.Tokens[child];
            var isBeside = (child < token && it.Relation == Relation.Amod) || (isPeople && it.Relation == Relation.Nmod && PlaceFinder.Preposition(_sentence, child) == "of");
            if (isBeside && _mentionAt[child] is { Country: not null } state && state.Span != people.Span && it.Relation != Relation.Conj
                && (isStateless || state.Country != people.Country) && !HasConjunct(child))
            {
                return state;
            }
        }

        return null;
    }

    /// <summary>"A newspaper based in Beirut", "guerrillas operating in Macedonia": where a body has its seat; -1 where the clause tells of none.</summary>
    int Seat(int clause)
    {
        if (!_words.Says(RoleWord.Dwells, _sentence.Tokens[clause].Lemma))
        {
            return -1;
        }

        foreach (var child in _sentence.Tree.Children(clause))
        {
            if (PlaceFinder.Preposition(_sentence, child) is "in" or "at" or "inside")
            {
                return child;
            }
        }

        return -1;
    }
}
