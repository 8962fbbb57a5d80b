using System.Collections.Frozen;
using System.Globalization;

namespace Entente.Articles;

/// <summary>Tells the language of a text by its function words, or by its script where that settles it.</summary>
/// <remarks>Says "und" rather than guess: a short text or one of a language without a profile is undetermined.</remarks>
sealed class LanguageProfiles
{
    public const string Undetermined = "und";

    /// <summary>Longer texts are judged by their beginning.</summary>
    const int Furthest = 4_000;

    const int FewestWords = 5;

    const double LeastShare = 0.1;

    readonly FrozenDictionary<string, int[]> _languagesOf;
    readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    readonly string[] _languages;
    readonly Script[] _scripts;

    readonly record struct Script(string Language, int From, int To);

    LanguageProfiles(List<(string Language, string[] Words)> profiles, Script[] scripts)
    {
        _languages = [.. profiles.Select(profile => profile.Language)];
        _languagesOf = profiles
            .SelectMany((profile, language) => profile.Words.Select(word => (word, language)))
            .GroupBy(pair => pair.word, pair => pair.language, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
        _lookup = _languagesOf.GetAlternateLookup<ReadOnlySpan<char>>();
        _scripts = scripts;
    }

    public static LanguageProfiles Read(IKnowledgeFiles files) => new(
        [.. KnowledgeTable.Read(files, "articles/languages.tsv", "language", "words").Select(row => (row[0], row[1].Split(' ')))],
        [.. KnowledgeTable.Read(files, "articles/scripts.tsv", "language", "from", "to").Select(row => new Script(row[0], Code(row, 1), Code(row, 2)))]);

    static int Code(KnowledgeRow row, int column) =>
        int.TryParse(row[column], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            ? code
            : throw row.Wrong($"'{row[column]}' is no code point", "Write it in hexadecimal digits.");

    /// <summary>The ISO 639-1 code, or "und".</summary>
    public string Tell(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Furthest)];
        var votes = new double[_languages.Length];
        Span<int> scripted = stackalloc int[_scripts.Length];
        scripted.Clear();
        var words = 0;
        var letters = 0;
        Span<char> lower = stackalloc char[24];
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]))
            {
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsLetter(text[at]) || IsApostropheWithin(text, at) || char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark))
            {
                CountScript(text[at], scripted);
                at++;
            }

            letters += at - start;
            words++;
            if (at - start <= lower.Length && _lookup.TryGetValue(lower[..text[start..at].ToLowerInvariant(lower)], out var languages))
            {
                foreach (var language in languages)
                {
                    votes[language] += 1.0 / languages.Length;
                }
            }
        }

        for (var i = 0; i < _scripts.Length; i++)
        {
            // Japanese mixes its own signs with Chinese characters: a tenth of kana is enough to tell it.
            if (scripted[i] > letters * (_scripts[i].Language == "ja" ? 0.1 : 0.5))
            {
                return _scripts[i].Language == "zh" && KanaIn(scripted) > letters * 0.1 ? "ja" : _scripts[i].Language;
            }
        }

        var best = Array.IndexOf(votes, votes.Max());
        return words >= FewestWords && votes[best] >= LeastShare * words ? _languages[best] : Undetermined;
    }

    /// <summary>The s of a genitive is no word: it is one of Czech.</summary>
    static bool IsApostropheWithin(ReadOnlySpan<char> text, int at) => text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    int KanaIn(ReadOnlySpan<int> scripted)
    {
        var kana = Array.FindIndex(_scripts, script => script.Language == "ja");
        return kana < 0 ? 0 : scripted[kana];
    }

    void CountScript(char c, Span<int> scripted)
    {
        if (c < '\u0370')
        {
            return;
        }

        for (var i = 0; i < _scripts.Length; i++)
        {
            if (_scripts[i].From <= c && c <= _scripts[i].To)
            {
                scripted[i]++;
            }
        }
    }
}
