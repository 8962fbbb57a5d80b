using System.Numerics;

namespace Entente.Incidents;

/// <summary>Sixty-four bits of a text that are near for texts that are near (Charikar's simhash over word triples).</summary>
/// <remarks>A syndicated copy with another headline differs in a few bits; unrelated texts differ in about half of them.</remarks>
public static class Fingerprint
{
    /// <summary>Up to so many bits apart, two texts of some length are copies of one.</summary>
    public const int CopyDistance = 6;

    public static ulong Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<int> votes = stackalloc int[64];
        votes.Clear();
        ulong first = 0, second = 0;
        foreach (var word in WordHashes(text))
        {
            var triple = Mix((first * 3) + (second * 5) + word);
            for (var bit = 0; bit < 64; bit++)
            {
                votes[bit] += (triple >> bit & 1) == 0 ? -1 : 1;
            }

            (first, second) = (second, word);
        }

        var fingerprint = 0UL;
        for (var bit = 0; bit < 64; bit++)
        {
            fingerprint |= votes[bit] > 0 ? 1UL << bit : 0;
        }

        return fingerprint;
    }

    public static bool AreCopies(ulong one, ulong other) => BitOperations.PopCount(one ^ other) <= CopyDistance;

    static WordList WordHashes(ReadOnlySpan<char> text) => new(text);

    static ulong Mix(ulong hash)
    {
        hash ^= hash >> 31;
        hash *= 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }

    ref struct WordList(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> _rest = text;

        public ulong Current { get; private set; }

        public readonly WordList GetEnumerator() => this;

        public bool MoveNext()
        {
            var start = 0;
            while (start < _rest.Length && !char.IsLetterOrDigit(_rest[start]))
            {
                start++;
            }

            if (start == _rest.Length)
            {
                return false;
            }

            var hash = 14695981039346656037UL;
            var end = start;
            for (; end < _rest.Length && char.IsLetterOrDigit(_rest[end]); end++)
            {
                hash = (hash ^ char.ToLowerInvariant(_rest[end])) * 1099511628211UL;
            }

            Current = Mix(hash);
            _rest = _rest[end..];
            return true;
        }
    }
}
