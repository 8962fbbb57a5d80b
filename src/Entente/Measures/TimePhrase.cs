namespace Entente.Measures;

/// <summary>A time expression as the words have it, before anything is known of when they were written.</summary>
sealed record TimePhrase
{
    public required TimeForm Form { get; init; }

    /// <summary>First atom.</summary>
    public required int First { get; init; }

    /// <summary>The atom after the last.</summary>
    public required int End { get; init; }

    /// <summary>What is named outright; a month or day may lack its year.</summary>
    public PartialDate Date { get; init; } = new();

    /// <summary>1 to 7 from Monday, 0 for none.</summary>
    public int Weekday { get; init; }

    public string? Unit { get; init; }

    /// <summary>NaN where it is vague.</summary>
    public double Count { get; init; } = 1;

    /// <summary>Which one, or which way: -1 back, 0 the present one, +1 ahead.</summary>
    public int Direction { get; init; }

    /// <summary>Whether it counts from the story's own time instead of the day of publication.</summary>
    public bool FromStory { get; init; }

    /// <summary>Start, mid, end, rest, before or after: what it takes of the period.</summary>
    public string? Part { get; init; }

    public bool IsExact { get; init; }

    /// <summary>Whether a sentence or heading begins with it.</summary>
    public bool IsOpening { get; init; }

    /// <summary>The TIMEX3 value of vague expressions and sets.</summary>
    public string? Value { get; init; }
}

/// <summary>How a time expression gets its days.</summary>
enum TimeForm
{
    /// <summary>Named, in full or in part: 17 September, spring 1941, Tuesday.</summary>
    Calendar,

    /// <summary>One of a row of periods: last year, this spring, the following day.</summary>
    Pointed,

    /// <summary>An amount away from a time: two years ago, three days later.</summary>
    Shifted,
    Duration,
    Set,
    Vague,
}
