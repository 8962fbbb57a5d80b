using Entente.Sentences;

namespace Entente.Drivers;

/// <summary>The words of a cue as the knowledge files write them: lemmas or forms, "a|b" for either, "_" for a gap, "/v" for a verb.</summary>
sealed class CuePattern
{
    /// <summary>In tokens; "leave the landlocked and heavily indebted country no choice" still fits.</summary>
    const int LongestGap = 8;

    readonly Step[] _steps;

    CuePattern(Step[] steps) => _steps = steps;

    /// <summary>The words that can come first.</summary>
    public IReadOnlyList<string> Openings => _steps[0].Words;

    /// <summary>How many words are asked for; of two cues at one place the longer is the better.</summary>
    public int Length => _steps.Length;

    /// <summary>Null where the words make no pattern.</summary>
    public static CuePattern? Parse(string words)
    {
        var steps = new List<Step>();
        var gap = false;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "_")
            {
                gap = true;
                continue;
            }

            var slash = word.IndexOf('/', StringComparison.Ordinal);
            var kind = slash < 0 ? ' ' : word[^1];
            var body = slash < 0 ? word : word[..slash];
            if (body.Length == 0 || (slash >= 0 && (slash != word.Length - 2 || !"vnap".Contains(kind, StringComparison.Ordinal))))
            {
                return null;
            }

            steps.Add(new(body.Split('|'), kind, gap));
            gap = false;
        }

        return steps.Count == 0 || steps[0].AfterGap || gap ? null : new([.. steps]);
    }

    /// <summary>The pattern of a row, and where it has a hyphen also that of its parts: tokenisers split many hyphens off.</summary>
    public static IEnumerable<CuePattern> ParseAll(KnowledgeRow row)
    {
        var whole = Parse(row[0]) ?? throw CauseCue.Wrong(row, $"'{row[0]}' is no cue", "Write words, a|b, word/v, and _ only between words.");
        yield return whole;
        if (row[0].Contains('-', StringComparison.Ordinal) && !row[0].Contains('|', StringComparison.Ordinal)
            && Parse(row[0].Replace("-", " - ", StringComparison.Ordinal)) is { } parts)
        {
            yield return parts;
        }
    }

    /// <summary>Tries the pattern at a token; null where it does not stand there.</summary>
    public CueMatch? Match(CueWords words, int at)
    {
        if (!_steps[0].Fits(words, at))
        {
            return null;
        }

        var (last, firstPiece) = (at, at);
        var whole = true;
        for (var step = 1; step < _steps.Length; step++)
        {
            var found = -1;
            var reach = _steps[step].AfterGap ? last + 1 + LongestGap : last + 1;
            for (var i = last + 1; i <= reach && i < words.Count; i++)
            {
                if (_steps[step].Fits(words, i))
                {
                    found = i;
                    break;
                }
            }

            if (found < 0)
            {
                return null;
            }

            whole &= !_steps[step].AfterGap;
            last = found;
            firstPiece = whole ? found : firstPiece;
        }

        return new(at, firstPiece, last);
    }

    readonly record struct Step(string[] Words, char Kind, bool AfterGap)
    {
        public bool Fits(CueWords words, int at)
        {
            foreach (var word in Words)
            {
                if (word == words.Form(at) || word == words.Lemma(at))
                {
                    var pos = words.Sentence.Tokens[at].Pos;
                    return Kind switch
                    {
                        'v' => pos is PartOfSpeech.Verb or PartOfSpeech.Aux,
                        'n' => pos is PartOfSpeech.Noun or PartOfSpeech.Propn,
                        'a' => pos is PartOfSpeech.Adj or PartOfSpeech.Verb,
                        'p' => pos is PartOfSpeech.Adp,
                        _ => true,
                    };
                }
            }

            return false;
        }
    }
}

/// <summary>Where a cue stands, in token numbers: its first word, the last one before any gap, and its last one.</summary>
readonly record struct CueMatch(int First, int LastOfFirstPiece, int Last);
