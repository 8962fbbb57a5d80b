namespace Entente.Actors;

/// <summary>Who belonged to which organisation when: hand-made lines of the organisation's block, else the Factbook's table.</summary>
static class MembershipReader
{
    const string Table = "actors/_world/memberships.tsv";

    /// <summary>The organisations of the Factbook's table.</summary>
    public static HashSet<string> Organisations(IKnowledgeFiles files) => files.Paths.Contains(Table) ? [.. Rows(files).Select(row => row[0])] : [];

    /// <summary>Memberships by the member's id.</summary>
    public static ILookup<string, Membership> Read(IKnowledgeFiles files, IReadOnlyDictionary<string, ActorDraft> drafts)
    {
        var factbook = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = new List<(string Member, Membership Membership)>();
        foreach (var (id, draft) in drafts)
        {
            foreach (var fact in draft.Facts)
            {
                if (fact.Key == "factbook")
                {
                    factbook[fact.Value] = id;
                }
                else if (fact.Key is "member" or "observer" or "partner")
                {
                    found.AddRange(fact.Value.Split(' ').Select(member => drafts.ContainsKey(member)
                        ? (member, new Membership(id, fact.Key, fact.From, fact.To))
                        : throw fact.Wrong("ENT2016", $"'{member}' is no actor we know", "Use its id, such as MMR.")));
                }
            }
        }

        if (files.Paths.Contains(Table))
        {
            foreach (var row in Rows(files))
            {
                if (factbook.TryGetValue(row[0], out var id))
                {
                    found.AddRange(row[4].Split(' ').Where(drafts.ContainsKey).Select(member => (member, new Membership(id, row[1], Year(row[2]), Year(row[3])))));
                }
            }
        }

        return found.ToLookup(f => f.Member, f => f.Membership, StringComparer.Ordinal);

        static DateOnly? Year(string year) => int.TryParse(year, out var number) && number is > 0 and < 9999 ? new DateOnly(number, 1, 1) : null;
    }

    static IEnumerable<KnowledgeRow> Rows(IKnowledgeFiles files) => KnowledgeTable.Read(files, Table, "organisation", "status", "from", "to", "members");
}
