using Entente.Articles;

namespace Entente.Actors;

/// <summary>Letters in brackets that an article gives to another name than ours: "International Cricket Council (ICC)".</summary>
static class Redefinitions
{
    /// <summary>How long a word of the name may be.</summary>
    const int Longest = 40;

    /// <summary>Whether letters in brackets stand behind a name that begins with them word by word and is none of the actor's.</summary>
    public static bool IsGivenToAnother(string text, TextSpan letters, Actor actor, ActorBook book)
    {
        if (letters.Start < 2 || text[letters.Start - 1] != '(' || letters.End >= text.Length || text[letters.End] != ')' || StartOf(text, letters) is not (>= 0 and var start))
        {
            return false;
        }

        foreach (var sense in book.Names.Find(text.AsSpan(start, letters.Start - 2 - start)))
        {
            if (sense.Actor == actor)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where the name begins whose capitals the letters are; -1 where there is none.</summary>
    static int StartOf(string text, TextSpan letters)
    {
        var start = letters.Start - 2;
        for (var left = letters.Length - 1; left >= 0;)
        {
            var word = text.LastIndexOf(' ', Math.Max(0, start - 1)) + 1;
            if (word >= start || start - word > Longest || (char.IsUpper(text[word]) && text[word] != text[letters.Start + left]))
            {
                return -1;
            }

            left -= char.IsUpper(text[word]) ? 1 : 0;
            if (left >= 0 && word == 0)
            {
                return -1;
            }

            start = left >= 0 ? word - 1 : word;
        }

        return start;
    }
}
