using Entente.Sentences;

namespace Entente.Claims;

sealed partial class PartyReader
{
    /// <summary>Whether the noun is one of those that act: police, court, rebels.</summary>
    public bool IsAgent(int token) =>
        token >= 0 && (_agents.Contains(_sentence.Tokens[token].Lemma) || _sentence.Tokens[token].Pos == PartOfSpeech.Propn);

    /// <summary>A body named by a common noun, or by a name that ends in one: the Assembly, officials.</summary>
    public bool IsCommonAgent(int token) => _agents.Contains(_sentence.Tokens[token].Lemma.ToLowerInvariant())
        && !_words.Says(RoleWord.Lands, _sentence.Tokens[token].Lemma);

    /// <summary>A noun whose state does nothing by it: German growth, the Brazilian team, war spending.</summary>
    public bool IsIdle(int token) => _idle.Contains(_sentence.Tokens[token].Lemma);

    public bool IsTongue(int token) => _tongues.Contains(_sentence.Tokens[token].Lemma);

    /// <summary>Whether a phrase without a country of its own means people or bodies of the state that the sentence is about: rebels, students, the president.</summary>
    public bool IsAtHome(int token)
    {
        if (token < 0)
        {
            return false;
        }

        if (IsPartitive(token) && Whole(token) is >= 0 and var whole)
        {
            token = whole;
        }

        return (_sentence.Tokens[token].Pos is PartOfSpeech.Noun && (_locals.Contains(_sentence.Tokens[token].Lemma) || IsOfLocals(token)) && !HasName(token)) || IsInsider(token);
    }

    /// <summary>"Hutu rebels", "the Islamic Salvation Front", "a Karen guerrilla stronghold": within a state, whatever name stands before.</summary>
    public bool IsInsider(int token)
    {
        if (token < 0)
        {
            return false;
        }

        if (IsPartitive(token) && Whole(token) is >= 0 and var whole)
        {
            token = whole;
        }

        if (_sentence.Tokens[token].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn && IsInsiderWord(token))
        {
            return true;
        }

        for (var at = _sentence.Tree.Range(token).First; at < token; at++)
        {
            if (_sentence.Tokens[at].Relation is Relation.Compound or Relation.Flat && IsInsiderWord(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Regime forces", "government troops".</summary>
    bool IsOfLocals(int token)
    {
        foreach (var child in _sentence.Tree.Children(token))
        {
            if (child < token && _sentence.Tokens[child].Relation == Relation.Compound && _locals.Contains(_sentence.Tokens[child].Lemma) && _agents.Contains(_sentence.Tokens[token].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    bool IsInsiderWord(int token) => _insiders.Contains(_sentence.Tokens[token].Lemma.ToLowerInvariant());

    /// <summary>"Demands from rebels", "an appeal from the president": who stands behind what is accepted or refused; -1 where nobody does.</summary>
    public int Behind(int token)
    {
        if (token >= 0)
        {
            foreach (var child in _sentence.Tree.Children(token))
            {
                if (_sentence.Tokens[child].Relation == Relation.Nmod && (PlaceFinder.Preposition(_sentence, child) is "from" or "by" or "of"
                    || (PlaceFinder.Preposition(_sentence, child) is "on" or "against" && IsInsider(child))))
                {
                    return child;
                }
            }
        }

        return -1;
    }

    /// <summary>"The demonstration staged by students": who does what the verb acts upon; -1 where nobody is said to.</summary>
    public int Doer(int token)
    {
        var clause = token < 0 ? -1 : _sentence.Tree.Child(token, Relation.Acl);
        return clause < 0 ? -1 : PlaceFinder.Agent(_sentence, clause);
    }

    /// <summary>"President N.", "Judge N.": a person known by an office alone.</summary>
    public bool IsOfficeHolder(int token)
    {
        if (token < 0 || _sentence.Tokens[token].Pos != PartOfSpeech.Propn)
        {
            return false;
        }

        for (var at = _sentence.Tree.Range(token).First; at < token; at++)
        {
            if (_sentence.Tokens[at].Relation is Relation.NmodDesc or Relation.Compound && _locals.Contains(_sentence.Tokens[at].Lemma.ToLowerInvariant()))
            {
                return true;
            }
        }

        return _locals.Contains(_sentence.Tokens[token].Lemma.ToLowerInvariant()) && _sentence.Tree.Child(token, Relation.Flat) >= 0;
    }

    int Whole(int token)
    {
        foreach (var child in _sentence.Tree.Children(token))
        {
            if (_sentence.Tokens[child].Relation == Relation.Nmod && PlaceFinder.Preposition(_sentence, child) == "of")
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"The Bush administration" belongs to whoever the name says, though we do not know the name.</summary>
    bool HasName(int token)
    {
        for (var at = _sentence.Tree.Range(token).First; at < token; at++)
        {
            if (_sentence.Tokens[at].Pos == PartOfSpeech.Propn)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Russian proposals" do nothing, though Russia proposed them: only nouns that act lend their country to a source.</summary>
    bool MayLend(int token, bool isSource) => !isSource || IsAgent(token) || _mentionAt[token] is not null || IsPartitive(token);

    bool IsPartitive(int token) => _sentence.Tokens[token].Pos is PartOfSpeech.Num or PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Pron
        || _words.Says(RoleWord.Share, _sentence.Tokens[token].Lemma);
}
