namespace Entente.Drivers;

/// <summary>Lists the ways in which the parts of a sentence could be cause and effect: one by one from its cues, then from its tree alone.</summary>
static class CauseCandidates
{
    public static List<CauseCandidate> Of(CueWords words, CueTable<CauseCue> cues, WordKinds kinds)
    {
        var list = new CandidateList(words, kinds);
        var markers = new MarkerCandidates(list);
        var predicates = new PredicateCandidates(list);
        foreach (var (cue, match) in cues.Find(words))
        {
            switch (cue.Form)
            {
                case CueForm.Marker:
                    markers.AddMarker(cue, match);
                    break;
                case CueForm.Adverb:
                    markers.AddAdverb(cue, match);
                    break;
                case CueForm.Verb:
                    predicates.AddVerb(cue, match);
                    break;
                default:
                    predicates.AddNoun(cue, match);
                    break;
            }
        }

        list.Found.RemoveAll(candidate => IsComplement(candidate, list));
        new StructureCandidates(list).Add();
        return list.Found;
    }

    /// <summary>"Forced them to leave": what a causal verb brings about is no purpose of it.</summary>
    static bool IsComplement(CauseCandidate candidate, CandidateList list)
    {
        if (candidate is not { Shape: CandidateShape.Marker, Cue: { Words: "to", Sure: false } })
        {
            return false;
        }

        foreach (var other in list.Found)
        {
            if (other is { Shape: CandidateShape.Verb, Cue.Sure: true, CauseIsGoverned: false } && !other.Effect.IsEmpty && other.Governor < candidate.Signal.First
                && other.Effect.Contains(candidate.Governed) && list[candidate.Governed].Head == other.Governor)
            {
                return true;
            }
        }

        return false;
    }
}
