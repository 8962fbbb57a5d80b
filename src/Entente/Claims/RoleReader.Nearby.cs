using Entente.Sentences;

namespace Entente.Claims;

/// <content>The sides that stand in no place a frame names: the first actor behind the verb who can be meant.</content>
sealed partial class RoleReader
{
    /// <summary>The first actor after the verb and under it, for parses that hang it on the wrong word.</summary>
    /// <param name="token">The verb.</param>
    /// <param name="source">Who is not looked for.</param>
    /// <param name="sourceToken">The phrase that names them: who stands in it acts with them.</param>
    /// <param name="isAim">What an actor is after reaches into the relative clause of it: "to build a bloc that rivals NATO".</param>
    Side Nearby(int token, List<Party> source, int sourceToken, bool isAim = false)
    {
        var (_, last) = sentence.Tree.Range(token);
        for (var at = token + 1; at <= last; at++)
        {
            if (sourceToken > token && sentence.Tree.IsWithin(at, sourceToken))
            {
                continue;
            }

            if (sentence.Tokens[at].Head is >= 0 and var head && (PlaceFinder.IsBorder(sentence, head, words) || parties.IsTongue(head)))
            {
                continue;
            }

            if (sentence.Tokens[at].Relation is Relation.Parataxis or Relation.Ccomp || (sentence.Tokens[at].Relation is Relation.AclRelcl && !isAim)
                || sentence.Tokens[at].Lemma is ";" or ":" or "–" or "—"
                || sentence.Tokens[at].Lemma is "after" or "because" or "while" or "when" or "if" or "as" or "saying" or "since")
            {
                break;
            }

            if (parties.MentionAt(at) is not null && !parties.IsOrigin(at) && !IsOfWeapon(at) && !IsOfAnotherClause(at, token) && Others(parties.Read(at, isSource: false), source) is { Count: > 0 } found)
            {
                return new(found, at, "");
            }
        }

        return new([], -1, "");
    }

    /// <summary>"Attacked a city using Iranian drones": whose weapon it is is nobody whom it is used on.</summary>
    bool IsOfWeapon(int at) => IsWeapon(at) || (sentence.Tokens[at] is { Relation: Relation.Amod or Relation.Compound or Relation.NmodPoss, Head: >= 0 and var thing } && IsWeapon(thing));

    bool IsWeapon(int token) =>
        parties.IsThing(token) || words.Says(RoleWord.Arms, sentence.Tokens[token].Lemma);

    /// <summary>"A denied it, but B has reopened its embassy in C": what is joined with a subject of its own tells another thing, and what is talked about is nobody to talk to.</summary>
    bool IsOfAnotherClause(int at, int token)
    {
        for (var steps = 0; at >= 0 && at != token && steps < sentence.Tokens.Length; at = sentence.Tokens[at].Head, steps++)
        {
            if ((sentence.Tokens[at].Relation == Relation.Conj && sentence.Tree.Child(at, Relation.Nsubj) >= 0)
                || (sentence.Tokens[at].Relation is Relation.Obl or Relation.Nmod && PlaceFinder.Preposition(sentence, at) == "about"))
            {
                return true;
            }
        }

        return false;
    }
}
