using System.Collections.Immutable;

namespace Entente.Sentences;

/// <summary>Gives a whole sentence back the verb that the parser took for a noun or a participle: "Hungary chairs the Union", "A pilot defected to Jordan."</summary>
/// <remarks>A noun has no object; and a sentence with its full stop has a finite verb, which without an auxiliary is no passive.</remarks>
static class LostPredicate
{
    public static ImmutableArray<Token> Restore(ImmutableArray<Token> tokens)
    {
        var root = Root(tokens);
        if (root < 0 || tokens.Any(token => token.Has(Features.Finite) || token.Relation is Relation.Cop or Relation.Aux or Relation.AuxPass))
        {
            return tokens;
        }

        if (tokens[root] is { Pos: PartOfSpeech.Noun } noun && noun.Has(Features.Plural) && Child(tokens, root, Relation.Obj) > root
            && Child(tokens, root, Relation.Compound) is >= 0 and var name && tokens[name].Pos == PartOfSpeech.Propn && name == root - 1)
        {
            return tokens
                .SetItem(name, tokens[name] with { Relation = Relation.Nsubj })
                .SetItem(root, noun with { Pos = PartOfSpeech.Verb, Penn = "VBZ", Features = (noun.Features & ~Features.Plural) | Features.Finite });
        }

        return tokens[root].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn && tokens[^1].Lemma == "." && Child(tokens, root, Relation.Acl) is var verb && verb == root + 1
            && tokens[verb] is { Pos: PartOfSpeech.Verb } participle && participle.Has(Features.Participle) && participle.Has(Features.Past) && !tokens.Any(token => token.Relation == Relation.OblAgent)
            ? Raised(tokens, root, verb)
            : tokens;
    }

    static ImmutableArray<Token> Raised(ImmutableArray<Token> tokens, int noun, int verb)
    {
        var raised = tokens.ToBuilder();
        for (var i = verb + 1; i < raised.Count; i++)
        {
            if (tokens[i].Head == noun)
            {
                raised[i] = tokens[i] with { Head = verb, Relation = tokens[i].Relation == Relation.Nmod ? Relation.Obl : tokens[i].Relation };
            }
        }

        raised[verb] = tokens[verb] with
        {
            Head = tokens[noun].Head,
            Relation = Relation.Root,
            Penn = "VBD",
            Features = (tokens[verb].Features & ~(Features.Participle | Features.Passive)) | Features.Finite,
        };
        raised[noun] = tokens[noun] with { Head = verb, Relation = Relation.Nsubj };
        return raised.ToImmutable();
    }

    static int Root(ImmutableArray<Token> tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Relation == Relation.Root)
            {
                return i;
            }
        }

        return -1;
    }

    static int Child(ImmutableArray<Token> tokens, int head, Relation relation)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == head && tokens[i].Relation == relation)
            {
                return i;
            }
        }

        return -1;
    }
}
