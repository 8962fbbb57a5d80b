using System.Collections.Immutable;
using Entente.Articles;
using Entente.Sentences;

namespace Entente.Measures;

/// <summary>Reads a number, or a range of two, with its bound and unit at a token.</summary>
sealed class AmountReader(string text, ImmutableArray<Token> tokens, UnitTable units)
{
    readonly NumberReader _numbers = new(text, tokens, units);

    public Amount? At(int i)
    {
        if (_numbers.At(i) is not { } number || IsModelName(i))
        {
            return null;
        }

        var first = UnitBefore(number.First, out var unit);
        var upper = UpperOf(number, number.Next, first);
        var value = upper is { } end ? Shared(number, end) : number.Value;
        var next = UnitAfter(upper?.Next ?? number.Next, ref unit);
        if (upper is null && unit is not null && UpperOf(number, next, first) is { } late && UnitAfterIs(late.Next, unit) is var behind && behind > late.Next)
        {
            (upper, next) = (late, behind);
        }

        if (unit is null && upper is null && Is(first - 1, "from") && Is(number.Next, "to") && _numbers.At(number.Next + 1) is { } later)
        {
            UnitAfter(later.Next, ref unit); // "From 10 to 15 per cent": two of one unit.
        }

        if (upper is not null && Is(first - 1, "between"))
        {
            first--;
        }

        var isOdd = Is(Hyphen(next), "odd") && Hyphen(next) > next;
        next = isOdd || (Is(Hyphen(next), "strong") && Hyphen(next) > next) ? Hyphen(next) + 1 : next;
        var bound = BoundBefore(ref first) ?? BoundAfter(ref next) ?? default;
        return new()
        {
            Span = new(tokens[first].Span.Start, tokens[next - 1].Span.End),
            Number = (upper?.Next ?? number.Next) - 1,
            End = next,
            Value = value,
            Upper = upper?.Value,
            Unit = unit,
            Bound = number.IsMany ? QuantityBound.AtLeast : bound.Bound,
            IsApproximate = number.IsMany || bound.IsApproximate || isOdd,
            IsWord = !char.IsAsciiDigit(Text(i)[0]),
            IsFraction = number.IsFraction,
        };
    }

    ReadOnlySpan<char> Text(int i) => _numbers.Text(i);

    bool Is(int i, string word) => _numbers.Is(i, word);

    int Hyphen(int i) => _numbers.Hyphen(i);

    /// <summary>"Between 5 and 7", "50-60", "3 to 5 million", "$3-$5bn": the other end of a range that begins with a number.</summary>
    Numeral? UpperOf(Numeral number, int at, int first)
    {
        if (number.IsMany || number.IsFraction || !JoinsRange(at, first))
        {
            return null;
        }

        var start = units.UnitBefore(Text(at + 1)) is null ? at + 1 : at + 2;
        return _numbers.At(start) is { IsMany: false, IsFraction: false } upper && upper.Value > Shared(number, upper) && upper.First == start ? upper : null;
    }

    bool JoinsRange(int at, int first) =>
        Hyphen(at) > at ? tokens[at].Span.Start == tokens[at - 1].Span.End
        : Is(at, "and") ? Is(first - 1, "between")
        : (Is(at, "to") || Is(at, "or")) && !Is(first - 1, "from");

    /// <summary>"4.1 to 4.3 million": what multiplies the upper end multiplies the lower one.</summary>
    static double Shared(Numeral number, Numeral upper) =>
        number.Scale == 1 && upper.Scale > 1 && number.Value < upper.Value / upper.Scale ? NumberReader.Times(number.Value, upper.Scale) : number.Value;

    /// <summary>"Su-30", "COVID-19", "Boeing 737", "Article 5", "Group of 77": the number is part of a name.</summary>
    bool IsModelName(int i)
    {
        if (Text(i - 2) is "Group" && Is(i - 1, "of"))
        {
            return true;
        }

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

    int UnitAfterIs(int i, string unit)
    {
        string? found = null;
        var next = UnitAfter(i, ref found);
        return found == unit ? next : i;
    }

    NumberBound? BoundBefore(ref int first)
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

        return null;
    }

    /// <summary>"500 or more", "two weeks or so".</summary>
    NumberBound? BoundAfter(ref int next)
    {
        if (Is(next, "or") && next + 1 < tokens.Length
            && units.BoundAfter(text.AsSpan(tokens[next].Span.Start, tokens[next + 1].Span.End - tokens[next].Span.Start)) is { } bound)
        {
            next += 2;
            return bound;
        }

        return null;
    }
}

/// <summary>A number as the words have it: <see cref="Number"/> is its last token without the unit, <see cref="End"/> the one behind its unit.</summary>
readonly record struct Amount
{
    public required TextSpan Span { get; init; }

    public required int Number { get; init; }

    public required int End { get; init; }

    public required double Value { get; init; }

    /// <summary>The other end of a range.</summary>
    public double? Upper { get; init; }

    public string? Unit { get; init; }

    public QuantityBound Bound { get; init; }

    public bool IsApproximate { get; init; }

    /// <summary>Whether it is written in letters: "one" is often no number.</summary>
    public bool IsWord { get; init; }

    /// <summary>A part of what it measures: "two thirds of".</summary>
    public bool IsFraction { get; init; }
}
