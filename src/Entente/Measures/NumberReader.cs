using System.Collections.Immutable;
using System.Globalization;
using Entente.Sentences;

namespace Entente.Measures;

/// <summary>Reads a number in digits or words at a token: "3.5 million", "twenty-two", "half a million", "a third", "hundreds of thousands".</summary>
sealed class NumberReader(string text, ImmutableArray<Token> tokens, UnitTable units)
{
    /// <summary>Shorter words that multiply stand only right behind digits: "5m", "$20bn".</summary>
    const int ShortestScale = 4;

    public Numeral? At(int i)
    {
        if (Digits(Text(i), out var value))
        {
            return Scaled(i, i + 1, value);
        }

        return units.Number(Text(i)) is not { } word ? null : word.Kind switch
        {
            NumberKind.Many => Many(i, word.Value),
            NumberKind.Scale => Article(i) is var first && first < i && Text(i).Length >= ShortestScale ? Scaled(first, i, 1) with { IsMany = !Is(first, "a") || first + 1 < i } : null,
            NumberKind.Part => Is(i - 1, "a") && tokens[i].Pos == PartOfSpeech.Noun && (Is(i + 1, "of") || Is(i - 2, "by")) ? Fraction(i - 1, i + 1, 1 / word.Value) : null,
            NumberKind.Half => Half(i, word.Value),
            NumberKind.Tens when units.Number(Text(Hyphen(i + 1))) is { Kind: NumberKind.Ones, Value: < 10 } ones => Scaled(i, Hyphen(i + 1) + 1, word.Value + ones.Value),
            _ => Scaled(i, i + 1, word.Value),
        };
    }

    public ReadOnlySpan<char> Text(int i) => i >= 0 && i < tokens.Length ? text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length) : [];

    public bool Is(int i, string word) => Text(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    public int Hyphen(int i) => Text(i) is ['-' or '‑' or '–'] ? i + 1 : i;

    /// <summary>The number with "and a half", the words that multiply it, and what divides it.</summary>
    Numeral Scaled(int first, int next, double value)
    {
        if (Is(next, "and") && Is(next + 1, "a") && units.Number(Text(next + 2)) is { Kind: NumberKind.Half } half)
        {
            value += 1 / half.Value;
            next += 3;
        }

        var scale = 1.0;
        while (units.Number(Text(next)) is { Kind: NumberKind.Scale } more && (Text(next).Length > 1 || tokens[next].Span.Start == tokens[next - 1].Span.End))
        {
            scale *= more.Value;
            next++;
        }

        return units.Number(Text(Hyphen(next))) is { Kind: NumberKind.Part } part && value < part.Value
            ? Fraction(first, Hyphen(next) + 1, value * scale / part.Value)
            : new(first, next, Times(value, scale), scale, IsMany: false, IsFraction: false);
    }

    /// <remarks>4.1 million is not 4,099,999.9999999995.</remarks>
    public static double Times(double value, double scale) => scale == 1 ? value : Math.Round(value * scale, 3);

    static Numeral Fraction(int first, int next, double value) => new(first, next, value, 1, IsMany: false, IsFraction: true);

    /// <summary>"Dozens of", "hundreds of thousands of": at least one of it.</summary>
    Numeral? Many(int i, double value)
    {
        var next = i + 1;
        while (Is(next, "of") && units.Number(Text(next + 1)) is { Kind: NumberKind.Many } more)
        {
            value *= more.Value;
            next += 2;
        }

        return Is(next, "of") || tokens[i].Pos == PartOfSpeech.Num ? new(i, next, value, value, IsMany: true, IsFraction: false) : null;
    }

    /// <summary>"Half a million", "half of the crew", "half its oil"; not "the second half".</summary>
    Numeral? Half(int i, double parts)
    {
        if (Is(i + 1, "a") && units.Number(Text(i + 2)) is { Kind: NumberKind.Scale } && Text(i + 2).Length >= ShortestScale)
        {
            return Scaled(i, i + 2, 1 / parts);
        }

        var isOfSomething = Is(i + 1, "of") || Is(i + 1, "the") || Is(i + 1, "its") || Is(i + 1, "their") || Is(i + 1, "his") || Is(i + 1, "her") || Is(i + 1, "all");
        var isOneOfTwo = i > 0 && tokens[i - 1].Pos is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num;
        return isOfSomething && !isOneOfTwo && !Is(i - 1, "the") ? Fraction(i, i + 1, 1 / parts) : null;
    }

    /// <summary>"A dozen", "several dozen", "a few hundred": where the words before the scale begin; its own place where none are.</summary>
    int Article(int scale) => Is(scale - 1, "a") || Is(scale - 1, "several") ? scale - 1 : Is(scale - 1, "few") && Is(scale - 2, "a") ? scale - 2 : scale;

    static bool Digits(ReadOnlySpan<char> word, out double value)
    {
        value = 0;
        return word.Length > 0 && char.IsAsciiDigit(word[0])
            && double.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
    }
}

/// <summary>A number as it is written: from its first token up to, not including, <see cref="Next"/>.</summary>
/// <param name="First">The first token, an article among them: "a third".</param>
/// <param name="Next">The token behind the number.</param>
/// <param name="Value">Multiplied out.</param>
/// <param name="Scale">What its last words multiply by; of a range both ends share it.</param>
/// <param name="IsMany">Whether it says that there are more than one of its scale.</param>
/// <param name="IsFraction">Whether it is a part of something.</param>
readonly record struct Numeral(int First, int Next, double Value, double Scale, bool IsMany, bool IsFraction);
