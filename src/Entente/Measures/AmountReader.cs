using System.Collections.Immutable;
using System.Globalization;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Measures;

/// <summary>Reads a number with its bound and unit at a token.</summary>
sealed class AmountReader(string text, ImmutableArray<Token> tokens, UnitTable units)
{
    public Amount? At(int i)
    {
        var at = NumberAt(i, out var value, out var isMany);
        if (at == i || IsModelName(i))
        {
            return null;
        }

        var number = i;
        var first = UnitBefore(i, out var unit);
        var end = UnitAfter(at, ref unit);
        var bound = BoundBefore(ref first);
        return new()
        {
            Span = new(tokens[first].Span.Start, tokens[end - 1].Span.End),
            Number = number,
            End = end,
            Value = value,
            Unit = unit,
            Bound = isMany ? QuantityBound.AtLeast : bound.Bound,
            IsApproximate = isMany || bound.IsApproximate,
            IsWord = units.Number(Text(i)) is not null,
        };
    }

    ReadOnlySpan<char> Text(int i) => i >= 0 && i < tokens.Length ? text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length) : [];

    bool Is(int i, string word) => Text(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the token behind the number, or <paramref name="i"/>.</summary>
    int NumberAt(int i, out double value, out bool isMany)
    {
        isMany = false;
        var next = i + 1;
        if (!Digits(Text(i), out value))
        {
            if (units.Number(Text(i)) is not { } word || word.Kind is NumberKind.Part or NumberKind.Scale)
            {
                return i;
            }

            value = word.Value;
            if (word.Kind == NumberKind.Many)
            {
                isMany = true;
                return Is(next, "of") || tokens[i].Pos == PartOfSpeech.Num ? next : i;
            }

            if (word.Kind == NumberKind.Tens && units.Number(Text(Hyphen(next))) is { Kind: NumberKind.Ones, Value: < 10 } ones)
            {
                value += ones.Value;
                next = Hyphen(next) + 1;
            }
        }

        while (units.Number(Text(next)) is { Kind: NumberKind.Scale } scale && (Text(next).Length > 1 || tokens[next].Span.Start == tokens[next - 1].Span.End))
        {
            value *= scale.Value;
            next++;
        }

        if (units.Number(Text(Hyphen(next))) is { Kind: NumberKind.Part } part && value < part.Value)
        {
            value /= part.Value;
            next = Hyphen(next) + 1;
        }

        return next;
    }

    int Hyphen(int i) => Text(i) is ['-' or '‑'] ? i + 1 : i;

    static bool Digits(ReadOnlySpan<char> word, out double value)
    {
        value = 0;
        return word.Length > 0 && char.IsAsciiDigit(word[0])
            && double.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>"Su-30", "COVID-19", "Boeing 737", "Article 5": the number is part of a name.</summary>
    bool IsModelName(int i)
    {
        if (i == 0 || !char.IsAsciiDigit(Text(i)[0]))
        {
            return false;
        }

        if (Text(i - 1) is ['-' or '–'])
        {
            return i > 1 && tokens[i - 1].Span.Start == tokens[i - 2].Span.End && char.IsLetter(Text(i - 2)[0]);
        }

        return tokens[i - 1].Pos == PartOfSpeech.Propn && char.IsUpper(Text(i - 1)[0]) && tokens[i].Head == i - 1
            && units.UnitBefore(Text(i - 1)) is null;
    }

    int UnitBefore(int i, out string? unit)
    {
        unit = i > 0 ? units.UnitBefore(Text(i - 1)) : null;
        if (unit is not null)
        {
            return i - 1;
        }

        unit = Text(i - 1) is ['-'] || Is(i - 1, "of") ? units.UnitBefore(Text(i - 2)) : null;
        return unit is null ? i : i - 2;
    }

    int UnitAfter(int i, ref string? unit)
    {
        var from = Hyphen(i);
        for (var length = UnitTable.LongestUnit; length > 0; length--)
        {
            if (from + length <= tokens.Length
                && units.UnitAfter(text.AsSpan(tokens[from].Span.Start, tokens[from + length - 1].Span.End - tokens[from].Span.Start)) is { } found)
            {
                unit ??= found;
                return from + length;
            }
        }

        return i;
    }

    NumberBound BoundBefore(ref int first)
    {
        for (var length = Math.Min(UnitTable.LongestBound, first); length > 0; length--)
        {
            var start = tokens[first - length].Span.Start;
            if (units.Bound(text.AsSpan(start, tokens[first - 1].Span.End - start)) is { } bound)
            {
                first -= length;
                return bound;
            }
        }

        return default;
    }
}

/// <summary>A number as the words have it: <see cref="Number"/> is its first token, <see cref="End"/> the one behind its unit.</summary>
readonly record struct Amount
{
    public required TextSpan Span { get; init; }

    public required int Number { get; init; }

    public required int End { get; init; }

    public required double Value { get; init; }

    public string? Unit { get; init; }

    public QuantityBound Bound { get; init; }

    public bool IsApproximate { get; init; }

    /// <summary>Whether it is written in letters: "one" is often no number.</summary>
    public bool IsWord { get; init; }
}
