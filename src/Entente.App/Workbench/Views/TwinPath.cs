using Microsoft.AspNetCore.Http;

namespace Entente.App.Workbench.Views;

/// <summary>Takes <c>.json</c> or <c>.csv</c> off the end of a view's address before it is matched, so that no view knows of its twins.</summary>
static class TwinPath
{
    static readonly string[] s_elsewhere = ["/api", "/mcp", "/assets", "/openapi"];

    public static Task Take(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "";
        foreach (var format in (ReadOnlySpan<TwinFormat>)[TwinFormat.Json, TwinFormat.Csv])
        {
            var ending = format is TwinFormat.Json ? ".json" : ".csv";
            if (path.EndsWith(ending, StringComparison.Ordinal) && !s_elsewhere.Any(place => context.Request.Path.StartsWithSegments(place, StringComparison.Ordinal)))
            {
                context.Request.Path = path[..^ending.Length];
                context.Features.Set(new TwinFeature(format));
            }
        }

        return next(context);
    }

    public static TwinFormat Of(HttpContext context) => context.Features.Get<TwinFeature>()?.Format ?? TwinFormat.Page;

    /// <summary>The address of another view in the form that this one was asked for.</summary>
    public static string Carry(HttpContext context, string address)
    {
        var ending = Of(context) switch { TwinFormat.Json => ".json", TwinFormat.Csv => ".csv", _ => "" };
        var at = address.IndexOfAny(['?', '#']);
        return at < 0 ? address + ending : address[..at] + ending + address[at..];
    }

    sealed record TwinFeature(TwinFormat Format);
}

/// <summary>In which form a view is asked for.</summary>
enum TwinFormat
{
    Page,
    Json,
    Csv,
}
