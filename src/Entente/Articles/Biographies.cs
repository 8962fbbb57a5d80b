using System.Collections.Frozen;

namespace Entente.Articles;

/// <summary>Tells the line about the author: "Name Surname is an economist based in …", "The author is a fellow of …".</summary>
static class Biographies
{
    const int Longest = 120;

    static readonly FrozenSet<string> s_verbs = FrozenSet.ToFrozenSet(["is", "was", "are", "were", "works", "writes", "teaches", "covers", "reports", "serves"]);

    /// <summary>Whether the line begins with the author's whole name and goes on to say something of him or her.</summary>
    public static bool Tells(string line, string? author)
    {
        if (author is null)
        {
            return false;
        }

        var words = LineWords.Of(line);
        var names = LineWords.Of(author);
        return names.Length >= 1 && words.Length is > 4 and <= Longest && words.AsSpan().StartsWith(names)
            && s_verbs.Contains(words[Math.Min(names.Length, words.Length - 1)]);
    }

    public static bool Is(string line, int count, string? author, FrozenSet<string> roles)
    {
        if (count is < 5 or > Longest)
        {
            return false;
        }

        var words = LineWords.Of(line);
        var names = author is null ? [] : LineWords.Of(author);
        var start = names.Length >= 2 && words.AsSpan().StartsWith(names) ? names.Length
            : words is ["the", "author" or "authors" or "writer", ..] or ["about", "the", ..] ? 2
            : CapitalsAtStart(line);
        if (start < 2)
        {
            return false;
        }

        // The role follows the verb closely: a report that "Xi Jinping is to meet the foreign minister of …" has none.
        var verb = Array.FindIndex(words, start, Math.Min(3, words.Length - start), s_verbs.Contains);
        return verb >= 0 && words.AsSpan(verb + 1) switch
        {
            ["a" or "an" or "the" or "also" or "senior" or "based" or "currently" or "professor" or "director" or "editor", .. var rest] =>
                AnyRole(rest[..Math.Min(rest.Length, 8)]) || words[verb + 1] is "based" or "professor" or "director" or "editor",
            ["for" or "about" or "on" or "at" or "as", ..] => start == names.Length && start > 0,
            _ => false,
        };

        bool AnyRole(ReadOnlySpan<string> following)
        {
            foreach (var word in following)
            {
                if (roles.Contains(word))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>How many words of a name begin the line; 0 where it is none.</summary>
    static int CapitalsAtStart(string line)
    {
        var count = 0;
        foreach (var range in line.AsSpan().Split(' '))
        {
            var word = line.AsSpan(range);
            if (word.IsEmpty || !char.IsUpper(word[0]) || count == 5 || (count == 0 && word is "The" or "A" or "An" or "This" or "His" or "Her" or "Their" or "Its"))
            {
                break;
            }

            count++;
        }

        return count;
    }
}
