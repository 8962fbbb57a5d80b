using System.Buffers;
using Entente.Articles;

namespace Entente.Actors;

/// <summary>How a name names: it decides when the name may be believed.</summary>
enum NameUse : byte
{
    Name,
    Abbreviation,
    Adjective,
    Demonym,

    /// <summary>A capital or palace that may stand for its government.</summary>
    Seat,

    /// <summary>Enough once the full name was said, or beside a title.</summary>
    Short,

    /// <summary>A short form that newspapers use without introduction.</summary>
    Known,

    /// <summary>A town or province that is not mistaken for anything else.</summary>
    Place,

    /// <summary>A region, sea or work that goes by a name of its own: the Golden Triangle, Donbas, Nord Stream.</summary>
    Landmark,

    /// <summary>A place that few know: believed where its country is spoken of, or the words beside it speak for it.</summary>
    Supported,

    /// <summary>A place whose name is also a word, a person's or a state's: believed only where the words beside it speak for it.</summary>
    Homonym,
}

/// <summary>One thing that a name can mean.</summary>
/// <param name="Actor">Whom or what it names.</param>
/// <param name="Use">How it names.</param>
/// <param name="From">The first day on which it did.</param>
/// <param name="To">The day after the last.</param>
/// <param name="Lower">Whether it may be written in lower case, as our own spelling of it is.</param>
/// <param name="Article">Whether it needs "the" before it, as "the West" does.</param>
readonly record struct NameSense(Actor Actor, NameUse Use, DateOnly? From, DateOnly? To, bool Lower = false, bool Article = false)
{
    static readonly SearchValues<char> s_numerals = SearchValues.Create("IVXLCDM");

    /// <summary>Whether the way a name is written lets it have this sense: capitals for abbreviations, a capital for names.</summary>
    public bool Fits(ReadOnlySpan<char> text, TextSpan span)
    {
        if (Use == NameUse.Abbreviation)
        {
            foreach (var c in text[span.Start..span.End])
            {
                if (char.IsLower(c))
                {
                    return false;
                }
            }

            return true;
        }

        return (Lower || !char.IsLower(text[span.Start])) && (!Article || FollowsThe(text[..span.Start])) && !IsNumeral(text, span);
    }

    /// <summary>"Their playing XI": a Roman numeral, where the words around are not in capitals.</summary>
    static bool IsNumeral(ReadOnlySpan<char> text, TextSpan span) =>
        span.Length is > 1 and < 5 && text[span.Start..span.End].IndexOfAnyExcept(s_numerals) < 0
        && !(span.End + 2 < text.Length && char.IsUpper(text[span.End + 1]) && char.IsUpper(text[span.End + 2]))
        && !(span.Start > 2 && char.IsUpper(text[span.Start - 2]) && char.IsUpper(text[span.Start - 3]));

    static bool FollowsThe(ReadOnlySpan<char> before) => before.EndsWith("the ", StringComparison.OrdinalIgnoreCase);

    public bool Covers(DateOnly? day) => day is not { } d || ((From ?? DateOnly.MinValue) <= d && d < (To ?? DateOnly.MaxValue));
}
