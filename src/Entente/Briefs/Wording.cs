using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Briefs;

/// <summary>How answers put things: sentence templates (knowledge/briefs/wording.tsv) and names of ids in prose (phrases.tsv).</summary>
/// <remarks>A key with several rows has variants; the facts choose among them, so that the same facts read the same.</remarks>
public sealed class Wording
{
    readonly FrozenDictionary<string, ImmutableArray<string>> _templates;
    readonly FrozenDictionary<string, string> _phrases;

    Wording(FrozenDictionary<string, ImmutableArray<string>> templates, FrozenDictionary<string, string> phrases, QuestionWords questions, OpinionSigns opinions, ImmutableArray<string> furniture)
    {
        Furniture = furniture;
        Opinions = opinions;
        _templates = templates;
        _phrases = phrases;
        Questions = questions;
    }

    public QuestionWords Questions { get; }

    public OpinionSigns Opinions { get; }

    /// <summary>Phrases that feeds set between their sentences without a full stop; no quotation needs them.</summary>
    public ImmutableArray<string> Furniture { get; }

    public static Wording Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var templates = new List<(string Key, string Text)>();
        foreach (var row in KnowledgeTable.Read(files, "briefs/wording.tsv", "key", "text"))
        {
            templates.Add(row[1].Count(c => c == '{') == row[1].Count(c => c == '}') && row[1].Length > 0
                ? (row[0], row[1])
                : throw row.Wrong($"the template '{row[1]}' is empty or has a brace too many", "Write slots as {name}."));
        }

        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in KnowledgeTable.Read(files, "briefs/phrases.tsv", "kind", "id", "phrase"))
        {
            if (!phrases.TryAdd($"{row[0]} {row[1]}", row[2]))
            {
                throw row.Wrong($"{row[0]} '{row[1]}' is there twice", "Keep one of them.");
            }
        }

        return new(
            templates.GroupBy(row => row.Key).ToFrozenDictionary(rows => rows.Key, rows => rows.Select(row => row.Text).ToImmutableArray()),
            phrases.ToFrozenDictionary(),
            QuestionWords.Read(files),
            OpinionSigns.Read(files),
            [.. KnowledgeTable.Read(files, "briefs/furniture.tsv", "words").Select(row => row[0]).OrderByDescending(words => words.Length)]);
    }

    /// <summary>The keys that have a template, for the test that all are used and none is missing.</summary>
    public IEnumerable<string> Keys => _templates.Keys;

    /// <summary>An id in prose, such as "pressure from third parties"; an id without a row is spelt out.</summary>
    public string Phrase(string kind, string id) => _phrases.TryGetValue($"{kind} {id}", out var phrase) ? phrase : id.Replace('_', ' ');

    public bool Has(string key) => _templates.ContainsKey(key);

    public string? FindPhrase(string kind, string id) => _phrases.GetValueOrDefault($"{kind} {id}");

    /// <summary>The template of a key; among variants <paramref name="seed"/> chooses the first, and later uses take turns.</summary>
    public string Template(string key, string seed, int use)
    {
        var variants = _templates.TryGetValue(key, out var found)
            ? found
            : throw new InvalidDataException($"ENT4001: knowledge/briefs/wording.tsv has no row '{key}'. Add one.");
        var hash = 2166136261u;
        foreach (var c in seed)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return variants[(int)(((hash >> 8) + (uint)use) % (uint)variants.Length)];
    }
}
