using System.Collections.Immutable;
using Entente.Actors;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Incidents;

namespace Entente.App.Workbench.Actors;

/// <summary>One actor: what is known of it, and what is said of it.</summary>
public sealed record ActorView : IView
{
    const int Most = 40;

    const int Latest = 8;

    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Null for a name that the knowledge does not have.</summary>
    public Actor? Known { get; init; }

    /// <summary>As texts name it, with the days on which they may and the line that says so.</summary>
    public required ImmutableArray<ActorFact> Names { get; init; }

    public required ImmutableArray<Actor> Members { get; init; }

    /// <summary>Persons and bodies of the state of whom most is said.</summary>
    public required ImmutableArray<ActorRow> Own { get; init; }

    /// <summary>The pairs it is a side of, the weightiest first.</summary>
    public required ImmutableArray<PairCount> Pairs { get; init; }

    public required ImmutableArray<StoredClaim> Claims { get; init; }

    public ViewTable Table => new(["a", "b", "claims", "cooperative", "conflictual"], Pairs.Select(pair => (ImmutableArray<object?>)[pair.A, pair.B, pair.All, pair.Cooperative, pair.Conflictual]));

    public string TitleIn(LabelSet labels) => Name;

    internal static ActorView? Read(ViewRequest request)
    {
        var (id, book, store) = (request.Part("id"), request.Workspace.Knowledge.Actors, request.Workspace.Store);
        var known = book.Find(id);
        var acting = store.Claims(new() { From = id, NewestFirst = true, Limit = Latest }).ToList();
        var acted = store.Claims(new() { To = id, NewestFirst = true, Limit = Latest }).ToList();
        if (known is null && acting.Count + acted.Count == 0)
        {
            return null;
        }

        var isSide = known is null || known.Country is null || known.Country == known.Id;
        return new()
        {
            Id = known?.Id ?? id,
            Name = known?.Name ?? id.Replace("?/", "", StringComparison.Ordinal),
            Known = known,
            Names = known is null ? [] : [.. request.Workspace.FactsOf(known.Id).Where(fact => fact.IsName).DistinctBy(fact => (fact.Value, fact.From, fact.To))],
            Members = known is null ? [] : [.. book.MembersOf(id, null)],
            Own = known is { Kind: ActorKind.Country } ? [.. store.Actors(new() { Prefix = $"{id}/", Limit = Most }).Select(count => new ActorRow(count.Actor, book.Find(count.Actor)?.Name ?? count.Actor, book.Find(count.Actor)?.Kind, count.Acting, count.ActedUpon))] : [],
            Pairs = isSide ? [.. request.Workspace.Pairs(new()).Where(pair => pair.A == id || pair.B == id).Take(Most)] : [],
            Claims = [.. acting.Concat(acted).DistinctBy(claim => claim.Key).OrderByDescending(claim => claim.Day).ThenBy(claim => claim.Key, StringComparer.Ordinal).Take(Latest)],
        };
    }
}
