using Entente.Actors;
using Entente.App.Api.Views;
using Entente.App.Cli;
using Entente.App.Serving;
using Entente.Dyads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.App.Api;

/// <summary>How sides stand to each other: pairs, their index and incidents, and who the actors are.</summary>
static class RelationRoutes
{
    const string Tag = "Relations";

    static readonly Parameter s_year = new("year", "Whose claims are counted.") { Required = true, IsNumber = true };

    static readonly Parameter s_name = new("q", "A name, code or id.") { Required = true };

    static readonly Parameter s_on = new("on", "The day for which role and members are told; the last known without it.");

    static readonly Parameter s_actor = new("id", "The id of the actor; its slash may stand as it is.") { InPath = true, Required = true };

    public static void Map(IEndpointRouteBuilder api)
    {
        api.Look<SeriesView>("index", new("getIndex", Tag, "How much two sides have to do with each other, and how well, month by month.",
            [Parameter.A, Parameter.B, Parameter.Dimension, Parameter.Since, Parameter.Until]), Index).RequireRateLimiting(RequestRates.Heavy);
        api.Look<Page<IncidentView>>("incidents", new("listIncidents", Tag, "What happened between two sides, each happening once, by its first day.",
            [Parameter.A, Parameter.B, Parameter.Dimension, Parameter.Since, Parameter.Until, Parameter.Limit, Parameter.Cursor]), Incidents).RequireRateLimiting(RequestRates.Heavy);
        api.Look<Page<ContradictionView>>("contradictions", new("listContradictions", Tag, "What is denied of two sides, the newest first, beside what others assert of the same kind of act.",
            [Parameter.A, Parameter.B, Parameter.Limit, Parameter.Cursor]), Contradictions).RequireRateLimiting(RequestRates.Heavy);
        api.Look<Page<PairView>>("dyads", new("listDyads", Tag, "The pairs with most claims in a year, the busiest first.", [s_year, Parameter.Limit]), asked =>
            Answer.Json(
                new Page<PairView>([.. asked.Workspace.Store.Busiest(asked.Number(s_year, 1, 9999)!.Value, asked.Limit()).Select(pair => new PairView(
                    pair.A, pair.B, NameOf(pair.A, asked.Actors), NameOf(pair.B, asked.Actors), pair.Cooperative, pair.Conflictual, pair.All))], null),
                ApiJson.Default.PagePairView));
        api.Look<Page<ActorHead>>("actors", new("findActors", Tag, "Whom a name may mean, the likeliest first.", [s_name]), asked =>
            Answer.Json(new Page<ActorHead>([.. asked.Actors.Resolve(asked.Text(s_name)!).Select(ActorHead.Of)], null), ApiJson.Default.PageActorHead));
        api.Look<ActorView>("actors/{**id}", new("getActor", Tag, "What is known of an actor.", [s_actor, s_on]), asked =>
            Answer.Json(ActorView.Of(asked.Actors.Find(asked.Id) ?? throw Asked.NoSuch("actor", asked.Id), asked.Actors, asked.First(s_on)), ApiJson.Default.ActorView));
    }

    static Answer Index(Asked asked) =>
        Answer.Json(SeriesView.Of(asked.Workspace.Series(Pair(asked), asked.Dimension()), asked.First(Parameter.Since), asked.Last(Parameter.Until)), ApiJson.Default.SeriesView);

    static Answer Incidents(Asked asked)
    {
        const string List = "incidents";
        var (limit, after) = (asked.Limit(), asked.After(List));
        var (dimension, since, until) = (asked.Dimension(), asked.First(Parameter.Since), asked.Last(Parameter.Until));
        var all = asked.Workspace.Press.IncidentsOf(Pair(asked))
            .Where(incident => (dimension is null || incident.Dimensions.Contains(dimension)) && incident.Last >= (since ?? DateOnly.MinValue) && incident.First <= (until ?? DateOnly.MaxValue))
            .OrderBy(PlaceOf, StringComparer.Ordinal);
        var found = all.Where(incident => after is null || string.CompareOrdinal(PlaceOf(incident), after) > 0).Take(limit + 1).ToList();
        return Answer.Json(Page<IncidentView>.Of(found, limit, incident => Cursor.Write(List, PlaceOf(incident)), IncidentView.Of), ApiJson.Default.PageIncidentView);

        static string PlaceOf(Entente.Incidents.Incident incident) => $"{incident.First:O} {incident.Id} {incident.Source} {incident.Target}";
    }

    static Answer Contradictions(Asked asked)
    {
        const string List = "contradictions";
        var (limit, after, pair) = (asked.Limit(), asked.After(List), Pair(asked));
        var all = asked.Workspace.Contradictions(pair.A, pair.B);
        var found = all.SkipWhile(one => after is not null && one.Denied.Key != after).Skip(after is null ? 0 : 1).Take(limit + 1).ToList();
        return Answer.Json(Page<ContradictionView>.Of(found, limit, one => Cursor.Write(List, one.Denied.Key), ContradictionView.Of), ApiJson.Default.PageContradictionView);
    }

    static Dyad Pair(Asked asked)
    {
        var (a, b) = (asked.Side(Parameter.A)!, asked.Side(Parameter.B)!);
        return a != b ? Dyad.Of(a, b) : throw new ProblemException(StatusCodes.Status400BadRequest, "ENT7121", $"Both names mean {PartyArgument.Name(a)}; a pair has two sides.");
    }

    static string NameOf(string code, ActorBook actors) => actors.Find(code)?.Name ?? code;
}
