using System.Collections.Immutable;

namespace Entente.Sentences;

/// <summary>Makes the infinitive of a headline the verb of its clause: "Putin to visit China", "Spanish minister to head bank".</summary>
/// <remarks>Parsers take it for what the noun is for, as in "a plan to visit". Nouns that have such infinitives are left alone.</remarks>
static class HeadlineInfinitive
{
    public static ImmutableArray<Token> Restore(ImmutableArray<Token> tokens)
    {
        for (var to = 1; to < tokens.Length - 1; to++)
        {
            if (tokens[to] is { Relation: Relation.Mark or Relation.Case, Lemma: "to", Head: > 0 and var verb } && verb > to && verb <= to + 2
                && tokens[verb] is { Relation: Relation.Acl, Head: >= 0 and var noun } && (tokens[verb].Pos == PartOfSpeech.Verb || verb == to + 1) // "To station": a verb by its place, whatever its tag.
                && noun < to && tokens[noun].Head < 0 && IsActor(tokens[noun]) && IsWholeBefore(tokens, noun, to))
            {
                return Rebuilt(tokens, noun, verb);
            }
        }

        return tokens;
    }

    static bool IsActor(Token noun) => !HeadlineWords.Table.SaysInAnyCase(HeadlineWord.Meant, noun.Lemma)
        && (noun.Pos == PartOfSpeech.Propn || (noun.Pos == PartOfSpeech.Noun && (HeadlineWords.Table.Says(HeadlineWord.Doer, noun.Lemma) || IsDoer(noun.Lemma))));

    static bool IsDoer(string lemma) => lemma.Length > 5 && (lemma.EndsWith("er", StringComparison.Ordinal) || lemma.EndsWith("or", StringComparison.Ordinal)
        || lemma.EndsWith("ist", StringComparison.Ordinal) || lemma.EndsWith("ian", StringComparison.Ordinal));

    /// <summary>Nothing but the noun's own phrase stands before the infinitive, and no article: headlines have none.</summary>
    static bool IsWholeBefore(ImmutableArray<Token> tokens, int noun, int to)
    {
        for (var i = 0; i < to; i++)
        {
            if (tokens[i].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Det or PartOfSpeech.Adp or PartOfSpeech.Pron or PartOfSpeech.Sconj
                || (tokens[i].Pos == PartOfSpeech.Punct && tokens[i].Lemma != ","))
            {
                return false;
            }
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Head == noun && tokens[i].Relation is Relation.Cop or Relation.Nsubj or Relation.Parataxis && tokens[i].Pos is not PartOfSpeech.Noun)
            {
                return false;
            }
        }

        return true;
    }

    static ImmutableArray<Token> Rebuilt(ImmutableArray<Token> tokens, int noun, int verb)
    {
        var rebuilt = tokens.ToBuilder();
        for (var i = verb + 1; i < tokens.Length; i++)
        {
            if (tokens[i].Head == noun)
            {
                rebuilt[i] = tokens[i] with { Head = verb };
            }
        }

        rebuilt[verb] = tokens[verb] with { Head = -1, Relation = Relation.Root, Pos = PartOfSpeech.Verb };
        rebuilt[verb - 1] = rebuilt[verb - 1] with { Relation = tokens[verb - 1].Lemma == "to" ? Relation.Mark : tokens[verb - 1].Relation };
        rebuilt[noun] = tokens[noun] with { Head = verb, Relation = Relation.Nsubj };
        return rebuilt.ToImmutable();
    }
}
