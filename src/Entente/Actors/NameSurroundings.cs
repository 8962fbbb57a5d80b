using Entente.Articles;

namespace Entente.Actors;

/// <summary>The text right around a name: the words next to it, whether a sentence begins there, whether it stands in a headline.</summary>
sealed class NameSurroundings(string text, WordUses<Beside> beside)
{
    public ReadOnlySpan<char> this[TextSpan span] => text.AsSpan(span.Start, span.Length);

    public ReadOnlySpan<char> From(int at) => text.AsSpan(at);

    public ReadOnlySpan<char> UpTo(int at) => text.AsSpan(0, at);

    /// <summary>The word before a name, or an empty span where none is joined to it by a space.</summary>
    public TextSpan Before(TextSpan span)
    {
        var end = span.Start - 1;
        if (end < 1 || text[end] != ' ' || !WordFold.IsWord(text[end - 1]))
        {
            return default;
        }

        var first = end;
        while (first > 0 && (WordFold.IsWord(text[first - 1]) || WordFold.IsApostrophe(text[first - 1])))
        {
            first--;
        }

        return new(first, end);
    }

    public TextSpan After(TextSpan span) =>
        span.End < text.Length && text[span.End] == ' ' && WordScanner.Next(text, span.End, text.Length, out var word) && word.Start == span.End + 1 ? new(word.Start, word.End) : default;

    /// <summary>Whether a sentence begins there, so that the capital says nothing.</summary>
    public bool IsFirst(int at) => at <= 0 || (at >= 2 && text[at - 1] is ' ' && text[at - 2] is '.' or '!' or '?' or ':' or '”' or '"') || text[at - 1] is '\n' or '"' or '“';

    /// <summary>Whether nearly every longer word of the sentence has a capital.</summary>
    public bool IsHeadline(TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && span.Start - start < 200 && text[start - 1] != '\n' && !IsStop(start - 1))
        {
            start--;
        }

        var end = span.End;
        while (end < text.Length && end - start < 300 && text[end] != '\n' && !IsStop(end))
        {
            end++;
        }

        var (capitals, words) = (0, 0);
        for (var at = start; WordScanner.Next(text, at, end, out var word); at = word.End)
        {
            if (word.Length > 2 && !PlainWords.Contains(text.AsSpan(word.Start, word.Length)))
            {
                words++;
                capitals += char.IsUpper(text[word.Start]) ? 1 : 0;
            }
        }

        return words > 3 && capitals >= 0.85 * words;
    }

    /// <summary>The end of a sentence, as against the stop of "U.S." or "Sen.".</summary>
    bool IsStop(int at)
    {
        if (text[at] is not ('.' or '?' or '!') || at < 4 || at + 1 >= text.Length || text[at + 1] != ' ' || char.IsUpper(text[at - 1]))
        {
            return false;
        }

        var before = text.AsSpan(0, at);
        return !beside.Says(Beside.Short, before[(before.LastIndexOf(' ') + 1)..]);
    }
}
