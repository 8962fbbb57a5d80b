using Entente.Actors;

namespace Entente.World;

/// <summary>What people wrote in the knowledge already; the sources say nothing against it.</summary>
sealed class HandMade
{
    readonly ILookup<(string State, string Office), KnowledgeFact> _spells;

    HandMade(ILookup<(string State, string Office), KnowledgeFact> spells) => _spells = spells;

    public static HandMade Read(string knowledge)
    {
        var files = new FolderFiles(knowledge);
        var offices = OfficeTable.Read(files);
        return new((from path in files.Paths
                    where path.EndsWith(".kb", StringComparison.Ordinal) && !path.EndsWith("/made.kb", StringComparison.Ordinal)
                    from block in KnowledgeBlock.Read(files, path)
                    from fact in block.Facts
                    where fact.Key == "hold"
                    let hold = fact.Split()
                    let office = offices.OfficeOf(hold.Tail)
                    where office is not null
                    select (Key: (hold.First[..3], office), fact)).ToLookup(pair => pair.Key, pair => pair.fact));
    }

    /// <summary>Whether somebody is on record in a state's office on a day.</summary>
    public bool HasHolder(string state, string office, DateOnly day) =>
        _spells[(state, office)].Any(fact => (fact.From ?? DateOnly.MinValue) <= day && day < (fact.To ?? DateOnly.MaxValue));

    sealed class FolderFiles(string folder) : IKnowledgeFiles
    {
        public IReadOnlyList<string> Paths { get; } = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

        public TextReader Open(string path) => new StreamReader(Path.Combine(folder, path));
    }
}
