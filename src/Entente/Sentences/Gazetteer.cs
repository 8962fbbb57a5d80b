using System.Buffers.Binary;

namespace Entente.Sentences;

/// <summary>Hashes of the names that the knowledge has, so that the tagger of names can look up stretches of words.</summary>
/// <remarks>Five bytes a name: the hash of its words, and what it can name. A hash that is only the beginning of longer names says so.</remarks>
sealed class Gazetteer
{
    /// <summary>Names of more words are not looked up.</summary>
    public const int LongestName = 5;

    const int EntrySize = 5;
    const uint Joint = 0x01000193;

    readonly Dictionary<uint, Listed> _names;

    public Gazetteer(ReadOnlyMemory<byte> section)
    {
        _names = new(section.Length / EntrySize);
        for (var at = 0; at + EntrySize <= section.Length; at += EntrySize)
        {
            _names[BinaryPrimitives.ReadUInt32LittleEndian(section.Span[at..])] = (Listed)section.Span[at + 4];
        }
    }

    /// <summary>The section for these names, words of each by white space.</summary>
    public static byte[] Write(IEnumerable<(string Name, Listed What)> names)
    {
        var hashes = new SortedDictionary<uint, Listed>();
        foreach (var (name, what) in names)
        {
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var hash = 0u;
            for (var i = 0; i < Math.Min(words.Length, LongestName); i++)
            {
                hash = Join(hash, WordHash.OfFolded(words[i]));
                hashes[hash] = hashes.GetValueOrDefault(hash) | (i == words.Length - 1 ? what : Listed.Begins);
            }
        }

        var section = new byte[hashes.Count * EntrySize];
        var at = 0;
        foreach (var (hash, what) in hashes)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(section.AsSpan(at), hash);
            section[at + 4] = (byte)what;
            at += EntrySize;
        }

        return section;
    }

    /// <summary>Whether a word by itself names a country.</summary>
    public bool IsCountry(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[WordHash.Longest];
        return word.Length <= WordHash.Longest
            && _names.TryGetValue(Join(0, WordHash.Of(buffer[..WordHash.Fold(word, buffer)])), out var what) && what.HasFlag(Listed.Country);
    }

    /// <summary>Marks the words of the longest listed name that begins at each capital.</summary>
    public void Mark(Span<WordFacts> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].IsCapital)
            {
                continue;
            }

            var (hash, end, what) = (0u, i, Listed.No);
            for (var j = i; j < Math.Min(words.Length, i + LongestName); j++)
            {
                hash = Join(hash, words[j].Folded);
                if (!_names.TryGetValue(hash, out var found))
                {
                    break;
                }

                if ((found & ~Listed.Begins) != 0)
                {
                    (end, what) = (j + 1, found & ~Listed.Begins);
                }
            }

            for (var j = i; j < end; j++)
            {
                words[j] = words[j] with { Listed = words[j].Listed | what | (j > i ? Listed.Begins : Listed.No) };
            }
        }
    }

    static uint Join(uint hash, uint word) => (hash * Joint) ^ word;
}

/// <summary>What a listed name can name; a word may be in several lists.</summary>
[Flags]
enum Listed : byte
{
    No = 0,
    Country = 1,
    Nationality = 2,
    Place = 4,
    Person = 8,
    Organisation = 16,
    GivenName = 32,

    /// <summary>In the table: the beginning of a longer name. On a word: within a name, not its first.</summary>
    Begins = 64,
}
