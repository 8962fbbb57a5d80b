namespace Entente.Measures;

/// <summary>Which year, month and day a phrase means.</summary>
sealed partial class TimeResolver
{
    /// <summary>Fills in what a named date leaves out.</summary>
    PartialDate? Complete(TimePhrase phrase, int tense)
    {
        var date = phrase.Date;
        if (phrase.Weekday > 0)
        {
            return Weekday(phrase.Weekday, tense) is { } day ? PartialDate.OfDay(day) with { Clock = date.Clock } : null;
        }

        if (date.Year is not null || date.Decade is not null || date.Century is not null)
        {
            return date;
        }

        if (phrase.Unit == "Y")
        {
            return Anchor(phrase.FromStory) is { Year: { } year } anchor ? date with { Year = Later(anchor, phrase.Direction), IsBeforeChrist = anchor.IsBeforeChrist } : null;
        }

        if (date.Month is null && date.Part is null)
        {
            return Anchor(fromStory: true) is { Month: { } month } around ? date with { Year = around.Year, Month = month, IsBeforeChrist = around.IsBeforeChrist } : null;
        }

        if ((isHistory || published is null) && _story is not null)
        {
            return date with { Year = Later(_story, TurnOfYear(date)), IsBeforeChrist = _story.IsBeforeChrist };
        }

        return published is { } today ? NearYear(date, today, tense) : null;
    }

    /// <summary>A history that has come to the last months of a year goes on in January of the next one.</summary>
    int TurnOfYear(PartialDate date) => _story is { Month: >= 11 } && date.Month is 1 or 2 ? 1 : 0;

    static int Later(PartialDate anchor, int years) => anchor.IsBeforeChrist ? anchor.Year!.Value - years : anchor.Year!.Value + years;

    /// <summary>The last such day or month that has been, the next one, or the one that is nearer.</summary>
    static PartialDate NearYear(PartialDate date, DateOnly today, int tense)
    {
        var here = date with { Year = today.Year };
        if (here.Range is not { From: { } from, To: { } to })
        {
            return here;
        }

        var back = from > today;
        var ahead = to < today;
        return tense switch
        {
            < 0 when back => date with { Year = today.Year - 1 },
            > 0 when ahead => date with { Year = today.Year + 1 },
            0 when back && from.DayNumber - today.DayNumber > 270 => date with { Year = today.Year - 1 },
            0 when ahead && today.DayNumber - to.DayNumber > 270 => date with { Year = today.Year + 1 },
            _ => here,
        };
    }

    DateOnly? Weekday(int weekday, int tense)
    {
        if (isHistory && _story is { Day: not null, First: { } day })
        {
            return Calendar.Nearest(day, weekday, 1, orSame: true);
        }

        return isHistory || published is not { } today ? null : Calendar.Nearest(today, weekday, tense > 0 ? 1 : -1, orSame: true);
    }

    PartialDate? Shift(TimePhrase phrase)
    {
        if (Anchor(phrase.FromStory) is not { } anchor)
        {
            return null;
        }

        var steps = phrase.Direction * phrase.Count;
        if (anchor.IsBeforeChrist)
        {
            var years = (int)(phrase.Unit switch { "Y" => steps, "DE" => 10 * steps, "CE" => 100 * steps, _ => 0 });
            return anchor.Year is null || years == 0 ? null : new() { Year = anchor.Year - years, IsBeforeChrist = true };
        }

        if (anchor.First is not { } from || (anchor.Day is null && phrase.Unit is "D" or "W" or "2W") || Calendar.Add(from, phrase.Unit!, steps) is not { } day)
        {
            return null;
        }

        return phrase.Unit switch
        {
            "Y" when phrase.Count % 1 == 0 => new() { Year = day.Year },
            "Y" or "M" => new() { Year = day.Year, Month = day.Month },
            "DE" or "ML" => new() { Year = day.Year },
            "CE" => new() { Century = day.Year / 100 },
            "W" or "2W" when !phrase.IsExact && !phrase.FromStory => PartialDate.OfWeek(day),
            "D" or "W" or "2W" => PartialDate.OfDay(day),
            _ => PartialDate.OfDay(day) with { Clock = "XX" },
        };
    }

    PartialDate? Point(TimePhrase phrase, int tense)
    {
        if (Anchor(phrase.FromStory) is not { } anchor)
        {
            return null;
        }

        var step = phrase.Direction;
        if (phrase.Unit is null)
        {
            return Pointed(phrase, anchor, tense);
        }

        if (phrase.Unit is "Y" && anchor.Year is not null)
        {
            return new() { Year = Later(anchor, step), IsBeforeChrist = anchor.IsBeforeChrist };
        }

        if (anchor.IsBeforeChrist || anchor.First is not { } day || Coarser(anchor, phrase.Unit))
        {
            return null;
        }

        return phrase.Unit switch
        {
            "DE" => new() { Decade = (day.Year / 10) + step },
            "CE" => new() { Century = (day.Year / 100) + step },
            "Q" when Calendar.Add(day, "M", 3 * step) is { } there => new() { Year = there.Year, Part = $"Q{((there.Month - 1) / 3) + 1}" },
            "M" when Calendar.Add(day, "M", step) is { } there => new() { Year = there.Year, Month = there.Month },
            "W" when Calendar.Add(day, "W", step) is { } there => PartialDate.OfWeek(there),
            "WE" when Calendar.Add(day, "W", step) is { } there => PartialDate.OfWeek(there) with { IsWeekend = true },
            "D" when Calendar.Add(day, "D", step) is { } there => PartialDate.OfDay(there) with { Clock = phrase.Date.Clock },
            _ => null,
        };
    }

    /// <summary>Whether the anchor is too coarse to count such units from: no "next day" after "in 1940".</summary>
    static bool Coarser(PartialDate anchor, string unit) => unit switch
    {
        "D" or "W" or "WE" => anchor.Day is null && anchor.Week is null,
        "M" or "Q" => anchor.Month is null && anchor.Week is null,
        _ => anchor.Year is null,
    };

    /// <summary>"Last Tuesday", "next June", "this spring".</summary>
    static PartialDate? Pointed(TimePhrase phrase, PartialDate anchor, int tense)
    {
        if (phrase.Weekday > 0)
        {
            return anchor is { Day: not null, First: { } day }
                && Calendar.Nearest(day, phrase.Weekday, phrase.Direction != 0 ? phrase.Direction : tense > 0 ? 1 : -1, orSame: phrase.Direction == 0) is { } found
                ? PartialDate.OfDay(found)
                : null;
        }

        if (anchor.Year is not { } year || (phrase.Date.Month is null && phrase.Date.Part is null))
        {
            return null;
        }

        var here = phrase.Date with { Year = year, IsBeforeChrist = anchor.IsBeforeChrist };
        if (phrase.Direction == 0 || anchor.First is not { } now || here.Range is not { From: { } from, To: { } to })
        {
            return here with { Year = Later(anchor, phrase.Direction) };
        }

        return phrase.Direction < 0 ? to < now ? here : here with { Year = year - 1 } : from > now ? here : here with { Year = year + 1 };
    }
}
