namespace Entente.Sentences.Network;

/// <summary>What the encoder knows of a word: itself if it is in the vocabulary, its beginnings and endings, its shape.</summary>
/// <remarks>Each is a row of the embedding table; rows of beginnings, endings and shapes are shared by hash.</remarks>
static class WordFeatures
{
    public const int Count = 9;

    /// <summary>The row of words outside the vocabulary; row 0 stays unused.</summary>
    public const int Unknown = 1;

    /// <summary>Where the vocabulary's own rows begin.</summary>
    public const int FirstWord = 2;

    /// <summary>Fills in the rows of a word. <paramref name="buckets"/> is a power of two.</summary>
    public static void Of(ReadOnlySpan<char> word, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> vocabulary, int words, int buckets, Span<int> rows)
    {
        if (word.Length > WordHash.Longest)
        {
            word = word[..WordHash.Longest];
        }

        Span<char> buffer = stackalloc char[WordHash.Longest];
        ReadOnlySpan<char> folded = buffer[..WordHash.Fold(word, buffer)];
        var length = folded.Length;
        rows[0] = vocabulary.TryGetValue(folded, out var known) ? known : Unknown;
        rows[1] = Row((WordHash.Of(folded[..Math.Min(1, length)])) + 101);
        rows[2] = Row((WordHash.Of(folded[..Math.Min(2, length)]) * 3) + 202);
        rows[3] = Row((WordHash.Of(folded[..Math.Min(3, length)]) * 5) + 303);
        rows[4] = Row((WordHash.Of(folded[Math.Max(0, length - 1)..]) * 7) + 404);
        rows[5] = Row((WordHash.Of(folded[Math.Max(0, length - 2)..]) * 11) + 505);
        rows[6] = Row((WordHash.Of(folded[Math.Max(0, length - 3)..]) * 13) + 606);
        rows[7] = Row((WordHash.Of(folded[Math.Max(0, length - 4)..]) * 17) + 707);
        rows[8] = Row((WordHash.Shape(word) * 19) + 808);

        int Row(uint hash) => FirstWord + words + (int)(WordHash.Mix(hash) & (uint)(buckets - 1));
    }

    /// <summary>The rows of the artificial root in front of each sentence.</summary>
    public static void OfRoot(int words, int buckets, Span<int> rows)
    {
        for (var i = 0; i < Count; i++)
        {
            rows[i] = FirstWord + words + (int)(WordHash.Mix(0xABCDu + ((uint)i * 7919)) & (uint)(buckets - 1));
        }
    }
}
