using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Candidates of cues that stand between their sides: causal verbs with subject and object, causal nouns with a complement.</summary>
readonly struct PredicateCandidates(CandidateList list)
{
    public void AddVerb(CauseCue cue, CueMatch match)
    {
        var verb = match.First;
        if (list[verb].Pos is PartOfSpeech.Aux && match.Last > verb)
        {
            verb = list[verb].Head is var head && head > match.First && head <= match.Last ? head : verb;
        }

        if (list[verb].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adj or PartOfSpeech.Noun))
        {
            return;
        }

        var agent = list.Clauses.Agent(verb);
        var signal = new TokenRange(match.First, match.LastOfFirstPiece);
        TokenRange objects;
        int governed;
        if (list.Clauses.IsPassive(verb) || (list[verb].Relation is Relation.Acl && list[verb].Has(Features.Past | Features.Participle)))
        {
            governed = AgentOfPassive(verb);
            if (governed < 0)
            {
                objects = list.Clauses.After(verb, match.LastOfFirstPiece + 1);
                governed = verb;
                if (objects.IsEmpty || match.Last == match.First)
                {
                    return;
                }
            }
            else
            {
                // "was prompted by the raid": the agent acts, the subject is what came of it
                var by = list.Clauses.Trim(list.Clauses.Subtree(governed) is var range && list[range.First].Pos is PartOfSpeech.Adp ? range with { First = range.First + 1 } : range);
                AddVerb(cue, !cue.CauseIsGoverned, agent, by, signal with { Last = Math.Max(signal.Last, by.First - 1) }, governed, verb);
                return;
            }
        }
        else
        {
            objects = list.Clauses.After(verb, match.LastOfFirstPiece + 1);
            governed = FirstObject(verb, match.LastOfFirstPiece);
            if (objects.IsEmpty && match.Last > verb && list.Governed(match) is >= 0 and var complement)
            {
                objects = list.Clauses.Trim(new(match.Last + 1, list.Clauses.Subtree(complement).Last));
                governed = complement;
            }
        }

        AddVerb(cue, cue.CauseIsGoverned, agent, objects, signal, governed, verb);
    }

    void AddVerb(CauseCue cue, bool causeIsObject, TokenRange agent, TokenRange objects, TokenRange signal, int governed, int verb)
    {
        if (objects.IsEmpty || governed < 0)
        {
            return;
        }

        if (agent.Overlaps(objects) || agent.Overlaps(signal))
        {
            agent = TokenRange.None;
        }

        list.Add(new()
        {
            Cause = causeIsObject ? objects : agent,
            Effect = causeIsObject ? agent : objects,
            Signal = signal,
            Type = cue.Type,
            Cue = cue,
            Shape = CandidateShape.Verb,
            CauseIsGoverned = causeIsObject,
            Governed = governed,
            Governor = verb,
            Level = 0,
        });
    }

    public void AddNoun(CauseCue cue, CueMatch match)
    {
        var noun = match.First;
        var governed = match.Last > noun ? list.Governed(match) : -1;
        if (governed < 0 || list.Clauses.Agent(noun) is { IsEmpty: true } || list[noun].Pos is not (PartOfSpeech.Noun or PartOfSpeech.Adj))
        {
            return;
        }

        var complement = list.Clauses.Trim(new(match.Last + 1, Math.Max(match.Last, list.Clauses.Subtree(governed).Last)));
        AddVerb(cue, cue.CauseIsGoverned, list.Clauses.Agent(noun), complement, new(match.First, match.Last), governed, noun);
    }

    int FirstObject(int verb, int after)
    {
        foreach (var child in list.Clauses.Tree.Children(verb))
        {
            if (child > after && list[child].Relation is not Relation.Punct)
            {
                return child;
            }
        }

        return -1;
    }

    int AgentOfPassive(int verb)
    {
        foreach (var child in list.Clauses.Tree.Children(verb))
        {
            if (child > verb && (list[child].Relation is Relation.OblAgent
                || (list[child].Relation is Relation.Obl && list.Words.Form(list.Clauses.Subtree(child).First) == "by")))
            {
                return child;
            }
        }

        return -1;
    }
}
