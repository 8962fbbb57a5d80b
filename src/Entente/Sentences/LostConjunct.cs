using System.Collections.Immutable;

namespace Entente.Sentences;

/// <summary>Gives a coordination back the noun whose participle the parser took for a verb joined to the verb behind it: "people in Georgia and occupied Ossetia fled".</summary>
/// <remarks>In Universal Dependencies every conjunct hangs on one before it, so a participle that is joined forwards is no verb of its own.</remarks>
static class LostConjunct
{
    public static ImmutableArray<Token> Restore(ImmutableArray<Token> tokens)
    {
        for (var participle = 2; participle < tokens.Length - 1; participle++)
        {
            if (tokens[participle] is { Relation: Relation.Conj, Pos: PartOfSpeech.Verb } && tokens[participle].Head > participle
                && tokens[participle - 1].Pos is PartOfSpeech.Cconj && IsNoun(tokens[participle - 2])
                && NounOf(tokens, participle) is { } noun)
            {
                tokens = Rebuilt(tokens, participle, noun);
            }
        }

        return tokens;
    }

    /// <summary>The noun that follows the participle with nothing of its own before it but words that describe it.</summary>
    static int? NounOf(ImmutableArray<Token> tokens, int participle)
    {
        for (var at = participle + 1; at < tokens[participle].Head; at++)
        {
            if (IsNoun(tokens[at]) && (tokens[at].Head == participle || IsSubjectOf(tokens[at], tokens[participle].Head)))
            {
                return at;
            }

            if (tokens[at].Pos is not (PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Punct or PartOfSpeech.Adv or PartOfSpeech.Num)
                || tokens[at].Head <= participle)
            {
                return null;
            }
        }

        return null;
    }

    static bool IsSubjectOf(Token token, int verb) => token.Head == verb && token.Relation is Relation.Nsubj or Relation.NsubjPass;

    static bool IsNoun(Token token) => token.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn;

    static ImmutableArray<Token> Rebuilt(ImmutableArray<Token> tokens, int participle, int noun)
    {
        var rebuilt = tokens.ToBuilder();
        for (var i = 0; i < rebuilt.Count; i++)
        {
            if (tokens[i].Head == participle && i != noun && (i == participle - 1 || i > noun))
            {
                rebuilt[i] = tokens[i] with { Head = noun, Relation = tokens[i].Relation is Relation.Obl ? Relation.Nmod : tokens[i].Relation };
            }
        }

        rebuilt[noun] = tokens[noun] with { Head = participle - 2, Relation = Relation.Conj };
        rebuilt[participle] = AsParticiple(tokens[participle]) with { Head = noun, Relation = Relation.Amod };
        return rebuilt.ToImmutable();
    }

    static Token AsParticiple(Token verb) => verb.Has(Features.Participle) || verb.Has(Features.Gerund)
        ? verb
        : verb with { Penn = "VBN", Features = (verb.Features & ~Features.Finite) | Features.Past | Features.Participle };
}
