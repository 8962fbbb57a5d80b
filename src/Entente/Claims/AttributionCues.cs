using System.Collections.Frozen;
using Entente.Sentences;

namespace Entente.Claims;

/// <summary>The words that tell whose account something is, with where their content stands. Read from knowledge/attribution.</summary>
public sealed class AttributionCues
{
    const string Path = "attribution/cues.tsv";

    readonly FrozenDictionary<(string Lemma, bool IsVerb), AttributionCue> _cues;

    AttributionCues(FrozenDictionary<(string, bool), AttributionCue> cues) => _cues = cues;

    public static AttributionCues Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var cues = new Dictionary<(string, bool), AttributionCue>();
        foreach (var row in KnowledgeTable.Read(files, Path, "cue", "word", "content"))
        {
            if (row[1] is not ("verb" or "noun"))
            {
                throw row.Wrong($"the word class is '{row[1]}'", "Write verb or noun; adjectives that take a complement count as verbs.");
            }

            if (!cues.TryAdd((row[0], row[1] == "verb"), new(row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))))
            {
                throw row.Wrong($"'{row[0]}' stands twice as {row[1]}", "Put both contents into one row.");
            }
        }

        return new(cues.ToFrozenDictionary());
    }

    internal AttributionCue? Of(Token token) =>
        _cues.TryGetValue((token.Lemma, token.Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn)), out var cue) ? cue : null;
}

/// <summary>What may be the content of a cue: "clause", "infinitive", "object", or a preposition, the likeliest first.</summary>
sealed record AttributionCue(string[] Content)
{
    public bool Takes(string content) => Array.IndexOf(Content, content) >= 0;
}
