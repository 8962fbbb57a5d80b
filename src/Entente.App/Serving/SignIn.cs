using System.Net;
using Entente.App.Workbench.Labels;
using Entente.App.Workbench.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.App.Serving;

/// <summary>Where a person at a browser gives their token; only then is there a cookie, and signing out takes it away.</summary>
static class SignIn
{
    const int LongestForm = 4_096;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Access.SignInPath, context => Page(context, refused: false)).WithMetadata(new OpenToAll());
        app.MapPost(Access.SignInPath, Come).WithMetadata(new OpenToAll(), new ChangesNothing());
        app.MapPost("/sign-out", context =>
        {
            context.Response.Cookies.Delete(Access.Cookie);
            context.Response.Redirect(Access.SignInPath);
            return Task.CompletedTask;
        }).WithMetadata(new OpenToAll(), new ChangesNothing());
    }

    static async Task Come(HttpContext context)
    {
        if (context.Request.ContentLength is null or > LongestForm)
        {
            throw Problems.TooLarge();
        }

        var form = await Forms.Read(context.Request);
        var (token, access) = (form["token"].ToString().Trim(), context.RequestServices.GetRequiredService<Access>());
        if (!access.AsksForTokens || access.Find(token) is null)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await Page(context, refused: true);
            return;
        }

        context.Response.Cookies.Append(Access.Cookie, token, new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = "/",
            IsEssential = true,
        });
        context.Response.Redirect(Inside(form["to"].ToString()));
    }

    /// <summary>A page of ours; never another site's.</summary>
    static string Inside(string to) => to is ['/', not ('/' or '\\'), ..] && !to.Any(char.IsControl) ? to : "/";

    static Task Page(HttpContext context, bool refused)
    {
        var labels = LabelSet.For(context.Request.Query["lang"], context.Request.Headers.AcceptLanguage.ToString());
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Headers.CacheControl = "no-store";
        var to = WebUtility.HtmlEncode(Inside(context.Request.Query["to"].ToString()));
        var said = refused ? $"<p role=\"alert\">{Say("signin.refused")}</p>" : "";
        return context.Response.WriteAsync($"""
            <!doctype html>
            <html lang="{labels.Language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Say("signin.title")}</title><link rel="stylesheet" href="{EmbeddedAssets.Url("entente.css")}"></head>
            <body><main><h1>{Say("signin.head")}</h1>{said}<form method="post" action="{Access.SignInPath}"><p><label for="token">{Say("signin.token")}</label> <input id="token" name="token" type="password" autocomplete="current-password" required></p>
            <input type="hidden" name="to" value="{to}"><p><button>{Say("signin.do")}</button></p></form></main></body></html>
            """, context.RequestAborted);

        string Say(string key) => WebUtility.HtmlEncode(labels[key]);
    }
}
