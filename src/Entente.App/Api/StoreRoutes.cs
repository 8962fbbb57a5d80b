using Entente.App.Api.Views;
using Entente.App.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.App.Api;

/// <summary>What was read: the corpus as a whole, its inputs, and what of them could not be read.</summary>
static class StoreRoutes
{
    const string Tag = "Corpus";

    static readonly Parameter s_after = new("after", "The 'position' of the answer before; everything without it.");

    public static void Map(IEndpointRouteBuilder api)
    {
        api.Look<CorpusView>("corpus", new("getCorpus", Tag, "Counts, hash and cut-off of everything in the store.", []), asked =>
            Answer.Json(CorpusView.Of(asked.Workspace.Corpus), ApiJson.Default.CorpusView));
        api.Look<Page<SourceView>>("sources", new("listSources", Tag, "The inputs that were read.", [Parameter.Limit, Parameter.Cursor]), Sources);
        api.Look<Page<PublisherView>>("publishers", new("listPublishers", Tag, "Whose articles were read, the one with most articles first.", []), asked =>
            Answer.Json(new Page<PublisherView>([.. asked.Workspace.Publishers.Select(PublisherView.Of)], null), ApiJson.Default.PagePublisherView));
        api.Look<ChangesView>("changes", new("listChanges", Tag, "What came, changed or is gone since a position, and what was decided: ask again from the position that it gives.", [s_after, Parameter.Limit]), Changes);
    }

    static Answer Changes(Asked asked)
    {
        var (limit, store) = (asked.Limit(), asked.Workspace.Store);
        var after = asked.Text(s_after) is not { } given ? default : ChangesView.ReadPosition(given)
            ?? throw new ProblemException(StatusCodes.Status400BadRequest, "ENT7122", "'after' is no position; take the 'position' of an answer, or none for everything.");
        var changes = store.Changes(after.Change, limit);
        var decisions = store.Decisions(after.Decision, limit);
        return Answer.Json(ChangesView.Of(after, changes, decisions, isMore: changes.Count == limit || decisions.Count == limit), ApiJson.Default.ChangesView);
    }

    static Answer Sources(Asked asked)
    {
        const string List = "sources";
        var (limit, after) = (asked.Limit(), asked.After(List));
        var found = asked.Workspace.Store.Sources().OrderBy(source => source.Path, StringComparer.Ordinal)
            .SkipWhile(source => after is not null && SourceView.IdOf(source.Path) != after).Skip(after is null ? 0 : 1).Take(limit + 1).ToList();
        return Answer.Json(Page<SourceView>.Of(found, limit, source => Cursor.Write(List, SourceView.IdOf(source.Path)), SourceView.Of), ApiJson.Default.PageSourceView);
    }
}
