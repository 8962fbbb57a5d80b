using System.Collections.Immutable;

namespace Entente.Actors;

/// <summary>One line of the knowledge files about an actor, with where it stands and who says so.</summary>
/// <param name="Key">What it says: a kind of name, or <c>hold</c>, <c>sector</c>, <c>member</c> and so on.</param>
/// <param name="Value">The rest of the line without its dates.</param>
/// <param name="From">The first day on which it holds; null is always.</param>
/// <param name="To">The day after the last; null is open.</param>
/// <param name="Source">The source's key and what else the line says of it, as in "F 2025".</param>
/// <param name="File">The file's path below the knowledge folder.</param>
/// <param name="Line">The line in that file, from 1.</param>
public sealed record ActorFact(string Key, string Value, DateOnly? From, DateOnly? To, string? Source, string File, int Line)
{
    public bool IsName => ActorDraft.IsName(Key);

    /// <summary>All that the files say of an actor, in the order in which they say it.</summary>
    public static ImmutableArray<ActorFact> Of(IKnowledgeFiles files, string id)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(id);
        return ActorDrafts.Of(files, id) is { } draft
            ? [.. draft.Facts.Select(f => new ActorFact(f.Key, f.Value, f.From, f.To, f.Key == "src" ? f.Value : f.Source, f.Path, f.Line))]
            : [];
    }

    /// <summary>What the keys of sources mean: name, licence and day.</summary>
    public static ImmutableSortedDictionary<string, string> Sources(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return ActorDrafts.SourcesOf(files).ToImmutableSortedDictionary(row => row[0], row => $"{row[1]} ({row[2]}, {row[3]})", StringComparer.Ordinal);
    }
}
