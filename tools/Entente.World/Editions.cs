using System.Globalization;

namespace Entente.World;

/// <summary>The days on which the Factbook was looked at: yearly (1 July stands for the year), for some years weekly.</summary>
sealed class Editions
{
    readonly DateOnly[] _days;

    Editions(DateOnly[] days) => _days = days;

    public DateOnly Last => _days[^1];

    public static Editions Of(IEnumerable<string[]> rows) =>
        new([.. rows.SelectMany(row => new[] { row[7], row[8] }).Select(Day).Distinct().Order()]);

    /// <summary>When somebody left who was last seen on a day and not in the edition after: halfway between the two.</summary>
    public DateOnly LeftAfter(DateOnly lastSeen)
    {
        var next = IsYear(lastSeen) ? lastSeen.AddYears(1) : _days.FirstOrDefault(day => day > lastSeen && (!IsYear(day) || day.Year is > 2016 and < 2020), lastSeen.AddDays(14));
        return lastSeen.AddDays(Math.Max(1, (next.DayNumber - lastSeen.DayNumber) / 2));
    }

    public static DateOnly Day(string text) => DateOnly.Parse(text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text }, CultureInfo.InvariantCulture);

    static bool IsYear(DateOnly day) => day is { Month: 7, Day: 1 };
}
