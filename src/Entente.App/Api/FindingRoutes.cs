using System.Globalization;
using Entente.App.Api.Views;
using Entente.Claims;
using Entente.Drivers;
using Entente.Incidents;
using Microsoft.AspNetCore.Routing;

namespace Entente.App.Api;

/// <summary>What the articles say: claims, drivers, their evidence, the articles and their sentences.</summary>
static class FindingRoutes
{
    const string Tag = "Findings";

    static readonly Parameter s_words = new("q", "All of the words must be there; \"a phrase\", -without, OR.") { Required = true };

    public static void Map(IEndpointRouteBuilder api)
    {
        api.Look<Page<ClaimView>>("claims", new("listClaims", Tag, "Claims in order of day, article and place in it.",
            [Parameter.From, Parameter.To, Parameter.Kind, Parameter.Plover, Parameter.Dimension, Parameter.Publisher, Parameter.Since, Parameter.Until, Parameter.Article, Parameter.Order, Parameter.Limit, Parameter.Cursor]), Claims);
        api.Look<ClaimView>("claims/{id}", new("getClaim", Tag, "One claim.", [Parameter.Id("the claim")]), asked =>
            Answer.Json(ClaimView.Of(asked.Workspace.Store.FindClaim(asked.Id) ?? throw Asked.NoSuch("claim", asked.Id)), ApiJson.Default.ClaimView));
        api.Look<Page<DriverView>>("drivers", new("listDrivers", Tag, "Drivers in order of day of publication, article and place in it.",
            [Parameter.From, Parameter.To, Parameter.Direction, Parameter.Category, Parameter.Since, Parameter.Until, Parameter.Article, Parameter.Limit, Parameter.Cursor]), Drivers);
        api.Look<DriverView>("drivers/{id}", new("getDriver", Tag, "One driver.", [Parameter.Id("the driver")]), asked =>
            Answer.Json(DriverView.Of(asked.Workspace.Store.FindDriver(asked.Id) ?? throw Asked.NoSuch("driver", asked.Id)), ApiJson.Default.DriverView));
        api.Look<EvidenceView>("evidence/{id}", new("getEvidence", Tag, "The sentence of a claim or driver, where it stands in its article.", [Parameter.Id("the claim or driver")]), Evidence);
        api.Look<Page<ArticleLine>>("articles", new("listArticles", Tag, "Articles without their text, the newest first.",
            [Parameter.Publisher, Parameter.Since, Parameter.Until, Parameter.Limit, Parameter.Cursor]), ArticleList);
        api.Look<ArticleView>("articles/{id}", new("getArticle", Tag, "An article with its text: what all offsets count in.", [Parameter.Id("the article")]), asked =>
            Answer.Json(ArticleView.Of(Article(asked, asked.Id)), ApiJson.Default.ArticleView));
        api.Look<Page<HitView>>("search", new("search", Tag, "Sentences with given words, the best match first.", [s_words, Parameter.Limit]), asked =>
            Answer.Json(new Page<HitView>([.. asked.Workspace.Store.Search(asked.Text(s_words)!, asked.Limit()).Select(HitView.Of)], null), ApiJson.Default.PageHitView));
    }

    static Answer Claims(Asked asked)
    {
        const string List = "claims";
        var limit = asked.Limit();
        var found = asked.Workspace.Store.Claims(new()
        {
            From = asked.Party(Parameter.From),
            To = asked.Party(Parameter.To),
            Kind = asked.OneOf<ClaimKind>(Parameter.Kind),
            Dimension = asked.Dimension(),
            Plover = asked.OneOf<PloverCategory>(Parameter.Plover),
            Publisher = asked.Text(Parameter.Publisher),
            Since = asked.First(Parameter.Since),
            Until = asked.Last(Parameter.Until),
            ArticleKey = asked.Text(Parameter.Article),
            NewestFirst = asked.Text(Parameter.Order) is { } order && Asked.Known(Parameter.Order, order) is "newest",
            After = asked.After(List) is { } after ? ClaimCursor.Parse(after) : null,
            Limit = limit + 1,
        }).ToList();
        return Answer.Json(Page<ClaimView>.Of(found, limit, claim => Cursor.Write(List, ClaimCursor.Of(claim).ToString()), ClaimView.Of), ApiJson.Default.PageClaimView);
    }

    static Answer Drivers(Asked asked)
    {
        const string List = "drivers";
        var (limit, after) = (asked.Limit(), DriverPlace.Read(asked.After(List)));
        var (one, other) = (asked.Side(Parameter.From), asked.Side(Parameter.To));
        var found = DriverPlace.Behind(after, since => asked.Workspace.Store.Drivers(new()
        {
            Pair = one is not null && other is not null ? (one, other) : null,
            Party = one is not null && other is not null ? null : one ?? other,
            Direction = asked.OneOf<DriverDirection>(Parameter.Direction),
            Category = asked.Text(Parameter.Category),
            Since = Later(since, asked.First(Parameter.Since)),
            Until = asked.Last(Parameter.Until),
            ArticleKey = asked.Text(Parameter.Article),
        }), DriverPlace.Of).Take(limit + 1).ToList();
        return Answer.Json(Page<DriverView>.Of(found, limit, driver => Cursor.Write(List, DriverPlace.Of(driver).ToString()), DriverView.Of), ApiJson.Default.PageDriverView);
    }

    static Answer Evidence(Asked asked)
    {
        var store = asked.Workspace.Store;
        var view = store.FindClaim(asked.Id) is { } claim ? EvidenceView.Of(claim.Key, "claim", Article(asked, claim.ArticleKey), claim.Claim.Evidence)
            : store.FindDriver(asked.Id) is { } driver ? EvidenceView.Of(driver.Key, "driver", Article(asked, driver.ArticleKey), driver.Driver.Evidence)
            : throw Asked.NoSuch("claim or driver", asked.Id);
        return Answer.Json(view, ApiJson.Default.EvidenceView);
    }

    static Answer ArticleList(Asked asked)
    {
        const string List = "articles";
        var limit = asked.Limit();
        var found = asked.Workspace.Store.ArticleList(new()
        {
            Publisher = asked.Text(Parameter.Publisher),
            Since = asked.First(Parameter.Since),
            Until = asked.Last(Parameter.Until),
            After = asked.After(List)?.Split(' ') is [var day, var key] ? (DateOnly.TryParseExact(day, "O", out var published) ? published : null, key) : null,
            Limit = limit + 1,
        });
        return Answer.Json(
            Page<ArticleLine>.Of(found, limit, article => Cursor.Write(List, string.Create(CultureInfo.InvariantCulture, $"{article.Published:O} {article.Key}")), ArticleLine.Of),
            ApiJson.Default.PageArticleLine);
    }

    static StoredArticle Article(Asked asked, string id) => asked.Workspace.Store.Articles([id]).GetValueOrDefault(id) ?? throw Asked.NoSuch("article", id);

    static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;
}
