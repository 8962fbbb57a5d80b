namespace Entente.Measures;

/// <summary>Dates named outright.</summary>
sealed partial class TimeGrammar
{
    TimePhrase? Calendar(int i, bool isLed = false) =>
        WeekdayFirst(i) ?? MonthFirst(i, isLed) ?? DayFirst(i) ?? DecadeAt(i) ?? CenturyAt(i) ?? YearAt(i, isLed) ?? Holiday(i);

    static TimePhrase Named(int first, int end, PartialDate date) => new() { Form = TimeForm.Calendar, First = first, End = end, Date = date };

    /// <summary>2025-01-10, 10/01/2025, 10.1.2025; where month and day cannot be told apart the American order is taken for slashes.</summary>
    TimePhrase? Numeric(int i)
    {
        var separator = this[i + 1].Mark;
        if (!this[i].IsNumber || separator is not ('-' or '/' or '.') || this[i + 3].Mark != separator
            || !this[i + 1].IsGlued || !this[i + 2].IsGlued || !this[i + 4].IsGlued
            || this[i + 2].Digits is not (1 or 2) || !this[i + 4].IsNumber)
        {
            return null;
        }

        var (a, b, c) = ((int)this[i].Number, (int)this[i + 2].Number, (int)this[i + 4].Number);
        var (year, month, day) = this[i].Digits == 4 ? (a, b, c)
            : this[i + 4].Digits != 4 ? (0, 0, 0)
            : separator == '/' && a <= 12 ? (c, a, b) : (c, b, a);
        return year > 0 && month is >= 1 and <= 12 && day is >= 1 and <= 31
            ? Named(i, i + 5, new() { Year = year, Month = month, Day = day })
            : null;
    }

    /// <summary>"Tuesday", "Tuesday, 10 January", "Tuesday night".</summary>
    TimePhrase? WeekdayFirst(int i)
    {
        if (Word(i) is not { Weekday: > 0 } word || !this[i].IsCapital)
        {
            return null;
        }

        var isShort = this[i].Span.Length <= 5;
        var next = Skip(SkipMark(isShort ? SkipMark(i + 1, '.') : i + 1, ','), "the");
        if ((MonthFirst(next, isLed: true) ?? DayFirst(next)) is { Date.Day: not null } date)
        {
            return date with { First = i };
        }

        // "Black Friday", "Bloody Sunday" are names.
        if (isShort || (this[i - 1] is { IsCapital: true, Word: null } && this[i - 2].IsWord))
        {
            return null;
        }

        var part = Word(i + 1)?.DayPart;
        return new()
        {
            Form = TimeForm.Calendar,
            First = i,
            End = part is null ? i + 1 : i + 2,
            Weekday = word.Weekday,
            Date = new() { Clock = part },
        };
    }

    /// <summary>"January 10th, 2025", "Sept. 3", "October of 1917", "April".</summary>
    TimePhrase? MonthFirst(int i, bool isLed)
    {
        if (Word(i) is not { Month: > 0 } word || !this[i].IsCapital)
        {
            return null;
        }

        var isShort = this[i].Span.Length <= 4 && !Is(i, "May") && !Is(i, "June") && !Is(i, "July");
        var next = isShort ? SkipMark(i + 1, '.') : i + 1;
        var date = new PartialDate { Month = word.Month };
        var dayAt = this[Skip(next, "the") + 1].IsGlued && IsOrdinalEnding(Skip(next, "the") + 1) ? Skip(next, "the") : next;
        if (IsDay(dayAt) && !IsMark(dayAt + 1, ':'))
        {
            date = date with { Day = (int)this[dayAt].Number };
            next = IsOrdinalEnding(dayAt + 1) ? dayAt + 2 : dayAt + 1;
        }

        var yearAt = Skip(SkipMark(RangeEnd(next, date), ','), "of");
        if (YearAfter(yearAt, out var year, out var end))
        {
            return Named(i, date.Day is null || yearAt <= next + 1 ? end : next, date with { Year = year.Year, IsBeforeChrist = year.IsBeforeChrist });
        }

        if ((date.Day is null || IsOf(next)) && PointedYear(SkipOf(next)) is { } pointed)
        {
            return Named(i, pointed.End, date) with { Unit = "Y", Direction = pointed.Direction, FromStory = pointed.FromStory };
        }

        if (date.Day is null && IsJoint(next) && this[next + 1].IsCapital && Word(next + 1)?.Month > 0 && MonthFirst(next + 1, isLed: true) is { Date: { Year: not null, Day: null } } pair)
        {
            // "April and June 1955", "November-December 1941": the year is said once.
            return Named(i, next, date with { Year = pair.Date.Year, IsBeforeChrist = pair.Date.IsBeforeChrist });
        }

        return date.Day is not null || isLed || IsMonthName(i, isShort) ? Named(i, next, date) : null;
    }

    bool IsOf(int i) => Is(i, "of");

    int SkipOf(int i) => IsOf(i) ? i + 1 : i;

    /// <summary>Behind "April 18" in "April 18-20, 1775": the place of the comma.</summary>
    int RangeEnd(int next, PartialDate date) =>
        date.Day is not null && IsJoint(next) && IsDay(next + 1) ? IsOrdinalEnding(next + 2) ? next + 3 : next + 2 : next;

    bool IsJoint(int i) => IsMark(i, '-') || Is(i, "and") || Is(i, "to") || Is(i, "or");

    /// <summary>The second day of "April 18-20" and the first of "18-20 April" are read from where they stand.</summary>
    TimePhrase? DayFirst(int i)
    {
        if (!IsDay(i) || this[i - 1].Mark is '$' or '£' or '€')
        {
            return null;
        }

        var next = IsOrdinalEnding(i + 1) ? i + 2 : i + 1;
        var monthAt = Skip(next, "of");
        var date = new PartialDate { Day = (int)this[i].Number };
        if (Word(monthAt) is { Month: > 0 } && this[monthAt].IsCapital && MonthFirst(monthAt, isLed: true) is { } month)
        {
            return month.Date.Day is null ? month with { First = i, Date = month.Date with { Day = date.Day } } : null;
        }

        var otherAt = IsJoint(next) || IsMark(next, ',') ? next + 1 : -1;
        if (otherAt > 0 && IsDay(otherAt) && DayFirst(otherAt) is { Date.Month: not null } later && later.First == otherAt)
        {
            return Named(i, next, later.Date with { Day = date.Day }) with { Unit = later.Unit, Direction = later.Direction, FromStory = later.FromStory };
        }

        if (IsJoint(i - 1) && MonthBefore(i - 2) is { } earlier)
        {
            var yearAt = SkipMark(next, ',');
            return YearAfter(yearAt, out var year, out var end)
                ? Named(i, end, earlier with { Day = date.Day, Year = year.Year, IsBeforeChrist = year.IsBeforeChrist })
                : Named(i, next, earlier with { Day = date.Day });
        }

        return IsOrdinalEnding(i + 1) && Is(i - 1, "the") && !this[next].IsWord ? Named(i, next, date) : null;
    }

    /// <summary>The month of "April 18" that ends at an atom.</summary>
    PartialDate? MonthBefore(int last)
    {
        var dayAt = IsOrdinalEnding(last) ? last - 1 : last;
        var monthAt = IsMark(dayAt - 1, '.') ? dayAt - 2 : dayAt - 1;
        return IsDay(dayAt) && Word(monthAt) is { Month: > 0 } word && this[monthAt].IsCapital ? new() { Month = word.Month } : null;
    }

    bool IsDay(int i) => this[i] is { Digits: 1 or 2, Number: >= 1 and <= 31 };

    /// <summary>Whether a bare month is one, and no name, verb or march.</summary>
    bool IsMonthName(int i, bool isShort)
    {
        if (this[i - 1].Mark == '(' || Word(i - 1)?.Leads == true)
        {
            return !(Is(i, "March") && (Is(i + 1, "on") || Is(i + 1, "to")));
        }

        if ((Is(i - 1, "a") || Is(i - 1, "the")) && this[i + 1] is { IsWord: true, IsCapital: false } && !isShort && !Is(i + 1, "on") && !Is(i + 1, "to"))
        {
            return true;
        }

        return !isShort && !Is(i, "May") && !Is(i, "March") && !Is(i, "April") && !Is(i, "June") && !Is(i, "August")
            && !(this[i - 1] is { IsCapital: true, Word: null } && this[i - 2].IsWord) && !(this[i + 1].IsCapital && Word(i + 1) is null && this[i - 1].Mark != '\n');
    }

    TimePhrase? Holiday(int i)
    {
        if (Word(i)?.Holiday is not { } holiday || !this[i].IsCapital)
        {
            return null;
        }

        var isEve = Is(i + 1, "Eve");
        var next = isEve || Is(i + 1, "Day") ? i + 2 : i + 1;
        var date = new PartialDate { Month = holiday.Month, Day = isEve ? holiday.Day - 1 : holiday.Day };
        return YearAfter(next, out var year, out var end) ? Named(i, end, date with { Year = year.Year }) : Named(i, next, date);
    }
}
