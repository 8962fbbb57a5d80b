using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Claims;

/// <summary>Reads the rows of a frame file. The notation is told in knowledge/ontology/README.md.</summary>
sealed class FrameRows(EventTypes types, WordClasses classes, CodeShifts shifts)
{
    public static readonly string[] Columns = ["words", "pos", "needs", "source", "target", "code", "operator", "kind", "dimensions", "closeness"];

    public IEnumerable<Frame> Read(KnowledgeRow row)
    {
        var pos = row[1] switch
        {
            "v" => FramePos.Verb,
            "n" => FramePos.Noun,
            "a" => FramePos.Adjective,
            _ => throw row.Wrong($"'{row[1]}' is no part of speech of a frame", "Write v, n or a."),
        };
        var type = Type(row);
        var needs = Needs(row);
        var kind = Kind(row);
        var name = row[6].Length == 0 ? null : row[6];
        if (name is not null && !shifts.Knows(name))
        {
            throw row.Wrong($"'{name}' is no operator", "Use one of ontology/shifts.tsv.");
        }

        if (type is null && name is null && kind is ClaimKind.Event && row[7].Length == 0)
        {
            throw row.Wrong("the frame has neither code, operator nor kind", "Say what it means in one of the three columns.");
        }

        foreach (var words in row[0].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var particle = words.IndexOf('_', StringComparison.Ordinal);
            yield return new()
            {
                Word = particle < 0 ? words : words[..particle],
                Pos = pos,
                Needs = particle < 0 ? needs : needs.Insert(0, Particle(words[(particle + 1)..])),
                Source = EventTypes.Words(row[3]),
                Target = EventTypes.Words(row[4]),
                Type = type,
                Operator = name,
                Kind = kind,
                Dimensions = row[8].Length > 0 ? EventTypes.Words(row[8]) : type?.Dimensions ?? [],
                Closeness = row[9] switch { "+" => 1, "-" => -1, "0" => 0, _ => type?.Closeness ?? 0 },
                Where = $"{row.Path}:{row.Line}",
            };
        }
    }

    static FrameNeed Particle(string word) => new([Place.Particle], NeedTest.Head, new[] { word }.ToFrozenSet(StringComparer.Ordinal));

    EventType? Type(KnowledgeRow row) => row[5] is "" or "-"
        ? null
        : types[row[5]] ?? throw row.Wrong($"there is no code {row[5]}", "Use a code of ontology/codes.tsv.");

    static ClaimKind Kind(KnowledgeRow row) => row[7].Length == 0
        ? ClaimKind.Event
        : Enum.TryParse<ClaimKind>(row[7], ignoreCase: true, out var kind)
            ? kind
            : throw row.Wrong($"'{row[7]}' is no kind of claim", $"Write one of: {string.Join(", ", Enum.GetNames<ClaimKind>()).ToLowerInvariant()}.");

    ImmutableArray<FrameNeed> Needs(KnowledgeRow row) =>
        [.. row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => Need(row, text))];

    static ImmutableArray<string> PlacesOf(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries)];

    FrameNeed Need(KnowledgeRow row, string text)
    {
        if (text[0] == '!')
        {
            var inner = Need(row, text[1..]);
            return inner with { Test = NeedTest.Absent };
        }

        if (text[^1] == '#')
        {
            return new(PlacesOf(text[..^1]), NeedTest.Actor, null);
        }

        var at = text.AsSpan().IndexOfAny('=', '~');
        if (at < 0)
        {
            return new(PlacesOf(text), NeedTest.Head, null);
        }

        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in text[(at + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] == '@')
            {
                words.UnionWith(classes.Find(word[1..]) ?? throw row.Wrong($"there is no class {word}", "Add it to ontology/classes.tsv."));
            }
            else
            {
                words.Add(word);
            }
        }

        return new(PlacesOf(text[..at]), text[at] == '~' ? NeedTest.Under : NeedTest.Head, words.ToFrozenSet(StringComparer.Ordinal));
    }
}
