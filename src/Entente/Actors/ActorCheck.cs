namespace Entente.Actors;

/// <summary>Looks for what reading the actor files lets pass: facts without a source, and offices held twice at once.</summary>
static class ActorCheck
{
    /// <summary>Days for which an outgoing and an incoming holder may both be on record: the Factbook's editions lag.</summary>
    const int Handover = 31;

    public static IEnumerable<KnowledgeFault> Run(IKnowledgeFiles files)
    {
        foreach (var fault in ActorDrafts.PathsOf(files).SelectMany(path => KnowledgeBlock.Read(files, path)).SelectMany(WithoutSource))
        {
            yield return fault;
        }

        var drafts = ActorDrafts.Read(files);
        foreach (var fault in UnknownTables(files, drafts).Concat(drafts.Values.SelectMany(Twice)).Concat(Together(drafts, OfficeTable.Read(files))))
        {
            yield return fault;
        }
    }

    static IEnumerable<KnowledgeFault> WithoutSource(KnowledgeBlock block) =>
        block.Facts.Exists(fact => fact.Key == "src")
            ? []
            : block.Facts.Where(fact => fact.Source is null && fact.Key is not ("drop" or "same"))
                .Take(1)
                .Select(fact => Fault("ENT2023", true, fact, $"'{block.Id}' has facts without a source. End the block with 'src KEY', of actors/SOURCES.tsv."));

    /// <summary>An organisation that takes its members from the Factbook's table must stand in it.</summary>
    static IEnumerable<KnowledgeFault> UnknownTables(IKnowledgeFiles files, Dictionary<string, ActorDraft> drafts)
    {
        var known = MembershipReader.Organisations(files);
        return from draft in drafts.Values
               from fact in draft.Facts
               where fact.Key == "factbook" && !known.Contains(fact.Value)
               select Fault("ENT2026", true, fact, $"'{fact.Value}' is no organisation of memberships.tsv. Use a name of its first column.");
    }

    static IEnumerable<KnowledgeFault> Twice(ActorDraft draft) =>
        from earlier in draft.Facts
        where earlier.Key == "hold"
        from later in draft.Facts
        where later.Key == "hold" && later != earlier && later.Value == earlier.Value && Begin(earlier) <= Begin(later)
            && (Begin(earlier) < Begin(later) || earlier.Line < later.Line) && Begin(later) < End(earlier)
        select Fault("ENT2021", later.Path == earlier.Path, later, $"the same office '{later.Value}' is held in an overlapping time by line {earlier.Line} of {earlier.Path}. Join the two, or end the first.");

    static IEnumerable<KnowledgeFault> Together(Dictionary<string, ActorDraft> drafts, OfficeTable offices)
    {
        var spells = (from pair in drafts
                      from fact in pair.Value.Facts
                      where fact.Key == "hold"
                      let hold = fact.Split()
                      where offices.OfficeOf(hold.Tail) is "head-of-state" or "head-of-government" or "foreign-minister" or "defence-minister"
                      group (Actor: pair.Key, Fact: fact) by (Owner: hold.First[..Math.Min(3, hold.First.Length)], Title: hold.Tail)).ToArray();
        return from office in spells
               from earlier in office
               from later in office
               where later.Actor != earlier.Actor && (Begin(earlier.Fact), earlier.Actor).CompareTo((Begin(later.Fact), later.Actor)) < 0
                   && Overlap(earlier.Fact, later.Fact) > Handover
               select Fault("ENT2022", false, later.Fact, $"{earlier.Actor} is {office.Key.Title} of {office.Key.Owner} for {Overlap(earlier.Fact, later.Fact)} days beside {later.Actor}. End the earlier tenure, or tell the offices apart.");
    }

    static int Overlap(KnowledgeFact earlier, KnowledgeFact later) =>
        (End(earlier) < End(later) ? End(earlier) : End(later)).DayNumber - Begin(later).DayNumber;

    static DateOnly Begin(KnowledgeFact fact) => fact.From ?? DateOnly.MinValue;

    static DateOnly End(KnowledgeFact fact) => fact.To ?? DateOnly.MaxValue;

    static KnowledgeFault Fault(string code, bool stops, KnowledgeFact fact, string message) => new(code, stops, fact.Path, fact.Line, message);
}
