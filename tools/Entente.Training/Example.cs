using System.Collections.Immutable;
using Entente.Sentences;
using Entente.Sentences.Network;

namespace Entente.Training;

/// <summary>A sentence as the network learns it; place 0 is the artificial root. Tags are -1 where nothing is to be learned of them.</summary>
sealed record Example(int[] Features, int[] Tags, int[] Heads, int[] Relations)
{
    /// <summary>Longer sentences are lists and tables; they cost most and teach least.</summary>
    const int Longest = 120;

    public int Count => Tags.Length;

    public static ImmutableArray<Example> Of(IEnumerable<ConlluSentence> sentences, Inventory inventory, int buckets) =>
    [
        .. from sentence in sentences
           where sentence.Words.Length <= Longest
           select Of(sentence, inventory, buckets),
    ];

    static Example Of(ConlluSentence sentence, Inventory inventory, int buckets)
    {
        var count = sentence.Words.Length + 1;
        var example = new Example(new int[count * WordFeatures.Count], new int[count], new int[count], new int[count]);
        var words = inventory.Words.Count;
        WordFeatures.OfRoot(words, buckets, example.Features.AsSpan(0, WordFeatures.Count));
        example.Tags[0] = example.Heads[0] = example.Relations[0] = -1;
        var lookup = inventory.Words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 1; i < count; i++)
        {
            var word = sentence.Words[i - 1];
            WordFeatures.Of(word.Form, lookup, words, buckets, example.Features.AsSpan(i * WordFeatures.Count, WordFeatures.Count));
            example.Tags[i] = inventory.Tags.GetValueOrDefault(TagNames.Of(word), -1);
            example.Heads[i] = word.Head;
            example.Relations[i] = inventory.Relations.GetValueOrDefault(word.Relation, -1);
        }

        return example;
    }
}

/// <summary>The words, tags and relations that a model knows, each with its number.</summary>
sealed record Inventory(Dictionary<string, int> Words, int[] WordCounts, Dictionary<string, int> Tags, Dictionary<string, int> Relations)
{
    public static Inventory Of(IReadOnlyList<ConlluSentence> sentences, TrainingPlan plan)
    {
        var words = sentences.SelectMany(sentence => sentence.Words).ToArray();
        var common = TagNames.Common(words.Select(word => Folded(word.Form)), plan.LeastWordCount);
        var counts = new int[common.Count + WordFeatures.FirstWord];
        foreach (var word in words)
        {
            if (common.TryGetValue(Folded(word.Form), out var number))
            {
                counts[number + WordFeatures.FirstWord]++;
            }
        }

        return new(
            common.ToDictionary(pair => pair.Key, pair => pair.Value + WordFeatures.FirstWord),
            counts,
            TagNames.Common(words.Select(TagNames.Of), plan.LeastTagCount),
            TagNames.Common(words.Select(word => RelationNames.Of(RelationNames.Parse(word.Relation))), 1));
    }

    static string Folded(string form)
    {
        Span<char> folded = stackalloc char[WordHash.Longest];
        return folded[..WordHash.Fold(form, folded)].ToString();
    }
}
