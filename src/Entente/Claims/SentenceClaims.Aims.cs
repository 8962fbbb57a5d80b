using Entente.Sentences;

namespace Entente.Claims;

sealed partial class SentenceClaims
{
    /// <summary>What a coded act is meant for is its purpose, not a second event: "met to discuss cutting tariffs".</summary>
    bool IsPurposeOfAct(int token)
    {
        for (var steps = 0; token >= 0 && steps < _sentence.Tokens.Length; token = _sentence.Tokens[token].Head, steps++)
        {
            if (_sentence.Tokens[token].Head is >= 0 and var aim && _sentence.Tokens[aim] is { Lemma: "aim" or "design" or "intend" or "mean", Relation: Relation.Acl or Relation.AclRelcl, Head: >= 0 and var meant }
                && _frames.Read(meant) is { Type: not null })
            {
                return true;
            }

            if (_sentence.Tokens[token].Relation == Relation.Advcl && _sentence.Tokens[token].Has(Features.Infinitive)
                && _frames.Read(_sentence.Tokens[token].Head) is { Type: not null })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Discussed a ceasefire", "talks on the withdrawal of troops", "called for a truce": what is talked about or asked for has not happened.</summary>
    bool IsTopic(FrameReading reading)
    {
        if (PlaceFinder.IsVerb(_sentence, reading.Token)
            || reading.Type is { Plover: PloverCategory.Assault or PloverCategory.Coerce or PloverCategory.Protest or PloverCategory.Accuse or PloverCategory.Threaten or PloverCategory.Consult })
        {
            return false;
        }

        var top = reading.Token;
        for (var steps = 0; steps < _sentence.Tokens.Length && _sentence.Tokens[top].Head >= 0; steps++)
        {
            if (_sentence.Tokens[top].Relation == Relation.Conj || (_sentence.Tokens[top].Relation == Relation.Nmod && PlaceFinder.Preposition(_sentence, top) == "of"))
            {
                top = _sentence.Tokens[top].Head;
            }
            else
            {
                break;
            }
        }

        if (_sentence.Tokens[top].Head is not (>= 0 and var head))
        {
            return false;
        }

        return _sentence.Tokens[top].Relation switch
        {
            Relation.Obj or Relation.NsubjPass => _ontology.Roles.Says(RoleWord.Discusses, _sentence.Tokens[head].Lemma),
            Relation.Nmod or Relation.Obl when PlaceFinder.Preposition(_sentence, top) == "for" =>
                _frames.Read(head) is { Type.Plover: PloverCategory.Request or PloverCategory.Protest },
            Relation.Nmod or Relation.Obl => PlaceFinder.Preposition(_sentence, top) is "on" or "about" or "over" or "regarding" or "concerning"
                && _frames.Read(head) is { Type.Plover: PloverCategory.Consult },
            _ => false,
        };
    }
}
