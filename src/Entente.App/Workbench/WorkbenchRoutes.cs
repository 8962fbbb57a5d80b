using Entente.App.Serving;
using Entente.App.Workbench.Actors;
using Entente.App.Workbench.Articles;
using Entente.App.Workbench.Ask;
using Entente.App.Workbench.Briefs;
using Entente.App.Workbench.Claims;
using Entente.App.Workbench.Contradictions;
using Entente.App.Workbench.Decisions;
using Entente.App.Workbench.Dyads;
using Entente.App.Workbench.Map;
using Entente.App.Workbench.Network;
using Entente.App.Workbench.Reading;
using Entente.App.Workbench.Search;
using Entente.App.Workbench.Settings;
using Entente.App.Workbench.Sources;
using Entente.App.Workbench.Views;
using Entente.App.Workbench.Watched;
using Entente.App.Workbench.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Workbench;

/// <summary>Every view of the workbench, and where it is.</summary>
static class WorkbenchRoutes
{
    public static IReadOnlyList<ViewRoute> Views { get; } =
    [
        ViewRoute.Of<AskPage, AskView>("/", AskView.Read),
        ViewRoute.Of<AskPage, AskView>("/ask", AskView.Read),
        ViewRoute.Of<DyadPage, DyadView>("/dyad/{pair}", DyadView.Read) with { IsLong = true },
        ViewRoute.Of<ArticlePage, ArticleView>("/article/{key}", ArticleView.Read),
        ViewRoute.Of<SearchPage, SearchView>("/search", SearchView.Read),
        ViewRoute.Of<DyadsPage, DyadsView>("/dyads", DyadsView.Read),
        ViewRoute.Of<ClaimsPage, ClaimsView>("/claims", ClaimsView.Read),
        ViewRoute.Of<ClaimPage, ClaimView>("/claim/{key}", ClaimView.Read),
        ViewRoute.Of<ContradictionsPage, ContradictionsView>("/contradictions", ContradictionsView.Read),
        ViewRoute.Of<DecisionsPage, DecisionsView>("/decisions", DecisionsView.Read),
        ViewRoute.Of<NetworkPage, NetworkView>("/network", NetworkView.Read),
        ViewRoute.Of<MapPage, MapView>("/map", MapView.Read),
        ViewRoute.Of<MapPage, MapView>("/map/{state}", MapView.Read),
        ViewRoute.Of<ActorsPage, ActorsView>("/actors", ActorsView.Read),
        ViewRoute.Of<ActorPage, ActorView>("/actor/{**id}", ActorView.Read),
        ViewRoute.Of<SourcesPage, SourcesView>("/sources", SourcesView.Read),
        ViewRoute.Of<SourcePage, SourceView>("/source", SourceView.Read),
        ViewRoute.Of<ReadingPage, ReadingView>("/read", ReadingView.Read) with { IsMoving = true },
        ViewRoute.Of<WatchedPage, WatchedView>("/watched", WatchedView.Read) with { IsMoving = true },
        ViewRoute.Of<BriefPage, BriefView>("/brief/{pair}", BriefView.Read) with { IsLong = true },
        ViewRoute.Of<ReadingMatter, WordsView>("/method", WordsView.Method),
        ViewRoute.Of<ReadingMatter, WordsView>("/method/{**name}", WordsView.Method),
        ViewRoute.Of<ReadingMatter, WordsView>("/codebook", WordsView.Codebook),
        ViewRoute.Of<ReadingMatter, WordsView>("/codebook/{**name}", WordsView.Codebook),
        ViewRoute.Of<SettingsPage, SettingsView>("/settings", SettingsView.Read),
    ];

    public static void AddServices(IServiceCollection services, string folder) => services.AddSingleton(new WatchList(folder));

    public static void Map(WebApplication app)
    {
        EmbeddedAssets.Map(app);
        foreach (var view in Views)
        {
            var endpoint = app.MapMethods(view.Path, ["GET", "HEAD"], ViewEndpoint.For(view));
            _ = view.IsLong ? endpoint.RequireRateLimiting(RequestRates.Heavy) : endpoint;
        }

        app.MapGet("/brief/{pair}/as/{form}", BriefExport.Write).RequireRateLimiting(RequestRates.Heavy);
        app.MapPost("/decisions", ViewForms.For(DecisionForms.Decide));
        app.MapPost("/watched", ViewForms.For(WatchedForms.Change));
        app.MapPost("/read", ViewForms.For(ReadingForms.Take));
        app.MapPost("/read/{id}/retry", ViewForms.For(ReadingForms.Retry));
        app.MapFallback(context => ViewEndpoint.Refuse(context, new(404, "ENT7011", ViewEndpoint.RequestOf(context).Labels["fault.nothing"])));
    }
}
