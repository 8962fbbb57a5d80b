using Entente.Articles;

namespace Entente.Measures;

/// <summary>Reads one time expression at a place of the text, the longest that its words allow.</summary>
/// <remarks>Split by what is read: named dates, periods pointed at, amounts. Nothing here knows when the text was written.</remarks>
sealed partial class TimeGrammar(string text, List<Atom> atoms, bool ancient)
{
    static readonly Atom s_outside = new(default) { Number = -1, Mark = '\n' };

    public TimePhrase? At(int i)
    {
        var atom = this[i];
        if (atom.Mark != '\0' ? atom.Mark != '\'' : atom is { IsNumber: false, Word: null } && !Is(i, "the") && !IsQuarterName(i))
        {
            return null;
        }

        return Numeric(i) ?? Clock(i) ?? PartOf(i) ?? StretchOf(i) ?? Each(i) ?? Shifted(i) ?? Pointed(i) ?? Quarter(i) ?? Season(i) ?? DayPart(i)
            ?? Calendar(i) ?? Rate(i) ?? Duration(i) ?? Single(i);
    }

    public TextSpan SpanOf(TimePhrase phrase) => new(this[phrase.First].Span.Start, this[phrase.End - 1].Span.End);

    /// <summary>Whether at most a few words stand between the phrase and the full stop before it.</summary>
    public bool Opens(TimePhrase phrase)
    {
        for (var i = phrase.First - 1; i >= phrase.First - 3; i--)
        {
            if (this[i].Mark is '.' or '\n')
            {
                return true;
            }
        }

        return false;
    }

    Atom this[int i] => i >= 0 && i < atoms.Count ? atoms[i] : s_outside;

    TimeWord? Word(int i) => this[i].Word;

    ReadOnlySpan<char> Text(int i) => text.AsSpan(this[i].Span.Start, this[i].Span.Length);

    bool Is(int i, string word) => Text(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    bool IsMark(int i, char mark) => this[i].Mark == mark;

    int Skip(int i, string word) => Is(i, word) ? i + 1 : i;

    int SkipMark(int i, char mark) => IsMark(i, mark) ? i + 1 : i;

    /// <summary>"10th": the letters behind the digits.</summary>
    bool IsOrdinalEnding(int i) => this[i].IsGlued && (Is(i, "th") || Is(i, "st") || Is(i, "nd") || Is(i, "rd"));

    /// <summary>"The end of May", "early in 1941", "mid-April", "later this year", "the second half of 2024".</summary>
    TimePhrase? PartOf(int i)
    {
        var at = Skip(i, "the");
        if (Word(at)?.Part is not { } part)
        {
            return null;
        }

        var next = at + 1;
        if (part is "before" or "after")
        {
            return Inner(Skip(next, "in")) is { Form: TimeForm.Pointed } told ? told with { First = at, Part = part } : null;
        }

        var isNoun = !Is(at, "early") && !Is(at, "late") && !Is(at, "mid");
        if (isNoun)
        {
            return Is(next, "of") && Inner(next + 1) is { } whole ? whole with { First = i, Part = part } : null;
        }

        next = Skip(SkipMark(next, '-'), "in");
        return (Inner(next) ?? (next < at + 3 && Is(next, "part") && Is(next + 1, "of") ? Inner(next + 2) : null)) is { } inner
            ? inner with { First = i, Part = part }
            : null;
    }

    /// <summary>"The last week of August", "the first ten months of 1915".</summary>
    TimePhrase? StretchOf(int i)
    {
        var at = Skip(i, "the");
        var part = Word(at)?.Ordinal == 1 || Is(at, "opening") ? "start" : Is(at, "last") || Is(at, "final") || Is(at, "closing") ? "end" : null;
        if (part is null)
        {
            return null;
        }

        var unitAt = AmountAt(at + 1, out var count, out _);
        if (UnitAt(unitAt) is not { } unit || !Is(unitAt + 1, "of") || Inner(unitAt + 2) is not { Form: TimeForm.Calendar } whole)
        {
            return null;
        }

        return unitAt > at + 1
            ? new() { Form = TimeForm.Duration, First = i, End = whole.End, Unit = unit, Count = count }
            : whole with { First = i, Part = part };
    }

    TimePhrase? Inner(int i) => Quarter(i) ?? Season(i, isLed: true) ?? Calendar(i, isLed: true) ?? (Is(i, "the") ? Calendar(i + 1, isLed: true) : null)
        ?? Pointed(i) ?? WholeUnit(i);

    /// <summary>"The year" behind "the end of".</summary>
    TimePhrase? WholeUnit(int i) => Is(i, "the") && Word(i + 1)?.Unit is "D" or "W" or "M" or "Y" or "DE" or "CE"
        ? new() { Form = TimeForm.Pointed, First = i, End = i + 2, Unit = Word(i + 1)!.Unit }
        : null;

    /// <summary>Single words: today, now, recently, annual.</summary>
    TimePhrase? Single(int i)
    {
        if (Word(i) is not { } word)
        {
            return null;
        }

        if (word.Day is { } days)
        {
            return new()
            {
                Form = TimeForm.Pointed,
                First = i,
                End = i + 1,
                Unit = "D",
                Direction = days,
                Date = new() { Clock = Is(i, "tonight") ? "NI" : null },
            };
        }

        if (word.Set is { } set)
        {
            return new() { Form = TimeForm.Set, First = i, End = i + 1, Value = set };
        }

        if (word.Vague is { } vague)
        {
            var end = Is(i + 1, "day") && IsMark(i + 1, '\0') ? i + 2 : i + 1;
            return Word(i + 1)?.Shift is null ? new() { Form = TimeForm.Vague, First = i, End = end, Value = vague } : null;
        }

        if (word.DayPart is { } part && (Is(i - 1, "at") || Is(i - 1, "by")))
        {
            return new() { Form = TimeForm.Set, First = i, End = i + 1, Value = $"XXXX-XX-XXT{part}" };
        }

        return word.Pointer == "past" && Is(i - 1, "the") && !this[i + 1].IsWord
            ? new() { Form = TimeForm.Vague, First = i - 1, End = i + 1, Value = "PAST_REF" }
            : PresentDay(i);
    }

    TimePhrase? PresentDay(int i) => (Is(i, "present") || Is(i, "modern")) && Is(SkipMark(i + 1, '-'), "day")
        ? new() { Form = TimeForm.Vague, First = i, End = SkipMark(i + 1, '-') + 1, Value = "PRESENT_REF" }
        : null;
}
