using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Entente.Articles;

namespace Entente.Actors;

/// <summary>How a name names: it decides when the name may be believed.</summary>
enum NameUse : byte
{
    Name,
    Abbreviation,
    Adjective,
    Demonym,

    /// <summary>A capital or palace that may stand for its government.</summary>
    Seat,

    /// <summary>Enough once the full name was said, or beside a title.</summary>
    Short,

    /// <summary>A short form that newspapers use without introduction.</summary>
    Known,
    Place,
}

/// <summary>One thing that a name can mean.</summary>
/// <param name="Actor">Whom or what it names.</param>
/// <param name="Use">How it names.</param>
/// <param name="From">The first day on which it did.</param>
/// <param name="To">The day after the last.</param>
/// <param name="Lower">Whether it may be written in lower case, as our own spelling of it is.</param>
/// <param name="Article">Whether it needs "the" before it, as "the West" does.</param>
readonly record struct NameSense(Actor Actor, NameUse Use, DateOnly? From, DateOnly? To, bool Lower = false, bool Article = false)
{
    /// <summary>Whether the way a name is written lets it have this sense: capitals for abbreviations, a capital for names.</summary>
    public bool Fits(ReadOnlySpan<char> text, TextSpan span)
    {
        if (Use == NameUse.Abbreviation)
        {
            foreach (var c in text[span.Start..span.End])
            {
                if (char.IsLower(c))
                {
                    return false;
                }
            }

            return true;
        }

        return (Lower || !char.IsLower(text[span.Start])) && (!Article || FollowsThe(text[..span.Start]));
    }

    static bool FollowsThe(ReadOnlySpan<char> before) => before.EndsWith("the ", StringComparison.OrdinalIgnoreCase);

    public bool Covers(DateOnly? day) => day is not { } d || ((From ?? DateOnly.MinValue) <= d && d < (To ?? DateOnly.MaxValue));
}

/// <summary>All names as a tree over words, for finding the longest one that begins at a word.</summary>
sealed class NameTable
{
    readonly FrozenDictionary<string, int> _words;
    readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    readonly FrozenDictionary<long, int> _steps;
    readonly NameSense[][] _senses;

    NameTable(Dictionary<string, int> words, Dictionary<long, int> steps, List<List<NameSense>?> senses)
    {
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _steps = steps.ToFrozenDictionary();
        _senses = [.. senses.Select(s => s is null ? [] : s.ToArray())];
    }

    public IEnumerable<string> Words => _words.Keys;

    /// <summary>The number of a word, or -1 where no name has it.</summary>
    public int WordOf(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[32];
        var length = WordFold.Fold(word, folded);
        return length > 0 && _lookup.TryGetValue(folded[..length], out var id) ? id : -1;
    }

    /// <summary>The node after one more word, or -1; 0 is the root.</summary>
    public int Step(int node, int word) => _steps.TryGetValue(((long)node << 32) | (uint)word, out var next) ? next : -1;

    public ReadOnlySpan<NameSense> SensesAt(int node) => _senses[node];

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

    /// <summary>Collects names before the table is made.</summary>
    public sealed class Builder
    {
        readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
        readonly Dictionary<long, int> _steps = [];
        readonly List<List<NameSense>?> _senses = [null];

        public void Add(string name, NameSense sense)
        {
            var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
            Span<char> folded = stackalloc char[64];
            var node = 0;
            if (name.StartsWith("the ", StringComparison.Ordinal))
            {
                (name, sense) = (name[4..], sense with { Article = true });
            }

            sense = sense with { Lower = char.IsLower(name[0]) };
            for (var at = 0; WordScanner.Next(name, at, name.Length, out var word); at = word.End)
            {
                var length = WordFold.Fold(name.AsSpan(word.Start, word.Length), folded);
                if (!lookup.TryGetValue(folded[..length], out var id))
                {
                    id = _words.Count;
                    lookup[folded[..length]] = id;
                }

                ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(_steps, ((long)node << 32) | (uint)id, out var exists);
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

        public NameTable Build() => new(_words, _steps, _senses);
    }
}
