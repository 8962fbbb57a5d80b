using System.Collections.Immutable;

namespace Entente.Actors;

/// <summary>What kind of people or body a phrase names, whoever's they are.</summary>
/// <param name="Sector">Null where no noun of the phrase names anybody who acts.</param>
/// <param name="IsFormer">Whether what it names is past: "a former official", "ex-minister".</param>
/// <param name="HeadEnd">Where the head of the phrase ends: what follows it only says more about it.</param>
readonly record struct AgentReading(string? Sector, bool IsFormer, int HeadEnd);

/// <summary>Finds the noun that a phrase is about among the agents: "police" of "Minsk police station", "trade unions" of "several of the largest trade unions in Denmark".</summary>
static class AgentPhraseReader
{
    static readonly HashSet<string> s_prepositions = new(StringComparer.OrdinalIgnoreCase) { "of", "in", "at", "from", "for", "across", "near", "to", "on", "with", "by", "who", "that" };

    public static AgentReading Read(string text, ImmutableArray<Mention> names, ActorBook book)
    {
        var words = new List<Word>();
        for (var at = 0; WordScanner.Next(text, at, text.Length, out var word); at = word.End)
        {
            words.Add(word);
        }

        var (former, start, sector, headEnd) = (false, 0, (string?)null, text.Length);
        for (var i = 0; i < words.Count; i++)
        {
            former |= book.Words.Beside.SaysInAnyCase(Beside.Past, text.AsSpan(words[i].Start, words[i].Length));
        }

        while (start < words.Count)
        {
            var end = PartEnd(text, words, start, names);
            headEnd = start == 0 && end < words.Count ? words[Math.Max(start, end - 1)].End : headEnd;
            var found = Sector(text, words, start, end, names, book, out var isPosition);
            sector = found is not null && (sector is null || found != "GOV") ? found : sector;
            if (sector is not null && !isPosition)
            {
                break;
            }

            start = end + 1;
        }

        return new(sector is null ? null : TellingFirst(sector), former, headEnd);
    }

    /// <summary>Whether a phrase says that what it names is over: "the former prime minister".</summary>
    public static bool IsPast(ReadOnlySpan<char> phrase, WordUses<Beside> beside)
    {
        foreach (var word in phrase.SplitAny(' ', '-'))
        {
            if (beside.SaysInAnyCase(Beside.Past, phrase[word]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The dictionary writes what somebody is before what he does, CVLOPP and MILSPY; the second tells more.</summary>
    static string TellingFirst(string sector) => sector.Length == 6 && (sector.StartsWith("CVL", StringComparison.Ordinal) || sector is "MILSPY") ? sector[3..] + sector[..3] : sector;

    /// <summary>A part ends before a preposition or a comma that stands outside any name.</summary>
    static int PartEnd(string text, List<Word> words, int start, ImmutableArray<Mention> names)
    {
        for (var i = start; i < words.Count; i++)
        {
            if (i > start && (s_prepositions.Contains(text[words[i].Start..words[i].End]) || text[words[i].Start - 1] == ',' || text[words[i - 1].End] == ',')
                && !names.Any(n => n.Span.Start < words[i].Start && words[i].End < n.Span.End) && !IsTitle(text, words, i))
            {
                return text[words[i - 1].End] == ',' ? i - 1 + 1 : i;
            }
        }

        return words.Count;
    }

    /// <summary>"Ministry of Mines", "Director of Central Intelligence", "Minister of Defence": one noun in capitals.</summary>
    static bool IsTitle(string text, List<Word> words, int of) =>
        of > 0 && of + 1 < words.Count && text.AsSpan(words[of].Start, words[of].Length) is "of" && text.AsSpan(words[of - 1].Start, words[of - 1].Length) is "Ministry" or "Minister" or "Director" or "Department" or "Secretary" or "head" or "Head";

    /// <summary>The sector of the last agent of a part, the longest where several begin together.</summary>
    static string? Sector(string text, List<Word> words, int start, int end, ImmutableArray<Mention> names, ActorBook book, out bool isPosition)
    {
        string? found = null;
        isPosition = true;
        for (var i = start; i < end; i++)
        {
            for (var length = Math.Min(AgentTable.Longest, end - i); length > 0; length--)
            {
                var (from, to) = (words[i].Start, words[i + length - 1].End);
                if (book.Agents.SectorOf(text.AsSpan(from, to - from)) is { } sector && !names.Any(n => n.Span.Start <= from && to <= n.Span.End))
                {
                    var position = length == 1 && book.Words.Beside.SaysInAnyCase(Beside.Position, text.AsSpan(from, to - from));
                    if (found is null || isPosition || !position)
                    {
                        found = found is not null && sector == "GOV" && !isPosition ? found : sector;
                        isPosition = position && isPosition;
                    }

                    i += length - 1;
                    break;
                }
            }
        }

        for (var i = start; i < end && found is null; i++)
        {
            isPosition &= i == start || book.Words.Beside.SaysInAnyCase(Beside.Position, text.AsSpan(words[i].Start, words[i].Length));
        }

        return found;
    }
}
