using System.Collections.Immutable;

namespace Entente.Sentences;

/// <summary>Names that need no weighing: countries that the knowledge lists, who stands behind a title, abbreviations in capitals.</summary>
/// <remarks>The learned tagger has seen few of the world's names; where one of these signs stands, it is right far more often than the tagger is.</remarks>
static class SureNames
{
    const int ShortestAbbreviation = 3;
    const int LongestAbbreviation = 7;

    public static void Add(ReadOnlySpan<WordFacts> words, ReadOnlySpan<Token> tokens, string text, ImmutableArray<Name>.Builder names)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var end = i + 1;
            while (end < tokens.Length && words[end].Listed != Listed.No && words[end].Listed.HasFlag(Listed.Begins))
            {
                end++;
            }

            var what = words[i].Listed & ~Listed.Begins;
            if (!words[i].Listed.HasFlag(Listed.Begins) && what.HasFlag(Listed.Country) && !what.HasFlag(Listed.Person))
            {
                Put(new(i, end, NameKind.Place), names);
            }
            else if (i > 0 && PersonTitle.Is(words[i - 1]) && words[i - 1].IsCapital && IsProper(words[i], tokens[i]) && what == Listed.No && !PersonTitle.Is(words[i]))
            {
                var last = i + 1;
                while (last < tokens.Length && IsProper(words[last], tokens[last]) && (words[last].Listed & ~(Listed.Begins | Listed.Person | Listed.GivenName)) == Listed.No)
                {
                    last++;
                }

                Put(new(i, last, NameKind.Person), names);
            }
            else if (what == Listed.No && IsAbbreviation(text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length)) && tokens[i].Penn == "NNP" && !IsLoud(words, i))
            {
                Put(new(i, i + 1, NameKind.Organisation), names);
            }
        }
    }

    // A longer name that the tagger found keeps its words; one as long or shorter gives way to the list, an empty place is filled.
    static void Put(Name name, ImmutableArray<Name>.Builder names)
    {
        var at = 0;
        while (at < names.Count && names[at].End <= name.First)
        {
            at++;
        }

        if (at == names.Count || names[at].First >= name.End)
        {
            names.Insert(at, name);
        }
        else if (name.Kind == NameKind.Place && name.First <= names[at].First && names[at].End <= name.End)
        {
            names[at] = name;
            while (at + 1 < names.Count && names[at + 1].First < name.End)
            {
                names.RemoveAt(at + 1);
            }
        }
    }

    static bool IsProper(in WordFacts word, Token token) => word.IsCapital && token.Pos == PartOfSpeech.Propn;

    static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        word.Length is >= ShortestAbbreviation and <= LongestAbbreviation && !word.ContainsAnyExceptInRange('A', 'Z');

    // In a heading in capitals every word looks like an abbreviation.
    static bool IsLoud(ReadOnlySpan<WordFacts> words, int at) =>
        (at > 0 && words[at - 1].Shape == words[at].Shape) || (at + 1 < words.Length && words[at + 1].Shape == words[at].Shape);
}
