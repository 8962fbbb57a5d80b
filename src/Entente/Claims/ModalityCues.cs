using System.Collections.Frozen;

namespace Entente.Claims;

/// <summary>The words that take a statement away from plain assertion, by how they stand to it. Read from knowledge/modality.</summary>
public sealed class ModalityCues
{
    const string Path = "modality/cues.tsv";

    readonly FrozenDictionary<(CuePlace, string), ModalityCue> _cues;

    ModalityCues(FrozenDictionary<(CuePlace, string), ModalityCue> cues) => _cues = cues;

    public static ModalityCues Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var cues = new Dictionary<(CuePlace, string), ModalityCue>();
        foreach (var row in KnowledgeTable.Read(files, Path, "cue", "place", "modality", "denied"))
        {
            var cue = new ModalityCue(Word<Modality>(row, 2), Word<Modality>(row, 3));
            if (!cues.TryAdd((Word<CuePlace>(row, 1), row[0]), cue))
            {
                throw row.Wrong($"'{row[0]}' stands twice as {row[1]}", "Keep one of the two rows.");
            }
        }

        return new(cues.ToFrozenDictionary());
    }

    internal ModalityCue? this[CuePlace place, string words] => _cues.TryGetValue((place, words), out var cue) ? cue : null;

    static T Word<T>(KnowledgeRow row, int column)
        where T : struct, Enum =>
        Enum.TryParse<T>(row[column], ignoreCase: true, out var value)
            ? value
            : throw row.Wrong($"'{row[column]}' is not known here", $"Write one of: {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");
}

/// <summary>What a cue makes of an assertion, and what it makes of one when it is itself denied.</summary>
readonly record struct ModalityCue(Modality Modality, Modality Denied);

/// <summary>How a cue stands to the words it bears on.</summary>
enum CuePlace
{
    Auxiliary,
    Adverb,
    Determiner,
    Adjective,
    Mark,
    Preposition,
    Governor,
    Clause,
}
