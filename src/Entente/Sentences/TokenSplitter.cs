using Entente.Articles;

namespace Entente.Sentences;

/// <summary>Cuts running text into tokens: at white space always, elsewhere where the model says so.</summary>
/// <remarks>
/// A learned yes or no at every place within a word where a cut is possible at all: beside punctuation, between digits
/// and letters, and in contractions ("do|n't"), which are tokens of their own in the treebanks.
/// </remarks>
sealed class TokenSplitter(HashedWeights weights)
{
    /// <summary>Words longer than this are looked at piece by piece, so that time stays linear in the text.</summary>
    internal const int Window = 250;

    internal const int MostFeatures = 24;

    public void Split(string text, TextSpan within, List<TextSpan> tokens)
    {
        var at = within.Start;
        while (at < within.End)
        {
            while (at < within.End && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            var end = at;
            while (end < within.End && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                SplitWord(text, new(at, end), tokens);
            }

            at = end;
        }
    }

    void SplitWord(string text, TextSpan word, List<TextSpan> tokens)
    {
        Span<uint> features = stackalloc uint[MostFeatures];
        var start = word.Start;
        for (var piece = word.Start; piece < word.End; piece += Window)
        {
            var characters = text.AsSpan(piece, Math.Min(Window, word.End - piece));
            for (var i = 1; i < characters.Length; i++)
            {
                if (IsPossible(characters, i)
                    && weights.Says(features[..Describe(characters, i, Math.Max(0, start - piece), features)]))
                {
                    tokens.Add(new(start, piece + i));
                    start = piece + i;
                }
            }
        }

        tokens.Add(new(start, word.End));
    }

    /// <summary>Whether a token may begin at <paramref name="at"/>; never inside a surrogate pair.</summary>
    internal static bool IsPossible(ReadOnlySpan<char> word, int at)
    {
        var (before, after) = (CharacterKinds.Of(word[at - 1]), CharacterKinds.Of(word[at]));
        if (before >= CharacterKind.Apostrophe || after >= CharacterKind.Apostrophe)
        {
            return !char.IsLowSurrogate(word[at]);
        }

        return (before == CharacterKind.Digit) != (after == CharacterKind.Digit)
            || IsNot(word[at..])
            || (at == 3 && word.Length <= 6 && IsClipped(word));
    }

    /// <summary>Describes the place to the classifier; <paramref name="start"/> is where the current token began.</summary>
    internal static int Describe(ReadOnlySpan<char> word, int at, int start, Span<uint> features)
    {
        uint left = Class(word, at - 1), right = Class(word, at), pair = (left * 1000) + right;
        var (runLeft, runRight) = (RunBefore(word, at), RunFrom(word, at));
        uint shapeLeft = Shape(word[..at]), shapeRight = Shape(word[at..]);
        var count = 0;
        Add(features, ref count, 1);
        Add(features, ref count, pair);
        Add(features, ref count, (pair * 1000) + Class(word, at - 2));
        Add(features, ref count, (pair * 1000) + Class(word, at + 1));
        Add(features, ref count, (((pair * 1000) + Class(word, at + 1)) * 1000) + Class(word, at - 2));
        Add(features, ref count, WordHash.OfFolded(word.Slice(at, runRight)) ^ (right * 77));
        Add(features, ref count, WordHash.OfFolded(word.Slice(at - runLeft, runLeft)) ^ (left * 77));
        Add(features, ref count, WordHash.OfFolded(word[at..]));
        Add(features, ref count, WordHash.OfFolded(word[..at]));
        Add(features, ref count, (Shape(word) * 31) + (uint)at);
        Add(features, ref count, shapeRight ^ (shapeLeft * 31));
        Add(features, ref count, (WordHash.OfFolded(word) * 31) + (uint)at);
        Add(features, ref count, (pair * 64) + (at == word.Length - 1 ? 1u : 0) + (at == 1 ? 2u : 0));
        Add(features, ref count, ((uint)Math.Min(at - start, 6) * 1_000_000) + pair);
        var dash = CharacterKinds.Of(word[at]) == CharacterKind.Dash ? at
            : CharacterKinds.Of(word[at - 1]) == CharacterKind.Dash ? at - 1
            : -1;
        if (dash >= 0)
        {
            DescribeDash(word, dash, features, ref count);
        }

        return count;
    }

    static void DescribeDash(ReadOnlySpan<char> word, int dash, Span<uint> features, ref int count)
    {
        count = 14;
        var before = word.Slice(dash - RunBefore(word, dash), RunBefore(word, dash));
        var after = dash + 1 < word.Length ? word.Slice(dash + 1, RunFrom(word, dash + 1)) : [];
        Add(features, ref count, WordHash.OfFolded(before));
        Add(features, ref count, WordHash.OfFolded(after));
        Add(features, ref count, ((uint)Math.Min(before.Length, 4) * 16) + (uint)Math.Min(after.Length, 4));
        Add(features, ref count, Shape(before) ^ (Shape(after) * 31));
        Add(features, ref count, (Class(word, dash - 1) * 100) + Class(word, dash + 1));
    }

    static void Add(Span<uint> features, ref int count, uint value)
    {
        features[count] = WordHash.Mix(value, (uint)count);
        count++;
    }

    static uint Class(ReadOnlySpan<char> word, int at) => at < 0 ? 1u : at >= word.Length ? 2u : CharacterKinds.Of(word[at]) switch
    {
        CharacterKind.Upper => 3,
        CharacterKind.Letter => 4,
        CharacterKind.Digit => 5,
        CharacterKind.Apostrophe => '\'',
        CharacterKind.Dash => '-',
        _ => word[at],
    };

    static int RunFrom(ReadOnlySpan<char> word, int at)
    {
        var length = 0;
        while (at + length < word.Length && CharacterKinds.Of(word[at + length]) < CharacterKind.Apostrophe)
        {
            length++;
        }

        return length;
    }

    static int RunBefore(ReadOnlySpan<char> word, int at)
    {
        var length = 0;
        while (at - length > 0 && CharacterKinds.Of(word[at - 1 - length]) < CharacterKind.Apostrophe)
        {
            length++;
        }

        return length;
    }

    internal static uint Shape(ReadOnlySpan<char> text)
    {
        var hash = 17u;
        var last = 0u;
        foreach (var character in text)
        {
            var kind = CharacterKinds.Of(character);
            var code = kind == CharacterKind.Other ? character : (uint)kind;
            if (code != last)
            {
                hash = (hash ^ code) * 16777619;
                last = code;
            }
        }

        return hash;
    }

    static bool IsNot(ReadOnlySpan<char> rest) =>
        rest.Length >= 3 && rest[0] is 'n' or 'N' && rest[1] is '\'' or '’' && rest[2] is 't' or 'T';

    // The treebanks cut these six after their third letter, and no other word without an apostrophe.
    static bool IsClipped(ReadOnlySpan<char> word) =>
        word.Equals("cannot", StringComparison.OrdinalIgnoreCase)
        || word.Equals("gonna", StringComparison.OrdinalIgnoreCase)
        || word.Equals("gotta", StringComparison.OrdinalIgnoreCase)
        || word.Equals("lemme", StringComparison.OrdinalIgnoreCase)
        || word.Equals("gimme", StringComparison.OrdinalIgnoreCase)
        || word.Equals("wanna", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a character is to the splitters. From the apostrophe on, a cut beside it is possible.</summary>
enum CharacterKind
{
    Upper = 1,
    Letter = 2,
    Digit = 3,
    Apostrophe = 4,
    Dash = 5,
    FullStop = 6,
    Comma = 7,
    Other = 8,
}

/// <summary>Tells the kind of a character.</summary>
static class CharacterKinds
{
    public static CharacterKind Of(char character) => character switch
    {
        >= 'a' and <= 'z' => CharacterKind.Letter,
        >= 'A' and <= 'Z' => CharacterKind.Upper,
        >= '0' and <= '9' => CharacterKind.Digit,
        '\'' or '’' or '‘' => CharacterKind.Apostrophe,
        '-' or '–' or '—' or '‑' => CharacterKind.Dash,
        '.' => CharacterKind.FullStop,
        ',' => CharacterKind.Comma,
        < '\u0080' => CharacterKind.Other,
        _ when char.IsUpper(character) => CharacterKind.Upper,
        _ when char.IsLetter(character) || IsMark(character) => CharacterKind.Letter,
        _ when char.IsDigit(character) => CharacterKind.Digit,
        _ => CharacterKind.Other,
    };

    // Vowel signs and accents belong to the letter before them.
    static bool IsMark(char character) => char.GetUnicodeCategory(character)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
