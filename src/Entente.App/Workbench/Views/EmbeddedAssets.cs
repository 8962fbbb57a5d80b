using System.Collections.Frozen;
using System.Security.Cryptography;
using Entente.App.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Entente.App.Workbench.Views;

/// <summary>Style sheet and scripts, inside the program. Their address has their hash, so that a browser keeps them and never an old one.</summary>
static class EmbeddedAssets
{
    const string Folder = "assets/";

    static readonly FrozenDictionary<string, Asset> s_all = typeof(EmbeddedAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Folder.Length..], Read);

    /// <summary>Where a page loads it from.</summary>
    public static string Url(string name) => $"/assets/{name}?v={s_all[name].Hash}";

    public static void Map(WebApplication app) => app.MapGet("/assets/{name}", async context =>
    {
        if (context.Request.RouteValues["name"] is not string name || !s_all.TryGetValue(name, out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = asset.Type;
        context.Response.ContentLength = asset.Bytes.Length;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        await context.Response.Body.WriteAsync(asset.Bytes, context.RequestAborted);
    }).WithMetadata(new OpenToAll());

    static Asset Read(string name)
    {
        using var stream = typeof(EmbeddedAssets).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var type = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
        return new(bytes, type, Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6)));
    }

    sealed record Asset(byte[] Bytes, string Type, string Hash);
}
