using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Storage.Sql;

/// <summary>A window of days as whole months, and the days at its edges that these have too few or too many of.</summary>
/// <param name="Months">The first and last of the whole months, each by its first day; null where there is none.</param>
/// <param name="Days">Spans of days to count in or, below nought, out.</param>
sealed record PeriodCover((DateOnly First, DateOnly Last)? Months, ImmutableArray<(int Sign, DateOnly First, DateOnly Last)> Days)
{
    public static PeriodCover Of(DateOnly first, DateOnly last)
    {
        if (first > last)
        {
            return new(null, []);
        }

        var days = ImmutableArray.CreateBuilder<(int, DateOnly, DateOnly)>();
        var (from, to) = (FirstOfMonth(first), EndOfMonth(last));
        if (from == FirstOfMonth(last) && (first != from || last != to))
        {
            return new(null, [(1, first, last)]);
        }

        var end = EndOfMonth(first);
        if (first != from && first.Day - 1 > end.Day - first.Day)
        {
            days.Add((1, first, end));
            from = end.AddDays(1);
        }
        else if (first != from)
        {
            days.Add((-1, from, first.AddDays(-1)));
        }

        if (last != to && last.Day <= to.Day - last.Day)
        {
            days.Add((1, FirstOfMonth(last), last));
            to = FirstOfMonth(last).AddDays(-1);
        }
        else if (last != to)
        {
            days.Add((-1, last.AddDays(1), to));
        }

        return new(from < to ? (from, FirstOfMonth(to)) : null, days.DrainToImmutable());
    }

    /// <summary>The months, whole years of them as years: as the sums of pairs are kept.</summary>
    public IReadOnlyList<string> YearsAndMonths()
    {
        var periods = new List<string>();
        if (Months is var (first, last))
        {
            for (var month = MonthNumber(first); month <= MonthNumber(last);)
            {
                var isYear = month % 12 == 0 && month + 11 <= MonthNumber(last);
                periods.Add(isYear
                    ? (month / 12).ToString("0000", CultureInfo.InvariantCulture)
                    : string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}-{(month % 12) + 1:00}"));
                month += isYear ? 12 : 1;
            }
        }

        return periods;
    }

    public static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    static int MonthNumber(DateOnly day) => (day.Year * 12) + day.Month - 1;
}
