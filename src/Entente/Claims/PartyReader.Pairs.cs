using Entente.Sentences;

namespace Entente.Claims;

sealed partial class PartyReader
{
    /// <summary>"The two countries", "both sides": the pair that the text is about.</summary>
    bool AddPair(int token, List<Party> parties)
    {
        if (_pair is not { } pair || !_both.Contains(_sentence.Tokens[token].Lemma) || !SaysTwo(token))
        {
            return false;
        }

        parties.Add(pair.One);
        parties.Add(pair.Other);
        return true;
    }

    bool SaysTwo(int token)
    {
        foreach (var child in _sentence.Tree.Children(token))
        {
            if (child < token && _sentence.Tokens[child].Lemma is "two" or "both" or "2")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a noun is said to lie between two: bilateral trade, mutual trust.</summary>
    public bool IsBilateral(int token)
    {
        if (token < 0)
        {
            return false;
        }

        foreach (var child in _sentence.Tree.Children(token))
        {
            if (child < token && _sentence.Tokens[child].Lemma is "bilateral" or "mutual" or "two-way" or "reciprocal")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The relationship", "these ties": told as known, with nobody named beside it.</summary>
    public bool IsKnownTie(int token)
    {
        if (!_words.Says(RoleWord.Ties, _sentence.Tokens[token].Lemma))
        {
            return false;
        }

        foreach (var child in _sentence.Tree.Children(token))
        {
            if (_sentence.Tokens[child] is { Relation: Relation.Det, Lemma: "the" or "this" or "these" })
            {
                return true;
            }
        }

        return false;
    }

    public bool IsOutsider(int token) => _outsiders.Contains(_sentence.Tokens[token].Lemma);

    /// <summary>The pair that the text around the sentence is about, or null.</summary>
    public TopicPair? Pair => _pair;

    /// <summary>"Sino-Russian", "EU-Russia": the first half of a word that names two.</summary>
    void AddFirstHalves(int token, List<Party> parties)
    {
        foreach (var child in _sentence.Tree.Children(token))
        {
            if (child < token && IsBeforeHyphen(child) && _sentence.Tokens[child].Relation is Relation.Compound or Relation.Amod or Relation.Nmod or Relation.NmodUnmarked)
            {
                AddFirstHalf(child, parties);
            }
        }
    }

    void AddFirstHalf(int token, List<Party> parties)
    {
        if (_mentionAt[token] is { Country: not null } or { Code.Length: > 0 })
        {
            Add(parties, _mentionAt[token]!);
        }
        else if (_forms.CountryOf(WordAt(token)) is { } country && parties.TrueForAll(party => party.Country != country))
        {
            parties.Insert(0, new(country, country, country, _sentence.Tokens[token].Span));
        }
    }

    bool IsBeforeHyphen(int token) =>
        token + 1 < _sentence.Tokens.Length && _sentence.Tokens[token + 1].Lemma is "-" or "–" && _sentence.Tokens[token + 1].Span.Start == _sentence.Tokens[token].Span.End;

    /// <summary>"US-backed forces" are not the US, and "Iran-linked hackers" not Iran; a "Saudi-led coalition" acts for its leader.</summary>
    bool IsHelped(int token) =>
        _sentence.Tokens[token].Pos == PartOfSpeech.Verb && token > 1 && IsBeforeHyphen(token - 2)
        && !_words.Says(RoleWord.Rules, _sentence.Tokens[token].Lemma);

    /// <summary>"Iranian-made drones", "a Swiss-designed gun": where a thing comes from is nobody whom it is used on.</summary>
    public bool IsOrigin(int token) => (IsBeforeHyphen(token) && token + 2 < _sentence.Tokens.Length && IsMaking(token + 2)) || (token > 1 && IsBeforeHyphen(token - 2) && IsMaking(token));

    bool IsMaking(int token) => _words.Says(RoleWord.Makes, WordAt(token));
}
