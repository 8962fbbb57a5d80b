using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Claims;

/// <summary>The event codes of CAMEO with what PLOVER makes of each. Read from knowledge/ontology/codes.tsv.</summary>
public sealed class EventTypes
{
    const string Path = "ontology/codes.tsv";

    readonly FrozenDictionary<string, EventType> _types;

    EventTypes(FrozenDictionary<string, EventType> types) => _types = types;

    public static EventTypes Read(IKnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var types = new Dictionary<string, EventType>(StringComparer.Ordinal);
        foreach (var row in KnowledgeTable.Read(files, Path, "cameo", "plover", "mode", "context", "dimensions", "mutual", "closeness"))
        {
            if (!Enum.TryParse<PloverCategory>(row[1], ignoreCase: true, out var plover))
            {
                throw row.Wrong($"'{row[1]}' is no PLOVER category", "Write one of the sixteen of PLOVER 0.8b.");
            }

            var type = new EventType
            {
                Cameo = row[0],
                Plover = plover,
                Mode = row[2].Length == 0 ? null : row[2],
                Context = Words(row[3]),
                Dimensions = Words(row[4]),
                IsMutual = row[5] == "mutual",
                Closeness = row[6] switch { "+" => 1, "-" => -1, _ => 0 },
            };
            if (!types.TryAdd(type.Cameo, type))
            {
                throw row.Wrong($"code {type.Cameo} stands twice", "Keep one of the two rows.");
            }
        }

        return new(types.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Every code, in the order of the codebook.</summary>
    public IEnumerable<EventType> All => _types.Values.OrderBy(type => type.Cameo, StringComparer.Ordinal);

    internal EventType? this[string cameo] => _types.GetValueOrDefault(cameo);

    internal static ImmutableArray<string> Words(string cell) =>
        cell.Length == 0 ? [] : [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>One code of CAMEO as the ontology sees it.</summary>
public sealed record EventType
{
    public required string Cameo { get; init; }

    public required PloverCategory Plover { get; init; }

    public string? Mode { get; init; }

    public ImmutableArray<string> Context { get; init; } = [];

    /// <summary>Ids of knowledge/ontology/dimensions.tsv.</summary>
    public ImmutableArray<string> Dimensions { get; init; } = [];

    /// <summary>Whether two who do it together do it to each other: they meet, they sign.</summary>
    public bool IsMutual { get; init; }

    public int Closeness { get; init; }

    internal EventCode Code => new() { Plover = Plover, Mode = Mode, Context = Context, Cameo = Cameo };
}
