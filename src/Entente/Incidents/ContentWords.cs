using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Entente.Incidents;

/// <summary>The words of a sentence that tell what it is about, as hashes: without function words, and without the endings that only grammar asks for.</summary>
/// <remarks>Needs no model, so that two versions of a store agree on it. Hashes are kept in ascending order, each once.</remarks>
public static class ContentWords
{
    static readonly FrozenSet<string> s_function = FrozenSet.ToFrozenSet(
    [
        "the", "and", "for", "with", "from", "that", "this", "these", "those", "has", "have", "had", "was", "were", "are", "been", "being", "will", "would",
        "can", "could", "may", "might", "shall", "should", "must", "not", "but", "its", "his", "her", "their", "our", "your", "who", "whom", "whose", "which",
        "what", "when", "where", "why", "how", "than", "then", "there", "here", "into", "onto", "over", "under", "after", "before", "about", "against",
        "between", "during", "while", "since", "until", "also", "more", "most", "some", "any", "all", "both", "each", "other", "such", "only", "own", "same",
        "too", "very", "just", "they", "them", "she", "him", "you", "one", "two", "out", "off", "per", "via", "amid", "upon", "said", "say", "says", "did",
        "does", "done", "doing", "because", "through", "again", "further", "once", "nor", "yet", "still", "even", "ever", "new", "told", "according", "mr", "mrs",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ], StringComparer.Ordinal);

    /// <summary>Endings that are cut, the longest first, and how many letters must be left.</summary>
    static readonly (string Ending, string Becomes)[] s_endings =
        [("ations", "at"), ("ation", "at"), ("ments", ""), ("ment", ""), ("ies", "y"), ("ied", "y"), ("ings", ""), ("ing", ""), ("ers", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", "")];

    const int LeastLeft = 3;
    const int Longest = 40;

    public static ImmutableArray<int> Of(ReadOnlySpan<char> sentence)
    {
        var words = new SortedSet<int>();
        Span<char> word = stackalloc char[Longest];
        var function = s_function.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < sentence.Length;)
        {
            if (!char.IsLetterOrDigit(sentence[at]))
            {
                at++;
                continue;
            }

            var length = 0;
            for (; at < sentence.Length && char.IsLetterOrDigit(sentence[at]); at++)
            {
                if (length < Longest)
                {
                    word[length++] = char.ToLowerInvariant(sentence[at]);
                }
            }

            if ((length > 2 || char.IsDigit(word[0])) && !function.Contains(word[..length]))
            {
                words.Add(Hash(word, length));
            }
        }

        return [.. words];
    }

    /// <summary>The words as bytes, four each.</summary>
    public static byte[] Pack(ImmutableArray<int> words) => MemoryMarshal.AsBytes(words.AsSpan()).ToArray();

    public static ImmutableArray<int> Unpack(ReadOnlySpan<byte> bytes) => ImmutableCollectionsMarshal.AsImmutableArray(MemoryMarshal.Cast<byte, int>(bytes).ToArray());

    static int Hash(Span<char> word, int length)
    {
        foreach (var (ending, becomes) in s_endings)
        {
            if (length - ending.Length >= LeastLeft && word[..length].EndsWith(ending, StringComparison.Ordinal))
            {
                length -= ending.Length;
                becomes.CopyTo(word[length..]);
                length += becomes.Length;
                break;
            }
        }

        if (length > LeastLeft && word[length - 1] == word[length - 2])
        {
            length--;
        }

        var hash = 2166136261u;
        foreach (var c in word[..length])
        {
            hash = (hash ^ c) * 16777619u;
        }

        return unchecked((int)(hash ^ (hash >> 15)));
    }
}
