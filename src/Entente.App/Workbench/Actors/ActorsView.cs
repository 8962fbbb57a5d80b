using System.Collections.Immutable;
using Entente.Actors;
using Entente.App.Serving;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Entente.Incidents;

namespace Entente.App.Workbench.Actors;

/// <summary>Who acts and is acted upon in what was read, the busiest first; or whom a name means.</summary>
public sealed record ActorsView(string? Asked, int Page, bool HasMore, ImmutableArray<ActorRow> Actors, ImmutableArray<string> Suggestions) : IView
{
    const int PageSize = 60;

    public ViewTable Table => new(
        ["id", "name", "kind", "acting", "acted_upon"],
        Actors.Select(actor => (ImmutableArray<object?>)[actor.Id, actor.Name, actor.Kind, actor.Acting, actor.ActedUpon]));

    public string TitleIn(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return labels["actors.title"];
    }

    internal static ActorsView Read(ViewRequest request)
    {
        var (words, page) = (request.Text("name"), request.Number("page", 1, 1, 1_000));
        var book = request.Workspace.Knowledge.Actors;
        if (words is not null)
        {
            var meant = book.Resolve(words);
            return new(words, 1, false, [.. meant.Take(PageSize).Select(actor => RowOf(request.Workspace, actor.Id))], meant.Count > 0 ? [] : [.. book.Suggest(words).Take(5)]);
        }

        var found = request.Workspace.Store.Actors(new() { Skip = (page - 1) * PageSize, Limit = PageSize + 1 });
        return new(null, page, found.Count > PageSize, [.. found.Take(PageSize).Select(count => RowOf(count, book))], []);
    }

    static ActorRow RowOf(Workspace workspace, string id) =>
        RowOf(workspace.Store.Actors(new() { Prefix = id, Limit = 20 }).FirstOrDefault(count => count.Actor == id) is { Actor: not null } known ? known : new(id, 0, 0), workspace.Knowledge.Actors);

    static ActorRow RowOf(ActorCount count, ActorBook book) =>
        new(count.Actor, book.Find(count.Actor)?.Name ?? count.Actor.Replace("?/", "", StringComparison.Ordinal), book.Find(count.Actor)?.Kind, count.Acting, count.ActedUpon);
}

/// <summary>An actor with how often claims name it.</summary>
public sealed record ActorRow(string Id, string Name, ActorKind? Kind, int Acting, int ActedUpon);
