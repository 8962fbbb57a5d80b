using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Sentences;

/// <summary>Finds names in tagged sentences, from left to right: begin, inside, last, unit or outside at each token.</summary>
/// <remarks>
/// A linear classifier over hashed features (Ratinov and Roth 2009): the words around, their shapes and tags, the two
/// labels before, and what the <see cref="Gazetteer"/> has. Kept apart from the parser's encoder: sharing one hurt both.
/// </remarks>
sealed class NameTagger
{
    /// <summary>O, then begin, inside, last and unit of each kind.</summary>
    public const int Labels = 1 + (4 * Kinds);

    /// <summary>Weights of one feature lie beside each other, in as many places as a vector register has.</summary>
    public const int Stride = 16;

    internal const int MostFeatures = 64;

    const int Kinds = 3;
    const int Margin = 3;

    readonly sbyte[] _weights;
    readonly uint _mask;
    readonly Gazetteer _gazetteer;
    readonly FrozenSet<uint> _familiar;

    /// <param name="weights">A row of <see cref="Stride"/> bytes for each feature.</param>
    /// <param name="familiar">Hashes of the words with a capital that were met in training; others are strangers.</param>
    /// <param name="gazetteer">The names that the knowledge has.</param>
    public NameTagger(ReadOnlyMemory<byte> weights, ReadOnlyMemory<byte> familiar, Gazetteer gazetteer)
    {
        _familiar = MemoryMarshal.Cast<byte, uint>(familiar.Span).ToArray().ToFrozenSet();
        _weights = MemoryMarshal.Cast<byte, sbyte>(weights.Span).ToArray();
        if (_weights.Length < Stride || !BitOperations.IsPow2(_weights.Length))
        {
            throw ModelFile.Damaged("names whose weights are no power of two");
        }

        _mask = (uint)(_weights.Length / Stride) - 1;
        _gazetteer = gazetteer;
    }

    /// <summary>Whether a word by itself names a country.</summary>
    public bool IsCountry(ReadOnlySpan<char> word) => _gazetteer.IsCountry(word);

    public ImmutableArray<Name> Find(string text, ReadOnlySpan<Token> tokens)
    {
        var words = Describe(text, tokens, _gazetteer);
        foreach (ref var word in words.AsSpan())
        {
            word = word.IsCapital && !_familiar.Contains(word.Spelling) ? word.AsStranger() : word;
        }

        Span<uint> features = stackalloc uint[MostFeatures];
        Span<int> scores = stackalloc int[Stride];
        var names = ImmutableArray.CreateBuilder<Name>();
        var (previous, before, start) = (0, 0, 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!IsOpen(previous) && !IsPossible(words[i + Margin]))
            {
                (before, previous) = (previous, 0);
                continue;
            }

            Score(features[..Features(words, i + Margin, previous, before, features)], scores);
            var label = 0;
            for (var j = 0; j < Labels; j++)
            {
                if (Follows(previous, j, i == tokens.Length - 1) && (scores[j] > scores[label] || !Follows(previous, label, i == tokens.Length - 1)))
                {
                    label = j;
                }
            }

            start = IsOpen(previous) ? start : i;
            if (label > 0 && !IsOpen(label))
            {
                Add(names, words.AsSpan(Margin), new(start, i + 1, (NameKind)((label - 1) / 4)));
            }

            (before, previous) = (previous, label);
        }

        SureNames.Add(words.AsSpan(Margin, tokens.Length), tokens, text, names);
        return WithGroups(words, tokens, names);
    }

    /// <summary>Whether a name can begin at a word: it has a capital or a digit, or a list has it.</summary>
    internal static bool IsPossible(in WordFacts word) => word.IsCapital || word.Listed != Listed.No;

    static void Add(ImmutableArray<Name>.Builder names, ReadOnlySpan<WordFacts> words, Name name)
    {
        var first = name.Kind == NameKind.Person ? PersonTitle.Skip(words, name.First, name.End) : name.First;
        if (first < name.End)
        {
            names.Add(name with { First = first });
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        // So few bytes cannot add up to more than sixteen bits hold.
        Debug.Assert(features.Length <= MostFeatures);
        var sums = Vector256<short>.Zero;
        foreach (var feature in features)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref _weights[(int)(feature & _mask) * Stride]));
            sums += Vector256.Create(low, high);
        }

        var (first, last) = Vector256.Widen(sums);
        first.CopyTo(scores);
        last.CopyTo(scores[Vector256<int>.Count..]);
    }

    /// <summary>Label of a place within a name: 0 begin, 1 inside, 2 last, 3 unit.</summary>
    public static int Label(NameKind kind, int part) => 1 + ((int)kind * 4) + part;

    internal static bool IsOpen(int label) => label > 0 && (label - 1) % 4 < 2;

    /// <summary>Whether a label may follow another: a name that has begun goes on with its kind until its last.</summary>
    public static bool Follows(int previous, int label, bool isEnd)
    {
        if (isEnd && IsOpen(label))
        {
            return false;
        }

        var continues = label > 0 && (label - 1) % 4 is 1 or 2;
        return IsOpen(previous) ? continues && (label - 1) / 4 == (previous - 1) / 4 : !continues;
    }

    // Nationalities are a closed list, so no treebank is needed to learn them.
    static ImmutableArray<Name> WithGroups(WordFacts[] words, ReadOnlySpan<Token> tokens, ImmutableArray<Name>.Builder names)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var facts = words[i + Margin].Listed;
            if (facts.HasFlag(Listed.Nationality) && !facts.HasFlag(Listed.Country) && tokens[i].Pos is PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Noun)
            {
                var at = 0;
                while (at < names.Count && names[at].End <= i)
                {
                    at++;
                }

                if (at == names.Count || names[at].First > i)
                {
                    names.Insert(at, new(i, i + 1, NameKind.Group));
                }
                else if (names[at].First == i && names[at].End == i + 1 && names[at].Kind == NameKind.Place)
                {
                    names[at] = new(i, i + 1, NameKind.Group);
                }
            }
        }

        return names.DrainToImmutable();
    }

    internal static WordFacts[] Describe(string text, ReadOnlySpan<Token> tokens, Gazetteer gazetteer)
    {
        var words = new WordFacts[tokens.Length + (2 * Margin)];
        words.AsSpan().Fill(WordFacts.None);
        for (var i = 0; i < tokens.Length; i++)
        {
            words[i + Margin] = WordFacts.Of(text.AsSpan(tokens[i].Span.Start, Math.Min(tokens[i].Span.Length, WordHash.Longest)), tokens[i]);
        }

        gazetteer.Mark(words.AsSpan(Margin, tokens.Length));
        return words;
    }

    /// <summary>The features of the token at <paramref name="at"/>, counted with the margin.</summary>
    internal static int Features(WordFacts[] words, int at, int previous, int before, Span<uint> features)
    {
        ref readonly var word = ref words[at];
        ref readonly var left = ref words[at - 1];
        ref readonly var right = ref words[at + 1];
        uint last = (uint)previous + 9, pair = (last * 64) + (uint)before, listed = (uint)word.Listed;
        var count = 0;
        Span<uint> values =
        [
            1, word.Exact, word.Folded, word.Shape, word.Start2, word.Start3, word.End2, word.End3, word.End4, word.Tag,
            left.Folded, right.Folded, words[at - 2].Folded, words[at + 2].Folded, left.Shape, right.Shape, left.Tag, right.Tag,
            words[at - 2].Tag, words[at + 2].Tag, Two(left.Folded, word.Folded), Two(word.Folded, right.Folded), Two(left.Shape, word.Shape),
            Two(word.Shape, right.Shape), Two(Two(left.Shape, word.Shape), right.Shape), Two(left.Tag, word.Tag), Two(word.Tag, right.Tag),
            last, pair, Two(last, word.Folded), Two(last, word.Shape), Two(last, word.Tag), Two(last, left.Folded), Two(last, right.Folded),
            Two(last, Two(word.Shape, right.Shape)), Two(word.Shape, at == Margin ? 1u : 2u), right.End3, left.End3, Two(left.Folded, word.Shape),
            Two(right.Folded, word.Shape), Two(words[at - 2].Folded, left.Folded), Two(right.Folded, words[at + 2].Folded), words[at + 3].Folded,
            words[at - 3].Folded, listed, Two(listed, word.Shape), Two(listed, (uint)right.Listed), Two(listed, (uint)left.Listed), Two(listed, last),
            Two(listed, word.Tag), (uint)right.Listed, (uint)left.Listed, Two(listed, left.Folded), Two(listed, right.Folded), word.Relation,
            Two(word.Relation, word.Shape),
        ];
        foreach (var value in values)
        {
            features[count] = WordHash.Mix(value, (uint)count);
            count++;
        }

        return count;
    }

    static uint Two(uint a, uint b) => (a * 0x9E3779B9) ^ ((b * 0x85EBCA6B) + 0x1234567);
}

/// <summary>What the tagger of names sees of one word.</summary>
readonly record struct WordFacts(
    uint Exact, uint Folded, uint Shape, uint Start2, uint Start3, uint End2, uint End3, uint End4, uint Tag, uint Relation, bool IsCapital, Listed Listed, uint Spelling)
{
    /// <summary>A word that training has not met, or was made to believe so: what it is called says nothing, its endings and its surroundings must do.</summary>
    public WordFacts AsStranger() => this with { Exact = 5, Folded = 5, Start2 = 5, Start3 = 5 };

    /// <summary>Beyond the ends of a sentence.</summary>
    public static WordFacts None { get; } = new(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, false, Listed.No, 3);

    public static WordFacts Of(ReadOnlySpan<char> word, Token token)
    {
        Span<char> buffer = stackalloc char[WordHash.Longest];
        ReadOnlySpan<char> folded = buffer[..WordHash.Fold(word, buffer)];
        var length = folded.Length;
        return new(
            WordHash.Of(word),
            WordHash.Of(folded),
            WordHash.Shape(word),
            WordHash.Of(folded[..Math.Min(2, length)]),
            WordHash.Of(folded[..Math.Min(3, length)]),
            WordHash.Of(folded[Math.Max(0, length - 2)..]),
            WordHash.Of(folded[Math.Max(0, length - 3)..]),
            WordHash.Of(folded[Math.Max(0, length - 4)..]),
            WordHash.Of(token.Penn),
            (uint)token.Relation + 11,
            char.IsUpper(word[0]),
            Listed.No,
            WordHash.Of(folded));
    }
}
