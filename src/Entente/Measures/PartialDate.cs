using System.Globalization;

namespace Entente.Measures;

/// <summary>A date as far as words name it: a century, a decade, a year, a part of one, a month, a day. Writes itself as TIMEX3.</summary>
sealed record PartialDate
{
    public bool IsBeforeChrist { get; init; }

    /// <summary>First two digits of its years: 19 for the twentieth.</summary>
    public int? Century { get; init; }

    /// <summary>First three digits of its years.</summary>
    public int? Decade { get; init; }

    public int? Year { get; init; }

    /// <summary>Season, quarter or half: SP SU FA WI Q1 H2.</summary>
    public string? Part { get; init; }

    public int? Month { get; init; }

    public int? Week { get; init; }

    public bool IsWeekend { get; init; }

    public int? Day { get; init; }

    /// <summary>After the T: NI, MO, 10:30.</summary>
    public string? Clock { get; init; }

    public static PartialDate OfDay(DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    public static PartialDate OfWeek(DateOnly day) => new()
    {
        Year = ISOWeek.GetYear(day.ToDateTime(default)),
        Week = ISOWeek.GetWeekOfYear(day.ToDateTime(default)),
    };

    /// <summary>The finest unit it names: CE DE Y Q M W D.</summary>
    public string Grain => Day is not null ? "D" : Week is not null ? "W" : Month is not null ? "M" : Part is not null ? "Q"
        : Year is not null ? "Y" : Decade is not null ? "DE" : "CE";

    /// <summary>The first day; null before the calendar of <see cref="DateOnly"/> begins or where no year is known.</summary>
    public DateOnly? First => Range.From;

    public Interval Range
    {
        get
        {
            if (IsBeforeChrist)
            {
                return Interval.Unknown;
            }

            if (Year is not { } year)
            {
                return Decade is { } decade ? Years(decade * 10, decade * 10 + 9) : Century is { } century ? Years(century * 100, century * 100 + 99) : Interval.Unknown;
            }

            if (year is < 2 or > 9998)
            {
                return Interval.Unknown;
            }

            if (Week is { } week)
            {
                var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, Math.Clamp(week, 1, ISOWeek.GetWeeksInYear(year)), DayOfWeek.Monday));
                return IsWeekend ? new(monday.AddDays(5), monday.AddDays(6)) : new(monday, monday.AddDays(6));
            }

            if (Month is { } month)
            {
                var first = new DateOnly(year, month, 1);
                var days = DateTime.DaysInMonth(year, month);
                return Day is { } day ? new(first.AddDays(Math.Min(day, days) - 1), first.AddDays(Math.Min(day, days) - 1)) : new(first, first.AddDays(days - 1));
            }

            return Part is null ? Years(year, year) : PartRange(year, Part);
        }
    }

    /// <summary>Meteorological seasons of the northern half; winter begins in December and is counted to the year that it ends in.</summary>
    static Interval PartRange(int year, string part)
    {
        var (start, months) = part switch
        {
            "SP" => (3, 3),
            "SU" => (6, 3),
            "FA" => (9, 3),
            "WI" => (12, 3),
            ['Q', var quarter] => (1 + 3 * (quarter - '1'), 3),
            ['H', var half] => (1 + 6 * (half - '1'), 6),
            _ => (1, 12),
        };
        var first = new DateOnly(part == "WI" ? year - 1 : year, Math.Clamp(start, 1, 12), 1);
        return new(first, first.AddMonths(months).AddDays(-1));
    }

    static Interval Years(int first, int last) =>
        first < 1 || last > 9999 ? Interval.Unknown : new(new(first, 1, 1), new(last, 12, 31));

    public override string ToString()
    {
        var era = IsBeforeChrist ? "BC" : "";
        var invariant = CultureInfo.InvariantCulture;
        var date = Year is { } year ? $"{era}{year.ToString("0000", invariant)}"
            : Decade is { } decade ? $"{era}{decade.ToString("000", invariant)}"
            : Century is { } century ? $"{era}{century.ToString("00", invariant)}"
            : "XXXX";
        date = Week is { } week ? $"{date}-W{week.ToString("00", invariant)}{(IsWeekend ? "-WE" : "")}"
            : Month is { } month ? $"{date}-{month.ToString("00", invariant)}"
            : Part is not null ? $"{date}-{Part}"
            : date;
        date = Day is { } day ? $"{date}-{day.ToString("00", invariant)}" : date;
        return Clock is null ? date : $"{(Day is null ? Month is null ? "XXXX-XX-XX" : date + "-XX" : date)}T{Clock}";
    }
}
