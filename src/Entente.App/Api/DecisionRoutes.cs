using System.Text.Json;
using Entente.App.Api.Views;
using Entente.App.Cli;
using Entente.App.Serving;
using Entente.Incidents;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.App.Api;

/// <summary>The ledger of what persons decided. Nothing is ever taken out of it: taking a decision back is a decision too.</summary>
static class DecisionRoutes
{
    const string Tag = "Decisions";

    static readonly Parameter s_state = new("state", "Only those that are so now.") { OneOf = ["holds", "undone", "orphan"] };

    public static void Map(IEndpointRouteBuilder api)
    {
        api.Look<Page<DecisionView>>("decisions", new("listDecisions", Tag, "Decisions in their order, with what has become of each.", [s_state, Parameter.Limit, Parameter.Cursor]), List);
        api.Act<DecisionView>(HttpMethods.Post, "decisions", new("decide", Tag, "Writes a decision into the ledger.", []) { Body = typeof(DecisionRequest), LargestBody = 1 << 16 }, StatusCodes.Status201Created, async asked =>
        {
            var request = await asked.Body(ApiJson.Strict.DecisionRequest);
            return Write(asked, request);
        });
        api.Act<DecisionView>(HttpMethods.Delete, "decisions/{id}", new("undoDecision", Tag, "Takes a decision back, by a new one.", [Parameter.Id("the decision")]), StatusCodes.Status201Created, asked =>
            Task.FromResult<IResult>(Write(asked, new() { Kind = "undo", Decision = asked.Id })));
    }

    static Answer Write(Asked asked, DecisionRequest request)
    {
        var (store, workspace) = (asked.Workspace.Store, asked.Workspace);
        var decision = request.ToDecision(new(store), workspace.Knowledge, Visitor.Of(asked.Context).Name, workspace.Clock.GetUtcNow());
        var line = DecisionLine.Write(decision);
        store.Decide([line]);
        AuditLog.Note(asked.Context, $"{DecisionLine.Id(line)} {LedgerCommand.Describe(decision)}");
        return new(JsonSerializer.SerializeToUtf8Bytes(DecisionView.Of(new(DecisionLine.Id(line), decision, true), null), ApiJson.Default.DecisionView), "application/json; charset=utf-8")
        {
            Status = StatusCodes.Status201Created,
            Location = $"{ApiEndpoints.Root}/decisions",
        };
    }

    static Answer List(Asked asked)
    {
        const string Name = "decisions";
        var (limit, after) = (asked.Limit(), asked.After(Name));
        var state = asked.Text(s_state) is { } given ? Asked.Known(s_state, given) : null;
        var store = asked.Workspace.Store;
        var waiting = store.Decided().Orphans.ToLookup(orphan => orphan.Entry.Id, orphan => orphan.Reason);
        var found = DecisionLedger.Read(store.Decisions()).Entries
            .Select(entry => DecisionView.Of(entry, waiting[entry.Id].FirstOrDefault()))
            .SkipWhile(view => after is not null && view.Id != after).Skip(after is null ? 0 : 1)
            .Where(view => state is null || view.State == state)
            .Take(limit + 1).ToList();
        return Answer.Json(Page<DecisionView>.Of(found, limit, view => Cursor.Write(Name, view.Id), view => view), ApiJson.Default.PageDecisionView);
    }
}
