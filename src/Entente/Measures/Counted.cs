using Entente.Articles;
using Entente.Sentences;

namespace Entente.Measures;

/// <summary>What an amount counts or measures, by the tree of its sentence.</summary>
static class Counted
{
    /// <summary>Longer phrases are clauses that hang on the noun; they say nothing of what is counted.</summary>
    const int LongestPhrase = 80;

    /// <summary>The quantity of an amount; null for a number that counts and measures nothing.</summary>
    public static Quantity? By(string text, Sentence sentence, Amount amount)
    {
        var noun = amount.Unit is null ? NounOf(sentence, amount.Number) : -1;
        var isBare = sentence.Tokens[amount.Number].Relation is Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl;
        if (amount.Unit is null && noun < 0 && !(isBare && (!amount.IsWord || amount.Value > 1)))
        {
            return null;
        }

        return new()
        {
            Span = amount.Span,
            Value = amount.Value,
            Unit = amount.Unit ?? (noun < 0 ? null : sentence.Tokens[noun].Lemma),
            Of = amount.Unit is null ? noun < 0 ? null : Phrase(text, sentence, amount.End, noun) : Measured(text, sentence, amount),
            Bound = amount.Bound,
            Approximate = amount.IsApproximate,
        };
    }

    /// <summary>"Six elephant calves", "thousands of workers".</summary>
    static int NounOf(Sentence sentence, int number)
    {
        var token = sentence.Tokens[number];
        if (token.Relation == Relation.Nummod && token.Head > number)
        {
            return IsThing(sentence.Tokens[token.Head]) ? token.Head : -1;
        }

        return Complement(sentence, number, "of");
    }

    static bool IsThing(Token token) => token.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj;

    static int Complement(Sentence sentence, int token, params ReadOnlySpan<string> prepositions)
    {
        foreach (var child in sentence.Tree.Children(token))
        {
            var marker = sentence.Tokens[child].Relation is Relation.Nmod or Relation.Obl ? sentence.Tree.Child(child, Relation.Case) : -1;
            if (child > token && marker >= 0 && prepositions.Contains(sentence.Tokens[marker].Lemma))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>"40 per cent of bilateral trade", "$5 billion in aid", "trade grew by 40 per cent", "a 110 MW plant".</summary>
    static string? Measured(string text, Sentence sentence, Amount amount)
    {
        var last = amount.End - 1;
        var unit = sentence.HeadOf(new(sentence.Tokens[amount.Number].Span.Start, sentence.Tokens[last].Span.End));
        unit = unit < 0 ? last : unit;
        var complement = Complement(sentence, unit, "of", "in", "worth");
        if (complement >= 0)
        {
            return Phrase(text, sentence, -1, complement);
        }

        var head = sentence.Tokens[unit].Head;
        if (head < 0)
        {
            return null;
        }

        var relation = sentence.Tokens[unit].Relation;
        if (head >= amount.End && relation is Relation.Compound or Relation.Nummod or Relation.Amod or Relation.NmodUnmarked)
        {
            return Phrase(text, sentence, amount.End, head);
        }

        var subject = sentence.Tree.Child(head, Relation.Nsubj);
        return relation is Relation.Obl or Relation.Obj or Relation.OblUnmarked or Relation.Advmod && subject >= 0 && subject != unit
            ? Phrase(text, sentence, -1, subject)
            : null;
    }

    /// <summary>The words from behind the number, or from the phrase's own first word but its preposition and article, to the noun.</summary>
    static string? Phrase(string text, Sentence sentence, int from, int noun)
    {
        var (first, last) = sentence.Tree.Range(noun);
        first = from >= 0 ? Math.Min(from, noun) : first;
        while (first < noun && sentence.Tokens[first].Pos is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Punct or PartOfSpeech.Part)
        {
            first++;
        }

        last = from >= 0 || last < noun ? noun : last;
        var span = new TextSpan(sentence.Tokens[first].Span.Start, sentence.Tokens[last].Span.End);
        if (span.Length > LongestPhrase || span.IsEmpty)
        {
            span = new(sentence.Tokens[first].Span.Start, sentence.Tokens[noun].Span.End);
        }

        return span.IsEmpty || span.Length > LongestPhrase ? null : text[span.Start..span.End];
    }
}
