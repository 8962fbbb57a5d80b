namespace Entente.Sentences;

/// <summary>The hashes under which words, their beginnings, endings and shapes are known to the model. A change here makes every model void.</summary>
static class WordHash
{
    const uint Prime = 16777619;
    const uint Seed = 2166136261;

    /// <summary>Longer words are known by this many first characters, which bounds the work on one word of any length.</summary>
    public const int Longest = 60;

    /// <summary>Spreads the bits of a sum of numbers.</summary>
    public static uint Mix(uint value)
    {
        value ^= value >> 16;
        value *= 0x7feb352d;
        value ^= value >> 15;
        value *= 0x846ca68b;
        return value ^ (value >> 16);
    }

    public static uint Mix(uint value, uint kind) => Mix((value * 31) + (kind * 0x9E3779B9));

    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var character in text)
        {
            hash = (hash ^ character) * Prime;
        }

        return hash;
    }

    /// <summary>One for all cases, digits and kinds of quotation mark and dash.</summary>
    public static uint OfFolded(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var character in text)
        {
            hash = (hash ^ Fold(character)) * Prime;
        }

        return hash;
    }

    /// <summary>Writes the word as the vocabulary knows it; returns how many characters it has.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = Math.Min(text.Length, folded.Length);
        for (var i = 0; i < length; i++)
        {
            folded[i] = Fold(text[i]);
        }

        return length;
    }

    /// <summary>The pattern of capitals, small letters, digits and other characters; runs count as two.</summary>
    public static uint Shape(ReadOnlySpan<char> text)
    {
        var hash = 17u;
        var last = '\0';
        var run = 0;
        foreach (var character in text)
        {
            var kind = char.IsUpper(character) ? 'X'
                : char.IsLower(character) ? 'x'
                : char.IsDigit(character) ? 'd'
                : Fold(character);
            run = kind == last ? run + 1 : 0;
            last = kind;
            if (run < 2)
            {
                hash = (hash ^ kind) * Prime;
            }
        }

        return hash;
    }

    static char Fold(char character) => character switch
    {
        >= '0' and <= '9' => '0',
        '’' or '‘' or '´' or '`' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '–' or '—' or '‑' => '-',
        < '\u0080' => (char)(character | (character is >= 'A' and <= 'Z' ? 0x20 : 0)),
        _ => char.ToLowerInvariant(character),
    };
}
