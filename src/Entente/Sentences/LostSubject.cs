using System.Collections.Immutable;

namespace Entente.Sentences;

/// <summary>Gives a clause back the subject that the parser took for the object of the verb above it: "signalled the army would leave".</summary>
/// <remarks>Where "that" is left out, a finite auxiliary right behind the noun tells whose subject it is.</remarks>
static class LostSubject
{
    public static ImmutableArray<Token> Restore(ImmutableArray<Token> tokens)
    {
        for (var clause = 2; clause < tokens.Length; clause++)
        {
            if (tokens[clause] is { Relation: Relation.Ccomp, Head: >= 0 and var above } && above < clause && AuxiliaryOf(tokens, clause) is > 1 and var auxiliary
                && ObjectBefore(tokens, above, auxiliary) is >= 0 and var noun && LacksSubject(tokens, clause))
            {
                tokens = tokens.SetItem(noun, tokens[noun] with { Head = clause, Relation = Relation.Nsubj });
            }
        }

        return tokens;
    }

    static int AuxiliaryOf(ImmutableArray<Token> tokens, int clause)
    {
        for (var at = 0; at < clause; at++)
        {
            if (tokens[at].Head == clause)
            {
                return tokens[at].Relation is Relation.Aux or Relation.AuxPass ? at : -1;
            }
        }

        return -1;
    }

    /// <summary>The object of a verb that ends right before the auxiliary.</summary>
    static int ObjectBefore(ImmutableArray<Token> tokens, int verb, int auxiliary)
    {
        for (var (at, steps) = (auxiliary - 1, 0); at > verb && steps < tokens.Length; at = tokens[at].Head, steps++)
        {
            if (tokens[at].Relation == Relation.Obj && tokens[at].Head == verb)
            {
                return tokens[at].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn ? at : -1;
            }
        }

        return -1;
    }

    static bool LacksSubject(ImmutableArray<Token> tokens, int clause) =>
        !tokens.Any(token => token.Head == clause && token.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.Mark or Relation.Expl);
}
