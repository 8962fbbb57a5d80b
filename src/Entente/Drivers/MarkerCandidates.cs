using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>Candidates of cues that join clauses and phrases: "because of" governs one side, "as a result" points back to the other.</summary>
readonly struct MarkerCandidates(CandidateList list)
{
    public void AddMarker(CauseCue cue, CueMatch match)
    {
        var governed = list.Governed(match);
        if (governed < 0)
        {
            return;
        }

        if (cue.SureOfHappenings && list.IsHappening(governed))
        {
            cue = cue with { Sure = true };
        }

        var part = list.Clauses.Trim(new(match.Last + 1, Math.Max(list.Clauses.Subtree(governed).Last, match.Last)));
        var top = governed;
        for (var steps = 0; steps < 8 && list[top].Head >= match.First && list[top].Head <= match.Last; steps++)
        {
            top = list[top].Head;
        }

        list.AddLevels(cue, CandidateShape.Marker, cue.CauseIsGoverned, part, new(match.First, match.Last), governed, list[top].Head, cue.Type);
    }

    public void AddAdverb(CauseCue cue, CueMatch match)
    {
        var clause = list.Clauses.HeadOfClause(list[match.First].Head < 0 ? match.First : list[match.First].Head);
        var whole = list.Clauses.Subtree(clause);
        var own = list.Clauses.Trim(new(match.Last + 1, whole.Last));
        var before = list[clause].Relation is Relation.Conj or Relation.Parataxis or Relation.Advcl
            ? list.Clauses.Without(list.Clauses.HeadOfClause(list[clause].Head), whole)
            : list.Clauses.Trim(new(0, match.First - 1));
        if (own.IsEmpty)
        {
            return;
        }

        list.Add(new()
        {
            Cause = before.Overlaps(own) || before.Length < 2 ? TokenRange.None : before,
            Effect = own,
            Signal = new(match.First, match.Last),
            Type = cue.Type,
            Cue = cue,
            Shape = CandidateShape.Adverb,
            Governed = clause,
            Governor = Math.Max(0, list[clause].Head),
            Level = 1,
        });
    }
}
