using System.Numerics;

namespace Entente.Actors;

/// <summary>All names as a tree over words, for finding the longest one that begins at a word.</summary>
/// <remarks>Flat arrays, so that a compiled table is read as it lies in the file, and a look-up allocates nothing.</remarks>
sealed class NameTable
{
    /// <summary>Longer words are part of no name.</summary>
    public const int LongestWord = 32;

    readonly NameArrays _arrays;
    readonly NameSense[] _senses;
    readonly int _wordMask;
    readonly int _stepShift;

    public NameTable(NameArrays arrays, NameSense[] senses)
    {
        (_arrays, _senses) = (arrays, senses);
        _wordMask = arrays.WordSlots.Length - 1;
        _stepShift = 64 - BitOperations.Log2((uint)arrays.StepKeys.Length);
    }

    /// <summary>What the table is made of, for whoever writes it down.</summary>
    public NameArrays Arrays => _arrays;

    public ReadOnlySpan<NameSense> Senses => _senses;

    /// <summary>The number of a word, or -1 where no name has it.</summary>
    public int WordOf(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var length = WordFold.Fold(word, folded);
        return length == 0 ? -1 : NumberOf(folded[..length]);
    }

    /// <summary>The node after one more word, or -1; 0 is the root.</summary>
    public int Step(int node, int word)
    {
        if (node == 0)
        {
            return _arrays.RootSteps[word];
        }

        var key = NameArrays.StepKey(node, word);
        for (var slot = NameArrays.SlotOf(key, _stepShift); ; slot = (slot + 1) & (_arrays.StepKeys.Length - 1))
        {
            var found = _arrays.StepKeys[slot];
            if (found == key)
            {
                return _arrays.StepNodes[slot];
            }

            if (found == 0)
            {
                return -1;
            }
        }
    }

    public ReadOnlySpan<NameSense> SensesAt(int node) => _senses.AsSpan(_arrays.SenseStarts[node].._arrays.SenseStarts[node + 1]);

    /// <summary>What the whole of <paramref name="words"/> can mean.</summary>
    public ReadOnlySpan<NameSense> Find(ReadOnlySpan<char> words)
    {
        words = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        var node = 0;
        for (var at = 0; WordScanner.Next(words, at, words.Length, out var word); at = word.End)
        {
            var id = WordOf(words[word.Start..word.End]);
            node = id < 0 ? -1 : Step(node, id);
            if (node < 0)
            {
                return [];
            }
        }

        return SensesAt(node);
    }

    /// <summary>The folded words that are names by themselves, in a sense that fits.</summary>
    public IEnumerable<string> OneWordNames(Func<NameSense, bool> fits)
    {
        for (var word = 0; word < _arrays.RootSteps.Length; word++)
        {
            if (_arrays.RootSteps[word] is > 0 and var node && SensesAt(node).ToArray().Any(fits))
            {
                yield return new(_arrays.Letters, _arrays.WordStarts[word], _arrays.WordStarts[word + 1] - _arrays.WordStarts[word]);
            }
        }
    }

    int NumberOf(ReadOnlySpan<char> folded)
    {
        for (var slot = NameArrays.Hash(folded) & _wordMask; ; slot = (slot + 1) & _wordMask)
        {
            var id = _arrays.WordSlots[slot] - 1;
            if (id < 0)
            {
                return -1;
            }

            var start = _arrays.WordStarts[id];
            if (folded.SequenceEqual(_arrays.Letters.AsSpan(start, _arrays.WordStarts[id + 1] - start)))
            {
                return id;
            }
        }
    }
}

/// <summary>A name table as arrays without references: words in a hash table, steps from node to node in another, and where each node's senses begin.</summary>
sealed record NameArrays
{
    /// <summary>The folded words, one behind the other.</summary>
    public required char[] Letters { get; init; }

    public required int[] WordStarts { get; init; }

    /// <summary>By hash: the word's number and one; 0 is empty. A power of two long.</summary>
    public required int[] WordSlots { get; init; }

    /// <summary>By word: the node that a name beginning with it leads to, or -1.</summary>
    public required int[] RootSteps { get; init; }

    /// <summary>By hash: node and word of a step; 0 is empty, as the root's steps are not here. A power of two long.</summary>
    public required ulong[] StepKeys { get; init; }

    public required int[] StepNodes { get; init; }

    public required int[] SenseStarts { get; init; }

    public static ulong StepKey(int node, int word) => ((ulong)(uint)node << 32) | (uint)word;

    public static int SlotOf(ulong key, int shift) => (int)((key * 0x9E3779B97F4A7C15) >> shift);

    /// <summary>FNV-1a: the same on every machine, as the table is written down.</summary>
    public static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return (int)(hash ^ (hash >> 15));
    }
}
