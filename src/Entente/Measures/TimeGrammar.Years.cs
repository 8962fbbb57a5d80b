namespace Entente.Measures;

/// <summary>Years, decades and centuries.</summary>
sealed partial class TimeGrammar
{
    bool YearAfter(int i, out PartialDate year, out int end)
    {
        year = new();
        end = i + 1;
        var atom = this[i];
        if (!atom.IsNumber || atom.Digits == 0)
        {
            return false;
        }

        if (Word(i + 1)?.Era is { } era && Word(i + 1)?.Month == 0)
        {
            end = i + 2;
            year = new() { Year = (int)atom.Number, IsBeforeChrist = era == "BC" };
            return atom.Digits <= 4;
        }

        year = new() { Year = (int)atom.Number };
        return atom is { Digits: 4, Number: >= 1000 and < 2200 };
    }

    TimePhrase? PointedYear(int i) => Pointed(i) is { Unit: "Y" } year ? year : null;

    /// <summary>"1990s", "the '60s", "the nineties", "480s BC".</summary>
    TimePhrase? DecadeAt(int i)
    {
        if (Word(i - 1)?.IsOwner == true)
        {
            return null;
        }

        if (Word(i)?.Decade is > 1 and var named)
        {
            return Is(i - 1, "the") || Word(i - 1)?.Part is not null || IsMark(i - 1, '-') ? Named(i, i + 1, new() { Decade = 190 + named }) : null;
        }

        var at = SkipMark(i, '\'');
        var ending = IsMark(at + 1, '\'') ? at + 2 : at + 1;
        if (!this[at].IsNumber || !this[ending].IsGlued || !Is(ending, "s") || this[at].Number % 10 != 0)
        {
            return null;
        }

        var isAncient = Word(ending + 1)?.Era == "BC";
        var value = (int)this[at].Number / 10;
        return this[at].Digits switch
        {
            4 => Named(i, ending + 1, new() { Decade = value }),
            3 when isAncient => Named(i, ending + 2, new() { Decade = value, IsBeforeChrist = true }),
            2 when value >= 2 => Named(i, ending + 1, new() { Decade = 190 + value }),
            _ => null,
        };
    }

    /// <summary>"The nineteenth century", "5th century BC".</summary>
    TimePhrase? CenturyAt(int i)
    {
        var ordinal = Word(i)?.Ordinal > 0 ? Word(i)!.Ordinal : this[i].IsNumber && IsOrdinalEnding(i + 1) ? (int)this[i].Number : 0;
        var next = this[i].IsNumber ? i + 2 : i + 1;
        if (Is(i, "twenty") && IsMark(i + 1, '-') && Is(i + 2, "first"))
        {
            (ordinal, next) = (21, i + 3);
        }

        var unitAt = SkipMark(next, '-');
        if (ordinal is < 1 or > 30 || Word(unitAt)?.Unit != "CE")
        {
            return null;
        }

        var isAncient = Word(unitAt + 1)?.Era == "BC";
        return Named(i, isAncient ? unitAt + 2 : unitAt + 1, new() { Century = ordinal - 1, IsBeforeChrist = isAncient });
    }

    /// <summary>"1941", "490 BC", "AD 70", the "18" of "1914-18".</summary>
    TimePhrase? YearAt(int i, bool isLed)
    {
        if (Word(i)?.Era == "AD" && this[i + 1] is { Digits: > 0 and < 5 })
        {
            return Named(i, i + 2, new() { Year = (int)this[i + 1].Number });
        }

        var atom = this[i];
        if (!atom.IsNumber || atom.Digits == 0 || this[i - 1].Mark is '$' or '£' or '€' or '#'
            || (atom.IsGlued && this[i - 1].Mark is '.' or ':') || this[i + 1].Mark == '%' || (this[i + 1].Mark == ':' && this[i + 2].IsGlued))
        {
            return null;
        }

        if (YearAfter(i, out var year, out var end))
        {
            return end == i + 2 || IsYear(i, isLed) ? Named(i, end, year) : null;
        }

        var isSecondOfPair = atom.Digits == 2 && atom.IsGlued && IsMark(i - 1, '-') && this[i - 1].IsGlued && this[i - 2].Digits == 4
            && this[i - 2].Number is >= 1000 and < 2200 && (int)this[i - 2].Number % 100 < atom.Number;
        if (isSecondOfPair)
        {
            return Named(i, i + 1, new() { Year = ((int)this[i - 2].Number / 100 * 100) + (int)atom.Number });
        }

        // "264 to 241 BC"
        if (IsJoint(i + 1) && this[i + 2].Digits is 3 or 4 && Word(i + 3)?.Era == "BC")
        {
            return Named(i, i + 1, new() { Year = (int)atom.Number, IsBeforeChrist = true });
        }

        return ancient && atom.Digits == 3 && (isLed || Word(i - 1)?.Leads == true) && !CountsThings(i + 1)
            ? Named(i, i + 1, new() { Year = (int)atom.Number, IsBeforeChrist = true })
            : null;
    }

    bool IsYear(int i, bool isLed)
    {
        var isModel = IsMark(i - 1, '-') && this[i - 1].IsGlued && this[i - 2].IsWord && this[i - 2].IsCapital && Word(i - 2) is null;
        if (isModel || Word(i + 1)?.Unit is not null || (this[i + 1].IsGlued && this[i + 1].IsWord))
        {
            return false;
        }

        var likely = this[i].Number is >= 1900 and < 2100;
        if (Is(i - 1, "the") || Is(i - 1, "year"))
        {
            return true;
        }

        if (isLed || Word(i - 1)?.Leads == true)
        {
            return likely || !CountsThings(i + 1);
        }

        return this[i].Number >= 1500 && !CountsThings(i + 1) && Word(i - 1)?.IsApproximation != true && !Is(i - 1, "than");
    }

    /// <summary>A plural behind a number says that it counts.</summary>
    bool CountsThings(int i) => this[i] is { IsWord: true, IsCapital: false } && Word(i) is null
        && (Is(i, "men") || Is(i, "people") || Is(i, "troops") || Is(i, "and") is false && Text(i) is [.., not 's' and not 'u' and not 'i', 's'] && Text(i).Length > 3);
}
