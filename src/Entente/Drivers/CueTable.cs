using System.Collections.Frozen;

namespace Entente.Drivers;

/// <summary>Cues found by their first word; at each place the longest one wins.</summary>
sealed class CueTable<T>
    where T : class
{
    readonly FrozenDictionary<string, (CuePattern Pattern, T Cue)[]> _byOpening;
    readonly WordSieve _openings;

    public CueTable(IEnumerable<(CuePattern Pattern, T Cue)> cues)
    {
        _byOpening = cues
            .SelectMany(cue => cue.Pattern.Openings.Select(opening => (Opening: opening, cue.Pattern, cue.Cue)))
            .GroupBy(cue => cue.Opening, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(cue => cue.Pattern.Length).Select(cue => (cue.Pattern, cue.Cue)).ToArray(),
                StringComparer.Ordinal);
        _openings = new(_byOpening.Keys);
    }

    /// <summary>A file of nothing but words.</summary>
    public static CueTable<string> ReadWords(IKnowledgeFiles files, string path) =>
        new(KnowledgeTable.Read(files, path, "words").SelectMany(row => CuePattern.ParseAll(row).Select(pattern => (pattern, row[0]))));

    /// <summary>All cues of a sentence from left to right; one that begins inside another is left out.</summary>
    public List<(T Cue, CueMatch Match)> Find(CueWords words)
    {
        var found = new List<(T, CueMatch)>();
        for (var i = 0; i < words.Count; i++)
        {
            if (Longest(words, i) is { } best)
            {
                found.Add(best);
                i = best.Match.LastOfFirstPiece;
            }
        }

        return found;
    }

    (T Cue, CueMatch Match)? Longest(CueWords words, int at)
    {
        (T, CueMatch)? best = null;
        var length = 0;
        Try(words.Form(at));
        if (!ReferenceEquals(words.Form(at), words.Lemma(at)))
        {
            Try(words.Lemma(at));
        }

        return best;

        void Try(string opening)
        {
            if (!_openings.MayHave(opening) || !_byOpening.TryGetValue(opening, out var cues))
            {
                return;
            }

            foreach (var (pattern, cue) in cues)
            {
                if (pattern.Length > length && pattern.Match(words, at) is { } match)
                {
                    (best, length) = ((cue, match), pattern.Length);
                    return;
                }
            }
        }
    }
}
