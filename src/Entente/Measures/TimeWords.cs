using System.Collections.Frozen;
using System.Globalization;

namespace Entente.Measures;

/// <summary>The words that tell time: months, weekdays, units, pointers, shifts. Read from knowledge/times.</summary>
public sealed class TimeWords
{
    const string Path = "times/words.tsv";

    readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> _words;

    TimeWords(Dictionary<string, TimeWord> words) => _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static TimeWords Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var words = new Dictionary<string, TimeWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in KnowledgeTable.Read(files, Path, "word", "kind", "value"))
        {
            words[row[0]] = Add(words.GetValueOrDefault(row[0]) ?? new(), row);
        }

        return new(words);
    }

    internal TimeWord? this[ReadOnlySpan<char> word] => _words.TryGetValue(word, out var found) ? found : null;

    static TimeWord Add(TimeWord word, KnowledgeRow row) => row[1] switch
    {
        "month" => word with { Month = Number(row) },
        "weekday" => word with { Weekday = Number(row) },
        "season" => word with { Season = row[2] },
        "unit" => word with { Unit = row[2] },
        "daypart" => word with { DayPart = row[2] },
        "part" => word with { Part = row[2] },
        "pointer" => word with { Pointer = row[2] },
        "shift" => word with { Shift = row[2] },
        "count" => word with { Count = row[2] == "X" ? double.NaN : double.Parse(row[2], CultureInfo.InvariantCulture) },
        "ordinal" => word with { Ordinal = Number(row) },
        "decade" => word with { Decade = Number(row) },
        "era" => word with { Era = row[2] },
        "each" => word with { IsEach = true },
        "set" => word with { Set = row[2] },
        "day" => word with { Day = Number(row) },
        "vague" => word with { Vague = row[2] },
        "holiday" => word with { Holiday = (int.Parse(row[2].AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(row[2].AsSpan(3), CultureInfo.InvariantCulture)) },
        "clock" => word with { Clock = row[2] },
        "approximately" => word with { IsApproximation = true },
        "rate" => word with { IsRate = true },
        "owner" => word with { IsOwner = true },
        "leads" => word with { Leads = true },
        _ => throw row.Wrong($"'{row[1]}' is no kind of time word", "Use one of the kinds that README.md beside it lists."),
    };

    static int Number(KnowledgeRow row) => int.TryParse(row[2], CultureInfo.InvariantCulture, out var number)
        ? number
        : throw row.Wrong($"'{row[2]}' is not a whole number", $"A {row[1]} needs one.");
}

/// <summary>What one word can tell of time; most tell one thing, some several.</summary>
sealed record TimeWord
{
    public int Month { get; init; }

    public int Weekday { get; init; }

    public string? Season { get; init; }

    public string? Unit { get; init; }

    public string? DayPart { get; init; }

    public string? Part { get; init; }

    public string? Pointer { get; init; }

    public string? Shift { get; init; }

    /// <summary>NaN for "few" and the like, null for what is no number.</summary>
    public double? Count { get; init; }

    public int Ordinal { get; init; }

    public int Decade { get; init; }

    public string? Era { get; init; }

    public bool IsEach { get; init; }

    public string? Set { get; init; }

    public int? Day { get; init; }

    public string? Vague { get; init; }

    public (int Month, int Day)? Holiday { get; init; }

    public string? Clock { get; init; }

    public bool IsApproximation { get; init; }

    public bool Leads { get; init; }

    public bool IsRate { get; init; }

    public bool IsOwner { get; init; }
}
