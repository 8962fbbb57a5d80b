namespace Entente.Measures;

/// <summary>Steps of the calendar that do not run out of its ends.</summary>
static class Calendar
{
    /// <summary>The day an amount of a unit away; null beyond the years 1 to 9999.</summary>
    public static DateOnly? Add(DateOnly day, string unit, double count)
    {
        var (days, months) = unit switch
        {
            "D" => (count, 0.0),
            "W" => (7 * count, 0),
            "2W" => (14 * count, 0),
            "M" => (0, count),
            "Y" => (0, 12 * count),
            "DE" => (0, 120 * count),
            "CE" => (0, 1200 * count),
            "ML" => (0, 12000 * count),
            _ => (0.0, 0.0),
        };
        if (double.IsNaN(count) || Math.Abs(days) > 4_000_000 || Math.Abs(months) > 120_000)
        {
            return null;
        }

        var month = (day.Year * 12) + day.Month - 1 + (int)months;
        if (month is < 12 or >= 9999 * 12)
        {
            return null;
        }

        var moved = day.AddMonths((int)months).DayNumber + (int)days;
        return moved < 0 || moved > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber(moved);
    }

    /// <summary>The nearest such weekday before (-1) or after (+1) a day, the day itself where <paramref name="orSame"/>.</summary>
    public static DateOnly? Nearest(DateOnly day, int weekday, int direction, bool orSame)
    {
        var today = ((int)day.DayOfWeek + 6) % 7 + 1;
        var steps = direction < 0 ? (today - weekday + 7) % 7 : (weekday - today + 7) % 7;
        return Add(day, "D", direction * (steps == 0 && !orSame ? 7 : steps));
    }
}
