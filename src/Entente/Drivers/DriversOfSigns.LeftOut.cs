using Entente.Sentences;

namespace Entente.Drivers;

// What a sign tells nothing by: what is asked, undone, taken away or only conditional.
readonly partial struct DriversOfSigns
{
    /// <summary>"What Atlantia wants is not clear": nothing is said of what it wants.</summary>
    bool IsAsked(SignScope scope)
    {
        foreach (var child in sentence.Clauses.Tree.Children(scope.Clause))
        {
            if (sentence.Clauses[child].Relation is Relation.Obj or Relation.Obl && sentence.Words.Form(child) is "what" or "whatever" or "who" or "whom")
            {
                return true;
            }
        }

        var first = sentence.Clauses.Subtree(scope.Clause).First;
        return IsAsking(first) || (first > 0 && IsAsking(first - 1));
    }

    bool IsAsking(int token) => sentence.Words.Form(token) is "what" or "whatever";

    /// <summary>"I doubt that it will break off relations": what hinders a parting does not stand between the two.</summary>
    bool IsAgainstParting(SignScope scope, CueMatch match)
    {
        foreach (var child in sentence.Clauses.Tree.Children(scope.Anchor))
        {
            if (sentence.Clauses[child].Relation is Relation.Xcomp or Relation.Ccomp or Relation.Acl && child > match.Last
                && sentence.ClosenessIn(sentence.Span(sentence.Clauses.Subtree(child))) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Suspended its defence agreement": a tie that the verb cuts draws nobody closer.</summary>
    bool IsUndone(SignScope scope) => sentence.ClosenessIn(sentence.Sentence.Tokens[scope.Clause].Span) < 0;

    /// <summary>"We need it" tells nothing to a reader who does not see what went before.</summary>
    bool IsTelling(TokenRange range, CueMatch match)
    {
        for (var i = range.First; i <= range.Last; i++)
        {
            if ((i < match.First || i > match.LastOfFirstPiece) && sentence.Clauses[i].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Adj)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Held back-channel talks": the last word belongs to another.</summary>
    bool IsHyphened(CueMatch match) => match.LastOfFirstPiece + 2 < sentence.Words.Count && sentence.Words.Form(match.LastOfFirstPiece + 1) == "-"
        && sentence.Sentence.Tokens[match.LastOfFirstPiece].Span.End == sentence.Sentence.Tokens[match.LastOfFirstPiece + 1].Span.Start;

    /// <summary>"Removing a stumbling block", "dashing hopes of a deal": what is taken away neither hinders nor draws.</summary>
    bool IsTakenAway(SignKind kind, SignScope scope)
    {
        var closeness = kind is SignKind.Obstacle or SignKind.Risk ? -1 : kind is SignKind.Intention or SignKind.Opportunity && sentence.IsShort ? 1 : 0;
        foreach (var child in sentence.Clauses.Tree.Children(scope.Anchor))
        {
            if (closeness != 0 && sentence.Clauses[child].Relation is Relation.Amod or Relation.Compound && sentence.Cues.Turning.Describes(sentence.Words.Form(child), closeness))
            {
                return true;
            }
        }

        for (var (at, steps) = (scope.Anchor, 0); closeness != 0 && steps < 2 && sentence.Clauses[at] is { Relation: Relation.Obj or Relation.NsubjPass or Relation.Nmod or Relation.AclRelcl or Relation.Ccomp, Head: >= 0 and var head }; at = head, steps++)
        {
            if (sentence.Cues.Turning.Governs(sentence.Words.Lemma(head), closeness))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"If Borduria arms, Syldavia would seek the same": a threat rather than an aim.</summary>
    bool IsConditional(int clause)
    {
        foreach (var child in sentence.Clauses.Tree.Children(clause))
        {
            if (sentence.Clauses[child].Relation is Relation.Advcl && sentence.Words.Form(sentence.Clauses.Subtree(child).First) is "if" or "unless")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A rise or a record ties two only where it is one of trade or the like.</summary>
    static bool IsMeasured(DriverSign sign) => sign.Category is null && sign.Words.EndsWith(" in", StringComparison.Ordinal);
}
