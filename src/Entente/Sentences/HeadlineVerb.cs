using System.Collections.Immutable;

namespace Entente.Sentences;

/// <summary>Gives a headline with capitals throughout back the verb that was taken for a part of a name: "Finland's President Warns Europe About Russia".</summary>
/// <remarks>Only where no word of the sentence is a finite verb, and only for words of newspapers that are hardly ever nouns.</remarks>
static class HeadlineVerb
{
    public static ImmutableArray<Token> Restore(string text, ImmutableArray<Token> tokens)
    {
        if (!LacksVerb(tokens) || !IsInCapitals(text, tokens))
        {
            return tokens;
        }

        for (var verb = 1; verb < tokens.Length - 1; verb++)
        {
            if (IsName(tokens[verb]) && HeadlineWords.Table.Says(HeadlineWord.Verb, text.AsSpan(tokens[verb].Span.Start, tokens[verb].Span.Length)) && SubjectBefore(tokens, verb) is >= 0 and var subject)
            {
                return Rebuilt(text, tokens, verb, subject);
            }
        }

        return tokens;
    }

    static bool IsName(Token token) => token.Pos is PartOfSpeech.Propn or PartOfSpeech.Noun;

    static bool LacksVerb(ImmutableArray<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Has(Features.Finite) || token.Pos == PartOfSpeech.Aux)
            {
                return false;
            }
        }

        return true;
    }

    static bool IsInCapitals(string text, ImmutableArray<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Verb && char.IsLower(text[token.Span.Start]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The noun right before the verb, itself not the end of a phrase with a preposition; -1 for none.</summary>
    static int SubjectBefore(ImmutableArray<Token> tokens, int verb)
    {
        for (var i = 0; i < verb; i++)
        {
            if (tokens[i].Pos is PartOfSpeech.Adp or PartOfSpeech.Part && tokens[i].Lemma is not ("'s" or "of"))
            {
                return -1;
            }
        }

        return tokens[verb - 1].Pos is PartOfSpeech.Propn or PartOfSpeech.Noun
            || (tokens[verb - 1].Pos == PartOfSpeech.Adj && verb == 1)
            ? verb - 1
            : -1;
    }

    /// <summary>What stood before the verb is its subject, the first noun behind it that had no preposition its object.</summary>
    static ImmutableArray<Token> Rebuilt(string text, ImmutableArray<Token> tokens, int verb, int subject)
    {
        var rebuilt = tokens.ToBuilder();
        var patient = PatientAfter(tokens, verb);
        var root = subject;
        while (tokens[root].Head >= 0 && tokens[root].Head < verb)
        {
            root = tokens[root].Head;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            // Every word has a capital here; a dictionary has none.
            var token = tokens[i] with { Lemma = tokens[i].Lemma.ToLowerInvariant() };
            rebuilt[i] = token;
            if (i == root)
            {
                rebuilt[i] = token with { Head = verb, Relation = Relation.Nsubj, Pos = token.Pos == PartOfSpeech.Adj ? PartOfSpeech.Propn : token.Pos };
            }
            else if (i == patient)
            {
                rebuilt[i] = token with { Head = verb, Relation = Relation.Obj };
            }
            else if (i < verb && (token.Head < 0 || token.Head >= verb))
            {
                rebuilt[i] = token with { Head = root, Relation = token.Relation is Relation.Root or Relation.Nsubj ? Relation.Compound : token.Relation };
            }
            else if (i > verb && (token.Head <= verb || (token.Head == patient && HasCase(tokens, i))))
            {
                rebuilt[i] = token with { Head = verb, Relation = token.Relation == Relation.Punct ? Relation.Punct : Relation.Obl };
            }
        }

        var word = text[tokens[verb].Span.Start..tokens[verb].Span.End].ToLowerInvariant();
        rebuilt[verb] = tokens[verb] with
        {
            Head = -1,
            Relation = Relation.Root,
            Pos = PartOfSpeech.Verb,
            Penn = word.EndsWith('s') ? "VBZ" : "VBD",
            Lemma = tokens[verb].Lemma.ToLowerInvariant(),
            Features = Features.Finite,
        };
        return rebuilt.ToImmutable();
    }

    static int PatientAfter(ImmutableArray<Token> tokens, int verb)
    {
        for (var i = verb + 1; i < tokens.Length; i++)
        {
            if (tokens[i].Pos is PartOfSpeech.Adp or PartOfSpeech.Part or PartOfSpeech.Punct)
            {
                return -1;
            }

            if (IsName(tokens[i]) && (i + 1 == tokens.Length || !IsName(tokens[i + 1])) && !(i + 1 < tokens.Length && tokens[i + 1].Lemma == "'s"))
            {
                return i;
            }
        }

        return -1;
    }

    static bool HasCase(ImmutableArray<Token> tokens, int noun)
    {
        foreach (var token in tokens)
        {
            if (token.Head == noun && token is { Relation: Relation.Case, Lemma: not "of" })
            {
                return true;
            }
        }

        return false;
    }
}
