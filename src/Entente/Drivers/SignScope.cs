using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>How far a sign reaches: the phrase or clause that it stands in, and who it is said of.</summary>
readonly struct SignScope
{
    static readonly HashSet<string> s_negations = ["not", "never", "no", "n't", "neither", "nor", "hardly", "scarcely"];

    public SignScope(CueWords words, Clauses clauses, DriverSign sign, CueMatch match)
    {
        var anchor = Highest(clauses, match);
        var clause = clauses.HeadOfClause(anchor);
        Noun = clauses[match.First].Head >= 0 ? clauses[match.First].Head : match.First;
        Range = clauses[match.First].Relation is Relation.Case or Relation.Mark && sign.Kind is not SignKind.Motive ? clauses.Trim(new(match.First, clauses.Subtree(clauses[match.First].Head).Last))
            : IsPhrase(sign.Kind) && Phrase(clauses, anchor) is { } noun ? WithoutCase(clauses, clauses.Trim(clauses.Subtree(noun)))
            : clauses.Core(sign.Kind is SignKind.Motive ? Whole(clauses, clause, match.First) : clause);
        Clause = clause;
        Anchor = anchor;
        Subject = clauses.Agent(clause);
        IsNegated = Negated(words, clauses, anchor, match)
            || (clause != anchor && clauses[anchor].Relation is not (Relation.Nsubj or Relation.NsubjPass) && Negated(words, clauses, clause, match));
        IsDenied = clauses[clause].Head >= 0 && words.Lemma(clauses[clause].Head) is "deny";
    }

    public TokenRange Range { get; }

    public TokenRange Subject { get; }

    public bool IsNegated { get; }

    /// <summary>Somebody denies that it is so: nothing is said of how it is.</summary>
    public bool IsDenied { get; }

    /// <summary>The token of the sign that hangs highest, and the head of its clause.</summary>
    public int Anchor { get; }

    public int Clause { get; }

    /// <summary>What the sign's first word hangs on: the noun that a preposition governs.</summary>
    public int Noun { get; }

    /// <summary>The token of the cue that hangs highest.</summary>
    static int Highest(Clauses clauses, CueMatch match)
    {
        var at = match.First;
        for (var steps = 0; steps < 8 && clauses[at].Head >= match.First && clauses[at].Head <= match.Last; steps++)
        {
            at = clauses[at].Head;
        }

        return at;
    }

    /// <summary>"What keeps them together is fear": the clause that the cue only opens.</summary>
    static int Whole(Clauses clauses, int clause, int first)
    {
        while (clauses[clause].Head is >= 0 and var head && clauses.Subtree(head).First == first)
        {
            clause = head;
        }

        return clause;
    }

    /// <summary>Without the preposition before and the possessive ending behind.</summary>
    static TokenRange WithoutCase(Clauses clauses, TokenRange range)
    {
        while (range.Length > 2 && clauses[range.First].Relation is Relation.Case)
        {
            range = range with { First = range.First + 1 };
        }

        return range.Length > 2 && clauses[range.Last].Relation is Relation.Case ? range with { Last = range.Last - 1 } : range;
    }

    /// <summary>What describes a state can stand in a phrase; what it wants or risks is a clause.</summary>
    static bool IsPhrase(SignKind kind) => kind is SignKind.Tie or SignKind.Survival or SignKind.Instability or SignKind.Estrangement or SignKind.Pressure;

    /// <summary>The noun of the phrase that the anchor stands in, where that phrase is only a part of its clause.</summary>
    static int? Phrase(Clauses clauses, int anchor)
    {
        if (clauses[anchor].Relation is Relation.Amod && clauses[anchor].Head >= 0)
        {
            anchor = clauses[anchor].Head;
        }

        return clauses[anchor].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn && !clauses.IsClause(anchor) && clauses[anchor].Head >= 0 ? anchor : null;
    }

    static bool Negated(CueWords words, Clauses clauses, int token, CueMatch match)
    {
        foreach (var child in clauses.Tree.Children(token))
        {
            if ((child < match.First || child > match.Last)
                && clauses[child].Relation is Relation.Advmod or Relation.Det
                && (s_negations.Contains(words.Lemma(child)) || (words.Form(child) is "longer" && child > 0 && words.Form(child - 1) is "no"))
                && !(child + 1 < words.Count && words.Lemma(child + 1) is "only"))
            {
                return true;
            }
        }

        return false;
    }
}
