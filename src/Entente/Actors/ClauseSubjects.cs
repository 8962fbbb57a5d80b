using Entente.Sentences;

namespace Entente.Actors;

/// <summary>The subjects of the clauses around a word, the nearest first: whom a pronoun there can mean by grammar.</summary>
/// <remarks>A clause without a subject of its own takes that of the clause it hangs on; "which" stands for the noun before it.</remarks>
static class ClauseSubjects
{
    const int Deepest = 24;

    /// <summary>Token numbers; of a pronoun that is subject or object itself, only clauses above its own.</summary>
    public static IEnumerable<int> Around(Sentence sentence, int pronoun)
    {
        var tokens = sentence.Tokens;
        var at = pronoun;
        var isOwn = tokens[pronoun].Relation == Relation.NmodPoss || IsInPhrase(tokens[pronoun].Relation);
        for (var steps = 0; at >= 0 && steps < Deepest; steps++)
        {
            var subject = SubjectOf(sentence, at);
            if (subject >= 0 && subject != pronoun && !sentence.Tree.IsWithin(pronoun, subject) && isOwn)
            {
                yield return Meant(sentence, subject);
            }

            // "Xan Example's claims that he": who owns the noun that a clause hangs on.
            if (at != pronoun && tokens[at].Relation is Relation.Acl or Relation.Ccomp && tokens[at].Head >= 0 && tokens[tokens[at].Head].Pos == PartOfSpeech.Noun
                && sentence.Tree.Child(tokens[at].Head, Relation.NmodPoss) is >= 0 and var possessor && possessor != pronoun)
            {
                yield return possessor;
            }

            // "Will bolster it and not undermine it": a joined verb without a subject has that of the first.
            isOwn |= at != pronoun && IsClause(tokens[at].Relation) && (tokens[at].Relation != Relation.Conj || subject >= 0);
            at = tokens[at].Head;
        }
    }

    static int SubjectOf(Sentence sentence, int head)
    {
        foreach (var child in sentence.Tree.Children(head))
        {
            if (sentence.Tokens[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The noun that "who" or "which" stands for.</summary>
    static int Meant(Sentence sentence, int subject)
    {
        var (word, clause) = (sentence.Tokens[subject], sentence.Tokens[subject].Head);
        return word.Penn is "WDT" or "WP" && clause >= 0 && sentence.Tokens[clause].Relation == Relation.AclRelcl && sentence.Tokens[clause].Head >= 0 ? sentence.Tokens[clause].Head : subject;
    }

    /// <summary>"With him", "of its": not an argument of the verb, so the subject of the same clause can be meant.</summary>
    static bool IsInPhrase(Relation relation) => relation is Relation.Nmod or Relation.Obl;

    static bool IsClause(Relation relation) => relation is Relation.Ccomp or Relation.Advcl or Relation.AdvclRelcl or Relation.Acl or Relation.AclRelcl or Relation.Csubj or Relation.Parataxis or Relation.Conj;
}
