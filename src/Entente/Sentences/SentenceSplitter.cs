using Entente.Articles;

namespace Entente.Sentences;

/// <summary>Tells which tokens of a block end a sentence. The last one always does.</summary>
sealed class SentenceSplitter(HashedWeights weights)
{
    internal const int MostFeatures = 22;

    const int LongestLook = 80;

    /// <summary>Adds the index of each last token; <paramref name="tokens"/> are those of one block.</summary>
    public void Split(string text, ReadOnlySpan<TextSpan> tokens, List<int> ends)
    {
        Span<uint> features = stackalloc uint[MostFeatures];
        var start = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i == tokens.Length - 1
                || (IsPossible(text, tokens, i) && weights.Says(features[..Describe(text, tokens, i, start, features)])))
            {
                ends.Add(i);
                start = i + 1;
            }
        }
    }

    /// <summary>Whether a sentence may end after this token, which is not the last.</summary>
    internal static bool IsPossible(string text, ReadOnlySpan<TextSpan> tokens, int at)
    {
        var last = text[tokens[at].End - 1];
        if (last is '.' or '!' or '?' or '…' or ':' or ';')
        {
            return true;
        }

        if (at > 0 && last is '"' or '”' or '\'' or '’' or ')' or ']' && text[tokens[at - 1].End - 1] is '.' or '!' or '?' or '…')
        {
            return true;
        }

        return tokens[at + 1].Start > tokens[at].End
            && (BreaksLine(text, tokens, at)
                || (last is '-' or '—' or '*' or ')' or '"' or '”' or '>' && char.IsUpper(text[tokens[at + 1].Start])));
    }

    internal static int Describe(string text, ReadOnlySpan<TextSpan> tokens, int at, int start, Span<uint> features)
    {
        var gap = BreaksLine(text, tokens, at) ? 2u : tokens[at + 1].Start > tokens[at].End ? 1u : 0u;
        ReadOnlySpan<char> previous = Word(text, tokens, at - 1), current = Word(text, tokens, at), next = Word(text, tokens, at + 1);
        uint word = WordHash.OfFolded(Bounded(current)), before = WordHash.OfFolded(Bounded(previous)), after = WordHash.OfFolded(Bounded(next));
        uint before2 = WordHash.OfFolded(Bounded(Word(text, tokens, at - 2))), after2 = WordHash.OfFolded(Bounded(Word(text, tokens, at + 2)));
        uint shape = TokenSplitter.Shape(Bounded(current)), shapeBefore = TokenSplitter.Shape(Bounded(previous)), shapeAfter = TokenSplitter.Shape(Bounded(next));
        uint capital = char.IsUpper(next[0]) ? 1u : char.IsLower(next[0]) ? 2u : char.IsDigit(next[0]) ? 3u : next[0];
        var length = at - start;
        var count = 0;
        Add(features, ref count, gap);
        Add(features, ref count, (word * 3) + gap);
        Add(features, ref count, (((word * 31) + capital) * 3) + gap);
        Add(features, ref count, before ^ (word * 31));
        Add(features, ref count, (word * 31) ^ (after * 17));
        Add(features, ref count, (((word * 31) ^ (shapeAfter * 17)) * 3) + gap);
        Add(features, ref count, (shapeBefore * 31) ^ (word * 7) ^ capital);
        Add(features, ref count, ((uint)Math.Min(previous.Length, 5) * 100) + capital + (word * 17));
        Add(features, ref count, ((uint)Math.Min(length, 20) * 4) + gap);
        Add(features, ref count, (before * 7) ^ (capital * 31) ^ word);
        Add(features, ref count, (shape * 31) + capital);
        Add(features, ref count, (after * 3) + gap);
        Add(features, ref count, (before2 * 31) ^ (before * 7) ^ word);
        Add(features, ref count, (after * 31) ^ after2);
        Add(features, ref count, (shapeBefore * 31) ^ shape ^ (shapeAfter * 7));
        Add(features, ref count, ((uint)Math.Min(length, 30) * 64) + (capital * 4) + gap + (word * 31));
        Add(features, ref count, (word * 31) + (capital * 7) + (previous.Length == 1 ? 1u : 0) + (previous.Contains('.') ? 2u : 0));
        var open = Open(text, tokens, start, at);
        Add(features, ref count, (word * 31) + (open * 7) + capital);
        Add(features, ref count, (open * 31) + (gap * 5) + (after * 7));
        Add(features, ref count, length < 3 ? (TokenSplitter.Shape(Bounded(Word(text, tokens, start))) * 31) + (word * 7) + (uint)length : 0);
        return count;
    }

    /// <summary>What the sentence has opened and not closed so far: 1 a quotation, 2 a bracket, 3 both. Looks back over a bounded stretch.</summary>
    static uint Open(string text, ReadOnlySpan<TextSpan> tokens, int start, int at)
    {
        var (quoted, brackets) = (false, 0);
        for (var i = Math.Max(start, at - LongestLook); i <= at; i++)
        {
            switch (text[tokens[i].Start])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '“':
                    quoted = true;
                    break;
                case '”':
                    quoted = false;
                    break;
                case '(' or '[':
                    brackets++;
                    break;
                case ')' or ']':
                    brackets = Math.Max(0, brackets - 1);
                    break;
            }
        }

        return (quoted ? 1u : 0) + (brackets > 0 ? 2u : 0);
    }

    static bool BreaksLine(string text, ReadOnlySpan<TextSpan> tokens, int at) =>
        text.AsSpan(tokens[at].End, tokens[at + 1].Start - tokens[at].End).Contains('\n');

    static ReadOnlySpan<char> Word(string text, ReadOnlySpan<TextSpan> tokens, int at) =>
        at < 0 ? "<start>" : at >= tokens.Length ? "<end>" : text.AsSpan(tokens[at].Start, tokens[at].Length);

    // A bound on the work for a word of any length.
    static ReadOnlySpan<char> Bounded(ReadOnlySpan<char> word) => word.Length <= WordHash.Longest ? word : word[..WordHash.Longest];

    static void Add(Span<uint> features, ref int count, uint value)
    {
        features[count] = WordHash.Mix(value, (uint)count);
        count++;
    }
}
