using System.Collections.Immutable;
using System.Text.Json;
using Entente.Actors;

namespace Entente.Eval;

/// <summary>Whether the words of a role are somebody's mention, and by a code that holds office only where the label says that the role is held.</summary>
public sealed class RolesEvaluation : IEvaluation
{
    public string Task => "roles";

    public string Gold => "seed/gold_dev.json";

    public ImmutableArray<Figure> Score(Knowledge knowledge, string gold)
    {
        var seed = SeedGold.Read(knowledge, gold);
        var rows = seed.Root.GetProperty("roles").EnumerateArray().ToArray();
        return [new("roles", 100.0 * rows.Count(row => IsRight(seed, row)) / rows.Length, rows.Length)];
    }

    internal static bool IsRight(SeedGold seed, JsonElement row) => seed.In(seed.SpanOf(row.GetProperty("span"))).Any(m => seed.Means(m, row.GetProperty("actor").GetString()!)
        && (row.GetProperty("status").GetString() == "current" || m.Kind != ActorKind.Person || !m.Code.EndsWith("GOV", StringComparison.Ordinal)));
}
