using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Briefs;

/// <summary>How sources and citations are written, in every form of a brief.</summary>
public static class CitationWords
{
    /// <summary>In characters: a headline or byline is none that is longer.</summary>
    const int Longest = 200;

    /// <summary>Consecutive numbers drawn together: 1-3, 5.</summary>
    public static IEnumerable<(int First, int Last)> Ranges(ImmutableArray<int> numbers)
    {
        for (var i = 0; i < numbers.Length;)
        {
            var j = i;
            while (j + 1 < numbers.Length && numbers[j + 1] == numbers[j] + 1)
            {
                j++;
            }

            yield return (numbers[i], numbers[j]);
            i = j + 1;
        }
    }

    /// <summary>Publisher, title, byline, day: what is known of them.</summary>
    public static string Source(string? publisher, string? title, string? byline, DateOnly? published) => string.Join(", ", ((string?[])
    [
        Short(byline),
        title is null ? null : $"“{Short(title)}”",
        publisher == byline ? null : Short(publisher),
        published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "undated",
    ]).OfType<string>());

    static string? Short(string? words) => words is not { Length: > Longest } ? words : $"{words.AsSpan(0, char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest)}…";

    /// <summary>In quotation marks, unless the source has set its own around all of it.</summary>
    public static string Quoted(string words) => Run.IsQuoted(words) ? words : $"“{words}”";

    /// <summary>As above; a headline that is itself the quotation is not told twice.</summary>
    public static string Source(LedgerItem item) =>
        Source(item.Publisher, item.Title is { } title && item.Quotation.StartsWith(title.TrimEnd('.'), StringComparison.Ordinal) ? null : item.Title, item.Byline, item.Published);

    public static string Header(BriefHeader header) => string.Create(
        CultureInfo.InvariantCulture,
        $"Corpus {header.CorpusHash[..Math.Min(12, header.CorpusHash.Length)]}: {header.Articles} articles, {header.ArticlesOfPair} of them on this pair; data to {(header.CutOff is { } day ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : "no known day")}; extractor {header.Version}; reviewed by a person: {header.Reviewed:P0}.");
}
