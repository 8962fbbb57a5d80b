using System.Collections.Frozen;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>The words that tell whose account something is, with where their content stands. Read from knowledge/attribution.</summary>
public sealed class AttributionCues
{
    const string Path = "attribution/cues.tsv";

    static readonly string[] s_classes = ["verb", "noun", "adverb"];

    readonly FrozenDictionary<string, AttributionCue>[] _cues;

    AttributionCues(IEnumerable<Dictionary<string, AttributionCue>> cues) => _cues = [.. cues.Select(words => words.ToFrozenDictionary())];

    public static AttributionCues Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Dictionary<string, AttributionCue>[] cues = [[], [], []];
        foreach (var row in KnowledgeTable.Read(files, Path, "cue", "word", "content"))
        {
            var of = Array.IndexOf(s_classes, row[1]);
            if (of < 0)
            {
                throw row.Wrong($"the word class is '{row[1]}'", "Write verb, noun or adverb; adjectives that take a complement count as verbs.");
            }

            if (!cues[of].TryAdd(row[0], new(row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))))
            {
                throw row.Wrong($"'{row[0]}' stands twice as {row[1]}", "Put both contents into one row.");
            }
        }

        return new(cues);
    }

    internal AttributionCue? Of(Token token)
    {
        var words = token.Pos switch
        {
            PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Aux => _cues[0],
            PartOfSpeech.Noun => _cues[1],
            PartOfSpeech.Adv => _cues[2],
            _ => null,
        };
        return words is not null && words.TryGetValue(token.Lemma, out var cue) ? cue : null;
    }
}

/// <summary>What may be the content of a cue: "clause", "infinitive", "object", "quote" or a preposition, the likeliest first.</summary>
sealed record AttributionCue(string[] Content)
{
    public bool Takes(string content) => Array.IndexOf(Content, content) >= 0;
}
