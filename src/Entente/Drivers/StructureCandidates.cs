using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Candidates that only the tree gives: what hangs on a clause, and a verb between its subject and its object.</summary>
readonly struct StructureCandidates(CandidateList list)
{
    public void Add()
    {
        for (var i = 0; i < list.Words.Count; i++)
        {
            if (list[i].Head < 0)
            {
                continue;
            }

            switch (list[i].Relation)
            {
                case Relation.Advcl or Relation.AdvclRelcl or Relation.Acl or Relation.AclRelcl or Relation.Obl or Relation.Nmod
                    or Relation.Parataxis or Relation.Conj or Relation.Xcomp or Relation.Ccomp:
                    AddDependent(i);
                    break;
                case Relation.Obj or Relation.OblAgent:
                    AddPredicate(i);
                    break;
            }
        }
    }

    void AddDependent(int token)
    {
        if (list[token].Relation is Relation.Conj && !list.Clauses.IsClause(token))
        {
            return;
        }

        var subtree = list.Clauses.Subtree(token);
        var first = subtree.First;
        if (list[first].Relation is Relation.Case or Relation.Mark && list.Words.Form(first) != "against")
        {
            first++;
        }

        var part = list.Clauses.Trim(subtree with { First = first });
        AddBothWays(token, part, TokenRange.None);
        if (first > subtree.First && !IsCued(subtree.First))
        {
            list.AddLevels(null, CandidateShape.Dependent, true, part, new(subtree.First, first - 1), token, list[token].Head, CausalType.Consequence);
        }

        if (token == subtree.First && list[token].Has(Features.Participle))
        {
            AddBothWays(token, part, new(token, token));
        }
    }

    void AddBothWays(int token, TokenRange part, TokenRange signal)
    {
        list.AddLevels(null, CandidateShape.Dependent, true, part, signal, token, list[token].Head, CausalType.Consequence);
        if (list[token].Relation is not (Relation.Obl or Relation.Nmod))
        {
            list.AddLevels(null, CandidateShape.Dependent, false, part, signal, token, list[token].Head, CausalType.Consequence);
        }
    }

    bool IsCued(int token) => list.Found.Exists(candidate => candidate.Signal.Contains(token));

    void AddPredicate(int token)
    {
        var verb = list[token].Head;
        var agent = list.Clauses.Agent(verb);
        var objects = list.Clauses.After(verb, verb + 1);
        if (agent.IsEmpty || objects.IsEmpty || agent.Overlaps(objects) || agent.Contains(verb))
        {
            return;
        }

        list.Add(new()
        {
            Cause = agent,
            Effect = objects with { First = Math.Min(verb, objects.First) },
            Signal = TokenRange.None,
            Type = CausalType.Consequence,
            Shape = CandidateShape.Predicate,
            Governed = token,
            Governor = verb,
        });
    }
}
