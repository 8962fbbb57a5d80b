using Entente.Articles;
using Entente.Sentences;

namespace Entente.Measures;

/// <summary>What an amount counts or measures, by the tree of its sentence.</summary>
static class Counted
{
    /// <summary>Longer phrases are clauses that hang on the noun; they say nothing of what is counted.</summary>
    const int LongestPhrase = 80;

    /// <summary>So many words at the most stand between a number and what it counts where the tree does not call it a number.</summary>
    const int LongestModifier = 3;

    /// <summary>The unit of a part of something.</summary>
    const string Fraction = "fraction";

    /// <summary>The quantity of an amount; null for a number that counts and measures nothing.</summary>
    public static Quantity? By(string text, Sentence sentence, Amount amount)
    {
        var top = Top(sentence, amount);
        var noun = amount.Unit is null && !amount.IsFraction ? NounOf(sentence, top, amount) : -1;
        var isBare = sentence.Tokens[top].Relation is Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl;
        if (amount.Unit is null && noun < 0 && !amount.IsFraction && !(isBare && (!amount.IsWord || amount.Value > 1)))
        {
            return null;
        }

        var of = noun >= 0 ? Phrase(text, sentence, amount.End, noun)
            : amount.Unit is not null || amount.IsFraction ? Measured(text, sentence, amount)
            : null;
        return new()
        {
            Span = amount.Span,
            Value = amount.Value,
            Upper = amount.Upper,
            Unit = amount.Unit ?? (noun >= 0 ? sentence.Tokens[noun].Lemma : amount.IsFraction ? Fraction : null),
            Of = of,
            Bound = amount.Bound,
            Approximate = amount.IsApproximate,
        };
    }

    /// <summary>The word of the number that hangs on what is counted: "million" of "1.4 million people".</summary>
    static int Top(Sentence sentence, Amount amount)
    {
        var top = amount.Number;
        for (var steps = amount.End; steps > 0 && sentence.Tokens[top].Head is >= 0 and var head && head < amount.End && sentence.Tokens[head].Span.Start >= amount.Span.Start; steps--)
        {
            top = head;
        }

        return top;
    }

    /// <summary>"Six elephant calves", "thousands of workers", "a 500-strong battalion".</summary>
    static int NounOf(Sentence sentence, int number, Amount amount)
    {
        var token = sentence.Tokens[number];
        if (token.Head >= amount.End && token.Relation is Relation.Nummod or Relation.Compound or Relation.Amod or Relation.Obl or Relation.OblUnmarked or Relation.NmodUnmarked or Relation.Advmod)
        {
            var noun = sentence.Tokens[token.Head].Lemma == "strong" ? sentence.Tokens[token.Head].Head : token.Head;
            return noun >= 0 && IsThing(sentence.Tokens[noun]) && (token.Relation == Relation.Nummod || (noun <= amount.End + LongestModifier && sentence.Tokens[noun].Pos != PartOfSpeech.Propn)) ? noun : -1;
        }

        return Complement(sentence, number, "of") is var of && of >= amount.End ? of
            : Complement(sentence, amount.Number, "of") is var low && low >= amount.End ? low
            : -1;
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
        var unit = Top(sentence, amount);
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
        if (head >= amount.End && (relation is Relation.Compound or Relation.Nummod or Relation.Amod or Relation.NmodUnmarked
            || (head <= amount.End + LongestModifier && sentence.Tokens[head].Pos == PartOfSpeech.Noun && relation is not (Relation.Nsubj or Relation.NsubjPass))))
        {
            return Phrase(text, sentence, amount.End, head);
        }

        if (relation == Relation.Obl && (sentence.Tree.Child(unit, Relation.Case) is not (>= 0 and var marker) || sentence.Tokens[marker].Lemma is not ("to" or "by" or "from" or "at" or "between")))
        {
            return null; // "Asked B for 5 million": nobody is so much.
        }

        var said = relation == Relation.Obj && !IsOfMeasure(sentence.Tokens[head].Lemma) ? -1
            : relation is Relation.Obl or Relation.OblUnmarked or Relation.Advmod && sentence.Tree.Child(head, Relation.Obj) is >= 0 and var moved && IsThing(sentence.Tokens[moved]) && sentence.Tree.Child(moved, Relation.Nummod) < 0 ? moved
            : sentence.Tree.Child(head, Relation.Nsubj) is >= 0 and var subject ? subject
            : sentence.Tree.Child(head, Relation.NsubjPass);
        return relation is Relation.Obl or Relation.Obj or Relation.OblUnmarked or Relation.Advmod && said >= 0 && said != unit
            ? Phrase(text, sentence, -1, said)
            : null;
    }

    /// <summary>Verbs whose object says how much their subject is: "trade reached $5 billion"; who exports so much is not so much.</summary>
    static bool IsOfMeasure(string lemma) =>
        lemma is "reach" or "hit" or "total" or "exceed" or "top" or "surpass" or "measure" or "weigh" or "cost" or "number" or "average" or "equal" or "near" or "approach"
            or "rise" or "fall" or "grow" or "drop" or "climb" or "gain" or "lose" or "cross" or "pass" or "span";

    /// <summary>The words from behind the number, or from the phrase's own first word but its preposition and article, to the noun.</summary>
    static string? Phrase(string text, Sentence sentence, int from, int noun)
    {
        var (first, last) = sentence.Tree.Range(noun);
        first = from >= 0 ? Math.Min(from, noun) : first;
        while (first < noun && sentence.Tokens[first].Pos is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Punct or PartOfSpeech.Part)
        {
            first++;
        }

        last = from >= 0 || last < noun ? noun : EndOfPhrase(sentence, noun);
        var span = new TextSpan(sentence.Tokens[first].Span.Start, sentence.Tokens[last].Span.End);
        if (span.Length > LongestPhrase || span.IsEmpty)
        {
            span = new(sentence.Tokens[first].Span.Start, sentence.Tokens[noun].Span.End);
        }

        return span.IsEmpty || span.Length > LongestPhrase ? null : text[span.Start..span.End];
    }

    /// <summary>The phrase with what it is of, between or with; what else stands behind it ("a year", "from Romania") is not counted.</summary>
    static int EndOfPhrase(Sentence sentence, int noun)
    {
        var last = noun;
        foreach (var child in sentence.Tree.Children(noun))
        {
            var marker = child > last && sentence.Tokens[child].Relation == Relation.Nmod ? sentence.Tree.Child(child, Relation.Case) : -1;
            if (marker == last + 1 && sentence.Tokens[marker].Lemma is "of" or "between" or "with")
            {
                last = sentence.Tree.Range(child).Last;
            }
        }

        return last;
    }
}
