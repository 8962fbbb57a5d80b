using System.Numerics;
using System.Runtime.InteropServices;

namespace Entente.Actors;

/// <summary>Collects names, then lays them out as a <see cref="NameTable"/>. The same names in the same order give the same table.</summary>
sealed class NameTableBuilder
{
    readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    readonly Dictionary<ulong, int> _steps = [];
    readonly List<List<NameSense>?> _senses = [null];

    public void Add(string name, NameSense sense)
    {
        if (name.StartsWith("the ", StringComparison.Ordinal))
        {
            (name, sense) = (name[4..], sense with { Article = true });
        }

        sense = sense with { Lower = char.IsLower(name[0]) };
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> folded = stackalloc char[NameTable.LongestWord];
        var node = 0;
        for (var at = 0; WordScanner.Next(name, at, name.Length, out var word); at = word.End)
        {
            var length = WordFold.Fold(name.AsSpan(word.Start, word.Length), folded);
            if (length == 0)
            {
                return;
            }

            if (!lookup.TryGetValue(folded[..length], out var id))
            {
                id = _words.Count;
                lookup[folded[..length]] = id;
            }

            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_steps, NameArrays.StepKey(node, id), out var exists);
            if (!exists)
            {
                next = _senses.Count;
                _senses.Add(null);
            }

            node = next;
        }

        if (node > 0 && (_senses[node] ??= []) is { } senses && !senses.Contains(sense))
        {
            senses.Add(sense);
        }
    }

    /// <summary>What a name means by what was added so far.</summary>
    public List<NameSense> SensesOf(string name)
    {
        name = name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> folded = stackalloc char[NameTable.LongestWord];
        var node = 0;
        for (var at = 0; WordScanner.Next(name, at, name.Length, out var word); at = word.End)
        {
            var length = WordFold.Fold(name.AsSpan(word.Start, word.Length), folded);
            if (!lookup.TryGetValue(folded[..length], out var id) || !_steps.TryGetValue(NameArrays.StepKey(node, id), out node))
            {
                return [];
            }
        }

        return _senses[node] ?? [];
    }

    public NameTable Build()
    {
        var starts = new int[_senses.Count + 1];
        for (var node = 0; node < _senses.Count; node++)
        {
            starts[node + 1] = starts[node] + (_senses[node]?.Count ?? 0);
        }

        var (letters, wordStarts, wordSlots) = Words();
        var (roots, keys, nodes) = Steps();
        return new(
            new()
            {
                Letters = letters,
                WordStarts = wordStarts,
                WordSlots = wordSlots,
                RootSteps = roots,
                StepKeys = keys,
                StepNodes = nodes,
                SenseStarts = starts,
            },
            [.. _senses.SelectMany(senses => senses ?? [])]);
    }

    (char[] Letters, int[] Starts, int[] Slots) Words()
    {
        var letters = string.Concat(_words.Keys).ToCharArray();
        var starts = new int[_words.Count + 1];
        var slots = new int[Slots(_words.Count)];
        foreach (var (word, id) in _words)
        {
            starts[id + 1] = starts[id] + word.Length;
            var slot = NameArrays.Hash(word) & (slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = id + 1;
        }

        return (letters, starts, slots);
    }

    (int[] Roots, ulong[] Keys, int[] Nodes) Steps()
    {
        var roots = new int[_words.Count];
        Array.Fill(roots, -1);
        var keys = new ulong[Slots(_steps.Count)];
        var nodes = new int[keys.Length];
        var shift = 64 - BitOperations.Log2((uint)keys.Length);
        foreach (var (key, node) in _steps)
        {
            if (key >> 32 == 0)
            {
                roots[(int)key] = node;
                continue;
            }

            var slot = NameArrays.SlotOf(key, shift);
            while (keys[slot] != 0)
            {
                slot = (slot + 1) & (keys.Length - 1);
            }

            (keys[slot], nodes[slot]) = (key, node);
        }

        return (roots, keys, nodes);
    }

    /// <summary>A power of two, at most half full.</summary>
    static int Slots(int count) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, 2 * count));
}
