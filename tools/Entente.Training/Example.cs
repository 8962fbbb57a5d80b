using System.Collections.Immutable;
using Entente.Sentences;
using Entente.Sentences.Network;

namespace Entente.Training;

/// <summary>A sentence as the network learns it; place 0 is the artificial root. Tags, heads and relations are -1 where nothing is to be learned of them.</summary>
/// <param name="Rows">Of each word, its rows of the embedding table; words alike share one array.</param>
/// <param name="Tags">Their numbers.</param>
/// <param name="Heads">Counted from the root.</param>
/// <param name="Relations">Their numbers.</param>
sealed record Example(int[][] Rows, int[] Tags, int[] Heads, int[] Relations)
{
    /// <summary>Longer sentences are lists and tables; they cost most and teach least.</summary>
    const int Longest = 120;

    public int Count => Tags.Length;

    public static ImmutableArray<Example> Of(IEnumerable<ConlluSentence> sentences, Inventory inventory, int buckets)
    {
        var rows = new Dictionary<string, int[]>();
        var root = new int[WordFeatures.Count];
        WordFeatures.OfRoot(inventory.Words.Count, buckets, root);
        return [.. sentences.Where(sentence => sentence.Words.Length <= Longest).Select(sentence => Of(sentence, inventory, buckets, root, rows))];
    }

    static Example Of(ConlluSentence sentence, Inventory inventory, int buckets, int[] root, Dictionary<string, int[]> rows)
    {
        var count = sentence.Words.Length + 1;
        var example = new Example(new int[count][], new int[count], new int[count], new int[count]);
        example.Rows[0] = root;
        example.Tags[0] = example.Heads[0] = example.Relations[0] = -1;
        for (var i = 1; i < count; i++)
        {
            var word = sentence.Words[i - 1];
            example.Rows[i] = RowsOf(word.Form, inventory, buckets, rows);
            example.Tags[i] = inventory.Tags.GetValueOrDefault(TagNames.Of(word), -1);
            example.Heads[i] = word.Head;
            example.Relations[i] = word.Head < 0 ? -1 : inventory.Relations.GetValueOrDefault(word.Relation, -1);
        }

        return example;
    }

    static int[] RowsOf(string form, Inventory inventory, int buckets, Dictionary<string, int[]> known)
    {
        if (!known.TryGetValue(form, out var rows))
        {
            known[form] = rows = new int[WordFeatures.Count];
            WordFeatures.Of(form, inventory.Words.GetAlternateLookup<ReadOnlySpan<char>>(), inventory.Words.Count, buckets, rows);
        }

        return rows;
    }
}

/// <summary>The words, tags and relations that a model knows, each with its number.</summary>
sealed record Inventory(Dictionary<string, int> Words, int[] WordCounts, Dictionary<string, int> Tags, Dictionary<string, int> Relations)
{
    /// <summary>Every word often enough in the treebanks; of silver, words that are twice as common.</summary>
    public static Inventory Of(IReadOnlyList<ConlluSentence> train, IReadOnlyList<ConlluSentence> silver, TrainingPlan plan)
    {
        var words = train.SelectMany(sentence => sentence.Words).ToArray();
        var all = silver.SelectMany(sentence => sentence.Words).Select(word => Folded(word.Form));
        var common = TagNames.Common([.. words.SelectMany(word => Enumerable.Repeat(Folded(word.Form), 2)), .. all], 2 * plan.LeastWordCount)
            .Where(pair => pair.Value < plan.MostWords).ToDictionary();
        var counts = new int[common.Count + WordFeatures.FirstWord];
        foreach (var word in words.Concat(silver.SelectMany(sentence => sentence.Words)))
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
