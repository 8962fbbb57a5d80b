using Entente.Actors;

namespace Entente.World;

/// <summary>What people wrote in the knowledge already; the sources say nothing against it.</summary>
sealed class HandMade
{
    readonly ILookup<(string State, string Office), KnowledgeFact> _spells;

    HandMade(ILookup<(string State, string Office), KnowledgeFact> spells, IReadOnlySet<string> names) => (_spells, Names) = (spells, names);

    /// <summary>All names, as the finder compares them.</summary>
    public IReadOnlySet<string> Names { get; }

    public static HandMade Read(string knowledge)
    {
        var files = new FolderFiles(knowledge);
        var offices = OfficeTable.Read(files);
        var facts = files.Paths.Where(path => path.EndsWith(".kb", StringComparison.Ordinal) && !path.EndsWith("/made.kb", StringComparison.Ordinal))
            .SelectMany(path => KnowledgeBlock.Read(files, path)).SelectMany(block => block.Facts).ToArray();
        return new((from fact in facts
                    where fact.Key == "hold"
                    let hold = fact.Split()
                    let office = offices.OfficeOf(hold.Tail)
                    where office is not null
                    select (Key: (hold.First[..3], office), fact)).ToLookup(pair => pair.Key, pair => pair.fact),
            facts.Where(fact => fact.Key is "name" or "full" or "abbr" or "part" or "known" or "adj" or "noun").Select(fact => Fold.Of(fact.Value)).ToHashSet(StringComparer.Ordinal));
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
