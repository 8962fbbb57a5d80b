namespace Entente.Measures;

/// <summary>Seasons, quarters, parts of the day, and periods pointed at.</summary>
sealed partial class TimeGrammar
{
    /// <summary>"Spring 1941", "the summer of 2020", "in the autumn".</summary>
    TimePhrase? Season(int i, bool isLed = false)
    {
        var at = Skip(i, "the");
        if (Word(at)?.Season is not { } season)
        {
            return null;
        }

        var date = new PartialDate { Part = season };
        var next = Skip(SkipMark(at + 1, ','), "of");
        if (YearAfter(next, out var year, out var end))
        {
            return Named(i, end, date with { Year = year.Year, IsBeforeChrist = year.IsBeforeChrist });
        }

        if (PointedYear(next) is { } pointed)
        {
            return Named(i, pointed.End, date) with { Unit = "Y", Direction = pointed.Direction, FromStory = pointed.FromStory };
        }

        // "Fall" and "spring" are also verbs, and nouns of other things; "Summer Olympics" is a name.
        var isSure = !Is(at, "fall") && !Is(at, "spring");
        var isPlaced = isLed || at > i || Word(i - 1)?.Leads == true;
        var isName = this[at + 1].IsCapital && this[at].IsCapital;
        return (isSure || (isPlaced && !Is(at + 1, "of") && !Is(at - 1, "to"))) && !isName && !(this[at].IsCapital && this[at - 1].IsCapital)
            ? Named(i, at + 1, date)
            : null;
    }

    bool IsQuarterName(int i) => Text(i) is ['Q' or 'H'] && this[i + 1] is { IsGlued: true, Digits: 1, Number: >= 1 and <= 4 };

    /// <summary>"Q3 2024", "the third quarter of last year", "the second half of 2024".</summary>
    TimePhrase? Quarter(int i)
    {
        string? part = null;
        var next = i;
        if (IsQuarterName(i))
        {
            part = $"{text[this[i].Span.Start]}{(int)this[i + 1].Number}";
            next = i + 2;
        }
        else
        {
            var at = Skip(i, "the");
            var ordinal = Word(at)?.Ordinal is > 0 and <= 4 and var named ? named : Is(at, "last") || Is(at, "final") ? -1 : 0;
            part = ordinal == 0 ? null
                : Word(at + 1)?.Unit == "Q" ? $"Q{(ordinal < 0 ? 4 : ordinal)}"
                : Is(at + 1, "half") && ordinal <= 2 ? $"H{(ordinal < 0 ? 2 : ordinal)}"
                : null;
            next = at + 2;
        }

        if (part is null)
        {
            return null;
        }

        var yearAt = Skip(next, "of");
        return YearAfter(yearAt, out var year, out var end) ? Named(i, end, new() { Year = year.Year, Part = part })
            : PointedYear(yearAt) is { } pointed
                ? Named(i, pointed.End, new() { Part = part }) with { Unit = "Y", Direction = pointed.Direction, FromStory = pointed.FromStory }
            : Is(yearAt, "the") && Is(yearAt + 1, "year") ? Named(i, yearAt + 2, new() { Part = part }) with { Unit = "Y" }
            : part[0] == 'Q' ? Named(i, next, new() { Part = part })
            : null;
    }

    /// <summary>"The night of 18 April", "the morning of".</summary>
    TimePhrase? DayPart(int i)
    {
        var at = Skip(i, "the");
        if (Word(at)?.DayPart is not { } part)
        {
            return null;
        }

        var next = Is(at + 1, "of") || Is(at + 1, "on") ? Skip(at + 2, "the") : -1;
        return next > 0 && Calendar(next) is { } day && (day.Date.Day is not null || day.Weekday > 0)
            ? day with { First = i, Date = day.Date with { Clock = part } }
            : null;
    }

    /// <summary>"Last year", "the following day", "the past two weeks", "this spring", "that same night".</summary>
    TimePhrase? Pointed(int i)
    {
        var the = Is(i, "the");
        var at = the ? i + 1 : i;
        string? pointer = null;
        for (; Word(at)?.Pointer is { } one; at++)
        {
            pointer = pointer is null or "that" or "this" ? pointer == "this" && one == "same" ? "this" : one : pointer;
        }

        if (pointer is null)
        {
            return null;
        }

        var end = AmountAt(at, out var count, out _);
        var isCounted = end > at;
        if (Word(end) is not { } word || (this[end].IsCapital && word.Month == 0 && word.Weekday == 0))
        {
            return null;
        }

        var direction = pointer switch { "last" or "past" or "previous" => -1, "next" or "coming" or "following" => 1, _ => 0 };
        var phrase = new TimePhrase
        {
            Form = TimeForm.Pointed,
            First = i,
            End = end + 1,
            Direction = direction,
            FromStory = pointer is "previous" or "following" or "same" or "that" || (the && pointer is "next"),
        };
        if (word.Unit is { } unit && unit != "TS")
        {
            var isPlural = Text(end) is [.., 's' or 'S'] || Is(end, "centuries") || Is(end, "millennia");
            return isCounted || isPlural || pointer is "past" or "final" or "recent" || (the && pointer == "last" && unit is "Y" or "DE" or "CE" && !Is(end + 1, "of"))
                ? Stretch(phrase, pointer, unit, isCounted ? count : isPlural ? double.NaN : 1)
                : phrase with { Unit = unit };
        }

        if (isCounted || pointer is "past" or "final" or "recent")
        {
            return null;
        }

        return word switch
        {
            { Month: > 0 } when this[end].IsCapital => phrase with { Date = new() { Month = word.Month } },
            { Weekday: > 0 } when this[end].IsCapital => phrase with { Weekday = word.Weekday },
            { Season: { } season } => phrase with { Date = new() { Part = season } },
            { DayPart: { } part } => phrase with { Unit = "D", Date = new() { Clock = part }, Direction = pointer == "last" ? -1 : direction },
            _ => null,
        };
    }

    static TimePhrase? Stretch(TimePhrase phrase, string pointer, string unit, double count) => pointer switch
    {
        "recent" => phrase with { Form = TimeForm.Vague, Value = "PAST_REF" },
        "this" or "current" when double.IsNaN(count) => phrase with { Form = TimeForm.Vague, Value = "PRESENT_REF" },
        "that" => double.IsNaN(count) ? null : phrase with { Form = TimeForm.Duration, Unit = unit, Count = count },
        _ => phrase with { Form = TimeForm.Duration, Unit = unit, Count = count },
    };
}
