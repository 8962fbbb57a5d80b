using Entente.Articles;

namespace Entente.Actors;

/// <summary>A stretch of text that is a known name; the node of the name table says all that it can mean.</summary>
/// <param name="Span">The longest that begins there.</param>
/// <param name="Sentence">The sentence's number.</param>
/// <param name="Node">What it can mean.</param>
/// <param name="ShorterNode">What the next shorter name that begins there can mean, or -1.</param>
/// <param name="ShorterEnd">Where that ends.</param>
readonly record struct NameMatch(TextSpan Span, int Sentence, int Node, int ShorterNode = -1, int ShorterEnd = 0);

/// <summary>Finds the longest known names in text, from left to right, at word boundaries.</summary>
static class NameMatcher
{
    public static void Match(string text, TextSpan within, int sentence, NameTable names, List<NameMatch> matches)
    {
        var at = within.Start;
        while (WordScanner.Next(text, at, within.End, out var first))
        {
            at = first.End;
            var (best, end) = (-1, first.End);
            var (shorter, shorterEnd) = (-1, 0);
            var (node, last, word) = (0, first, first);
            do
            {
                last = word;
                var id = names.WordOf(text.AsSpan(word.Start, word.Length));
                node = id < 0 ? -1 : names.Step(node, id);
                if (node < 0)
                {
                    break;
                }

                if (IsWritten(text, new(first.Start, word.End), names.SensesAt(node)))
                {
                    (shorter, shorterEnd) = (best, end);
                    (best, end) = (node, word.End);
                }
            }
            while (WordScanner.Next(text, last.End, within.End, out word) && WordScanner.Joins(text, last, word));

            if (best >= 0)
            {
                matches.Add(new(new(first.Start, end), sentence, best, shorter, shorterEnd));
                at = end;
            }
        }
    }

    static bool IsWritten(string text, TextSpan span, ReadOnlySpan<NameSense> senses)
    {
        foreach (var sense in senses)
        {
            if (sense.Fits(text, span))
            {
                return true;
            }
        }

        return false;
    }
}
