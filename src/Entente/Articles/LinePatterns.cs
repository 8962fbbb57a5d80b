using System.Collections.Frozen;

namespace Entente.Articles;

/// <summary>The lines that pages carry around their articles, as knowledge/articles/lines.tsv lists them.</summary>
/// <remarks>
/// A pattern is words with two wildcards: <c>#</c> is any number, <c>*</c> any few words. Patterns are found by their
/// first word, so a line costs a look-up a word whatever the length of the list.
/// </remarks>
sealed class LinePatterns
{
    /// <summary>How many words a <c>*</c> may stand for.</summary>
    const int Gap = 8;

    const string Path = "articles/lines.tsv";

    readonly FrozenDictionary<string, LinePattern[]> _byFirst;

    LinePatterns(IEnumerable<LinePattern> patterns) => _byFirst = patterns
        .GroupBy(pattern => pattern.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public static LinePatterns Read(IKnowledgeFiles files) => new(
        KnowledgeTable.Read(files, Path, "kind", "where", "longest", "words").Select(LinePattern.Read).ToList());

    /// <summary>What kind of furniture a line is; none where it belongs to the article.</summary>
    public LineKind KindOf(ReadOnlySpan<char> line)
    {
        var words = LineWords.Of(line);
        var kind = LineKind.None;
        for (var at = 0; at < words.Length && kind is not LineKind.Footer; at++)
        {
            kind = Stronger(kind, Match(words, at, words[at]));
            if (char.IsAsciiDigit(words[at][0]))
            {
                kind = Stronger(kind, Match(words, at, "#"));
            }
        }

        return kind;
    }

    static LineKind Stronger(LineKind one, LineKind other) => one > other ? one : other;

    LineKind Match(string[] words, int at, string first)
    {
        var kind = LineKind.None;
        if (_byFirst.TryGetValue(first, out var patterns))
        {
            foreach (var pattern in patterns)
            {
                if (words.Length <= pattern.Longest
                    && (at == 0 || pattern.Where is LinePart.Any)
                    && Matches(words, at, pattern, 0))
                {
                    kind = Stronger(kind, pattern.Kind);
                }
            }
        }

        return kind;
    }

    static bool Matches(string[] words, int at, LinePattern pattern, int from)
    {
        for (var i = from; i < pattern.Words.Length; i++)
        {
            if (pattern.Words[i] == "*")
            {
                for (var skip = 0; skip <= Gap && at + skip <= words.Length; skip++)
                {
                    if (Matches(words, at + skip, pattern, i + 1))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (at >= words.Length || !(pattern.Words[i] == words[at] || (pattern.Words[i] == "#" && char.IsAsciiDigit(words[at][0]))))
            {
                return false;
            }

            at++;
        }

        return pattern.Where is not LinePart.Whole || at == words.Length;
    }
}

/// <summary>What a line of furniture says about its neighbours.</summary>
enum LineKind
{
    None,

    /// <summary>Stands among the paragraphs; only the line itself goes.</summary>
    Furniture,

    /// <summary>Ends the article: what follows is the foot of the page.</summary>
    Footer,
}

/// <summary>Which part of a line a pattern has to meet.</summary>
enum LinePart
{
    Whole,
    Start,
    Any,
}

/// <summary>One row of the list of furniture lines.</summary>
readonly record struct LinePattern(LineKind Kind, LinePart Where, int Longest, string[] Words)
{
    public static LinePattern Read(KnowledgeRow row)
    {
        var words = row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0] == "*")
        {
            throw row.Wrong("the pattern starts with no word", "Begin it with a word, a number sign or one of the marks : | © @.");
        }

        return new(
            row[0] switch
            {
                "furniture" => LineKind.Furniture,
                "footer" => LineKind.Footer,
                _ => throw row.Wrong($"'{row[0]}' is no kind", "Write furniture or footer."),
            },
            row[1] switch
            {
                "whole" => LinePart.Whole,
                "start" => LinePart.Start,
                "any" => LinePart.Any,
                _ => throw row.Wrong($"'{row[1]}' is no part of a line", "Write whole, start or any."),
            },
            int.TryParse(row[2], out var longest) && longest > 0
                ? longest
                : throw row.Wrong($"'{row[2]}' is no number of words", "Write how long the line may be at most."),
            words);
    }
}
