using Entente.Articles;

namespace Entente.Measures;

/// <summary>Gives time expressions their days, one after the other: from the day of publication, or from the story's own time.</summary>
/// <remarks>
/// In a history the last date told anchors "17 September" and "that month"; in the news the day of publication does.
/// One instance reads one article.
/// </remarks>
sealed partial class TimeResolver(DateOnly? published, bool isHistory)
{
    /// <summary>In years, from one bare year of a story to the next.</summary>
    const int FarthestStep = 1;

    /// <summary>The last date that the text told.</summary>
    PartialDate? _story;

    /// <summary>The type, value and days of a phrase, in a clause that looks back (-1), ahead (+1) or neither way.</summary>
    public Timex Resolve(TimePhrase phrase, TextSpan span, int tense) => phrase.Form switch
    {
        TimeForm.Duration => new()
        {
            Span = span,
            Type = TimexType.Duration,
            Value = TimeValues.Duration(phrase.Unit!, phrase.Count),
            Interval = Stretch(phrase),
            Basis = phrase.Direction == 0 ? TimeBasis.Vague : TimeBasis.Relative,
        },
        TimeForm.Set => new() { Span = span, Type = TimexType.Set, Value = phrase.Value, Interval = Interval.Unknown, Basis = TimeBasis.Vague },
        TimeForm.Vague => Vague(phrase.Value!, span),
        TimeForm.Shifted when double.IsNaN(phrase.Count) => Vague(phrase.Direction < 0 ? "PAST_REF" : "FUTURE_REF", span),
        TimeForm.Shifted => Dated(phrase, span, Shift(phrase), TimeBasis.Relative),
        TimeForm.Pointed => Dated(phrase, span, Point(phrase, tense), TimeBasis.Relative),
        _ => Dated(phrase, span, Complete(phrase, tense), phrase.Date.Year is null && phrase.Date.Decade is null && phrase.Date.Century is null ? TimeBasis.Relative : TimeBasis.Explicit),
    };

    /// <summary>Where a relative expression counts from.</summary>
    PartialDate? Anchor(bool fromStory) =>
        (fromStory || isHistory) && _story is not null ? _story : published is { } day ? PartialDate.OfDay(day) : _story;

    Timex Dated(TimePhrase phrase, TextSpan span, PartialDate? date, TimeBasis basis)
    {
        if (date is null)
        {
            var isClock = phrase.Date.Clock is not null;
            return new()
            {
                Span = span,
                Type = isClock ? TimexType.Time : TimexType.Date,
                Value = Unanchored(phrase),
                Interval = Interval.Unknown,
                Basis = TimeBasis.Vague,
            };
        }

        Remember(date, phrase.IsOpening);
        return new()
        {
            Span = span,
            Type = date.Clock is null ? TimexType.Date : TimexType.Time,
            Value = date.ToString(),
            Interval = Narrow(date.Range, phrase.Part),
            Basis = basis,
        };
    }

    /// <summary>
    /// A coarser date of the same period says nothing new: "in 1940" leaves us on 10 May. A bare year amid a sentence
    /// that lies far off is a look back or ahead; the story goes on where it was.
    /// </summary>
    void Remember(PartialDate date, bool isOpening)
    {
        if (date.Year is not { } year)
        {
            return;
        }

        var isBareYear = date is { Month: null, Part: null, Week: null };
        if (isBareYear && _story is { Month: not null, Year: { } now } && date.IsBeforeChrist == _story.IsBeforeChrist
            && (year == now || (!isOpening && Math.Abs(year - now) > FarthestStep)))
        {
            return;
        }

        _story = date with { Clock = null };
    }

    Timex Vague(string value, TextSpan span) => new()
    {
        Span = span,
        Type = TimexType.Date,
        Value = value,
        Basis = TimeBasis.Vague,
        Interval = value switch
        {
            "PAST_REF" => new(null, published),
            "FUTURE_REF" => new(published, null),
            _ => new(published, published),
        },
    };

    static string Unanchored(TimePhrase phrase)
    {
        if (phrase.Weekday > 0)
        {
            return $"XXXX-WXX-{phrase.Weekday}";
        }

        return phrase.Unit switch
        {
            _ when phrase.Date is { Month: not null } or { Part: not null } => phrase.Date.ToString(),
            "D" or null when phrase.Date.Clock is { } clock => $"XXXX-XX-XXT{clock}",
            "W" => "XXXX-WXX",
            "M" => "XXXX-XX",
            "Y" => "XXXX",
            _ => "XXXX-XX-XX",
        };
    }

    /// <summary>"The past two weeks", "the next few months".</summary>
    Interval Stretch(TimePhrase phrase)
    {
        if (phrase.Direction == 0 || double.IsNaN(phrase.Count) || Anchor(phrase.FromStory)?.First is not { } day)
        {
            return phrase.Direction switch { < 0 => new(null, published), > 0 => new(published, null), _ => Interval.Unknown };
        }

        var other = Calendar.Add(day, phrase.Unit!, phrase.Direction * phrase.Count);
        return phrase.Direction < 0 ? new(other, day) : new(day, other);
    }

    Interval Narrow(Interval whole, string? part)
    {
        if (part is null || whole is not { From: { } from, To: { } to })
        {
            return whole;
        }

        var third = (to.DayNumber - from.DayNumber + 1) / 3;
        return part switch
        {
            "start" => new(from, from.AddDays(third)),
            "mid" => new(from.AddDays(third), to.AddDays(-third)),
            "end" => new(to.AddDays(-third), to),
            "before" when published is { } day && whole.Overlaps(new(day, day)) => new(from, day),
            "after" or "rest" when published is { } day && whole.Overlaps(new(day, day)) => new(day, to),
            _ => whole,
        };
    }
}
