namespace Entente.Measures;

/// <summary>Amounts of time, on their own or away from something, and what comes again and again.</summary>
sealed partial class TimeGrammar
{
    /// <summary>Reads a number; returns the atom behind it, or <paramref name="i"/> where none stands. NaN is "a few".</summary>
    int AmountAt(int i, out double count, out bool isWord)
    {
        count = 1;
        isWord = false;
        if (this[i].IsNumber)
        {
            count = this[i].Number;
            return Half(i + 1, ref count);
        }

        if (Word(i)?.Count is not { } first)
        {
            return i;
        }

        isWord = true;
        count = first;
        var next = i + 1;
        var isArticle = Is(i, "a") || Is(i, "an");
        if (isArticle && Word(next)?.Count is { } behind && !Is(next, "half"))
        {
            // "A few", "a dozen", but not the article of "a ten-day visit".
            if (!double.IsNaN(behind) && behind is not (12 or 100))
            {
                isWord = false;
                count = 1;
                return i;
            }

            count = behind;
            next++;
        }
        else if (count is >= 20 and < 100 && Word(SkipMark(next, '-'))?.Count is { } ones and < 10)
        {
            count += ones;
            next = SkipMark(next, '-') + 1;
        }
        else if (count < 20 && Is(next, "hundred"))
        {
            count *= 100;
            next++;
        }
        else if (first == 0.5 && (Is(next, "a") || Is(next, "an")))
        {
            next++;
        }

        if (double.IsNaN(count) && (Is(next, "of") || Is(next, "more")))
        {
            next++;
        }

        return Half(next, ref count);
    }

    /// <summary>"Two and a half".</summary>
    int Half(int i, ref double count)
    {
        if (!Is(i, "and") || !(Is(i + 1, "a") ? Is(i + 2, "half") : Is(i + 1, "half")))
        {
            return i;
        }

        count += 0.5;
        return Is(i + 1, "a") ? i + 3 : i + 2;
    }

    string? UnitAt(int i) => Word(i)?.Unit is { } unit && unit is not ("Q" or "WE") && !Is(i, "second") && !(this[i].IsCapital && this[i - 1].IsWord)
        ? unit
        : null;

    /// <summary>"Two years ago", "days later", "the day before", "three weeks from now".</summary>
    TimePhrase? Shifted(int i)
    {
        var the = Is(i, "the");
        var unitAt = AmountAt(the ? i + 1 : i, out var count, out _);
        var hasAmount = unitAt > (the ? i + 1 : i);
        if (UnitAt(unitAt) is not { } unit || (the && hasAmount))
        {
            return null;
        }

        var isPlural = Text(unitAt) is [.., 's'];
        if (!hasAmount && the == isPlural)
        {
            return null;
        }

        var next = Half(unitAt + 1, ref count);
        var fromNow = Is(next, "from") && (Is(next + 1, "now") || Is(next + 1, "today"));
        if (!fromNow && Word(next)?.Shift is null)
        {
            return null;
        }

        var shift = fromNow ? "now" : Word(next)!.Shift!;
        if (the && shift is "before" or "after" && Word(next + 1)?.Day is { } day and not 0)
        {
            return new() { Form = TimeForm.Pointed, First = i, End = next + 2, Unit = "D", Direction = 2 * day };
        }

        // "Two years before the coup" counts from the coup, which is not for us to date.
        if ((shift is "before" or "after" || (the && shift is "earlier" or "later")) && this[next + 1].IsWord && !Is(next + 1, "and"))
        {
            return null;
        }

        return the && shift == "ago" ? null : new()
        {
            Form = TimeForm.Shifted,
            First = i,
            End = fromNow ? next + 2 : next + 1,
            Unit = unit,
            Count = hasAmount ? count : isPlural ? double.NaN : 1,
            Direction = shift is "later" or "after" or "now" ? 1 : -1,
            FromStory = shift is not ("ago" or "now"),
            IsExact = Is(i - 1, "just") || Is(i - 1, "exactly") || Is(i - 1, "only"),
        };
    }

    /// <summary>"Three weeks", "ten-day", "year-long", "for decades".</summary>
    TimePhrase? Duration(int i)
    {
        var amountEnd = AmountAt(i, out var count, out var isWord);
        var unitAt = amountEnd > i ? SkipMark(amountEnd, '-') : i;
        if (amountEnd > i && count > 1 && this[unitAt] is { IsWord: true, Word: null, IsCapital: false } && Text(unitAt + 1) is [.., 's'] && UnitAt(unitAt + 1) is not null)
        {
            // "Ten bitter months"
            unitAt++;
        }

        if (UnitAt(unitAt) is not { } unit)
        {
            return null;
        }

        var end = unitAt + 1;
        var isLong = IsMark(end, '-') && (Is(end + 1, "long") || Is(end + 1, "old"));
        if (amountEnd == i)
        {
            var isPlural = Text(i) is [.., 's'] || Is(i, "centuries");
            count = isPlural ? double.NaN : 1;
            if (!isLong && !(isPlural && (Word(i - 1)?.Leads == true || Is(i - 1, "over") || Is(i - 1, "within") || Is(i + 1, "of"))))
            {
                return null;
            }
        }
        else if (this[i - 1].Mark is '$' or '£' or '€' || (isWord && this[i].IsCapital && Is(i, "A") && this[unitAt].IsCapital))
        {
            return null;
        }

        end = Half(end, ref count);
        return new() { Form = TimeForm.Duration, First = i, End = isLong ? end + 2 : end, Unit = unit, Count = count };
    }

    /// <summary>"Every day", "each year", "per month", "every three years", "year-on-year".</summary>
    TimePhrase? Each(int i)
    {
        if (YearOnYear(i) is { } comparison)
        {
            return comparison;
        }

        if (Word(i)?.IsEach != true)
        {
            return null;
        }

        var unitAt = AmountAt(Skip(i + 1, "other"), out var count, out _);
        var isCounted = unitAt > Skip(i + 1, "other");
        if (Word(unitAt) is not { } word)
        {
            return null;
        }

        var value = word switch
        {
            { Weekday: > 0 } => $"XXXX-WXX-{word.Weekday}",
            { Season: { } season } => $"XXXX-{season}",
            { DayPart: { } part } => $"XXXX-XX-XXT{part}",
            { Unit: { } unit } when isCounted || Is(i, "per") => TimeValues.Duration(unit, count),
            { Unit: "D" } => "XXXX-XX-XX",
            { Unit: "W" } => "XXXX-WXX",
            { Unit: "M" } => "XXXX-XX",
            { Unit: "Y" } => "XXXX",
            _ => null,
        };
        return value is null || this[unitAt].Span.Length == 2 ? null : new() { Form = TimeForm.Set, First = i, End = unitAt + 1, Value = value };
    }

    TimePhrase? YearOnYear(int i)
    {
        var link = SkipMark(i + 1, '-');
        var again = SkipMark(link + 1, '-');
        return Word(i)?.Unit is { } unit && (Is(link, "on") || Is(link, "over")) && Text(again).Equals(Text(i), StringComparison.OrdinalIgnoreCase)
            ? new() { Form = TimeForm.Set, First = i, End = again + 1, Value = TimeValues.Duration(unit, 1) }
            : null;
    }

    /// <summary>"Twice a year", "40 million tonnes a year".</summary>
    TimePhrase? Rate(int i) =>
        (Is(i, "a") || Is(i, "an")) && UnitAt(i + 1) is { } unit && (this[i - 1].IsNumber || IsMark(i - 1, '%') || Word(i - 1)?.IsRate == true)
            ? new() { Form = TimeForm.Set, First = i, End = i + 2, Value = TimeValues.Duration(unit, 1) }
            : null;

    /// <summary>"10:30 a.m.", "5pm", "1400 hrs".</summary>
    TimePhrase? Clock(int i)
    {
        if (!this[i].IsNumber || this[i].Digits is < 1 or > 4)
        {
            return null;
        }

        var hour = (int)this[i].Number;
        var minute = 0;
        var next = i + 1;
        var isClock = false;
        if (IsMark(next, ':') && this[next].IsGlued && this[next + 1] is { IsGlued: true, Digits: 2, Number: < 60 })
        {
            minute = (int)this[next + 1].Number;
            next += 2;
            isClock = true;
        }
        else if (this[i].Digits == 4 && (Is(next, "hrs") || Is(next, "GMT") || Is(next, "UTC")))
        {
            (hour, minute) = (hour / 100, hour % 100);
            next++;
            isClock = true;
        }

        if (Word(next)?.Clock is { } half)
        {
            hour = (hour % 12) + (half == "pm" ? 12 : 0);
            next++;
            isClock = true;
        }

        next = Skip(next, "hrs");
        return isClock && hour < 24 && minute < 60
            ? new()
            {
                Form = TimeForm.Pointed,
                First = i,
                End = next,
                Unit = "D",
                FromStory = true,
                Date = new() { Clock = $"{hour:00}:{minute:00}" },
            }
            : null;
    }
}
