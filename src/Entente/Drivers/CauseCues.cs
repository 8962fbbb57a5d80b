using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Drivers;

/// <summary>How texts tell causes, purposes, obstacles and risks, and the categories of drivers. Read from knowledge/drivers.</summary>
public sealed class CauseCues
{
    readonly FrozenDictionary<string, int[]> _topics;
    readonly ImmutableArray<string> _furniture;

    CauseCues(
        CueTable<CauseCue> causes,
        CueTable<DriverSign> signs,
        CueTable<RelationWord> relations,
        CueTable<Region> regions,
        CueTable<string> both,
        CueTable<string> between,
        CueTable<string> sport,
        WordKinds kinds,
        TurningWords turning,
        FrozenSet<string> loose,
        ImmutableArray<string> furniture,
        ImmutableArray<DriverCategory> categories)
    {
        Causes = causes;
        Signs = signs;
        Relations = relations;
        Regions = regions;
        Both = both;
        Between = between;
        Sport = sport;
        Kinds = kinds;
        Turning = turning;
        Loose = loose;
        _furniture = furniture;
        Categories = categories;
        _topics = categories
            .SelectMany((category, i) => category.Words.Select(word => (word, i)))
            .GroupBy(topic => topic.word, topic => topic.i, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The categories that a driver can have, in the order of the file.</summary>
    public ImmutableArray<DriverCategory> Categories { get; }

    internal CueTable<CauseCue> Causes { get; }

    internal CueTable<DriverSign> Signs { get; }

    internal CueTable<RelationWord> Relations { get; }

    internal CueTable<Region> Regions { get; }

    /// <summary>Words for the two of whom an article speaks.</summary>
    internal CueTable<string> Both { get; }

    /// <summary>Words for the dealings of two states, neither of which need be named.</summary>
    internal CueTable<string> Between { get; }

    /// <summary>Words of sport: what clubs and players want or refuse moves no states.</summary>
    internal CueTable<string> Sport { get; }

    internal WordKinds Kinds { get; }

    /// <summary>Words that turn how close two are told to be.</summary>
    internal TurningWords Turning { get; }

    /// <summary>Words of <see cref="Causes"/> that join too much else to be enough for a driver.</summary>
    internal FrozenSet<string> Loose { get; }

    internal CauseWeights? Weights { get; init; } = CauseWeights.BuiltIn;

    public static CauseCues Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var categories = DriverCategory.Read(files, "drivers/categories.tsv");
        return new(
            CauseCue.Read(files, "drivers/causes.tsv"),
            DriverSign.Read(files, "drivers/signs.tsv", categories),
            RelationWord.Read(files, "drivers/relations.tsv"),
            Region.Read(files, "drivers/regions.tsv"),
            CueTable<string>.ReadWords(files, "drivers/both.tsv"),
            CueTable<string>.ReadWords(files, "drivers/between.tsv"),
            CueTable<string>.ReadWords(files, "drivers/sport.tsv"),
            WordKinds.Read(files, "drivers/kinds.tsv"),
            TurningWords.Read(files, "drivers/turning.tsv"),
            KnowledgeTable.Read(files, "drivers/loose.tsv", "words").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal),
            [.. KnowledgeTable.Read(files, "briefs/furniture.tsv", "words").Select(row => row[0])],
            categories);
    }

    /// <summary>Whether words run through what feeds set between their sentences: two sentences are then taken for one.</summary>
    internal bool IsFurniture(ReadOnlySpan<char> words)
    {
        foreach (var phrase in _furniture)
        {
            if (words.IndexOf(phrase, StringComparison.Ordinal) is >= 0 and var at && at + phrase.Length < words.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The numbers of the categories that a word speaks for.</summary>
    internal ReadOnlySpan<int> TopicsOf(string word) => _topics.GetValueOrDefault(word, []);
}
