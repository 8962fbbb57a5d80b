using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Clauses over the tree of a sentence: which clause a word stands in, and what is left of it without one of its parts.</summary>
sealed class Clauses(Sentence sentence)
{
    readonly SentenceTree _tree = sentence.Tree;

    public Token this[int token] => sentence.Tokens[token];

    public SentenceTree Tree => _tree;

    public TokenRange Subtree(int token)
    {
        var (first, last) = _tree.Range(token);
        return new(first, last);
    }

    public TokenRange Trim(TokenRange range) => range.Trim(sentence.Tokens);

    /// <summary>The verb or predicate that heads the clause of a word.</summary>
    public int HeadOfClause(int token)
    {
        for (var steps = 0; steps <= sentence.Tokens.Length && token >= 0; steps++)
        {
            if (this[token].Head < 0 || IsClause(token))
            {
                return token;
            }

            token = this[token].Head;
        }

        return Math.Max(token, 0);
    }

    public bool IsClause(int token) => this[token].Relation switch
    {
        Relation.Root or Relation.Advcl or Relation.AdvclRelcl or Relation.Acl or Relation.AclRelcl or Relation.Ccomp
            or Relation.Csubj or Relation.CsubjPass or Relation.CsubjOuter or Relation.Parataxis => true,
        Relation.Conj => HasSubject(token) || (this[token].Pos is PartOfSpeech.Verb && this[this[token].Head].Pos is PartOfSpeech.Verb),
        _ => false,
    };

    public bool HasSubject(int token) => Subject(token) >= 0;

    /// <summary>The word's own subject, or -1.</summary>
    public int Subject(int token)
    {
        foreach (var child in _tree.Children(token))
        {
            if (this[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Csubj or Relation.CsubjPass or Relation.CsubjOuter)
            {
                return child;
            }
        }

        return -1;
    }

    public bool IsPassive(int token) =>
        this[token].Has(Features.Passive) || _tree.Child(token, Relation.AuxPass) >= 0 || _tree.Child(token, Relation.NsubjPass) >= 0;

    /// <summary>The words up to the first clause that hangs inside them, and from behind a heading's colon on.</summary>
    public TokenRange Shorten(TokenRange range)
    {
        var (first, last) = (range.First, range.Last);
        for (var i = range.First; i <= range.Last; i++)
        {
            if (this[i].Lemma == ":" && i - range.First < range.Last - i)
            {
                first = i + 1;
            }
        }

        for (var i = first + 1; i <= last; i++)
        {
            var start = _tree.Range(i).First;
            if (start > first + 1 && start <= last && this[i].Head >= first && this[i].Head < i && this[i].Head < start && IsInnerClause(i))
            {
                last = start - 1;
            }
        }

        return first == range.First && last == range.Last ? range : Trim(new(first, last)) is { Length: >= 2 } shorter ? shorter : range;
    }

    bool IsInnerClause(int token) =>
        this[token].Relation is Relation.Advcl or Relation.AdvclRelcl or Relation.AclRelcl or Relation.Parataxis
        || (this[token].Relation is Relation.Conj or Relation.Acl && this[token].Pos is PartOfSpeech.Verb);

    /// <summary>The clause without the clauses that are only joined to it.</summary>
    public TokenRange Core(int clause)
    {
        var range = Subtree(clause);
        foreach (var child in _tree.Children(clause))
        {
            if (child > clause && this[child].Relation is Relation.Conj or Relation.Parataxis && IsClause(child))
            {
                range = range with { Last = Math.Min(range.Last, _tree.Range(child).First - 1) };
            }
            else if (child < clause && this[child].Relation is Relation.Discourse or Relation.Cc or Relation.Parataxis)
            {
                range = range with { First = Math.Max(range.First, Math.Min(clause, _tree.Range(child).Last + 1)) };
            }
        }

        return Trim(range);
    }

    /// <summary>What remains of the clause headed by <paramref name="clause"/> beside the part <paramref name="part"/>: the longer side of it.</summary>
    public TokenRange Without(int clause, TokenRange part)
    {
        var whole = Subtree(clause);
        var before = Trim(new(whole.First, Math.Min(whole.Last, part.First - 1)));
        var after = Trim(new(Math.Max(whole.First, part.Last + 1), whole.Last));
        return clause < part.First ? before : after.IsEmpty ? before : after;
    }

    /// <summary>Who or what does it: the subject, the subject of the verb it hangs on, the noun it describes, or the clause it follows from.</summary>
    public TokenRange Agent(int verb)
    {
        var at = verb;
        for (var steps = 0; steps < 6; steps++)
        {
            if (Subject(at) is >= 0 and var subject)
            {
                return this[subject].Pos is PartOfSpeech.Pron && this[at].Relation is Relation.AclRelcl && IsRelative(subject)
                    ? Antecedent(at)
                    : Trim(Subtree(subject));
            }

            var head = this[at].Head;
            if (head < 0)
            {
                return TokenRange.None;
            }

            switch (this[at].Relation)
            {
                case Relation.AclRelcl or Relation.Acl:
                    return Antecedent(at);
                case Relation.Advcl or Relation.AdvclRelcl or Relation.Parataxis:
                    return Without(HeadOfClause(head), Subtree(at));
                case Relation.Conj or Relation.Xcomp or Relation.Ccomp or Relation.Csubj:
                    at = head;
                    break;
                default:
                    return TokenRange.None;
            }
        }

        return TokenRange.None;
    }

    /// <summary>The noun that a clause describes, without the clause.</summary>
    public TokenRange Antecedent(int clause)
    {
        var head = this[clause].Head;
        var noun = Subtree(head);
        var part = Subtree(clause);
        return head < part.First ? Trim(new(noun.First, part.First - 1)) : Trim(new(part.Last + 1, noun.Last));
    }

    /// <summary>What stands under the verb to its right from <paramref name="from"/> on: objects, complements and what follows them.</summary>
    public TokenRange After(int verb, int from)
    {
        var last = from - 1;
        var first = int.MaxValue;
        foreach (var child in _tree.Children(verb))
        {
            if (child >= from && this[child].Relation is not (Relation.Punct or Relation.Conj or Relation.Cc or Relation.Parataxis))
            {
                var range = Subtree(child);
                first = Math.Min(first, Math.Max(from, range.First));
                last = Math.Max(last, range.Last);
            }
        }

        return last < from ? TokenRange.None : Trim(new(Math.Max(from, Math.Min(first, last)), last));
    }

    bool IsRelative(int token) => this[token].Lemma is "which" or "that" or "who";
}
