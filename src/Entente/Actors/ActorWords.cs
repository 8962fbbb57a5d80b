namespace Entente.Actors;

/// <summary>The words that stand beside or for names: offices, nouns for those who act, nouns that take up what was named, names that are something else too, families of weapons, words that tell by their company.</summary>
sealed record ActorWords(OfficeTable Offices, AgentTable Agents, AnaphorTable Anaphors, HomonymTable Homonyms, DesignatorTable Designators, WordUses<Beside> Beside)
{
    public static ActorWords Read(IKnowledgeFiles files) => new(OfficeTable.Read(files), AgentTable.Read(files), AnaphorTable.Read(files), HomonymTable.Read(files), DesignatorTable.Read(files), WordUses<Beside>.Read(files, "actors/beside.tsv"));

    /// <summary>Whether a noun is for a person, one who acts or one who only writes and advises.</summary>
    public bool IsSomebody(ReadOnlySpan<char> noun) => Agents.SectorOf(noun) is not null || Anaphors.ClassOf(noun.ToString()) is "person" or "outsider" or "profession";
}
