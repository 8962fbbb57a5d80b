using System.Globalization;
using Entente.Articles;

namespace Entente.Measures;

/// <summary>Cuts a block into atoms. It looks at characters only, so that a wrong sentence or token costs no date.</summary>
static class AtomScanner
{
    public static List<Atom> Scan(string text, TextSpan block, TimeWords words)
    {
        var atoms = new List<Atom>(block.Length / 4);
        var at = block.Start;
        while (at < block.End)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            var atom = char.IsAsciiDigit(c) ? Number(text, at, block.End) : char.IsLetter(c) ? Word(text, at, block.End, words) : Mark(text, at);
            atoms.Add(atom with { IsGlued = atoms.Count > 0 && atoms[^1].Span.End == at });
            at = atom.Span.End;
        }

        return atoms;
    }

    static Atom Mark(string text, int at) => new(new(at, at + 1)) { Number = -1, Mark = text[at] is '–' or '—' or '−' or '‑' ? '-' : text[at] is '’' or '‘' ? '\'' : text[at] };

    static Atom Number(string text, int at, int limit)
    {
        var end = at;
        var grouped = false;
        while (end < limit && (char.IsAsciiDigit(text[end]) || IsInside(text, end, limit, ref grouped)))
        {
            end++;
        }

        var digits = text.AsSpan(at, end - at);
        var plain = !digits.ContainsAny(',', '.');
        _ = double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value);
        return new(new(at, end)) { Number = value, Digits = plain ? digits.Length : 0 };
    }

    /// <summary>A comma before exactly three digits, or a point before some.</summary>
    static bool IsInside(string text, int at, int limit, ref bool fraction)
    {
        if (at + 1 >= limit || !char.IsAsciiDigit(text[at + 1]) || fraction)
        {
            return false;
        }

        if (text[at] == ',')
        {
            return at + 3 < limit && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
                && !(at + 4 < limit && char.IsAsciiDigit(text[at + 4]));
        }

        if (text[at] != '.')
        {
            return false;
        }

        fraction = true;
        return true;
    }

    static Atom Word(string text, int at, int limit, TimeWords words)
    {
        var end = at;
        while (end < limit && char.IsLetter(text[end]))
        {
            end++;
        }

        if (end + 1 < limit && text[end] == '.' && char.IsLetter(text[end + 1]) && end - at == 1
            && (end + 2 >= limit || !char.IsLetter(text[end + 2])))
        {
            var dotted = end + 2 < limit && text[end + 2] == '.' ? end + 3 : end + 2;
            if (words[text.AsSpan(at, dotted - at)] is { } abbreviation)
            {
                return new(new(at, dotted)) { Number = -1, Word = abbreviation };
            }
        }

        return new(new(at, end)) { Number = -1, Word = words[text.AsSpan(at, end - at)], IsCapital = char.IsUpper(text[at]) };
    }
}
