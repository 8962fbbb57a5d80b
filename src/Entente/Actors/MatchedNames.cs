using Entente.Articles;

namespace Entente.Actors;

/// <summary>The known names that an article has, by where they begin and end.</summary>
sealed class MatchedNames
{
    readonly NameTable _names;
    readonly Dictionary<int, NameMatch> _starts = [];
    readonly Dictionary<int, NameMatch> _ends = [];

    public MatchedNames(List<NameMatch> matches, NameTable names)
    {
        _names = names;
        foreach (var match in matches)
        {
            (_starts[match.Span.Start], _ends[match.Span.End]) = (match, match);
        }
    }

    public NameMatch? StartingAt(int start) => _starts.TryGetValue(start, out var match) ? match : null;

    public NameMatch? EndingAt(int end) => _ends.TryGetValue(end, out var match) ? match : null;

    public ReadOnlySpan<NameSense> Senses(NameMatch match) => _names.SensesAt(match.Node);

    /// <summary>Whether a known name begins or ends with a word; a surname alone, such as Smith, is many people's.</summary>
    public bool Has(TextSpan word) => (StartingAt(word.Start) is { } from && IsMoreThanSurname(from, word)) || (EndingAt(word.End) is { } to && IsMoreThanSurname(to, word));

    bool IsMoreThanSurname(NameMatch match, TextSpan word)
    {
        if (match.Span != word)
        {
            return true;
        }

        foreach (var sense in Senses(match))
        {
            if (sense.Use != NameUse.Short)
            {
                return true;
            }
        }

        return false;
    }
}
