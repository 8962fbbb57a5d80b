using System.Collections.Frozen;
using System.Globalization;

namespace Entente.Measures;

/// <summary>Units of measure, number words and bounds, read from knowledge/units.</summary>
public sealed class UnitTable
{
    readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _before;
    readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _after;
    readonly FrozenDictionary<string, NumberBound>.AlternateLookup<ReadOnlySpan<char>> _bounds;
    readonly FrozenDictionary<string, NumberBound>.AlternateLookup<ReadOnlySpan<char>> _boundsAfter;

    UnitTable(
        Dictionary<string, NumberWord> numbers,
        Dictionary<string, string> before,
        Dictionary<string, string> after,
        Dictionary<string, NumberBound> bounds,
        Dictionary<string, NumberBound> boundsAfter)
    {
        _numbers = numbers.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _before = before.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _after = after.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _bounds = bounds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _boundsAfter = boundsAfter.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Units of so many words are looked for: "barrels per day".</summary>
    internal const int LongestUnit = 3;

    /// <summary>Bounds of so many words are looked for: "no fewer than", "in the region of".</summary>
    internal const int LongestBound = 4;

    public static UnitTable Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var numbers = new Dictionary<string, NumberWord>();
        foreach (var row in KnowledgeTable.Read(files, "units/numbers.tsv", "word", "value", "kind"))
        {
            numbers[row[0]] = double.TryParse(row[1], CultureInfo.InvariantCulture, out var value) && Enum.TryParse<NumberKind>(row[2], ignoreCase: true, out var kind)
                ? new(value, kind)
                : throw row.Wrong($"'{row[1]} {row[2]}' is no number of a known kind", "Write digits, and ones, tens, scale, many, part or half.");
        }

        var (before, after) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var row in KnowledgeTable.Read(files, "units/units.tsv", "words", "unit", "place"))
        {
            var place = row[2] switch
            {
                "before" => before,
                "after" => after,
                _ => throw row.Wrong($"a unit cannot stand '{row[2]}' its number", "Write before or after."),
            };
            place[row[0]] = row[1];
        }

        var (bounds, boundsAfter) = (new Dictionary<string, NumberBound>(), new Dictionary<string, NumberBound>());
        foreach (var row in KnowledgeTable.Read(files, "units/bounds.tsv", "words", "bound", "place"))
        {
            var place = row[2] switch
            {
                "before" => bounds,
                "after" => boundsAfter,
                _ => throw row.Wrong($"a bound cannot stand '{row[2]}' its number", "Write before or after."),
            };
            place[row[0]] = row[1] switch
            {
                "at_least" => new(QuantityBound.AtLeast, false),
                "at_most" => new(QuantityBound.AtMost, false),
                "about" => new(QuantityBound.Exactly, true),
                _ => throw row.Wrong($"'{row[1]}' is no bound", "Write at_least, at_most or about."),
            };
        }

        return new(numbers, before, after, bounds, boundsAfter);
    }

    internal NumberWord? Number(ReadOnlySpan<char> word) => _numbers.TryGetValue(word, out var number) ? number : null;

    internal string? UnitBefore(ReadOnlySpan<char> words) => _before.TryGetValue(words, out var unit) ? unit : null;

    internal string? UnitAfter(ReadOnlySpan<char> words) => _after.TryGetValue(words, out var unit) ? unit : null;

    internal NumberBound? BoundAfter(ReadOnlySpan<char> words) => _boundsAfter.TryGetValue(words, out var bound) ? bound : null;

    internal NumberBound? Bound(ReadOnlySpan<char> words) => _bounds.TryGetValue(words, out var bound) ? bound : null;
}

/// <summary>A word that is a number or part of one.</summary>
readonly record struct NumberWord(double Value, NumberKind Kind);

enum NumberKind
{
    Ones,
    Tens,
    Scale,
    Many,
    Part,

    /// <summary>A part that needs no article: "half of", "half a million".</summary>
    Half,
}

/// <summary>What words before a number make of it.</summary>
readonly record struct NumberBound(QuantityBound Bound, bool IsApproximate);
