using System.Text;

namespace Entente.Articles;

/// <summary>A line reduced to what the rules for lines compare: lower-case words, numbers, and the few marks that tell furniture.</summary>
/// <remarks>Apostrophes vanish ("don't" is <c>dont</c>); of all punctuation only <c>: | © @</c> remain, as words of their own.</remarks>
static class LineWords
{
    /// <summary>No rule looks further into a line; a page of one endless line must not cost more than its beginning.</summary>
    const int Furthest = 1_000;

    public static string[] Of(ReadOnlySpan<char> line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in line[..Math.Min(line.Length, Furthest)])
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’' or '\u00AD' or '\u200B'))
            {
                Flush();
                if (c is ':' or '|' or '©' or '@')
                {
                    words.Add(c.ToString());
                }
            }
        }

        Flush();
        return [.. words];

        void Flush()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>How many words a person would count; an apostrophe does not part them.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var within = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                count += within ? 0 : 1;
                within = true;
            }
            else if (c is not ('\'' or '’'))
            {
                within = false;
            }
        }

        return count;
    }
}
