namespace Entente.Drivers;

/// <summary>Lists the ways in which the parts of a sentence could be cause and effect: one by one from its cues, then from its tree alone.</summary>
static class CauseCandidates
{
    public static List<CauseCandidate> Of(CueWords words, CueTable<CauseCue> cues)
    {
        var list = new CandidateList(words);
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

        new StructureCandidates(list).Add();
        return list.Found;
    }
}
